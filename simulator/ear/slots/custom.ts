import type { Heard, Resolution } from '../../../lambda/language/en/built-in-slots/heard.ts';
import { type Word, wordsOf } from '../../../lambda/language/en/built-in-slots/words.ts';
import type { TypeDeclaration } from '../../../model/interaction-model.ts';
import { determiners, functionWords } from '../function-words.ts';
import { similarity } from '../similar.ts';

type Value = { name: string; id?: string };

/** Names sent by the skill for the running session, as `Dialog.UpdateDynamicEntities` carries them. */
export type DynamicType = {
  name: string;
  values: readonly { id?: string; name: { value: string; synonyms?: readonly string[] } }[];
};

/** The values of one type by the words they are said with. */
export type Lexicon = {
  type: string;
  byWords: ReadonlyMap<string, Value[]>;
  /** Single words of longer values: a first or last name said alone. */
  parts: ReadonlySet<string>;
  /** The phrases by their first letter, to look for those that look alike. */
  byLetter: ReadonlyMap<string, readonly string[]>;
  longest: number;
  /** Few values make a closed choice; many make a list that names beyond it are likely for. */
  open: boolean;
};

/** From this many values on, a type is taken for a sample of an open class such as names. */
const openFrom = 60;
const longestUnlisted = 4;

const key = (words: readonly Word[]) => words.map(({ word }) => word).join(' ');

export function lexiconOf(type: TypeDeclaration | DynamicType): Lexicon {
  const byWords = new Map<string, Value[]>();
  const parts = new Set<string>();
  let longest = longestUnlisted;
  for (const { id, name } of type.values) {
    const value: Value = { name: name.value, ...(id !== undefined && { id }) };
    for (const phrase of [name.value, ...(name.synonyms ?? [])]) {
      const words = wordsOf(phrase);
      const said = key(words);
      const known = byWords.get(said) ?? [];
      if (said !== '' && !known.some((other) => other.name === value.name && other.id === value.id))
        byWords.set(said, [...known, value]);
      for (const { word } of words) if (word.length > 2 && !functionWords.has(word)) parts.add(word);
      longest = Math.max(longest, words.length);
    }
  }
  const byLetter = new Map<string, string[]>();
  for (const phrase of byWords.keys()) {
    const letter = phrase[0] ?? '';
    const known = byLetter.get(letter);
    if (known) known.push(phrase);
    else byLetter.set(letter, [phrase]);
  }
  return { type: type.name, byWords, parts, byLetter, longest, open: type.values.length >= openFrom };
}

const titles = new Set(['mister', 'missus', 'miss', 'ms', 'doctor', 'professor', 'sir']);
/** Grammar that stands inside names: "Hart and Sons", "Bank of the West". */
const inNames = new Set(['and', 'of', 'the']);

/** How much some words look like a name, 0 to 1: foreign to the model's own sentences, and none of them mere grammar. */
function nameLikeness(stretch: readonly Word[], isForeign: (word: string) => boolean): number {
  const inside = (i: number) => i > 0 && i < stretch.length - 1;
  const isGrammar = stretch.some(({ word }, i) => functionWords.has(word) && !(inside(i) && inNames.has(word)));
  if (isGrammar) return 0;
  const foreign = stretch.filter(
    ({ word }, i) => titles.has(word) || isForeign(word) || (inside(i) && inNames.has(word)),
  );
  return foreign.length / stretch.length;
}

/** How sure an unlisted value is, from none to all of its words being foreign to the model's own sentences. */
const unlisted = { open: [0.15, 0.65], closed: [0.05, 0.2] } as const;
const nearEnough = 0.92;
/** A first name alone, of someone who is listed in full. */
const partly = 0.8;
/** What follows one of these is a thing, not somebody: "the oscars", "a taxi". */
const ofThings = 0.5;

/**
 * Every stretch a custom slot could take. Values outside the list are passed through, as Alexa does: the more so, the
 * more they look like names.
 */
export function customSpans(
  lexicon: Lexicon,
  dynamic: Lexicon | undefined,
  words: readonly Word[],
  isForeign: (word: string) => boolean,
): Heard[][] {
  const lexicons = dynamic ? [dynamic, lexicon] : [lexicon];
  const longest = Math.max(...lexicons.map((one) => one.longest));
  const isOpen = lexicon.open || dynamic !== undefined;
  const range = unlisted[isOpen ? 'open' : 'closed'];
  return words.map((_, start) => {
    const spans: Heard[] = [];
    const isThing = determiners.has(words[start - 1]?.word ?? '');
    for (let end = start + 1; end <= Math.min(words.length, start + longest); end++) {
      const stretch = words.slice(start, end);
      const said = key(stretch);
      const resolutions = lexicons.map((one) => resolution(one === dynamic ? 'dynamic' : 'static', one, said));
      if (resolutions.some(({ values }) => values.length > 0)) spans.push({ end, quality: 1, resolutions });
      else if (stretch.length <= longestUnlisted && !said.includes("'s"))
        spans.push({
          end,
          ...guess(stretch, said, lexicons, isOpen ? lexicons : [], range, isThing, isForeign),
          ...(!isOpen && { closed: true }),
          resolutions,
        });
    }
    return spans;
  });
}

/** How surely some words that are not listed are meant as a value, or as part of one that is `named`. */
function guess(
  stretch: readonly Word[],
  said: string,
  lexicons: readonly Lexicon[],
  named: readonly Lexicon[],
  [least, most]: readonly [number, number],
  isThing: boolean,
  isForeign: (word: string) => boolean,
): Pick<Heard, 'quality' | 'unlisted'> {
  if (named.some(({ parts }) => stretch.every(({ word }) => parts.has(word) || titles.has(word))))
    return { quality: partly };
  const likeness = nameLikeness(stretch, isForeign);
  if (likeness > 0 && looksListed(lexicons, said)) return { quality: partly, unlisted: true };
  return { quality: least + (most - least) * likeness * (isThing ? ofThings : 1), unlisted: true };
}

const resolution = (source: Resolution['source'], lexicon: Lexicon, said: string): Resolution => ({
  source,
  type: lexicon.type,
  values: lexicon.byWords.get(said) ?? [],
});

const looksListed = (lexicons: readonly Lexicon[], said: string) =>
  lexicons.some(({ byLetter }) =>
    (byLetter.get(said[0] ?? '') ?? []).some(
      (phrase) => Math.abs(phrase.length - said.length) <= 2 && similarity(phrase, said) >= nearEnough,
    ),
  );
