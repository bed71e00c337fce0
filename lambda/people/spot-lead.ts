import type { LeadName } from '../domain/lead.ts';
import type { Language } from '../language/languages.ts';
import { namesInSentences } from './languages.ts';
import { exactKeys } from './name-keys.ts';
import type { NamesInSentences } from './names-in-sentences.ts';

/** Whom a sentence is about, and the sentence without the name: "he" stands where the name was its subject. */
export type Spotted = { leads: LeadName[]; text: string };

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’`]/g, "'");
const words = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '');
const bare = (word: string) => word.replace(/'s?$/, '');
const joined = (some: readonly string[]) =>
  some
    .map(bare)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** All ways a lead may be called in a sentence, joined to one word each, so that "silver oaks" is SilverOaks. */
function namesOf({ name, company }: LeadName, { legal }: NamesInSentences): string[] {
  const parts = words(name);
  const firm = words(company ?? '').filter((word) => !legal.has(word));
  return [
    joined(parts),
    ...(parts.length > 1 ? [joined(parts.slice(0, 1)), joined(parts.slice(-1))] : []),
    joined(firm),
    ...(firm.length > 1 && (firm[0]?.length ?? 0) > 3 ? [firm[0] ?? ''] : []),
  ].filter((one) => one.length > 1);
}

/** The leads of a book by all they may be called. */
function bookOf(names: readonly LeadName[], language: NamesInSentences): Map<string, LeadName[]> {
  const book = new Map<string, LeadName[]>();
  for (const lead of names)
    for (const called of new Set(namesOf(lead, language))) book.set(called, [...(book.get(called) ?? []), lead]);
  return book;
}

/** A stretch of a sentence that names somebody in the book: its words, by place, and whom it may mean. */
export type Mention = { from: number; to: number; heard: string; leads: LeadName[]; possessive: boolean };

const isPossessive = (heard: string, leads: readonly LeadName[], language: NamesInSentences) =>
  /s$/.test(heard) && !leads.some((lead) => namesOf(lead, language).includes(joined(words(heard))));

/** Every name in a sentence, in the order they are said, and the words the places count. */
export function mentionsIn(
  text: string,
  names: readonly LeadName[],
  language: Language,
): { said: string[]; mentions: Mention[] } {
  const said = text.trim().split(/\s+/);
  const around = namesInSentences[language];
  const book = bookOf(names, around);
  const mentions: Mention[] = [];
  for (let at = 0; at < said.length; at += 1) {
    const found = longest(said, at, book, around);
    if (!found) continue;
    const heard = said.slice(at, found.end).join(' ');
    mentions.push({
      from: at,
      to: found.end,
      heard: heard.replace(/['’]s?[,.;:!?]*$|[,.;:!?]+$/, ''),
      leads: found.leads,
      possessive:
        /['’]s?[,.;:!?]*$/.test(heard) ||
        isPossessive(heard, found.leads, around) ||
        /^['’]s\b/.test(said[found.end] ?? ''),
    });
    at = found.end - 1;
  }
  return { said, mentions };
}

/**
 * Finds whom free words are about: a name said exactly, as the sentence's subject ("Priya's budget is …", "Jones has …")
 * or after "for", "at" or "with". A name elsewhere is part of the answer ("the decision maker is Dana Fox"), unless a name
 * `anywhere` counts ("call Priya on Friday").
 */
export function spotLead(text: string, names: readonly LeadName[], language: Language, anywhere = false): Spotted {
  const around = namesInSentences[language];
  const said = text.trim().split(/\s+/);
  const book = bookOf(names, around);
  for (const { at, after } of placesOfNames(said, around, anywhere)) {
    const found = longest(said, at, book, around);
    if (found) return { leads: found.leads, text: without(said, at, found.end, after, around) };
  }
  return { leads: [], text };
}

/** Where a name of whom the sentence is about may begin, and whether it does after "for" or "at". */
function placesOfNames(
  said: readonly string[],
  around: NamesInSentences,
  anywhere: boolean,
): { at: number; after: boolean }[] {
  const start = around.openers.test(fold(said[0] ?? '')) ? 1 : 0;
  return said.flatMap((_, at) => {
    const after = at > 0 && around.before.has(fold(said[at - 1] ?? '').replace(/,$/, ''));
    return at < start || (at > start && !after && !anywhere) ? [] : [{ at, after }];
  });
}

/** No sentence names so many that more keys would find somebody else. */
const MOST_KEYS = 24;
const MOST_WORDS = 2;

/** The keys of whoever `spotLead` could find in a sentence, so that they are asked for and not the whole book. */
export function keysInSentence(text: string, language: Language, anywhere = false): string[] {
  const around = namesInSentences[language];
  const said = text.trim().split(/\s+/);
  const keys = placesOfNames(said, around, anywhere).flatMap(({ at }) => {
    const from = around.honorifics.has(fold(said[at] ?? '').replace(/\.$/, '')) ? at + 1 : at;
    const called = said.slice(from, from + MOST_WORDS).map((word) => bare(fold(word).replace(/[,.;:!?]+$/, '')));
    const [first = ''] = called;
    if (first.length < 2 || around.never.has(first)) return [];
    return [exactKeys([first]), ...(called.length > 1 ? [exactKeys(called)] : [])].flat();
  });
  return [...new Set(keys)].slice(0, MOST_KEYS);
}

function longest(
  said: readonly string[],
  at: number,
  book: ReadonlyMap<string, LeadName[]>,
  { honorifics, never }: NamesInSentences,
): { leads: LeadName[]; end: number } | undefined {
  const from = honorifics.has(fold(said[at] ?? '').replace(/\.$/, '')) ? at + 1 : at;
  for (let end = Math.min(said.length, from + 4); end > from; end -= 1) {
    const stretch = said.slice(from, end).map((word) => fold(word).replace(/[,.;:!?]+$/, ''));
    if (stretch.length === 1 && never.has(stretch[0] ?? '')) continue;
    const called = joined(stretch.filter((word) => word !== 'and'));
    // Typed without its apostrophe: "olivers budget".
    const leads =
      book.get(called) ?? (called.length > 3 && called.endsWith('s') ? book.get(called.slice(0, -1)) : undefined);
    if (leads) return { leads, end };
  }
  return undefined;
}

/** "Priya's budget" is "their budget", "Jones has" is "they has", "at Acme" goes. */
function without(said: readonly string[], at: number, end: number, after: boolean, language: NamesInSentences): string {
  const head = said.slice(0, after ? at - 1 : at);
  const last = said[end - 1] ?? '';
  const rest = said
    .slice(end)
    .join(' ')
    .replace(/^(?:'s|'|,)\s*/, '');
  const possessive = /['’]s?[,.]?$/.test(last) || /^['’]s\b/.test(said[end] ?? '');
  const standIn = after
    ? ''
    : possessive
      ? language.possessive
      : language.verbs.test(fold(rest))
        ? language.subject
        : '';
  return [...head, standIn, rest]
    .filter((part) => part !== '')
    .join(' ')
    .replace(language.leftOver, '')
    .trim();
}
