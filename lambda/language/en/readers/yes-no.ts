import type { FactValue } from '../../../domain/fact-value.ts';
import { askBack, said, type Understood } from '../../../understanding/understood.ts';
import { isHedged, isUnknown } from './hedges.ts';
import { afterSlips } from './repair.ts';
import { evenOut } from './text.ts';

export type YesNo = Extract<FactValue, { type: 'answer' }>;

const unsureYes =
  /^(?:i (?:think|guess|believe|suppose|hope) so|more or less|kind of|sort of|pretty much|probably(?: yes)?|likely|most likely|it (?:looks|sounds|seems) like it|looks like it|sounds like it|seems so|apparently(?: so| yes)?|should be|ought to|as far as i know|partly|partially|in part|in principle|in a way|almost|nearly|to some (?:extent|degree)|mostly|hopefully|half and half|maybe yes|it might be|could be yes)$/;
const unsureNo =
  /^(?:i (?:don't|do not) (?:think|believe) (?:so|they (?:do|are|have)|he (?:does|is|has)|she (?:does|is|has)|it is)|not really|probably not|i doubt it|doubtful|unlikely|not that i know(?: of)?|i guess not|i suppose not|apparently not|not as far as i know|hardly|barely|not exactly|not quite|not likely|maybe not|i hope not|doesn't (?:look|sound|seem) like it|not so much|less so)$/;
const open =
  /^(?:maybe|perhaps|possibly|might be|could be|it depends|depends|yes and no|fifty fifty|50 50|hard to say|well|kind of yes and no|it varies|sometimes)$/;
const no =
  /^(?:no|nope|nah|naw|never|negative|(?:none|nothing|nobody|no one)(?: (?:yet|so far|at all|really|special|in particular|there|else|i know of))?|not|no way|of course not|absolutely not|definitely not|certainly not|not at all|not yet|not so far|not for now|not at the moment|not right now|not this (?:year|quarter)|no (?:not )?yet|no not (?:really|at all|yet)|false|that's (?:wrong|false|not (?:right|true|the case))|that is (?:wrong|false|not the case)|wrong|incorrect|(?:no )?(?:they|he|she|it|we|i) (?:don't|do not|doesn't|does not|didn't|did not|hasn't|has not|haven't|have not|isn't|is not|aren't|are not|wasn't|was not|can't|cannot|won't|will not)(?: yet| really| at all| so far)?|there (?:isn't|is not|aren't)(?: any| one| anyone| anybody)?(?: (?:there|over there|inside))?|(?:there is|there's) (?:no one|nobody|none)(?: (?:there|over there|inside|yet))?|(?:nobody|no one|not a soul|none) (?:over there|there|inside|in (?:there|that company)|comes to mind|so far|that i know of|i can think of|worth mentioning)|there's not(?: any)?|no (?:there isn't|he doesn't|she doesn't|they don't|it isn't|it's not)|it's not|it is not|(?:he|she|they) said no|no chance|not a chance|forget it|no sir|out of the question|not (?:approved|confirmed|decided|signed|agreed|planned|budgeted)(?: yet)?|(?:it|that) (?:isn't|is not|hasn't been|has not been|was not|wasn't) (?:approved|confirmed|decided|signed|agreed|planned|released)(?: yet)?|put a (?:cross|no|minus)(?: there| on it)?|cross|tick no)$/;
const yes =
  /^(?:yes|yeah|yep|yup|ya|yah|yea|sure|sure thing|of course|absolutely|definitely|certainly|indeed|correct|right|true|affirmative|exactly|totally|obviously|naturally|ok|okay|aye|by all means|you bet|for sure|without (?:a )?doubt|no doubt|very much(?: so)?|big time|hundred percent|a hundred percent|100 percent|that's (?:right|correct|true|it)|that is (?:right|correct|true)|(?:yes |yeah )?(?:they|he|she|it|we|i) (?:do|does|did|is|are|has|have|can|will|was|were)(?: indeed| definitely| already)?|(?:yes |yeah )?(?:they've|he's|she's|it's) (?:done|there|approved|confirmed|signed|agreed)(?: already)?|there (?:is|are|'s)(?: one)?|there's one|yes there (?:is|are)|yes (?:absolutely|definitely|of course|sure|indeed|please|already|it is|it's approved|it's there)|(?:he|she|they) said yes|uh huh|mm hmm|mhm|approved|confirmed|signed|agreed|already|done|check|tick|put a (?:tick|check|yes|plus)(?: there| on it| in the box)?|tick (?:it|that|yes)|(?:it|that) (?:is|has been|was|got) (?:approved|confirmed|decided|signed|agreed|planned|released)(?: already)?|it is|got it)$/;

/** Yes, no, or nobody knows, however it is put; hedged ones are guesses, and a plain "maybe" is asked back. */
export function readYesNo(spoken: string): Understood<YesNo> {
  const withCommas = evenOut(spoken).replace(/^(?:(?:and|so|but|oh|hey|ok|okay) (?:, )?)+(?=.)/, '');
  const text = withCommas.replace(/ ,/g, '');
  const answer = (is: YesNo['answer'], hedged: boolean): Understood<YesNo> =>
    said({ type: 'answer', answer: is }, hedged);
  const whole = match(text);
  if (whole) return answer(whole.is, whole.hedged);
  if (isUnknown(text)) return answer('unknown', false);
  if (open.test(text)) return askBack('vague');
  const [, corrected = ''] =
    /\b(?:wait|sorry|i mean|actually|make that|scratch that) (yes|yeah|yep|no|nope)$/.exec(text) ?? [];
  if (corrected !== '') return answer(corrected.startsWith('y') ? 'yes' : 'no', false);
  for (const part of afterSlips(withCommas)) {
    const found = match(part.replace(/ ,/g, ''));
    if (found) return answer(found.is, found.hedged);
  }
  // "Yes, they have a form for it": the first word answers, and the rest is a comment.
  const [first = ''] = text.split(' ');
  if (/^(?:yes|yeah|yep|yup)$/.test(first)) return answer('yes', isHedged(text));
  if (/^(?:no|nope|nah)$/.test(first)) return answer('no', isHedged(text));
  return askBack('not-heard');
}

function match(text: string): { is: YesNo['answer']; hedged: boolean } | undefined {
  if (unsureYes.test(text)) return { is: 'yes', hedged: true };
  if (unsureNo.test(text)) return { is: 'no', hedged: true };
  if (no.test(text)) return { is: 'no', hedged: false };
  if (yes.test(text)) return { is: 'yes', hedged: false };
  return undefined;
}

/** Reads a plain yes or no, and other words by a reader of their own. */
export const yesNoOr =
  (other: (text: string) => Understood<FactValue>) =>
  (text: string): Understood<FactValue> => {
    const short = readYesNo(text);
    return short.kind === 'ask' && short.why === 'not-heard' ? other(text) : short;
  };

/** Reads a plain yes or no, and other words by those that tell a no, else by those that tell a yes. */
export const yesNoByWords = ({ no: aNo, yes: aYes, hedged }: { no: RegExp; yes: RegExp; hedged?: RegExp }) =>
  yesNoOr((text) => {
    const isUnsure = isHedged(text) || (hedged?.test(text) ?? false);
    if (aNo.test(text)) return said({ type: 'answer', answer: 'no' }, isUnsure);
    if (aYes.test(text)) return said({ type: 'answer', answer: 'yes' }, isUnsure);
    return askBack('not-heard');
  });
