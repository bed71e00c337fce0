/**
 * What Alexa's own intents answer to without a sample in the model. Amazon does not publish the whole list; this one is
 * ours, and the cloud's is likely wider.
 */
export const builtInWords: Readonly<Record<string, readonly string[]>> = {
  'AMAZON.YesIntent': [
    '(yes|yep|yup|sure|okay|alright|right|correct|absolutely|definitely|certainly|indeed|affirmative|true|exactly)',
    'yes [please|sure|absolutely|definitely|of course|thanks|i do|i would|it is|that is right|go ahead]',
    '(of course|go ahead|go for it|please do|sounds good|sure thing|by all means|why not|i do|i would|that would be great)',
    '(that is|that sounds) (right|correct|true|good|fine)',
    "(let's|let us) do (it|that)",
    'do (it|that)',
    '(uh huh|mm hmm|you bet|confirmed|i agree|i think so)',
  ],
  'AMAZON.NoIntent': [
    '(no|nope|nah|negative|never|wrong|incorrect|false)',
    'no [thanks|thank you|way|please|not now|i do not|it is not|that is wrong|not really]',
    '(not right now|not now|not really|absolutely not|of course not|definitely not|certainly not|no need|not at all)',
    'that is (not right|not correct|not true|wrong|incorrect|false)',
    "(i don't|i do not) (think so|want to|want that)",
    '(do not|rather not|i would rather not)',
  ],
  'AMAZON.StopIntent': [
    '(stop|off|quit|exit|shut up|be quiet|enough|halt|goodbye|bye|good bye|good night|goodnight)',
    'stop (it|that|talking|please|now|speaking)',
    '(that is enough|that is all|i am done|we are done|leave|shush|hush|silence)',
    '(bye bye|see you|see you later|talk to you later|end session|close)',
    // As they are typed.
    '(cya|see ya|c ya|seeya|buhbye|byebye|bye byes|fairwell|fare thee well|ttyl|toodle loo) [later|now]',
    '(sh|shh|shhh|shhhh|ssh|sshh|hush hush)',
  ],
  'AMAZON.CancelIntent': [
    '(cancel|never mind|nevermind|forget it|abort)',
    'cancel (it|that|this|everything)',
    '(forget|scratch|ignore) (that|it)',
  ],
  'AMAZON.HelpIntent': [
    '(help|help me|help please|i need help|can you help me|i need some help)',
    'what can (i say|you do|i ask|i do)',
    '(what do you do|how does this work|how do i use this|what are my options|what can you help me with)',
  ],
  'AMAZON.RepeatIntent': [
    '(repeat|again|pardon|say again|come again|excuse me|what was that|what did you say)',
    'repeat (that|it|this|please)',
    '(say|repeat|read|tell me) (that|it) (again|once more|one more time)',
    '(i did not|i could not) (hear|catch|get|understand) (that|you|it)',
    'one more time',
  ],
  'AMAZON.NextIntent': ['(next|skip|skip it|skip that|skip ahead|go on|move on|next one|the next one)'],
  'AMAZON.PreviousIntent': [
    '(previous|go back|back|back up|previous one|the previous one|go to the previous one|go back one)',
  ],
  'AMAZON.StartOverIntent': [
    '(start over|restart|start again|begin again|from the beginning|start from the beginning)',
  ],
  'AMAZON.MoreIntent': ['(more|tell me more|show me more|show more|more please)'],
  'AMAZON.NavigateHomeIntent': ['(go home|home|go to the home screen|navigate home|go to home)'],
};

/** Words that carry nothing. Said or left out, they hardly count. */
export const fillers: ReadonlySet<string> = new Set(
  'um uh er erm uhm hmm hm eh ah oh so well okay hey hi hello please alexa ai computer like actually basically now then anyway'.split(
    ' ',
  ),
);

const phrases = (text: string): readonly (readonly string[])[] =>
  text.split(',').map((phrase) => phrase.trim().split(' '));

/** What answers the turn before, or asks for an answer without saying of what; several may stand at the beginning. */
export const leadIns = phrases(
  `great, perfect, awesome, excellent, lovely, thanks, thank you, good, sounds good, sounds great, sounds lovely, that sounds fine,
  that sounds good, that is good, that is great, that is fine, that is awesome, that works, that one works, all right, alright, nice,
  cool, fine, sure, i see, got it, and, also, but, yes, no, quick,
  do you know, can you tell me if, can you tell me, let me know, i want to know, i would like to know, i need to know,
  i was wondering, i wonder, check if, check whether, see if, find out, find out if, find out whether, i forgot,
  i can not remember, i do not remember, is it possible to`,
);

/** What follows a request and adds nothing. */
export const tails = phrases(
  `for me, if you can, if possible, would you, could you, can you, will you, thanks, thank you, right, again, can you check,
  could you check, please check, can you look, by any chance`,
);

/** Polite openings; their words count as fillers where they stand together. */
export const openings: readonly (readonly string[])[] = [
  'can you',
  'could you',
  'would you',
  'will you',
  'can i',
  'i want you to',
  'i would like you to',
  'i need you to',
  'you know',
  'i mean',
  'kind of',
  'sort of',
].map((phrase) => phrase.split(' '));
