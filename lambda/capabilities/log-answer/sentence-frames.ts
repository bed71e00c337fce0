import { heardIn } from '../../conversation/heard-slots.ts';
import type { Topic } from '../../domain/fact.ts';
import type { Language } from '../../language/languages.ts';
import { topicRules } from '../../topics/all.ts';
import type { Slots } from '../../turn/turn.ts';
import { en, opening as english } from './sentence-frames.en.ts';

const openings: Record<Language, RegExp> = { en: english };
const anyTopic: Record<Language, Readonly<Record<string, string>>> = { en };

/**
 * How the words of an intent become a sentence again. A recogniser hands over only what filled the slot; `said` puts back
 * what the sample said around it, so that one reader reads them all. `expects` is what it is about when the words do not
 * tell; `about` is the topic of an intent without a slot: nothing is written of it, it is asked for.
 */
export type Frame = { expects?: Topic; about?: Topic; said?: string; corrects?: 'said' };

/** The words of a logging intent, from its free slot or its typed ones, as they were heard. */
export function spokenWords(slots: Slots, language: Language): string {
  const said = heardIn(slots, 'answer')?.heard;
  if (said) return said.replace(openings[language], '');
  const [low, amount, money] = ['low', 'amount', 'money'].map((name) => heardIn(slots, name)?.heard ?? '');
  if (amount) return `${low ? `${low} to ` : ''}${amount}${money ? ` ${money}` : ''}`;
  return heardIn(slots, 'horizon')?.heard ?? heardIn(slots, 'date')?.heard ?? '';
}

/** Intents that put right what was written. */
const correcting: ReadonlySet<string> = new Set(['ChangeBudgetIntent', 'CorrectIntent']);

/** The frame of a logging intent; one without is taken as it is. */
export function frameOf(intent: string, language: Language): Frame {
  const rule = topicRules.find(({ heard = {} }) => intent in heard);
  const said = rule?.words[language].said?.[intent] ?? anyTopic[language][intent];
  return {
    ...(rule && (rule.heard?.[intent] === 'whole' ? { about: rule.id } : { expects: rule.id })),
    ...(said !== undefined && { said }),
    ...(correcting.has(intent) && { corrects: 'said' }),
  };
}

/** A sentence of the model with what filled its slot. */
export const framed = ({ said }: Frame, words: string): string => said?.replace('{answer}', () => words) ?? words;
