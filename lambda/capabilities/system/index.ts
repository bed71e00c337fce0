import { askWhoElse } from '../../conversation/ask-who-is-meant.ts';
import { isForOthers } from '../../conversation/free-words/not-ours.ts';
import { filled } from '../../conversation/heard-slots.ts';
import { type Speech, say } from '../../speech/say.ts';
import { askIntent } from '../../turn/asks.ts';
import type { AskedBefore, Memory, Pending } from '../../turn/memory.ts';
import type { Answer, Capability, Desk, Slots } from '../../turn/turn.ts';
import { answersIn, type PlainAnswer } from '../../understanding/answer-reader.ts';
import { systemWords } from './languages.ts';
import type { SystemWords } from './says.ts';
import { notYetOffered, whatNow } from './what-now.ts';

type Answerer = (words: SystemWords, desk: Desk, slots: Slots) => Answer | Promise<Answer>;

/** What was said is the answer to a question that takes any words: an interview's, or a slot that was asked for. */
const taken = ({ intent, slot }: Extract<Pending, { kind: 'answer' }>, what: PlainAnswer, desk: Desk): Answer => ({
  again: { intent, slots: { [slot]: filled(answersIn[desk.language].plainly[what]) } },
});

/** The only lead who was offered: a yes or no is about them. */
const onlyOffered = ({ memory: { pending } }: Desk): { lead: string; resume: AskedBefore } | undefined => {
  const [lead, ...more] = pending?.kind === 'which-lead' ? pending.leads : [];
  return pending?.kind === 'which-lead' && lead !== undefined && more.length === 0
    ? { lead, resume: pending.resume }
    : undefined;
};

const yes: Answerer = (words, desk) => {
  const only = onlyOffered(desk);
  return only
    ? { again: { intent: only.resume.intent, slots: { ...only.resume.slots, chosen: filled(only.lead) } } }
    : agreed(words, desk, {});
};

const agreed: Answerer = (words, desk) => {
  const { memory } = desk;
  return memory.pending?.kind === 'offer'
    ? { again: memory.pending.yes }
    : memory.pending?.kind === 'answer'
      ? taken(memory.pending, 'yes', desk)
      : {
          tell: [],
          ask: memory.pending && memory.said ? say`${memory.said.ask}` : words.yesToWhat,
          ...(memory.pending ? { pending: memory.pending } : {}),
        };
};

const no: Answerer = (words, desk) => {
  const { memory } = desk;
  const only = onlyOffered(desk);
  if (only) return askWhoElse(only.resume, desk);
  if (memory.pending?.kind === 'offer' && memory.pending.no) return { again: memory.pending.no };
  if (memory.pending?.kind === 'answer') return taken(memory.pending, 'no', desk);
  // A no to "what else?" is a goodbye; a no to an offer only declines the offer.
  if (!memory.pending) return { tell: [words.goodbye], end: true };
  return { tell: [words.okay], ask: words.whatElse };
};

const repeat: Answerer = (words, { memory }) =>
  memory.said
    ? {
        tell: [say`${memory.said.tell}`],
        ask: say`${memory.said.ask}`,
        ...(memory.pending ? { pending: memory.pending } : {}),
      }
    : { tell: [], ask: words.nothingToRepeat };

const more: Answerer = (words, { memory }) =>
  memory.pending?.kind === 'offer' ? { again: memory.pending.yes } : { tell: [words.nothingMore], ask: words.whatElse };

/** Goes back to what was asked: it still stands. */
const stillAsked = (words: SystemWords, { memory }: Desk) => ({
  ask: memory.said ? say`${memory.said.ask}` : words.whatElse,
  ...(memory.pending ? { pending: memory.pending } : {}),
});
const wait: Answerer = (words, desk) => ({ tell: [words.takeYourTime], ...stillAsked(words, desk) });
const thanks: Answerer = (words, desk) => ({ tell: [words.welcome], ...stillAsked(words, desk) });

const MOST_EXAMPLES = 3;

const help: Answerer = async (words, desk) => {
  const { memory } = desk;
  if (memory.pending?.kind === 'answer' && memory.said)
    return { tell: [words.helpAnswering], ask: say`${memory.said.ask}`, pending: memory.pending };
  const { suggestions, emptyBook } = await whatNow(desk);
  // What is always there comes first: help is asked by whoever does not know the skill.
  const examples = [...suggestions.slice(-1), ...suggestions.slice(0, -1)].slice(0, MOST_EXAMPLES);
  return emptyBook
    ? { tell: [words.canTell, words.emptyBook], ask: words.askHelp }
    : { tell: [words.canTell, words.examples({ suggestions: examples })], ask: words.askHelp };
};
const stop: Answerer = (words) => ({ tell: [words.goodbye], end: true });
/** What a cancel lets go of without ending anything: a question whose answer decides what is written, or which of several is meant. */
const letsGo = ({ pending }: Memory): boolean => {
  switch (pending?.kind) {
    case 'which-lead':
    case 'when':
      return true;
    case 'answer':
      return pending.intent === 'RemindIntent' || pending.intent === 'NextStepIntent';
    case 'offer':
    case undefined:
      return false;
  }
};

