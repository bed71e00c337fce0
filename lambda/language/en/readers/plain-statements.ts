import type { Topic } from '../../../domain/fact.ts';
import { evenOut } from './text.ts';

const noteThat = '(?:(?:put down|note(?: down)?|write down|log|so|and|also|well|ok|okay) (?:that )?)*';
const whose = "(?:their|his|her|the|its|our|your|@|[a-z]+'s)";
const rows: readonly (readonly [Topic, RegExp])[] = [
  // When what they have ends says what they use, and nothing of when they would start with us.
  [
    'current-solution',
    new RegExp(
      `^${noteThat}${whose} (?:current |existing |old |present |[a-z]+ )?(?:contract|licen[cs]e|subscription|agreement|term|lease|renewal)(?: (?:with|at|for) [a-z ]+?)? (?:ends?|expires?|runs out|run out|is up|comes up|renews?|is due|lapses|runs (?:until|till|through)|goes (?:until|till)|is (?:until|till|in|up in))\\b`,
    ),
  ],
  [
    'current-solution',
    new RegExp(
      `^${noteThat}(?:they|he|she|we|@)(?:'re| are|'s| is) (?:locked in|tied in|under contract|bound|committed|stuck|signed up)(?: (?:with|to) [a-z ]+?)? (?:until|till|through|for)\\b`,
    ),
  ],
];

/** The topic of a statement that its first words settle, before anything learned is asked. */
export function plainTopicOf(spoken: string): Topic | undefined {
  const text = evenOut(spoken).replace(/ ,/g, '');
  return rows.find(([, says]) => says.test(text))?.[0];
}

const until =
  /\b(?:until|till|before|for the rest of|for another|for (?:at least|the next)) (?!now\b|then\b|today\b)(?:the )?(?:[\p{L}\d']+)(?: [\p{L}\d']+){0,4}$/iu;

/** Until when something is denied: "no budget until next year". */
export const untilWhen = (spoken: string): string | undefined => until.exec(spoken.trim().replace(/[.!]+$/, ''))?.[0];
