import { say } from '../../speech/say.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Memory } from '../../turn/memory.ts';
import type { Capability } from '../../turn/turn.ts';
import { type Answerer, stillAsked, taken } from './answerer.ts';
import { help } from './help.ts';
import { systemWords } from './languages.ts';
import { fallback } from './not-understood.ts';
import { cancel, stop } from './stop-and-cancel.ts';
import { no, yes } from './yes-and-no.ts';

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

const wait: Answerer = (words, desk) => ({ tell: [words.takeYourTime], ...stillAsked(words, desk) });
const thanks: Answerer = (words, desk) => ({ tell: [words.welcome], ...stillAsked(words, desk) });
const startOver: Answerer = () => ({ again: askIntent('LaunchRequest') });

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