const cancel: Answerer = (words, { memory }) => {
  // "Forget that", when who was meant was just noted.
  if (memory.repaired !== undefined) return { again: askIntent('ForgetWhoIntent') };
  return letsGo(memory)
    ? { tell: [words.okay], ask: words.whatElse, remember: { todo: '' } }
    : { tell: [words.cancelled], end: true };
};
const startOver: Answerer = () => ({ again: askIntent('LaunchRequest') });

/** How the question that stands can be answered. */
function howToAnswer(words: SystemWords, pending: Pending): Speech {
  switch (pending.kind) {
    case 'offer':
      return words.answerYesOrNo;
    case 'which-lead':
      if (pending.leads.length === 0) return words.answerName;
      return pending.leads.length === 1 ? words.answerYesOrNo : words.answerWhich;
    case 'when':
      return words.answerWhen;
    case 'answer':
      return words.answerFreely;
  }
}

/**
 * What nothing else understood. A question that stands is asked again, then with how to answer it; else the rep hears what
 * they could say now, something else each time. A question that waits for words lets go the second time. The third time in
 * a row help is offered, the fourth ends it.
 */
const fallback: Answerer = async (words, desk, slots) => {
  const { memory } = desk;
  const misses = Math.max(0, memory.misses ?? 0);
  if (misses > 2) return { tell: [words.gaveUp], end: true };
  const tell = [isForOthers(slots) ? words.notOurs : (words.notUnderstood[misses] ?? words.notUnderstood[2])];
  const remember = { misses: misses + 1 };
  // What we were waiting for still stands: the rep may just have been misheard.
  const { pending } = memory;
  if (misses > 0 && pending?.kind === 'answer') return { tell: [...tell, words.letGo], ask: words.whatElse, remember };
  if (misses === 2) return { tell, ask: words.askHelpOrStop, ...(pending ? { pending } : {}), remember };
  if (pending) {
    const how = misses > 0 ? [howToAnswer(words, pending)] : [];
    return { tell: [...tell, ...how], ...stillAsked(words, desk), remember };
  }
  const { suggestions, emptyBook } = await whatNow(desk);
  if (emptyBook) return { tell: [...tell, words.emptyBook], ask: words.askHelpOrStop, remember };
  const { chosen, offered } = notYetOffered(suggestions, memory.suggested ?? [], misses === 0 ? 2 : 1);
  const ask = misses === 0 ? words.askSuggested : words.askSuggestedShort;
  return { tell, ask: ask({ suggestions: chosen }), remember: { ...remember, suggested: offered } };
};

// An order is walked on as long as the lead it stands at is the one we talk about.
const isInOrder = ({ walk, lead }: Memory) => walk !== undefined && walk.leads[walk.at] === lead;

const answers: Readonly<Record<string, Answerer>> = {
  'AMAZON.YesIntent': yes,
  'AMAZON.NoIntent': no,
  'AMAZON.RepeatIntent': repeat,
  'AMAZON.MoreIntent': more,
  'AMAZON.NextIntent': (_words, desk) => {
    const { memory } = desk;
    if (memory.pending?.kind === 'answer') return taken(memory.pending, 'skip', desk);
    if (isInOrder(memory)) return { again: askIntent('RankedNextIntent') };
    return { again: memory.pending?.kind === 'offer' ? memory.pending.yes : askIntent('AfterThatIntent') };
  },
  'AMAZON.PreviousIntent': (words, desk) => {
    // Back to the question before: its answer, or that it was passed over, is taken back.
    if (desk.memory.pending?.kind === 'answer') return taken(desk.memory.pending, 'undo', desk);
    if (isInOrder(desk.memory)) return { again: askIntent('RankedPreviousIntent') };
    return desk.memory.call ? { again: askIntent('BeforeThatIntent') } : repeat(words, desk, {});
  },
  'AMAZON.HelpIntent': help,
  'AMAZON.StopIntent': stop,
  'AMAZON.CancelIntent': cancel,
  WaitIntent: wait,
  ThanksIntent: thanks,
  'AMAZON.NavigateHomeIntent': stop,
  'AMAZON.StartOverIntent': startOver,
  'AMAZON.FallbackIntent': fallback,
};

/**
 * Help, stop, cancel, yes, no, repeat, wait, thanks, and what nothing else understood.
 *
 * Rep: what can I ask
 * Lead Scout: I know today's calls, who they are with, and how likely they are to buy. Ask …
 */
export const system = {
  name: 'system',
  intents: Object.fromEntries(Object.keys(answers).map((intent) => [intent, {}])),
  internal: { SessionEndedRequest: () => ({ tell: [], end: true }) },
  answer: async ({ intent, slots }, desk) => (answers[intent] ?? fallback)(systemWords[desk.language], desk, slots),
} satisfies Capability;
