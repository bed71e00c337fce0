import { type Language, languages } from '../lambda/language/languages.ts';
import type { SlotValue } from '../lambda/language/slot-type.ts';
import { slotValues } from '../lambda/language/slot-values.ts';
import type { SlotValues } from './generate.ts';
import { SENTENCE } from './sentence-type.ts';
import { type Speakable, traceSamples } from './trace.ts';
import { type CorpusRow, kindOf, readCorpus } from './words/learn.ts';

/** How many sentences the model shows; more weigh more, and what is learned from is read on our side anyway. */
const MOST_SENTENCES = 2_280;
/** Amazon is said to take a hundred synonyms of one value. */
const MOST_OF_A_VALUE = 100;
/** What is longer is hardly said in a breath. */
const LONGEST = 90;

/** What a recogniser hands over: lower case, no marks between words; nothing where something was typed that nobody says so. */
export function spokenWords(text: string): string | undefined {
  const words = text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[,?!;:…]+|\.+(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return /^[\p{L} '.-]+$/u.test(words) ? words : undefined;
}

function spoken(text: string): string | undefined {
  const words = spokenWords(text);
  return words?.includes(' ') && words.length <= LONGEST ? words : undefined;
}

/** Other names in place of those in a sentence: as many words for as many words, each name of the list in turn. */
function renaming(names: readonly string[]): (text: string, said: readonly string[]) => string {
  let turn = 0;
  const ofLength = (length: number) => {
    const alike = names.filter((name) => name.split(' ').length === length);
    return alike.length > 0 ? alike : names;
  };
  const first = ofLength(1);
  const whole = ofLength(2);
  return (text, said) => {
    let renamed = text;
    for (const name of [...said].sort((a, b) => b.length - a.length)) {
      const choices = name.includes(' ') ? whole : first;
      turn += 1;
      renamed = renamed.split(name).join(choices[turn % choices.length] ?? name);
    }
    return renamed;
  };
}

/** What stands for a row's meaning in the type: its kind; of a statement, its topic too. */
const meaningOf = (row: CorpusRow): string => {
  const [first] = 'write' in row.expect ? row.expect.write : [];
  return [kindOf(row), ...(first ? [first.topic] : [])].join(' ').replace(/[^a-z]+/g, '-');
};

/** The items of several lists, one of each list in turn. */
function inTurn<Item>(lists: readonly (readonly Item[])[]): Item[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/**
 * Whole sentences people say to us, as values of the type that takes any: of each meaning some, of every voice in turn, other
 * names in place of theirs. What is not for us is left out, so that the platform may keep it. `taken` are sentences of other
 * intents.
 */
export function wholeSentences(
  rows: readonly CorpusRow[],
  names: readonly string[],
  taken: ReadonlySet<string> = new Set(),
  most = MOST_SENTENCES,
): SlotValue[] {
  const rename = renaming(names.map((name) => name.toLowerCase()).filter((name) => /^[\p{L} ]+$/u.test(name)));
  const seen = new Set(taken);
  const candidates = rows.flatMap((row) => {
    if ('nothing' in row.expect) return [];
    const text = spoken(row.text);
    if (text === undefined) return [];
    const sentence = rename(
      text,
      (row.names ?? []).map((name) => name.toLowerCase()),
    );
    if (seen.has(sentence)) return [];
    seen.add(sentence);
    return [{ sentence, meaning: meaningOf(row), persona: row.persona }];
  });
  const byMeaning = [...grouped(candidates, ({ meaning }) => meaning)].sort(([a], [b]) => (a < b ? -1 : 1));
  const queues = byMeaning.map(([, some]) => inTurn([...grouped(some, ({ persona }) => persona).values()]));
  const chosen = inTurn(queues.map((queue) => queue.slice(0, MOST_OF_A_VALUE))).slice(0, most);
  return [...grouped(chosen, ({ meaning }) => meaning)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, some]) => {
      const [name = '', ...synonyms] = some.map(({ sentence }) => sentence).sort();
      return { id, name, ...(synonyms.length > 0 ? { synonyms } : {}) };
    });
}

/** The values of every slot type of the model, with the whole sentences of the corpus below `root`. */
export function modelValues(root: string, capabilities: readonly Speakable[]): Record<Language, SlotValues> {
  const valuesIn = (language: Language): SlotValues => {
    const values = slotValues[language];
    const taken = new Set(traceSamples(capabilities, language).samples.map(({ sample }) => sample));
    const names = values.LEAD.map(({ name }) => name);
    return { ...values, [SENTENCE]: wholeSentences(readCorpus(root, language), names, taken) };
  };
  const models = (Object.keys(languages) as Language[]).map((language) => [language, valuesIn(language)] as const);
  return Object.fromEntries(models) as Record<Language, SlotValues>;
}
