import type { LeadName } from '../../domain/lead.ts';
import { slotValues } from '../../language/slot-values.ts';
import { type Mention, mentionsIn } from '../../people/spot-lead.ts';
import type { Desk, HeardSlot } from '../../turn/turn.ts';
import { NAME } from '../../understanding/features.ts';
import { slotsIn } from '../../understanding/spoken-slots.ts';
import { leadsCalled } from '../subject.ts';

/** What free words name, and the words with every name of the book masked. */
export type WordsNamed = {
  said: string;
  masked: string;
  words: string[];
  mentions: Mention[];
  names: LeadName[];
};

/** Finds the names of the rep's book in free words, in one trip. */
export async function namedIn(said: string, desk: Desk): Promise<WordsNamed> {
  const names = await leadsCalled(said.replace(/['’]s\b/g, ''), desk);
  const { said: words, mentions } = mentionsIn(said, names);
  const masked: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const mention = mentions.find(({ from }) => from === at);
    masked.push(mention ? NAME : (words[at] ?? ''));
    if (mention) at = mention.to - 1;
  }
  return { said, masked: masked.join(' '), words, mentions, names };
}

const plain = (text: string) => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;

/** The value of a slot type that words name, as a recogniser would hand it over. */
function valueIn(type: 'STAGE' | 'FRAMEWORK', said: string, desk: Desk): HeardSlot | undefined {
  const words = plain(said);
  for (const { id, name, synonyms = [] } of slotValues[desk.language][type])
    for (const called of [name, ...synonyms, id])
      if (words.includes(plain(called))) return { heard: called, values: [{ id, name }] };
  return undefined;
}

/** The slots that free words fill, by what they name. */
export function slotsNamed({ said, mentions }: WordsNamed, desk: Desk): Readonly<Record<string, HeardSlot>> {
  const reader = slotsIn[desk.language];
  const { date, time, duration } = reader.slots(said, desk.now);
  const [first, second] = mentions;
  const plainSlot = (value: string | undefined): HeardSlot | undefined =>
    value === undefined ? undefined : { heard: value, values: [] };
  const slots: Record<string, HeardSlot | undefined> = {
    lead: plainSlot(first?.heard),
    other: plainSlot(second?.heard),
    date: plainSlot(date),
    time: plainSlot(time),
    duration: plainSlot(duration),
    criterion: plainSlot(reader.criterion(said)),
    entry: plainSlot(reader.entry(said)),
    stage: valueIn('STAGE', said, desk),
    framework: valueIn('FRAMEWORK', said, desk),
  };
  return Object.fromEntries(
    Object.entries(slots).flatMap(([name, slot]): [string, HeardSlot][] => (slot ? [[name, slot]] : [])),
  );
}
