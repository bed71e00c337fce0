import type { DateTime } from 'luxon';
import { builtInSpans } from './built-in-slots/built-in.ts';
import { wordsOf } from './built-in-slots/words.ts';
import { entryNames } from './calendar-entries.ts';
import { stages } from './stage-values.ts';
import { topicWords } from './topic-words.ts';

const plain = (text: string) =>
  ` ${text
    .toLowerCase()
    .replace(/['’]s?\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')} `;

const LEAST_SURE = 0.6;
const afterHour = /^(?:oclock|am|pm|noon|midday|midnight)$/;
const beforeHour = new Set(['at', 'by', 'till', 'until', 'from', 'around', 'about', 'my', 'the']);

const ordinal =
  /^(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|next|one|thing)$/;

/** "The first" of something is its place in an order, no day of the month. */
const isPlace = (type: string, words: readonly { word: string }[]) =>
  type === 'AMAZON.DATE' && words.every(({ word }) => ordinal.test(word));

/** The longest value of a type in words, where one is meant surely enough. */
function longest(
  type: string,
  text: string,
  now: DateTime,
): { value: string; words: string[]; before: string } | undefined {
  const words = wordsOf(text);
  const moment = { today: now.toISODate() ?? '', now: now.toFormat('HH:mm'), dayFirst: false };
  let best: { value: string; from: number; to: number } | undefined;
  for (const [from, spans] of (builtInSpans(type, words, moment) ?? []).entries())
    for (const { end, quality, value } of spans) {
      if (value === undefined || quality < LEAST_SURE || isPlace(type, words.slice(from, end))) continue;
      if (!best || end - from > best.to - best.from) best = { value, from, to: end };
    }
  if (!best) return undefined;
  const said = words.map(({ word }) => word);
  return { value: best.value, words: said.slice(best.from, best.to), before: said[best.from - 1] ?? '' };
}

/** A bare number is an hour only where the words around it make it one. */
function timeIn(text: string, now: DateTime): string | undefined {
  const found = longest('AMAZON.TIME', text, now);
  if (!found) return undefined;
  const isBare = found.words.length === 1 && /^\d+$|^[a-z]+$/.test(found.words[0] ?? '');
  return !isBare || found.words.some((word) => afterHour.test(word)) || beforeHour.has(found.before)
    ? found.value
    : undefined;
}

/** English slots in free words. */
export const english = {
  slots: (text: string, now: DateTime) => {
    const date = longest('AMAZON.DATE', text, now)?.value;
    const time = timeIn(text, now);
    const duration = longest('AMAZON.DURATION', text, now)?.value;
    return { ...(date ? { date } : {}), ...(time ? { time } : {}), ...(duration ? { duration } : {}) };
  },
  criterion: (text: string) => topicWords.find(({ says }) => says.test(plain(text)))?.criterion,
  stages: stages.map(({ id, name, synonyms = [] }) => ({ id, names: [name, ...synonyms] })),
  entry: (text: string): string | undefined => {
    const said = plain(text);
    for (const { name, synonyms = [] } of entryNames)
      for (const called of [name, ...synonyms]) if (said.includes(plain(called))) return called;
    return undefined;
  },
};
