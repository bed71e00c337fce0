import { readFactValue } from '../../domain/fact-value.ts';
import type { Speech } from '../../speech/say.ts';
import { topics } from '../../topics/all.ts';
import type { Desk, Slots } from '../../turn/turn.ts';
import type { SaidAnswer } from '../../understanding/answer-reader.ts';
import { filled, heardIn } from '../heard-slots.ts';
import { logAnswerWords } from './languages.ts';
import type { Writable } from './record-facts.ts';

/**
 * What is asked back about an answer that could not be written down, and what a yes to it would write, as slots, where
 * enough was heard for that. Nothing for an answer that can be written.
 */
export function askedBack(
  { topic, understood, words: said }: SaidAnswer,
  desk: Desk,
): { ask: Speech; proposed?: Slots } | undefined {
  if (understood.kind !== 'ask') return undefined;
  const { maybe, why } = understood;
  const ask = logAnswerWords[desk.language].askBack({ topic, why, now: desk.now, ...(maybe ? { maybe } : {}) });
  if (!maybe || why === 'past' || (maybe.type === 'date' && maybe.from === undefined && maybe.to === undefined))
    return { ask };
  const proposed = {
    topic: filled(topic),
    value: filled(JSON.stringify(maybe)),
    sure: filled(understood.hedged ? 'guess' : 'sure'),
    words: filled(said.slice(0, 300)),
  };
  return { ask, proposed };
}

/** What was proposed and confirmed with a yes: "Do you mean forty thousand?" */
export function confirmed(slots: Slots): Writable | undefined {
  const topic = topics.find((one) => one === heardIn(slots, 'topic')?.heard);
  const value = readFactValue(heardIn(slots, 'value')?.heard ?? '');
  const said = heardIn(slots, 'words')?.heard;
  if (!topic || !value) return undefined;
  return {
    topic,
    value,
    sure: heardIn(slots, 'sure')?.heard === 'guess' ? 'guess' : 'sure',
    ...(said ? { words: said } : {}),
  };
}
