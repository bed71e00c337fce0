import { wordTable } from '../../../domain/word-table.ts';

const units = wordTable<number>(
  Object.fromEntries(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
      .split(' ')
      .map((word, n) => [word, n]),
  ),
);
/** "Twenty" to "ninety". */
export const tens = wordTable<number>({
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
});
const scales = wordTable<number>({
  thousand: 1e3,
  thousands: 1e3,
  k: 1e3,
  kay: 1e3,
  ks: 1e3,
  grand: 1e3,
  g: 1e3,
  gs: 1e3,
  large: 1e3,
  lakh: 1e5,
  lakhs: 1e5,
  lac: 1e5,
  lacs: 1e5,
  million: 1e6,
  millions: 1e6,
  mil: 1e6,
  mill: 1e6,
  mils: 1e6,
  mio: 1e6,
  m: 1e6,
  crore: 1e7,
  crores: 1e7,
  billion: 1e9,
  bil: 1e9,
  bn: 1e9,
});

/**
 * A number in a row of words. `scale` is the last scale word ("forty thousand" has 1,000, "forty" has 1); `elided` was said
 * without its hundreds ("two fifty"); `vague` is "a few", "forty odd"; `end` is the place after it.
 */
export type SpokenNumber = { value: number; scale: number; elided: boolean; vague: boolean; end: number };

type Part = { value: number; elided: boolean; end: number };
const digit = (word: string | undefined) => {
  if (word === 'oh' || word === 'o') return 0;
  const n = word === undefined ? undefined : units[word];
  return n !== undefined && n < 10 ? n : /^\d$/.test(word ?? '') ? Number(word) : undefined;
};

/** "Four zero", "one two five": digits spoken one by one; a single digit is an ordinary number. */
function spelledDigits(words: readonly string[], at: number): Part | undefined {
  let end = at;
  let text = '';
  for (let next = digit(words[end]); next !== undefined; next = digit(words[end])) {
    text += next;
    end += 1;
  }
  if (text.length < 2 || text.startsWith('0')) return undefined;
  return { value: Number(text), elided: false, end };
}

/** "Forty-two" as one or two words, or digits. */
export function tensAndUnits(words: readonly string[], at: number): Part | undefined {
  const word = words[at] ?? '';
  if (/^\d+(\.\d+)?$/.test(word)) return { value: Number(word), elided: false, end: at + 1 };
  const ten = tens[word];
  if (ten !== undefined) {
    const one = units[words[at + 1] ?? ''];
    return one !== undefined && one > 0 && one < 10
      ? { value: ten + one, elided: false, end: at + 2 }
      : { value: ten, elided: false, end: at + 1 };
  }
  const unit = units[word];
  return unit === undefined ? undefined : { value: unit, elided: false, end: at + 1 };
}

/** Below a thousand, hundreds and "fifteen hundred" included; "two fifty" is 250, elided. */
function belowThousand(words: readonly string[], at: number): Part | undefined {
  const article = (words[at] === 'a' || words[at] === 'an') && words[at + 1] === 'hundred';
  const first = article
    ? { value: 1, elided: false, end: at + 1 }
    : words[at] === 'hundred'
      ? { value: 1, elided: false, end: at }
      : tensAndUnits(words, at);
  if (!first) return undefined;
  if (words[first.end] === 'hundred' || words[first.end] === 'hundreds') {
    const from = words[first.end + 1] === 'and' && tensAndUnits(words, first.end + 2) ? first.end + 2 : first.end + 1;
    const rest = tensAndUnits(words, from);
    if (rest && rest.value < 100 && rest.value > 0)
      return { value: first.value * 100 + rest.value, elided: false, end: rest.end };
    return { value: first.value * 100, elided: false, end: first.end + 1 };
  }
  const said = words[at] ?? '';
  if (first.end === at + 1 && !/^\d/.test(said) && first.value > 0 && first.value < 20) {
    const rest = tensAndUnits(words, first.end);
    const next = words[first.end] ?? '';
    if (rest && rest.value >= 10 && rest.value < 100 && !/^\d/.test(next))
      return { value: first.value * 100 + rest.value, elided: true, end: rest.end };
  }
  return first;
}

/** "Point five" after a whole number, or "and a half". */
function withFraction(words: readonly string[], part: Part): Part {
  if (words[part.end] === 'point' && digit(words[part.end + 1]) !== undefined) {
    let end = part.end + 1;
    let decimals = '';
    for (let next = digit(words[end]); next !== undefined; next = digit(words[end])) {
      decimals += next;
      end += 1;
    }
    return { ...part, value: Number(`${part.value}.${decimals}`), end };
  }
  if (words[part.end] === 'and' && words[part.end + 1] === 'a' && words[part.end + 2] === 'half')
    return { ...part, value: part.value + 0.5, end: part.end + 3 };
  if (words[part.end] === 'and' && words[part.end + 1] === 'a' && words[part.end + 2] === 'quarter')
    return { ...part, value: part.value + 0.25, end: part.end + 3 };
  return part;
}

