import type { DateTime } from 'luxon';
import { builtInSpans } from './built-in-slots/built-in.ts';
import { type Word, wordsOf } from './built-in-slots/words.ts';

type Stored = {
  intents: Record<string, { slots: Record<string, string>; says: string[][] }>;
  types: Record<string, string[][]>;
};
/** What was said of a slot, and the values of its type that it names. */
type Filled = { heard: string; values: { id?: string | undefined; name: string }[] };
type Span = { end: number; slot: Filled };
type Place = { slot: string; type: string } | { choices: string[][] };
type Sentence = { intent: string; places: Place[] };

const MOST_OF_A_NAME = 5;
const SURELY = 0.9;

let ready: Promise<{ sentences: Sentence[]; types: Stored['types'] }> | undefined;

const placeOf = (piece: string, slots: Record<string, string>): Place =>
  piece.startsWith('{')
    ? { slot: piece.slice(1, -1), type: slots[piece.slice(1, -1)] ?? '' }
    : { choices: piece.split('|').map((choice) => choice.split(' ').filter((word) => word !== '')) };

/** Read only by a turn that needs it. */
async function read() {
  const { default: stored } = (await import('./outright.json')) as { default: Stored };
  const sentences = Object.entries(stored.intents).flatMap(([intent, { slots, says }]) =>
    says.map((pieces) => ({ intent, places: pieces.map((piece) => placeOf(piece, slots)) })),
  );
  // A name can be any words: what names nobody is looked at first, then what leaves less open.
  const named = ({ places }: Sentence) => places.filter((place) => 'type' in place && place.type === 'LEAD').length;
  const open = ({ places }: Sentence) => places.filter((place) => 'type' in place).length;
  return { sentences: sentences.sort((a, b) => named(a) - named(b) || open(a) - open(b)), types: stored.types };
}

const joined = (words: readonly Word[], from: number, to: number) =>
  words
    .slice(from, to)
    .map(({ word }) => word)
    .join(' ');

/** What of the words can fill a slot of a type, by where it begins. */
function spansOf(type: string, words: readonly Word[], now: DateTime, types: Stored['types']): Span[][] {
  const moment = { today: now.toISODate() ?? '', now: now.toFormat('HH:mm'), dayFirst: false };
  const builtIn = builtInSpans(type, words, moment);
  if (builtIn)
    return builtIn.map((spans) =>
      spans.flatMap(({ end, quality, value }) =>
        quality >= SURELY ? [{ end, slot: { heard: value, values: [] } }] : [],
      ),
    );
  if (type === 'LEAD')
    return words.map((_, from) =>
      words.slice(from, from + MOST_OF_A_NAME).map((_word, length) => ({
        end: from + length + 1,
        slot: { heard: joined(words, from, from + length + 1), values: [] },
      })),
    );
  return words.map((_, from) =>
    (types[type] ?? []).flatMap(([id, name = '', ...synonyms]) =>
      [name.toLowerCase(), ...synonyms].flatMap((said): Span[] => {
        const end = from + said.split(' ').length;
        return joined(words, from, end) === said ? [{ end, slot: { heard: said, values: [{ id, name }] } }] : [];
      }),
    ),
  );
}

type Fit = Record<string, Filled>;

/** The intent whose sentence words are, and what they fill; nothing where they are none word for word. */
export async function outrightIn(
  said: string,
  now: DateTime,
): Promise<{ intent: string; slots: Record<string, Filled> } | undefined> {
  ready ??= read();
  const { sentences, types } = await ready;
  const words = wordsOf(said);
  const spans = new Map<string, Span[][]>();
  const fillers = (type: string, at: number) => {
    const known = spans.get(type) ?? spansOf(type, words, now, types);
    spans.set(type, known);
    return known[at] ?? [];
  };
  const isAt = (choice: readonly string[], at: number) => choice.every((word, i) => words[at + i]?.word === word);
  const lay = ([place, ...rest]: readonly Place[], at: number): Fit | undefined => {
    if (!place) return at === words.length ? {} : undefined;
    if ('choices' in place) {
      for (const choice of place.choices) {
        const found = isAt(choice, at) ? lay(rest, at + choice.length) : undefined;
        if (found) return found;
      }
      return undefined;
    }
    for (const { end, slot } of fillers(place.type, at)) {
      const found = lay(rest, end);
      if (found) return { ...found, [place.slot]: slot };
    }
    return undefined;
  };
  if (words.length === 0) return undefined;
  for (const { intent, places } of sentences) {
    const slots = lay(places, 0);
    if (slots) return { intent, slots };
  }
  return undefined;
}
