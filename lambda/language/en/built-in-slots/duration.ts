import { wordsIn } from './grammar.ts';
import { inDigits, numberGrammar } from './number.ts';

type Unit = 'Y' | 'M' | 'W' | 'D' | 'TH' | 'TM' | 'TS';
const unitNames: Readonly<Record<string, Unit>> = {
  year: 'Y',
  month: 'M',
  week: 'W',
  day: 'D',
  hour: 'TH',
  minute: 'TM',
  min: 'TM',
  second: 'TS',
  sec: 'TS',
};
/** How many of the next smaller unit a half is; only where that is a whole number people say. */
const halves: Partial<Record<Unit, readonly [number, Unit]>> = {
  Y: [6, 'M'],
  TH: [30, 'TM'],
  TM: [30, 'TS'],
  D: [12, 'TH'],
};
/** Beyond this nobody means a duration. */
const MOST_OF_AUNIT = 1e6;
const unit = '(year|month|week|day|hour|minute|min|second|sec)';

type Parts = Partial<Record<Unit, number>>;
type Reading = readonly [RegExp, (found: RegExpExecArray) => Parts | undefined];

const amount = (text: string | undefined) => (text === undefined || /^an?$/.test(text) ? 1 : Number(text));
const of = (count: number, name: string | undefined): Parts | undefined => {
  const code = unitNames[name ?? ''];
  if (!code || count > MOST_OF_AUNIT) return undefined;
  if (Number.isInteger(count)) return { [code]: count };
  const half = halves[code];
  return half && count % 1 === 0.5
    ? { ...(count > 1 && { [code]: Math.floor(count) }), [half[1]]: half[0] }
    : undefined;
};

const readings: readonly Reading[] = [
  [new RegExp(`^(an?|[\\d.]+) ${unit}s?$`), (f) => of(amount(f[1]), f[2])],
  [new RegExp(`^half an? ${unit}$`), (f) => of(0.5, f[1])],
  [new RegExp(`^(an?|\\d+) ${unit}s? and a half$`), (f) => of(amount(f[1]) + 0.5, f[2])],
  [new RegExp(`^(\\d+) and a half ${unit}s$`), (f) => of(amount(f[1]) + 0.5, f[2])],
  [/^(?:a )?quarter (?:of an hour|hour)$/, () => ({ TM: 15 })],
  [/^(?:3|three) quarters of an hour$/, () => ({ TM: 45 })],
  [/^(an?|\d+) fortnights?$/, (f) => of(2 * amount(f[1]), 'week')],
  [/^(?:a )?couple (?:of )?(hour|minute|day|week|month|year)s$/, (f) => of(2, f[1])],
];

/** The words a duration may hold. */
export const durationGrammar = new Set([
  ...wordsIn(readings.map(([pattern]) => pattern.source)),
  ...numberGrammar,
  'and',
]);

function readPart(said: string): Parts | undefined {
  for (const [pattern, read] of readings) {
    const found = pattern.exec(said);
    if (found) return read(found);
  }
  return undefined;
}

/** AMAZON.DURATION: ISO 8601, "an hour and twenty minutes" is PT1H20M. */
export function readDuration(words: readonly string[]): string | undefined {
  const said = inDigits(words);
  const whole = readPart(said);
  if (whole) return iso(whole);
  const split = new RegExp(`^((?:an?|\\d+) ${unit}s?) (?:and )?((?:an?|\\d+|half an?) .*)$`).exec(said);
  const first = split && readPart(split[1] ?? '');
  const rest = split && readPart(split[3] ?? '');
  return first && rest ? iso({ ...first, ...rest }) : undefined;
}

function iso(parts: Parts): string {
  const write = (codes: readonly Unit[]) =>
    codes.map((code) => (parts[code] === undefined ? '' : `${parts[code]}${code.slice(-1)}`)).join('');
  const time = write(['TH', 'TM', 'TS']);
  return `P${write(['Y', 'M', 'W', 'D'])}${time && `T${time}`}`;
}
