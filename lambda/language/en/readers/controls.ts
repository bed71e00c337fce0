import type { Control } from '../../../understanding/control.ts';
import { evenOut } from './text.ts';

const table: readonly [Control, RegExp][] = [
  [
    'skip',
    /^(?:skip(?: (?:that|this|it|that one|this one|the question|ahead))?|next(?: (?:one|question))?|pass|move on|not now|later|ask me (?:(?:that|this|it|about (?:that|this|it)) )?(?:later|another time|again later)|come back to (?:that|it)(?: later)?|leave that(?: one)?(?: for now)?)$/,
  ],
  [
    'not-asked',
    /^(?:(?:i )?(?:did not|didn't|have not|haven't|forgot to|never) ask(?:ed)?(?: (?:that|him|her|them|about (?:that|it)|yet))*|not asked(?: yet)?|i forgot(?: to ask)?|we (?:did not|didn't) (?:talk|speak) about (?:that|it)|(?:that )?(?:did not|didn't) come up|we never got to (?:that|it))$/,
  ],
  [
    'blank',
    /^(?:leave (?:it|that|this)(?: one)? (?:blank|empty|open|out)|blank|empty|leave blank|put nothing|keep (?:it|that) (?:blank|empty))$/,
  ],
  [
    'same',
    /^(?:(?:the )?same(?: (?:as before|as last time|as ever|again|thing|still))?|no change|unchanged|as before|like before|still the same|nothing (?:has )?changed|that (?:still )?(?:stands|holds)|(?:it's )?still (?:right|true|valid|correct)|it hasn't changed|keep (?:it|that))$/,
  ],
  [
    'read-back',
    /^(?:read (?:that|it|them|everything|it all|that all)(?: back)?(?: to me)?|read back|what (?:have you|did you) (?:got|noted|put down|written down|write down|note|save|saved)(?: (?:so far|down|there))?|what do you have(?: so far)?)$/,
  ],
  [
    'undo',
    /^(?:undo(?: (?:that|it|this|the last one|last one))?|take (?:that|it) back|scratch that|delete (?:that|it)|remove (?:that|it)|strike that|cancel that one|forget (?:that|the) last one)$/,
  ],
  [
    'wrong',
    /^(?:no (?:, )?)?(?:(?:that|it)(?:'s| is| was) (?:not (?:right|true|correct)|(?:all )?(?:wrong|incorrect))|(?:that|it) (?:isn't|wasn't) (?:right|true|correct)|you (?:got|have|have got|heard) (?:that|it|me) wrong)$/,
  ],
  [
    'stop',
    /^(?:stop(?: (?:there|here|it|now|the interview))?(?: (?:, )?i'?(?:ll| will) (?:finish|do the rest|continue) (?:it )?later)?|(?:let's )?(?:stop|finish|pause|leave it) (?:there|here|for now|it there)|that's (?:all|it|enough)(?: for now)?|enough(?: for now)?|i'?(?:ll| will) (?:finish|continue|do the rest)(?: (?:it|this))? later|pause|to be continued|i have to go|gotta go)$/,
  ],
  [
    'repeat',
    /^(?:repeat(?: (?:that|the question))?|say (?:that|it) again|what was the question(?: again)?|come again|pardon|what|sorry what|once more|again)$/,
  ],
  [
    'choices',
    /^(?:what (?:are|were) (?:the|my) (?:choices|options)(?: again)?|what can i (?:say|answer)|like what|such as|give me an example|for example)$/,
  ],
  [
    'why',
    /^(?:why(?: do (?:i|you) (?:need|want) to (?:ask|know)(?: (?:that|this))?| do you ask| does (?:that|it|this) matter)?|what(?:'s| is) (?:that|it|this) (?:good )?for)$/,
  ],
  [
    'nothing',
    /^(?:no|nope|nothing(?: else| more)?|no(?:,|) (?:that's (?:all|it)|nothing(?: else)?|thanks|thank you|i'm done)|that's (?:all|it|everything)|that is (?:all|it|everything)|nothing else|i'm done|we're done|done|all done|no more)$/,
  ],
  ['help', /^(?:help(?: me)?|i need help|what can you do)$/],
];

const moved =
  /^(?:(?:no|sorry|oh|wait|actually) (?:, )?)*(?:that|this|it) (?:was|is|belongs|goes|should be) (?:meant )?(?:for|about|to|with) (?!the |a |an |them|him|her|us|me)(.+?)(?: ,? ?not (?:for )?.+)?$/;

/** Whom the last answer was really about: "that was for Acme, not SilverOaks" names Acme. */
export const movedTo = (spoken: string): string | undefined => moved.exec(evenOut(spoken))?.[1]?.trim();

/** The control somebody spoke in place of an answer. A plain "no" is none where a yes or no may be the answer. */
export function controlIn(spoken: string): Control | undefined {
  const text = evenOut(spoken)
    .replace(/ , /g, ' ')
    .replace(/^(?:ok(?:ay)?|oh|so) /, '');
  return table.find(([, pattern]) => pattern.test(text))?.[0];
}

/** How the platform's own yes, no, next and back are said where any words are awaited. */
export const plainly = { yes: 'yes', no: 'no', skip: 'skip', undo: 'undo that' };
