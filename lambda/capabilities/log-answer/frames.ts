import { heardIn } from '../../conversation/heard-slots.ts';
import type { Language } from '../../language/languages.ts';
import type { Slots } from '../../turn/turn.ts';
import type { Frame } from './frame.ts';
import { en, opening as english } from './frames.en.ts';

const openings: Record<Language, RegExp> = { en: english };
const frames: Record<Language, Readonly<Record<string, Frame>>> = { en };

/** The words of a logging intent, from its free slot or its typed ones, as they were heard. */
export function spokenWords(slots: Slots, language: Language): string {
  const said = heardIn(slots, 'answer')?.heard;
  if (said) return said.replace(openings[language], '');
  const [low, amount, money] = ['low', 'amount', 'money'].map((name) => heardIn(slots, name)?.heard ?? '');
  if (amount) return `${low ? `${low} to ` : ''}${amount}${money ? ` ${money}` : ''}`;
  return heardIn(slots, 'horizon')?.heard ?? heardIn(slots, 'date')?.heard ?? '';
}

/** The frame of a logging intent; one without is taken as it is. */
export const frameOf = (intent: string, language: Language): Frame => frames[language][intent] ?? {};

/** The intents whose whole sentence is the answer: "no budget yet". */
export const statements = (language: Language): readonly string[] =>
  Object.keys(frames[language]).filter((intent) => intent.startsWith('Said'));
