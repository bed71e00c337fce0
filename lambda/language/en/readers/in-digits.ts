import { wordTable } from '../../../domain/word-table.ts';
import { tens, tensAndUnits } from './numbers.ts';

const ordinals = wordTable<number>({
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
});

/** A text with its small numbers and ordinals as digits: "twenty-first of may" is "21st of may", "three months" "3 months". */
export function inDigits(text: string): string {
  const words = text.split(' ');
  const out: string[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? '';
    const next = words[at + 1] ?? '';
    const ten = tens[word];
    const ordinal =
      ordinals[word] ??
      (ten !== undefined && ordinals[next] !== undefined && (ordinals[next] ?? 0) < 10
        ? ten + (ordinals[next] ?? 0)
        : undefined);
    if (ordinal !== undefined) {
      out.push(`${ordinal}th`);
      at += ordinals[word] !== undefined ? 1 : 2;
      continue;
    }
    const year = yearAt(words, at);
    if (year) {
      out.push(String(year.value));
      at = year.end;
      continue;
    }
    const number = tensAndUnits(words, at);
    if (number && !(word === 'one' && /^(?:of|day|that|who|which)$/.test(next))) {
      out.push(String(number.value));
      at = number.end;
      continue;
    }
    out.push(word);
    at += 1;
  }
  return out.join(' ');
}

/** "Twenty twenty-six", "two thousand twenty-seven". */
function yearAt(words: readonly string[], at: number): { value: number; end: number } | undefined {
  if (words[at] === 'twenty') {
    const rest = tensAndUnits(words, at + 1);
    if (rest && rest.value >= 20 && rest.value < 60) return { value: 2000 + rest.value, end: rest.end };
  }
  if (words[at] === 'two' && words[at + 1] === 'thousand') {
    const from = words[at + 2] === 'and' ? at + 3 : at + 2;
    const rest = tensAndUnits(words, from);
    if (rest && rest.value >= 20 && rest.value < 60) return { value: 2000 + rest.value, end: rest.end };
  }
  return undefined;
}
