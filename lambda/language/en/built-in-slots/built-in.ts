import { dateGrammar, readDate } from './date.ts';
import { durationGrammar, readDuration } from './duration.ts';
import { numberGrammar, readDigits, readNumber, readOrdinal } from './number.ts';
import { readTime, timeGrammar } from './time.ts';
import type { Word } from './words.ts';

/** When and where the utterance is spoken: an ISO day, `hh:mm` if known, and the order of day and month. */
export type Moment = { today: string; now?: string; dayFirst: boolean };

type Reader = {
  /** The words a value of this type may hold; anything else ends the search at once. */
  grammar: ReadonlySet<string>;
  longest: number;
  read: (words: readonly string[], moment: Moment) => string | undefined;
  /** How surely these words are meant as this type, by what stands before them and whether more could; 1 when left out. */
  doubt?: (words: readonly string[], value: string, before: string, isLongest: boolean) => number;
};

const fourDigits = (words: readonly string[]) => {
  const digits = readDigits(words) ?? readNumber(words);
  return digits?.length === 4 ? digits : undefined;
};
const hasMark =
  /^(oclock|am|pm|noon|midday|midnight|past|to|half|quarter|morning|afternoon|evening|night|tonight|hours|now)$/;
/** Before an hour or the end of a stretch of hours: "from two to four", "between two and four", "at two". */
const beforeHours = new Set('at from to till until between and before after by around'.split(' '));
/** After these "five to eight" is a stretch of hours rather than a time. */
const beforeStretches = new Set(['from', 'around', 'between']);
const bareTime = (words: readonly string[], value: string, before: string, isLongest: boolean) => {
  if (words.length >= 3 && words[1] === 'to' && beforeStretches.has(before)) return 0.7;
  if (words.some((word) => hasMark.test(word) || word.includes(':')) || !/\d/.test(value)) return 1;
  return isLongest && beforeHours.has(before) ? 0.95 : 0.8;
};
const bareDate = (words: readonly string[]) =>
  /^(?:the )?(?:\w+ )?(?!weekend|month)\w+(?:st|nd|rd|th)$/.test(words.join(' ')) && words.length <= 3 ? 0.8 : 1;

/** Amazon's slot types that are read by rule. */
export const builtInReaders: Readonly<Record<string, Reader>> = {
  'AMAZON.DATE': { grammar: dateGrammar, longest: 9, read: readDate, doubt: bareDate },
  'AMAZON.TIME': { grammar: timeGrammar, longest: 7, read: (words, { now }) => readTime(words, now), doubt: bareTime },
  'AMAZON.NUMBER': { grammar: numberGrammar, longest: 9, read: readNumber },
  'AMAZON.DURATION': { grammar: durationGrammar, longest: 8, read: readDuration },
  'AMAZON.Ordinal': { grammar: numberGrammar, longest: 2, read: readOrdinal },
  'AMAZON.FOUR_DIGIT_NUMBER': { grammar: numberGrammar, longest: 4, read: fourDigits },
};

/** Every stretch of the utterance that reads as a value of the type, by where it starts. */
export function builtInSpans(type: string, words: readonly Word[], moment: Moment) {
  const reader = builtInReaders[type];
  if (!reader) return undefined;
  const said = words.map(({ word }) => word);
  return said.map((_, start) => {
    const found: { end: number; stretch: string[]; value: string }[] = [];
    for (let end = start + 1; end <= Math.min(said.length, start + reader.longest); end++) {
      const last = said[end - 1] ?? '';
      if (!reader.grammar.has(last) && !reader.grammar.has(last.replace(/s$/, '')) && !/\d/.test(last)) break;
      const stretch = said.slice(start, end);
      const value = reader.read(stretch, moment);
      if (value !== undefined) found.push({ end, stretch, value });
    }
    return found.map(({ end, stretch, value }, i) => {
      const quality = reader.doubt?.(stretch, value, said[start - 1] ?? '', i === found.length - 1) ?? 1;
      return { end, quality, value };
    });
  });
}
