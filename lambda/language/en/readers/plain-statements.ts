import type { Topic } from '../../../domain/fact.ts';
import { evenOut } from './text.ts';

const noteThat = '(?:(?:put down|note(?: down)?|write down|log|so|and|also|well|ok|okay) (?:that )?)*';
const whose = "(?:their|his|her|the|its|our|your|@|[a-z]+'s)";
/** Bodies and departments, one or several: of a single person, that they sign tells who decides. */
const body =
  '(?:the |their |his |her |our )?(?:whole |entire |executive |steering |buying |works |management |security |legal |finance |data |it )?' +
  '(?:board|committee|council|team|department|legal|lawyers|procurement|purchasing|finance|it|security|compliance|management|leadership|partners|owners|shareholders|investors|union|hr|operations|ops|engineering|marketing|accounting|headquarters|hq|head office|parent company|group)';
const bodies = `${body}(?: ?,? (?:and |and then |then |plus )*${body})*`;
const then = '(?: (?:still|also|then|first|both|all))*';
const agrees =
  '(?: (?:has|have|needs|need|must|had|will have|would have|has got|have got|got))(?: still| also| first)?(?: to)? (?:sign(?: it| this| that)?(?: off)?|approve|agree|okay|ok|bless|green ?light|give (?:it |us |him |her |them )?(?:the|its|their|an?) (?:ok|okay|go ahead|green light|nod|blessing|approval)|say yes|look at (?:it|this)|review|vote)\\b';
const hasAVoice = '(?:has|have|get|gets|want|wants) (?:a|their|its) (?:say|voice|vote)\\b';
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
  // What somebody else still has to agree to is the way they decide, and says nothing of the money or of who we talk to.
  ['decision-process', new RegExp(`^${noteThat}(?:but |though |then )?${bodies}${then}${agrees}`)],
  ['stakeholders', new RegExp(`^${noteThat}(?:but |though )?${bodies} (?:(?:also|both|all|each) )?${hasAVoice}`)],
];

/** The topic of a statement that its first words settle, before anything learned is asked. */
export function plainTopicOf(spoken: string): Topic | undefined {
  const text = evenOut(spoken).replace(/ ,/g, '');
  return rows.find(([, says]) => says.test(text))?.[0];
}

const keepsInTouch =
  /\b(?:wants?|asked|would like|'d like|prefers?|said|told me|asks) (?:us |me |for )?(?:to )?(?:talk|speak|call|meet|chat|catch up|hear from (?:me|us)|be called|a call|get (?:a call|back)|get in touch|call (?:me|us|him|her|them))\b(?: \S+){0,4} ?\b(?:again|back|after|later|in|next|then|once|when)\b/;

/** Whether a statement is about keeping in touch and nothing that is known of a deal: it is kept as it was said. */
export const isOfContact = (spoken: string): boolean => keepsInTouch.test(evenOut(spoken));

const lostBecause = /\b(?:lost|lose|dropped|dead)\b.*?\b(?:to|because of|due to|over|on) (?!@)(\S.*)$/i;

/** Why a deal was lost, in the rep's words: "Gong" of "we lost it to Gong", "the price" of "because of the price". */
export const whyLost = (spoken: string): string | undefined =>
  lostBecause
    .exec(spoken.trim().replace(/[.!]+$/, ''))?.[1]
    ?.replace(/ (?:please|today|now|then)$/i, '')
    .slice(0, 200);

const until =
  /\b(?:until|till|before|for the rest of|for another|for (?:at least|the next)) (?!now\b|then\b|today\b)(?:the )?(?:[\p{L}\d']+)(?: [\p{L}\d']+){0,4}$/iu;

/** Until when something is denied: "no budget until next year". */
export const untilWhen = (spoken: string): string | undefined => until.exec(spoken.trim().replace(/[.!]+$/, ''))?.[0];
