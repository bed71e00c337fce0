import type { AskedBefore } from '../../turn/memory.ts';
import type { Slots } from '../../turn/turn.ts';
import { shareServed } from './choose-kind.ts';
import { kindsAnsweredBy } from './routes.ts';
import type { Meant } from './understand-words.ts';

/** What was learned is followed against a sentence of the model that fits only nearly where it is this much surer. */
const SURER = 3;
const LEAST_SURE = 0.12;
/** A statement is one against a question of the model only where hardly anything else speaks for it. */
const SURE_STATEMENT = 0.6;

/** What is asked for by these is none of the kinds that were learned: how complete a profile is. */
const onlyTheModel = /^ProfileIntent$/;

/** Slots that say when. */
const isWhen = (slot: string) => /^(?:time|date|after|before|through|within|part|instead)$/.test(slot);

/** Somebody who is named is never left out: "red flag marcus" is about him. */
const dropsName = (slots: Slots): boolean =>
  !('lead' in slots || 'chosen' in slots || 'other' in slots || 'answer' in slots);
const SURE_OF_NAMED = 0.3;

const raisesFlag = /^do:flag_/;
const isOrder = (kind: string) => kind.startsWith('do:');

/**
 * Which of two opinions on free words is followed: what was learned of words like these, or the question of the model that
 * nearly fits them. The model's is, unless the other is clearly surer; a question only the model knows stands.
 */
export function followLearned(meant: Meant, { intent, slots }: AskedBefore): boolean {
  if (meant.kind === 'nothing')
    return meant.isHardlyOurs === true && dropsName(slots) && kindsAnsweredBy(intent).length > 0;
  if (meant.kind === 'statement')
    return meant.sureness >= (dropsName(slots) && meant.named.mentions.length > 0 ? SURE_OF_NAMED : SURE_STATEMENT);
  if (dropsName(slots) && !dropsName(meant.question.slots) && meant.sureness >= LEAST_SURE) return true;
  const kinds = kindsAnsweredBy(intent);
  // A flag ordered outright is raised, and no flags are read out: "red flag sarah".
  if (kinds.length === 0 && raisesFlag.test(meant.label) && meant.sureness === 1) return true;
  if (kinds.length === 0 || onlyTheModel.test(intent) || meant.question.intent === intent) return false;
  if (kinds.includes(meant.label)) return false;
  // What the model hears as an order is one, unless another order is meant.
  if (kinds.every(isOrder) && !isOrder(meant.label)) return false;
  // A question that leaves out when is not the better one: "what do I have between two and three".
  if (Object.keys(slots).some((name) => isWhen(name) && !(name in meant.question.slots))) return false;
  const other = Math.max(...kinds.map((kind) => shareServed(meant.kinds, kind, 1)));
  return meant.sureness >= LEAST_SURE && meant.sureness >= SURER * other;
}

/** The question of the model that nearly fits, with what it filled. */
export function nearlyFitting(typed: string, { words: _words, typed: _typed, ...slots }: Slots): AskedBefore {
  return { intent: typed, slots };
}
