import { wordTable } from '../../domain/word-table.ts';
import type { ClockTime } from '../../schedule/clock-time.ts';
import type { PartOfDay } from '../../schedule/part-of-day.ts';
import { partsOfDay } from '../../schedule/part-of-day.ts';
import type { SpokenTimes } from '../../schedule/spoken-time.ts';

const DAY = 24 * 60;
const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = wordTable<number>({ twenty: 20, thirty: 30, forty: 40, fifty: 50 });

/** Number words as digits, one number to a word: "twenty five past three" is "25 past 3"; "oh" stays. */
function inDigits(words: string[]): string[] {
  const out: string[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    const ten = tens[word];
    const one = ones.indexOf(words[i + 1] ?? '');
    if (ten !== undefined && one >= 1 && one <= 9) {
      out.push(String(ten + one));
      i += 1;
    } else if (ten !== undefined) out.push(String(ten));
    else out.push(ones.includes(word) ? String(ones.indexOf(word)) : word);
  }
  return out;
}

const folded = (heard: string) =>
  inDigits(
    heard
      .toLowerCase()
      .replace(/\b([ap])\.? ?m\b\.?/g, '$1m')
      .replace(/o[’']? ?clock/g, 'oclock')
      .replace(/(\d)(am|pm|h)\b/g, '$1 $2')
      .replace(/[^\p{L}\p{N}:]+/gu, ' ')
      .trim()
      .split(' '),
  ).join(' ');

const correction =
  /^.*\b(?:no sorry|no wait|no make (?:it|that)|hang on|hold on|i mean|i meant|make (?:it|that)|or rather|rather|sorry|actually|scratch that|no)\b/;

type Half = 'am' | 'pm' | undefined;
const halfWords =
  '(?: (am|pm|in the morning|this morning|in the afternoon|this afternoon|in the evening|this evening|at night|tonight|sharp|ish))?';
const halfOf = (words: string | undefined, hour: number): Half => {
  if (!words || words === 'sharp' || words === 'ish') return undefined;
  if (words === 'am' || words.endsWith('morning')) return 'am';
  if (words === 'at night' || words === 'tonight') return hour === 12 || hour < 5 ? 'am' : 'pm';
  return 'pm';
};

function clock(hour: number, minute: number, half: Half): ClockTime | undefined {
  if (hour > 24 || minute > 59 || (half && hour > 12)) return undefined;
  const onTwelve = half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour;
  const stated = half !== undefined || hour > 12 || hour === 0;
  return { kind: 'clock', minutes: (onTwelve * 60 + minute) % DAY, half: stated ? 'stated' : 'open' };
}

/** So many minutes before an hour; the half of the day goes by the hour named: "quarter to twelve p.m." is before noon. */
function before(hour: number, minutes: number, half: Half): ClockTime | undefined {
  const whole = clock(hour, 0, half);
  if (whole?.kind !== 'clock' || minutes > 59) return undefined;
  const earlier = (whole.minutes - minutes + DAY) % DAY;
  // Before one is after twelve: on a clock face that is where midnight or noon was, and both may be meant.
  return { ...whole, minutes: earlier };
}

const named = wordTable<number>({
  noon: 12 * 60,
  midday: 12 * 60,
  '12 noon': 12 * 60,
  midnight: 0,
  '12 midnight': 0,
});
const parts: readonly [RegExp, PartOfDay][] = [
  [
    /^(?:at |by )?(?:the )?end of (?:the |my )?(?:day|business|play)$|^close of (?:play|business)$|^e ?o ?d$|^last thing$/,
    'end-of-day',
  ],
  [/^first thing(?: in the morning)?$|^start of (?:the |my )?day$/, 'first-thing'],
  [/^(?:early|early in|early this)(?: the)? morning$|^early on$/, 'early-morning'],
  [/^late(?:r)?(?: in)?(?: the)? morning$|^mid ?morning$/, 'late-morning'],
  [/^before (?:lunch|noon|midday)(?:time)?$/, 'before-lunch'],
  [/^(?:over |at |around |during )?(?:the )?lunch(?: ?time| ?break| hour)?$/, 'lunchtime'],
  [/^(?:after|past) (?:lunch|noon)(?:time)?$/, 'after-lunch'],
  [/^early(?: in)?(?: the| this)? afternoon$/, 'early-afternoon'],
  [/^late(?:r)?(?: in)?(?: the| this)? afternoon$/, 'late-afternoon'],
  [/^(?:this |the |in the |tomorrow )?morning$/, 'morning'],
  [/^(?:this |the |in the |tomorrow )?afternoon$/, 'afternoon'],
  [/^(?:this |the |in the |tomorrow |early |late )?evening$/, 'evening'],
  [/^(?:tonight|night|at night|this night|late tonight|late at night|overnight)$/, 'night'],
];

type Reading = readonly [RegExp, (found: RegExpExecArray) => ClockTime | undefined];
const at = (pattern: string) => new RegExp(`^(?:at |the |my |around |about |by )*${pattern}${halfWords}$`);

/** Every way to say a time that we know; the first row that fits the whole phrase counts. */
const readings: readonly Reading[] = [
  [at('(?:0|oh) (\\d)(?: hundred)?(?: hours)?'), (f) => clock24(Number(f[1]), 0)],
  [at('(\\d{1,2}) hundred(?: hours)?'), (f) => clock24(Number(f[1]), 0)],
  [
    at('(\\d{1,2}) ?(?::| )(\\d{2})(?: hours| h)?'),
    (f) => clock(Number(f[1]), Number(f[2]), halfOf(f[3], Number(f[1]))),
  ],
  [at('(\\d{1,2}) (?:oh|0) (\\d)'), (f) => clock(Number(f[1]), Number(f[2]), halfOf(f[3], Number(f[1])))],
  [at('(\\d{1,2})(\\d{2})(?: hours| h)?'), (f) => clock(Number(f[1]), Number(f[2]), halfOf(f[3], Number(f[1])))],
  [at('(\\d{1,2})(?: oclock)?'), (f) => clock(Number(f[1]), 0, halfOf(f[2], Number(f[1])))],
  // The British half: "half three" is half past three.
  [at('half (?:past )?(\\d{1,2})'), (f) => clock(Number(f[1]), 30, halfOf(f[2], Number(f[1])))],
  [at('(?:a )?quarter (?:past|after) (\\d{1,2})'), (f) => clock(Number(f[1]), 15, halfOf(f[2], Number(f[1])))],
  [at('(?:a )?quarter (?:to|till|of|before) (\\d{1,2})'), (f) => before(Number(f[1]), 15, halfOf(f[2], Number(f[1])))],
  [
    at('(\\d{1,2})(?: minutes)? (?:past|after) (\\d{1,2})'),
    (f) => clock(Number(f[2]), Number(f[1]), halfOf(f[3], Number(f[2]))),
  ],
  [
    at('(\\d{1,2})(?: minutes)? (?:to|till|before) (\\d{1,2})'),
    (f) => before(Number(f[2]), Number(f[1]), halfOf(f[3], Number(f[2]))),
  ],
  [/^(?:the )?half past$/, () => ({ kind: 'minute', minute: 30 })],
  [/^(?:the |a |at )?quarter (?:past|after)$/, () => ({ kind: 'minute', minute: 15 })],
  [/^(?:the |a |at )?quarter (?:to|till|of)$/, () => ({ kind: 'minute', minute: 45 })],
  [/^(?:the |at )?(\d{1,2})(?: minutes)? (?:past|after)$/, (f) => ({ kind: 'minute', minute: Number(f[1]) % 60 })],
  [/^(?:the |at )?(\d{1,2})(?: minutes)? (?:to|till)$/, (f) => ({ kind: 'minute', minute: (60 - Number(f[1])) % 60 })],
];

function clock24(hour: number, minute: number): ClockTime | undefined {
  const read = clock(hour, minute, undefined);
  return read?.kind === 'clock' ? { ...read, half: 'stated' } : undefined;
}

function readWhole(phrase: string): ClockTime | undefined {
  const minutes = named[phrase.replace(/^(?:at|the|my|around|about|by) /, '')];
  if (minutes !== undefined) return { kind: 'clock', minutes, half: 'stated' };
  for (const [pattern, part] of parts) if (pattern.test(phrase)) return { kind: 'part', part, ...partsOfDay[part] };
  for (const [pattern, read] of readings) {
    const found = pattern.exec(phrase);
    const meant = found && read(found);
    if (meant) return meant;
  }
  return undefined;
}

const clockAt = ({ hour, minute }: { hour: number; minute: number }): string =>
  `at ${hour % 12 === 0 ? 12 : hour % 12}${minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`} ${hour < 12 ? 'a.m.' : 'p.m.'}`;

/** English times of day as they are said. */
export const english: SpokenTimes = {
  read: (heard) => {
    const phrase = folded(heard);
    const corrected = phrase.replace(correction, '').trim();
    return (corrected !== phrase && corrected !== '' ? readWhole(corrected) : undefined) ?? readWhole(phrase);
  },
  namesAHalf: (heard) =>
    /\b(a\.? ?m|p\.? ?m|noon|midday|midnight|morning|afternoon|evening|night|tonight|hundred)\b/i.test(heard),
  at: clockAt,
  todayAt: (time) => `today ${clockAt(time)}`,
};