/** "Point five", "nought point two five": decimals with nothing before them. */
function belowOne(words: readonly string[], at: number): Part | undefined {
  if (/^\.\d+$/.test(words[at] ?? '')) return { value: Number(words[at]), elided: false, end: at + 1 };
  const from = /^(?:oh|o|nought|naught|zero)$/.test(words[at] ?? '') ? at + 1 : at;
  if (words[from] !== 'point' || digit(words[from + 1]) === undefined) return undefined;
  return withFraction(words, { value: 0, elided: false, end: from });
}

const share: readonly [RegExp, number][] = [
  [/^(?:a |one )?half (?:of )?an? /, 0.5],
  [/^(?:a )?half /, 0.5],
  [/^(?:a |one )?quarter (?:of )?an? /, 0.25],
  [/^(?:a )?quarter /, 0.25],
  [/^three quarters (?:of )?an? /, 0.75],
  [/^three quarter /, 0.75],
  [/^(?:three|3) fourths (?:of )?an? /, 0.75],
  [/^(?:a |one |1 )?(?:third|3(?:rd|th)) (?:of )?an? /, 0.333],
  [/^(?:two|2) thirds (?:of )?an? /, 0.667],
];

/** "Half a million", "a quarter of a million". */
function shareOfScale(words: readonly string[], at: number): SpokenNumber | undefined {
  const text = `${words.slice(at, at + 6).join(' ')} `;
  for (const [pattern, of] of share) {
    const match = pattern.exec(text);
    if (!match) continue;
    const used = match[0].trim().split(' ').length;
    const scale = scales[words[at + used] ?? ''];
    // A third of a million is nobody's exact figure.
    const vague = of === 0.333 || of === 0.667;
    if (scale !== undefined) return { value: Math.round(of * scale), scale, elided: false, vague, end: at + used + 1 };
  }
  return undefined;
}

const few =
  /^(?:(?:a )?(?:few|couple|good few)(?: of)?|several|some|tens of|dozens of|hundreds of|thousands of|a bunch of|many) /;

/** "A couple of hundred thousand" is two hundred thousand or so; "a few thousand" is anybody's guess. */
function vagueNumber(words: readonly string[], at: number): SpokenNumber | undefined {
  const text = `${words.slice(at, at + 6).join(' ')} `;
  const match = few.exec(text);
  if (!match) return undefined;
  let end = at + match[0].trim().split(' ').length;
  let value = /couple/.test(match[0]) ? 2 : /few/.test(match[0]) ? 3 : Number.NaN;
  if (words[end] === 'hundred') {
    value *= 100;
    end += 1;
  }
  const scale = scales[words[end] ?? ''];
  if (scale === undefined) return undefined;
  return { value: value * scale, scale, elided: false, vague: true, end: end + 1 };
}

/** The number that begins at a place in a row of words, or nothing. */
export function numberAt(words: readonly string[], at: number): SpokenNumber | undefined {
  const special = shareOfScale(words, at) ?? vagueNumber(words, at);
  if (special) return special;
  const article =
    (words[at] === 'a' || words[at] === 'an' || words[at] === 'one') && scales[words[at + 1] ?? ''] !== undefined;
  let part: Part | undefined = article
    ? { value: 1, elided: false, end: at + 1 }
    : (belowOne(words, at) ?? spelledDigits(words, at) ?? belowThousand(words, at));
  if (!part) return undefined;
  part = withFraction(words, part);
  let total = 0;
  let scale = 1;
  let { elided } = part;
  let vague = false;
  let end = part.end;
  let group: Part | undefined = part;
  while (group) {
    if (words[end] === 'odd' || words[end] === 'something' || words[end] === 'some' || words[end] === 'ish') {
      vague = true;
      end += 1;
    }
    const own = scales[words[end] ?? ''];
    if (own === undefined || (scale !== 1 && own >= scale)) {
      total += group.value;
      break;
    }
    total += group.value * own;
    scale = own;
    end += 1;
    if (words[end] === 'and' && words[end + 1] === 'a' && (words[end + 2] === 'half' || words[end + 2] === 'quarter')) {
      total += own * (words[end + 2] === 'half' ? 0.5 : 0.25);
      end += 3;
    }
    const from: number = words[end] === 'and' ? end + 1 : end;
    const next = belowThousand(words, from);
    // "One million two hundred thousand" goes on; "forty thousand sixty thousand" is two numbers.
    const nextScale = next && (scales[words[next.end] ?? ''] ?? 1);
    group = next && nextScale !== undefined && nextScale < own && next.value * nextScale < own ? next : undefined;
    if (group && words[end] === 'and' && nextScale === 1 && group.value >= 1 && own > 1e3) group = undefined;
    // "A million five" is a million and a half to most, and a million and five to nobody: asked back.
    if (group && own >= 1e6 && nextScale === 1 && group.value < 10 && !/^\d/.test(words[from] ?? ''))
      return { value: Number.NaN, scale, elided, vague: true, end: group.end };
    if (group) {
      end = group.end;
      elided = elided || group.elided;
    }
  }
  return { value: total, scale, elided, vague, end };
}
