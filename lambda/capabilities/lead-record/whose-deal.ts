import { askForSubject } from '../../conversation/ask-who-is-meant.ts';
import { namedIn } from '../../conversation/free-words/named.ts';
import { filled, heardIn } from '../../conversation/heard-slots.ts';
import type { Case } from '../../conversation/lead-case.ts';
import { whom } from '../../conversation/logging/about-whom.ts';
import type { AskedBefore } from '../../turn/memory.ts';
import type { Desk, Reply, Slots } from '../../turn/turn.ts';
import { answersIn } from '../../understanding/answer-reader.ts';
import { commonWords } from '../../understanding/engine.ts';
import { NAME } from '../../understanding/features.ts';
import { INTENT, isAwaited } from './awaited-deal-size.ts';

const MOST_OFFERED = 4;

/** The first words that are neither everyday language nor part of the sum: a name, and nobody's whom we know. */
async function strangerIn(said: string, desk: Desk): Promise<string | undefined> {
  const { topic } = answersIn[desk.language];
  const common = await commonWords(desk.language);
  const read = (words: readonly string[]) => JSON.stringify(topic('budget', words.join(' '), { now: desk.now }));
  const words = said.split(/\s+/);
  const whole = read(words);
  const strange = words
    .map((word, at) => ({ word: word.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$|['’]s?$/gu, ''), at }))
    .filter(({ word }) => /^[\p{L}'’-]{3,}$/u.test(word) && !common.has(word.toLowerCase()))
    .filter(({ at }) => read(words.toSpliced(at, 1)) === whole)
    .filter(({ at }, index, all) => at === (all[0]?.at ?? 0) + index);
  return strange.length > 0 ? strange.map(({ word }) => word).join(' ') : undefined;
}

/**
 * Whose deal it is: always whoever is named; before a write two are always asked between, and a name that is nobody's is
 * never taken for whom we talk about.
 */
export async function whose(
  slots: Slots,
  said: string,
  desk: Desk,
): Promise<{ leadCase: Case; sumWords: string } | Reply> {
  const named = await namedIn(said, desk);
  const [mention] = named.mentions;
  const sumWords = named.masked.replaceAll(NAME, ' ').replace(/\s+/g, ' ').trim();
  const question: AskedBefore = { intent: INTENT, slots };
  const isNamed = ['chosen', 'lead', 'time'].some((slot) => heardIn(slots, slot));
  if (mention && mention.leads.length > 1 && !heardIn(slots, 'chosen'))
    return askForSubject(
      { kind: 'which-lead', heard: mention.heard, leads: mention.leads.slice(0, MOST_OFFERED) },
      question,
      desk,
    );
  const stranger = isNamed || mention || isAwaited(desk) ? undefined : await strangerIn(said, desk);
  if (stranger !== undefined) return askForSubject({ kind: 'unknown-name', heard: stranger }, question, desk);
  const whole: Slots = isNamed || !mention ? slots : { ...slots, lead: filled(mention.heard) };
  const found = await whom(whole, said, INTENT, desk);
  return 'tell' in found ? found : { leadCase: found.leadCase, sumWords };
}
