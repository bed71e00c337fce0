import { frameworks } from '../../frameworks/index.ts';
import type { Language } from '../../language/languages.ts';
import { namesInSentences } from '../../people/languages.ts';
import { type Mention, mentionsIn } from '../../people/spot-lead.ts';
import type { Desk, HeardSlot } from '../../turn/turn.ts';
import { answersIn, type Particles } from '../../understanding/answer-reader.ts';
import { bareWord, strangeWords } from '../../understanding/everyday-words.ts';
import { NAME } from '../../understanding/features.ts';
import { slotsIn } from '../../understanding/spoken-slots.ts';
import { leadsCalled } from '../who-is-meant.ts';

/** What free words name, and the words with every name of the book masked. */
export type WordsNamed = {
  said: string;
  masked: string;
  words: string[];
  mentions: Mention[];
};

/** Finds the names of the rep's book in free words, in one trip. */
export async function namedIn(said: string, desk: Desk): Promise<WordsNamed> {
  const owners = said.match(/\p{L}{3,}(?=s\b)/gu) ?? [];
  const names = await leadsCalled([said.replace(/['’]s\b/g, ''), ...owners].join(' '), desk);
  const { said: words, mentions: found } = mentionsIn(said, names, desk.language);
  const mentions = withWorkplaces(found, words, answersIn[desk.language].particles);
  const masked: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const mention = mentions.find(({ from }) => from === at);
    masked.push(mention ? NAME : (words[at] ?? ''));
    if (mention) at = mention.to - 1;
  }
  return { said, masked: masked.join(' '), words, mentions };
}

/** "Sarah Chen from Globex" is one mention, of whoever is meant by both; where those differ nobody is, and it is asked. */
function withWorkplaces(
  mentions: readonly Mention[],
  words: readonly string[],
  { beforeWorkplace }: Particles,
): Mention[] {
  const joined: Mention[] = [];
  for (const mention of mentions) {
    const before = joined.at(-1);
    const isWorkplace =
      before !== undefined && mention.from === before.to + 1 && beforeWorkplace.test(words[before.to] ?? '');
    if (!before || !isWorkplace) joined.push(mention);
    else {
      const both = before.leads.filter(({ id }) => mention.leads.some((lead) => lead.id === id));
      joined[joined.length - 1] = {
        ...mention,
        from: before.from,
        heard: words.slice(before.from, mention.to).join(' '),
        leads: both,
      };
    }
  }
  return joined;
}

const plain = (text: string) => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;

/** The first of some values that words name, as a recogniser would hand it over. */
function valueIn(values: readonly { id: string; names: readonly string[] }[], said: string): HeardSlot | undefined {
  const words = plain(said);
  for (const { id, names } of values)
    for (const called of [...names, id])
      if (words.includes(plain(called))) return { heard: called, values: [{ id, name: names[0] ?? id }] };
  return undefined;
}

/** Somebody who alone is called so, letter by letter: nobody who only sounds like it is asked about. */
const onlyMeant = ({ leads }: Mention): string | undefined => {
  const [only, ...more] = leads;
  return only && more.length === 0 ? only.id : undefined;
};

/** A name is so many letters, and so many words, and something is said beside it. */
const LEAST_LETTERS = 3;
const MOST_WORDS = 2;
const LEAST_BESIDE = 2;

/** The one run of words that no everyday language has, which may be the name of somebody who is in no book. */
export async function strangerIn(words: readonly string[], language: Language): Promise<Mention | undefined> {
  const isStrangeWord = await strangeWords(language);
  const isStrange = (word: string) => bareWord(word).length >= LEAST_LETTERS && isStrangeWord(word);
  const from = words.findIndex(isStrange);
  if (from < 0) return undefined;
  let to = from + 1;
  while (to < words.length && isStrange(words[to] ?? '')) to += 1;
  if (to - from > MOST_WORDS || words.length - (to - from) < LEAST_BESIDE || words.slice(to).some(isStrange))
    return undefined;
  const heard = words
    .slice(from, to)
    .join(' ')
    .replace(/['’]s?$/, '');
  return { from, to, heard, leads: [], possessive: /['’]s?$/.test(words[to - 1] ?? '') };
}

/** Whether a title goes before a place: "mister ahmadi". */
export const hasTitleBefore = (words: readonly string[], at: number, language: Language): boolean =>
  namesInSentences[language].honorifics.has(words[at - 1]?.replace(/\.$/, '') ?? '');

/** The slots that free words fill, by what they name. */
export function slotsNamed({ said, words, mentions }: WordsNamed, desk: Desk): Readonly<Record<string, HeardSlot>> {
  const reader = slotsIn[desk.language];
  const { date, time, duration } = reader.slots(said, desk.now);
  // "That was not Jones, that was Klaus": whoever is ruled out comes last.
  const { rulesOut } = answersIn[desk.language].particles;
  const isRuledOut = ({ from }: Mention) => Number(rulesOut.test(words[from - 1] ?? ''));
  const [first, second] = mentions.toSorted((a, b) => isRuledOut(a) - isRuledOut(b));
  const plainSlot = (value: string | undefined): HeardSlot | undefined =>
    value === undefined ? undefined : { heard: value, values: [] };
  const slots: Record<string, HeardSlot | undefined> = {
    lead: plainSlot(first?.heard),
    chosen: plainSlot(first && onlyMeant(first)),
    other: plainSlot(second?.heard),
    date: plainSlot(date),
    time: plainSlot(time),
    duration: plainSlot(duration),
    criterion: plainSlot(reader.criterion(said)),
    entry: plainSlot(reader.entry(said)),
    stage: valueIn(reader.stages, said),
    framework: valueIn(
      frameworks.map(({ id, words: { [desk.language]: called } }) => ({ id, names: [called.name, ...called.also] })),
      said,
    ),
  };
  return Object.fromEntries(
    Object.entries(slots).flatMap(([name, slot]): [string, HeardSlot][] => (slot ? [[name, slot]] : [])),
  );
}
