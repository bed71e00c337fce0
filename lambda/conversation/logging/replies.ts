import { type Fact, type FactValue, factsInForce, heaviestFirst, isUnknown } from '../../domain/fact.ts';
import { type Speech, silence, say as speak } from '../../speech/say.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Pending } from '../../turn/memory.ts';
import type { Desk, Reply } from '../../turn/turn.ts';
import type { SaidAnswer } from '../../understanding/answer-reader.ts';
import { gapsOf } from '../gaps-of.ts';
import { filled } from '../heard-slots.ts';
import type { Case } from '../lead-case.ts';
import { seenThrough } from '../qualification.ts';
import { logAnswerWords } from './languages.ts';
import { askedBack } from './proposal.ts';
import type { Recorded } from './record-facts.ts';

/** What is asked after something was logged, and what the next words will be. */
export type Then = { ask: Speech; pending?: Pending };

/** Whatever is said next is taken as another thing learned. */
export const moreOfThis = (desk: Desk, intent = 'LogFactIntent'): Then => ({
  ask: logAnswerWords[desk.language].askMore,
  pending: { kind: 'answer', intent, slot: 'answer' },
});

/** Back to the question that was open: an interview's goes on, any other makes room for more. */
export function closingQuestion(desk: Desk): Then {
  const { pending, said } = desk.memory;
  return pending?.kind === 'answer' && pending.intent !== 'LogFactIntent' && said
    ? { ask: speak`${said.ask}`, pending }
    : moreOfThis(desk);
}

const older = (recorded: Recorded, fact: Fact): Fact | undefined =>
  recorded.file.facts.find(({ id }) => id === fact.supersedes);

/** "Fifteen" and "fifty" sound alike: where an amount changes, its digits are said one by one. */
export const soundsLikeAnother = (amount: number): boolean => {
  const scale = amount >= 1_000_000 ? 1_000_000 : amount >= 1000 ? 1000 : 1;
  const count = amount / scale;
  return Number.isInteger(count) && ((count >= 13 && count <= 19) || (count >= 30 && count <= 90 && count % 10 === 0));
};

/** The same figures; a currency that only one of them has makes no other sum of it. */
const isSameSum = (one: FactValue, other: FactValue): boolean =>
  one.type === 'amount' &&
  other.type === 'amount' &&
  one.min === other.min &&
  one.max === other.max &&
  (one.currency ?? other.currency) === (other.currency ?? one.currency);

/** What was written, in a word, read back by its risk. */
export function noted(recorded: Recorded, desk: Desk): Speech[] {
  const words = logAnswerWords[desk.language];
  const { answers, already } = recorded;
  const [only, ...more] = answers;
  const again = already.length > 0 ? [words.standsAlready({ facts: already, now: desk.now })] : [];
  if (!only) return again;
  const changed = more.length === 0 ? older(recorded, only) : undefined;
  const amounts = [only.value, changed?.value];
  if (
    changed &&
    !isSameSum(changed.value, only.value) &&
    amounts.every((value) => value?.type === 'amount') &&
    only.value.type === 'amount'
  ) {
    const risky = only.value.min === only.value.max && soundsLikeAnother(only.value.max);
    return [
      words.replaced({ fact: only, older: changed, now: desk.now }),
      risky ? words.digits({ amount: only.value.max }) : silence,
    ];
  }
  return [words.noted({ facts: answers, now: desk.now }), ...again];
}

/** What the answers did to the likelihood; said for every answer logged, also when it is nothing. */
export const effect = (recorded: Pick<Recorded, 'before' | 'after'>, who: string, desk: Desk): Speech =>
  logAnswerWords[desk.language].effect({ who, before: recorded.before.likelihood, after: recorded.after.likelihood });

/** The gap worth most after an answer, or that the framework is complete. */
export function nextGap(leadCase: Case, recorded: Pick<Recorded, 'file' | 'after'>, desk: Desk): Speech {
  const words = logAnswerWords[desk.language];
  const seen = seenThrough({ ...leadCase, file: recorded.file, assessment: recorded.after }, desk);
  const [gap] = gapsOf(seen, desk);
  return gap
    ? words.nextGap({ plain: gap.criterion.words[desk.language].plain })
    : words.complete({ framework: seen.framework.words[desk.language].name });
}

/** What holds beside the answers just written, where the rep is not asked which of the two it is. */
export function standsBeside({ clash, answers, file }: Recorded, desk: Desk): Speech[] {
  const words = logAnswerWords[desk.language];
  const told = { now: desk.now, rep: desk.rep.id };
  if (clash) return [words.clash({ older: clash.older, ...told }), words.bothStand({ ...clash, ...told })];
  const inVain = answers.find(isUnknown);
  const [stays] = inVain
    ? factsInForce(file.facts)
        .filter((one) => one.topic === inVain.topic)
        .sort(heaviestFirst)
    : [];
  return stays && !isUnknown(stays) ? [words.stays({ fact: stays, ...told })] : [];
}

/** Asks whether an answer that contradicts an earlier one replaces it. */
export function askWhetherChanged(recorded: Recorded, desk: Desk): Reply | undefined {
  const { clash, file } = recorded;
  if (!clash) return undefined;
  const words = logAnswerWords[desk.language];
  const slots = { chosen: filled(file.lead.id), newer: filled(clash.newer.id), older: filled(clash.older.id) };
  return {
    tell: [words.clash({ older: clash.older, now: desk.now, rep: desk.rep.id })],
    ask: words.askChanged,
    pending: {
      kind: 'offer',
      yes: askIntent('SettleIntent', { ...slots, settled: filled('changed') }),
      no: askIntent('SettleIntent', { ...slots, settled: filled('both') }),
    },
  };
}

/** Asks back for what could not be written down; a yes writes what was proposed. `then` takes what is said afterwards. */
export function askBack(
  answer: SaidAnswer,
  lead: string,
  desk: Desk,
  then: 'LogFactIntent' | 'LearnedIntent' = 'LogFactIntent',
): (Then & { tell: Speech[] }) | undefined {
  const { topic } = answer;
  const back = askedBack(answer, desk);
  if (!back) return undefined;
  const { ask, proposed } = back;
  if (!proposed) return { tell: [], ask, pending: { kind: 'answer', intent: then, slot: 'answer', topic } };
  return {
    tell: [],
    ask,
    pending: {
      kind: 'offer',
      yes: askIntent('RecordIntent', { ...proposed, chosen: filled(lead), after: filled(then) }),
      no: { intent: then, slots: { chosen: filled(lead), topic: filled(topic) } },
    },
  };
}

/** What is said after answers were written: what was noted, what it did, and the question that comes next. */
export function replyTo(
  recorded: Recorded,
  leadCase: Case,
  back: ReturnType<typeof askBack>,
  desk: Desk,
  then: Then = closingQuestion(desk),
): Reply {
  const tell = [...noted(recorded, desk), effect(recorded, leadCase.about.who, desk)];
  const remember = { lead: leadCase.file.lead.id, logged: recorded.logged };
  const changed = askWhetherChanged(recorded, desk);
  if (changed) return { ...changed, tell: [...tell, ...changed.tell], remember };
  if (back) return { ...back, tell, remember };
  return { tell: [...tell, nextGap(leadCase, recorded, desk)], ...then, remember };
}
