import type { TypeDeclaration } from '../../../model/interaction-model.ts';
import { similarity } from '../similar.ts';
import { type Word, wordsOf } from '../words.ts';
import type { Heard, Resolution } from './heard.ts';

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
  longest: number;
  /** Few values make a closed choice; many make a list that names beyond it are likely for. */
  open: boolean;
};

/** From this many values on, a type is taken for a sample of an open class such as names. */
const openFrom = 20;
const longestUnknown = 4;

const key = (words: readonly Word[]) => words.map(({ word }) => word).join(' ');

export function lexiconOf(type: TypeDeclaration | DynamicType): Lexicon {
  const byWords = new Map<string, Value[]>();
  let longest = longestUnknown;
  for (const { id, name } of type.values) {
    const value: Value = { name: name.value, ...(id !== undefined && { id }) };
    for (const phrase of [name.value, ...(name.synonyms ?? [])]) {
      const words = wordsOf(phrase);
      const said = key(words);
      const known = byWords.get(said) ?? [];
      if (said !== '' && !known.some((other) => other.name === value.name && other.id === value.id))
        byWords.set(said, [...known, value]);
      longest = Math.max(longest, words.length);
    }
  }
  return { type: type.name, byWords, longest, open: type.values.length >= openFrom };
}

const titles = new Set(['mister', 'missus', 'miss', 'ms', 'doctor', 'professor', 'sir']);
/** How sure an unlisted value is, from none to all of its words being foreign to the model's own sentences. */
const unlisted = { open: [0.2, 0.65], closed: [0.05, 0.2] } as const;
const nearEnough = 0.92;

/**
 * Every stretch a custom slot could take. Values outside the list are passed through, as Alexa does: the more so, the
 * less their words belong to the model's sentences.
 */
export function customSpans(
  lexicon: Lexicon,
  dynamic: Lexicon | undefined,
  words: readonly Word[],
  isForeign: (word: string) => boolean,
): Heard[][] {
  const longest = Math.max(lexicon.longest, dynamic?.longest ?? 0);
  const [least, most] = unlisted[lexicon.open || dynamic ? 'open' : 'closed'];
  return words.map((_, start) => {
    const spans: Heard[] = [];
    for (let end = start + 1; end <= Math.min(words.length, start + longest); end++) {
      const stretch = words.slice(start, end);
      const said = key(stretch);
      const resolutions = [
        ...(dynamic ? [resolution('dynamic', dynamic, said)] : []),
        resolution('static', lexicon, said),
      ];
      const foreign = stretch.filter(({ word }) => titles.has(word) || isForeign(word)).length / stretch.length;
      if (resolutions.some(({ values }) => values.length > 0)) spans.push({ end, quality: 1, resolutions });
      else if (stretch.length <= longestUnknown && !stretch.some(({ word }) => word === "'s")) {
        const near = foreign > 0 ? nearest([lexicon, ...(dynamic ? [dynamic] : [])], said) : 0;
        spans.push({ end, quality: near >= nearEnough ? near * 0.9 : least + (most - least) * foreign, resolutions });
      }
    }
    return spans;
  });
}

const resolution = (source: Resolution['source'], lexicon: Lexicon, said: string): Resolution => ({
  source,
  type: lexicon.type,
  values: lexicon.byWords.get(said) ?? [],
});

function nearest(lexicons: readonly Lexicon[], said: string): number {
  let best = 0;
  for (const { byWords } of lexicons) {
    for (const phrase of byWords.keys()) {
      if (phrase[0] === said[0] && Math.abs(phrase.length - said.length) <= 3)
        best = Math.max(best, similarity(phrase, said));
    }
  }
  return best;
}
