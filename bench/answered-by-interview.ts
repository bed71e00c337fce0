import { DateTime } from 'luxon';
import type { Topic } from '../lambda/domain/fact.ts';
import { answersIn, type Control } from '../lambda/understanding/answer-reader.ts';

/** What the interview must read in an utterance that it takes whole, by the need it expresses. */
const readsAs: Readonly<Record<string, readonly Control[]>> = {
  same_as_before: ['same'],
  choices: ['choices', 'help'],
  dont_know: ['skip', 'blank', 'not-asked'],
  skip: ['skip', 'not-asked'],
  pause_interview: ['stop'],
  read_back: ['read-back'],
  undo: ['undo'],
};

const now = DateTime.fromISO('2026-11-21T08:55', { zone: 'America/New_York' });

/**
 * Whether the interview, having asked about a topic, answers a need in words it takes whole: it reads the control the need
 * asks for, or an answer.
 */
export function answeredByInterview(need: string, words: string, expected: Topic): boolean {
  const reader = answersIn.en;
  const control = reader.control(words);
  if (control !== undefined) return readsAs[need]?.includes(control) ?? false;
  if (!['log_answer', 'correct', 'dont_know'].includes(need)) return false;
  const last = { type: 'amount', min: 50_000, max: 50_000, currency: 'USD' } as const;
  const sentence = reader.sentence(words, { now, expected, last });
  if (sentence.kind !== 'answers') return true;
  return sentence.answers.some(({ understood }) => understood.kind !== 'ask' || understood.why !== 'not-heard');
}
