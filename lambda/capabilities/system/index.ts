import type { Answer, Capability, Desk } from '../../turn.ts';
import { utterancesOf } from '../words.ts';
import { type SystemWords, systemWords } from './words.ts';

type Answerer = (say: SystemWords, desk: Desk) => Answer;

const yes: Answerer = (say, { memory }) =>
  memory.pending?.kind === 'offer'
    ? { again: memory.pending.yes }
    : {
        tell: [],
        ask: memory.pending && memory.said ? { ssml: memory.said.ask } : say.yesToWhat,
        ...(memory.pending ? { pending: memory.pending } : {}),
      };

const no: Answerer = (say, { memory }) => {
  if (memory.pending?.kind === 'offer' && memory.pending.no) return { again: memory.pending.no };
  // A no to "what else?" is a goodbye; a no to an offer only declines the offer.
  if (!memory.pending) return { tell: [say.goodbye], end: true };
  return { tell: [say.okay], ask: say.whatElse };
};

const repeat: Answerer = (say, { memory }) =>
  memory.said
    ? {
        tell: [{ ssml: memory.said.tell }],
        ask: { ssml: memory.said.ask },
        ...(memory.pending ? { pending: memory.pending } : {}),
      }
    : { tell: [], ask: say.nothingToRepeat };

const more: Answerer = (say, { memory }) =>
  memory.pending?.kind === 'offer' ? { again: memory.pending.yes } : { tell: [say.nothingMore], ask: say.whatElse };

const help: Answerer = (say) => ({ tell: [say.help], ask: say.askHelp });
const stop: Answerer = (say) => ({ tell: [say.goodbye], end: true });
const startOver: Answerer = () => ({ again: { intent: 'LaunchRequest', slots: {} } });

const fallback: Answerer = (say, { memory }) => {
  const misses = Math.min(2, Math.max(0, memory.misses ?? 0));
  return {
    tell: [say.notUnderstood[misses] ?? say.notUnderstood[2]],
    ask: say.askFallback[misses] ?? say.askFallback[2],
    // What we were waiting for still stands: the rep may just have been misheard.
    ...(memory.pending ? { pending: memory.pending } : {}),
    remember: { misses: misses + 1 },
  };
};

const answers: Readonly<Record<string, Answerer>> = {
  'AMAZON.YesIntent': yes,
  'AMAZON.NoIntent': no,
  'AMAZON.RepeatIntent': repeat,
  'AMAZON.MoreIntent': more,
  'AMAZON.NextIntent': () => ({ again: { intent: 'AfterThatIntent', slots: {} } }),
  'AMAZON.PreviousIntent': repeat,
  'AMAZON.HelpIntent': help,
  'AMAZON.StopIntent': stop,
  'AMAZON.CancelIntent': (say) => ({ tell: [say.cancelled], end: true }),
  'AMAZON.NavigateHomeIntent': stop,
  'AMAZON.StartOverIntent': startOver,
  'AMAZON.FallbackIntent': fallback,
  SessionEndedRequest: () => ({ tell: [], end: true }),
};

const modelled = (intents: string[]) =>
  Object.fromEntries(intents.filter((intent) => intent.startsWith('AMAZON.')).map((intent) => [intent, {}]));

/**
 * Help, stop, cancel, yes, no, repeat, and what nothing else understood.
 *
 * Rep: what can I ask
 * Lead Scout: I know today's calls, who they are with, and how likely they are to buy. Ask …
 */
export const system: Capability = {
  name: 'system',
  intents: modelled(Object.keys(answers)),
  internal: ['SessionEndedRequest'],
  utterances: utterancesOf(systemWords),
  answer: async ({ intent }, desk) => (answers[intent] ?? fallback)(systemWords[desk.language], desk),
};
