import type { DateTime } from 'luxon';
import { builtInSpans } from '../language/en/built-in-slots/built-in.ts';
import { wordsOf } from '../language/en/built-in-slots/words.ts';
import { entryNames } from '../language/en/calendar-entries.ts';
import { stages } from '../language/en/stage-values.ts';
import { topicWords as topicsEn } from '../language/en/topic-words.ts';
import type { Language } from '../language/languages.ts';

/** A day, a time and how long, as the platform's slots have them, where a sentence names them. */
export type SpokenSlots = { date?: string; time?: string; duration?: string };

/** How one language finds slots in free words. */
type SlotReader = {
  slots: (text: string, now: DateTime) => SpokenSlots;
  /** The name of the criterion a question is about. */
  criterion: (text: string) => string | undefined;
  /** The stages a lead can be moved to, by what they are called. */
  stages: readonly { id: string; names: readonly string[] }[];
  /** What stands in a calendar, by its name. */
  entry: (text: string) => string | undefined;
};

const plain = (text: string) =>
  ` ${text
    .toLowerCase()
    .replace(/['’]s?\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')} `;

const LEAST_SURE = 0.6;
const afterHour = /^(?:oclock|am|pm|noon|midday|midnight)$/;
const beforeHour = new Set(['at', 'by', 'till', 'until', 'from', 'around', 'about', 'my', 'the']);

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
      if (value === undefined || quality < LEAST_SURE) continue;
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

const english: SlotReader = {
  slots: (text, now) => {
    const date = longest('AMAZON.DATE', text, now)?.value;
    const time = timeIn(text, now);
    const duration = longest('AMAZON.DURATION', text, now)?.value;
    return { ...(date ? { date } : {}), ...(time ? { time } : {}), ...(duration ? { duration } : {}) };
  },
  criterion: (text) => topicsEn.find(({ says }) => says.test(plain(text)))?.criterion,
  stages: stages.map(({ id, name, synonyms = [] }) => ({ id, names: [name, ...synonyms] })),
  entry: (text) => {
    const said = plain(text);
    for (const { name, synonyms = [] } of entryNames)
      for (const called of [name, ...synonyms]) if (said.includes(plain(called))) return called;
    return undefined;
  },
};

/** Slots in free words, by language. */
export const slotsIn: Record<Language, SlotReader> = { en: english };
