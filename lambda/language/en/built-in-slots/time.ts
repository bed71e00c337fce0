import { wordsIn } from './grammar.ts';
import { inDigits, numberGrammar } from './number.ts';

const pad = (value: number) => String(value).padStart(2, '0');
const at = (hour: number, minute = 0): string | undefined =>
  hour < 24 && minute < 60 && hour >= 0 && minute >= 0 ? `${pad(hour)}:${pad(minute)}` : undefined;

type Half = 'am' | 'pm' | undefined;
/** The half of the day that words beside an hour name. */
const halfOf = (words: string | undefined, hour: number): Half => {
  if (!words) return undefined;
  if (/\bam\b|morning/.test(words)) return 'am';
  if (/night/.test(words)) return hour === 12 || hour < 5 ? 'am' : 'pm';
  return 'pm';
};
const clock = (hour: number, minute: number, beside: string | undefined) => {
  const half = halfOf(beside, hour);
  if (half === undefined || hour > 12) return at(hour, minute);
  return at((hour % 12) + (half === 'pm' ? 12 : 0), minute);
};

const beside = '(?: (am|pm|(?:in the|this|tomorrow|yesterday) (?:morning|afternoon|evening)|at night|tonight))?';
const hourWords: Readonly<Record<string, number>> = { noon: 12, midday: 12, midnight: 0 };
const hourOf = (text: string | undefined) => hourWords[text ?? ''] ?? Number(text);
const hour = '(\\d{1,2}|noon|midday|midnight)';

type Reading = readonly [RegExp, (found: RegExpExecArray) => string | undefined];
const readings: readonly Reading[] = [
  [/^(?:this |the |early |early in the |late in the |in the )?morning$/, () => 'MO'],
  [/^(?:this |the |early |late |in the )?afternoon$/, () => 'AF'],
  [/^(?:this |the |early |late |in the )?evening$/, () => 'EV'],
  [/^(?:tonight|night|this night|the night|at night)$/, () => 'NI'],
  [/^(?:12 )?(noon|midday|midnight)$/, (f) => at(hourOf(f[1]))],
  [new RegExp(`^(\\d{1,2})(?: oclock)?(?: sharp)?${beside}$`), (f) => clock(Number(f[1]), 0, f[2])],
  [new RegExp(`^(\\d{1,2}):(\\d\\d)${beside}$`), (f) => clock(Number(f[1]), Number(f[2]), f[3])],
  [new RegExp(`^(\\d{1,2}) (\\d\\d)${beside}$`), (f) => clock(Number(f[1]), Number(f[2]), f[3])],
  [new RegExp(`^(\\d{1,2}) (?:oh|0|zero) (\\d)${beside}$`), (f) => clock(Number(f[1]), Number(f[2]), f[3])],
  [new RegExp(`^(\\d{1,2})(\\d\\d)(?: hours)?${beside}$`), (f) => clock(Number(f[1]), Number(f[2]), f[3])],
  [/^(?:oh|0|zero) (\d)(?: hundred|00)?(?: hours)?$/, (f) => at(Number(f[1]))],
  [new RegExp(`^half (?:past )?${hour}${beside}$`), (f) => clock(hourOf(f[1]), 30, f[2])],
  [new RegExp(`^(?:a )?quarter (?:past|after) ${hour}${beside}$`), (f) => clock(hourOf(f[1]), 15, f[2])],
  [new RegExp(`^(?:a )?quarter (?:to|till|of|before) ${hour}${beside}$`), (f) => before(hourOf(f[1]), 15, f[2])],
  [
    new RegExp(`^(\\d{1,2})(?: minutes)? (?:past|after) ${hour}${beside}$`),
    (f) => clock(hourOf(f[2]), Number(f[1]), f[3]),
  ],
  [
    // "Two to four" is a stretch of hours.
    new RegExp(`^((?:5|10|20|25)|\\d{1,2}(?= minutes))(?: minutes)? (?:to|till|before) ${hour}${beside}$`),
    (f) => before(hourOf(f[2]), Number(f[1]), f[3]),
  ],
];

/** The words a time may hold. */
export const timeGrammar = new Set([
  ...wordsIn(readings.map(([pattern]) => pattern.source)),
  ...numberGrammar,
  'right',
  'now',
]);

function before(hour: number, minutes: number, beside: string | undefined): string | undefined {
  const whole = clock(hour, 0, beside);
  if (whole === undefined || minutes >= 60) return undefined;
  const earlier = (Number(whole.slice(0, 2)) + 23) % 24;
  const half = beside === undefined && earlier === 0 && hour === 1 ? 12 : earlier;
  return at(half, 60 - minutes);
}

/** AMAZON.TIME: `hh:mm` of 24 hours as said, "two o'clock" is 02:00; MO AF EV NI for parts of the day. */
export function readTime(words: readonly string[], now?: string): string | undefined {
  const said = inDigits(words);
  if (/^(?:right )?now$/.test(said) && now !== undefined) return now;
  for (const [pattern, read] of readings) {
    const found = pattern.exec(said);
    if (found) return read(found);
  }
  return undefined;
}
