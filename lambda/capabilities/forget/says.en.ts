import { and, plural } from '../../language/en/speech.ts';
import { type Speech, say } from '../../speech/say.ts';
import type { ForgetWords } from './says.ts';

const counted = (n: number, one: string, other: string): Speech => say`${n} ${plural(n, { one, other })}`;

/** English for forgetting for good. */
export const en: ForgetWords = {
  lastGone: ({ who, count }) =>
    say`Forgotten for good: ${count === 1 ? 'what you told me last' : say`the last ${count} things you told me`} about ${who}.`,
  thingsGone: say`Forgotten for good: what you asked me to remind you of.`,
  nothingSaid: say`You have told me nothing in this conversation that I wrote down.`,
  askLead: ({ name, company, answers, entries }) =>
    say`I would forget ${name}${company === undefined ? '' : say` from ${company}`} for good: the profile, the calls and ${and([counted(answers, 'answer', 'answers'), counted(entries, 'note or outcome', 'notes and outcomes')])}. Nothing brings that back. Shall I?`,
  leadGone: ({ name }) =>
    say`${name} is forgotten. While your CRM or your calendar still has them, the next import brings back what stands there.`,
  othersToo: ({ name }) =>
    say`${name} is not only yours, so a manager of your team has to say that, or whoever set me up.`,
  askMe: say`I would forget your voice, this account, where you are and how often you were here; your leads, your calendar and what you logged stay with your team. Shall I?`,
  meGone: say`Forgotten. I don't know who you are any more. Whoever set me up can delete your calls and leads too. Goodbye.`,
  kept: say`All right, I keep everything.`,
  askNext: say`What else would you like to know?`,
};
