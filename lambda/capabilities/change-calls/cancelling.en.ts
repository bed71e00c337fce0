import type { Utterances } from '../../turn.ts';

// What there is to do away with and how it is said; a word in one place of one sentence stands for the others in the rest.
const away = 'cancel|delete|remove|erase|drop|scrap';
const seldom = 'scratch|discard|kill|ditch|axe|nix|bin|unschedule|withdraw|strike|dump|abandon';
const awayFrom = 'call off|get rid of|back out of|pull out of|bail on|do away with|get me out of';
const thing = 'call|meeting|appointment|event';
const things = 'calls|meetings|appointments|events';
const plan = 'calendar|schedule|diary|agenda|planner';
const isOff =
  'is off|is cancelled|is not happening|is no longer happening|will not happen|fell through|needs to be cancelled|has to be cancelled|must be cancelled|should be deleted|can be removed';
const cannot = "can't make|won't make|can't make it to|won't be at|can't attend|am not going to make";
const notGoing = 'not going to|not attending|not coming to|not doing|not having|backing out of';
const noNeed = "don't need|do not want|no longer need|no longer want|no longer have";
const wish = 'i need to|i want to|i have to|we need to|i would like to|go ahead and|make sure to|you can';
const howTo = 'how do i|how can i|how would i|what is the best way to|is there a way to|am i able to';

/** What people say to cancel one call or another entry, and what they have just said. */
export const cancelling: Utterances = {
  CancelCallIntent: [
    `(${away}|${seldom}) (my|the|that|this|an|our) (${thing}|visit|booking)`,
    ...['cancel', 'delete', 'remove'].flatMap((verb) => [
      ...['my', 'the', 'that', 'this', ''].map((one) => `${verb} ${one} (${thing})`),
      ...['at {time}', '{date}', '{date} at {time}'].map((when) => `${verb} my (${thing}) ${when}`),
    ]),
    '(cancel|delete|remove) (a|an|the|my) (calendar entry|calendar event|entry in my calendar)',
    `(${away}) (${thing}) {date}`,
    `(${away}) (my|the|our) (${thing}) (for|on|scheduled for|planned for|from) {date}`,
    `(${away}) (my|the) (${thing}) at {time}`,
    `(cancel|delete|remove) (my|the) (${thing}) from {time} to {upto}`,
    `(cancel|delete|remove) my {time} to {upto} (${thing})`,
    '(cancel|drop|scrap|scratch|kill|ditch) my {time}',
    '(cancel|drop|scrap|unschedule) my {time} with {lead}',
    `(${away}) (my|the) {time} (${thing}) {date}`,
    `(${away}) (my|the) {date} (${thing})`,
    `(${away}) {date} 's (${thing})`,
    `(${away}|${seldom}) (my|the|our) (${thing}) with {lead}`,
    `(${away}) (my|the) (${thing}) with {lead} {date}`,
    `(${away}) (${thing}) with {lead}`,
    `(${away}) (the|my) {lead} (${thing}) {date}`,
    `(${away}) {lead} 's (${thing})`,
    `(${away}) (my|the) {position} (${thing})`,
    `(${away}) the {position} one`,
    `(${away}) (the|my) {position} (one|${thing}) from my calendar`,
    `(${away}) (the|my) {position} (${thing}) (i made|i booked|i added|that i put in|which i have added)`,
    `(${away}) (the|my) (${thing}) i (made|booked|added|just booked|just made)`,
    `(${away}) (my|the) (next|upcoming|next scheduled) (${thing})`,
    `(${away}) (my|the) (${thing}) (from|off|out of|in) my (${plan})`,
    `(${away}) (my|the) (${thing}) with {lead} (from|off) my (${plan})`,
    `(${away}) from my (${plan}) (the|my) (${thing}) at {time}`,
    `(${away}) what i have at {time}`,
    `(${away}) what i have (planned|scheduled|booked) {date}`,
    // Called what it is called: a word after it keeps what stands in no calendar out.
    `(${away}|${seldom}) (my|the|our|that) {entry} (appointment|meeting|session|event|visit|class|call|entry)`,
    `(${away}|${seldom}) (my|the|our|that) {entry} (on|from) {date}`,
    `(${away}) (my|the|our) {entry} (from|off|out of) my (${plan})`,
    `(${away}) (my|the) {entry} with {lead}`,
    `(${away}) the (meeting|event|appointment|entry) (called|named|titled|about) {entry}`,
    `(${away}) (my|the) {time} {entry} (meeting|appointment|session)`,
    `(${away}) my (place|spot|seat|registration) (at|for|in) the {entry}`,
    `(${awayFrom}) (my|the|that|our) (${thing})`,
    `(${awayFrom}) (my|the) (${thing}) at {time}`,
    `(${awayFrom}) (my|the) (${thing}) with {lead}`,
    `(${awayFrom}) (my|the) {time} [${thing}]`,
    `(${awayFrom}) (my|the|our) {entry} on {date}`,
    `call (my|the|that|our) (${thing}) off`,
    'call (my|the|our) {entry} off',
    `(take|cross|strike|knock|get|pull|wipe) (my|the|that) (${thing}) off (my|the) (${plan})`,
    `(take|cross|strike|knock|get|pull|wipe) {entry} off (my|the) (${plan})`,
    `(take|cross|strike|knock|get|pull|wipe) {lead} off (my|the) (${plan})`,
    // As a wish, or asked how.
    `(${wish}) (cancel|delete|remove|drop|scrap|call off) (my|the|that|this|a) (${thing})`,
    `(${wish}) (cancel|delete|remove|drop|call off) (my|the) (${thing}) with {lead}`,
    `(${howTo}) (cancel|delete|remove|get rid of) (a|my|the|this|that|an) (${thing})`,
    // It will not be.
    `i (${cannot}) (my|the) {time} (${thing})`,
    `i (${cannot}) (my|the) (${thing}) with {lead}`,
    `i (${cannot}) (my|the) {entry} on {date}`,
    `i'm (${notGoing}) (my|the) {time} (anymore|after all)`,
    `i'm (${notGoing}) (my|the) {entry} (anymore|after all)`,
    "i (can't|won't be able to|am not able to|am not going to) (see|meet|meet with|speak to|talk to) {lead} {date}",
    "i (can't|won't be able to) (see|meet|talk to) {lead} {date} (cancel it|call it off|take it off)",
    `(i|we) (${noNeed}) (my|the|that) (${thing}) [anymore]`,
    `i (${noNeed}) (my|the|a) (${thing}) with {lead} [anymore]`,
    `i (${noNeed}) (my|the) {entry} (appointment|meeting|session|visit) (anymore|any more)`,
    `(my|the|our|that) (${thing}) (${isOff})`,
    `(my|the|our) (${thing}) with {lead} (${isOff})`,
    `(my|the) {time} [${thing}] (${isOff})`,
    `{date} 's (${thing}) (${isOff})`,
    `(my|the|our) {entry} (${isOff})`,
    'tell (them|him|her|everyone) the {time} is (off|cancelled)',
    'no more {entry} {date} (delete it|cancel it|take it off)',
    `(decline|turn down|reject|refuse) (my|the|that) (invite|invitation) (to|for) the (${thing})`,
    `(decline|turn down|reject|refuse) the (invitation|invite) (for|to) {date} 's (${thing})`,
    `(decline|turn down|reject) (my|the|that) (${thing}) with {lead}`,
  ],
  CancelItIntent: [
    '[no|actually|please|oh] cancel (it|that one|this one)',
    '[no|actually|please] call (it|that one) off',
    '[no|actually|please] (take|strike) (it|that one) off [my calendar]',
  ],
  ClearDayIntent: [
    `(clear|empty|wipe|free up|clean out|clear out|open up) my (${plan}|day)`,
    `(clear|empty|wipe|free up|clean out|clear out) my (${plan}|day) for {date}`,
    `(clear|empty|wipe|free up|clean out) {date} 's (${plan})`,
    '(clear|free up|empty|wipe) {date} for me',
    '(clear|free up|empty|wipe) my {date}',
    '(clear|free up|empty|wipe) my {time}',
    '(clear|free up) (my|the) {date} {time}',
    `(${away}|clear|get rid of|call off) (all my|my|all the|all|all of my|every one of my) (${things})`,
    `(${away}|clear|get rid of|call off) (all my|all|my|all the|all of the|any) (${things}) {date}`,
    `(${away}|clear|get rid of) (all my|all|my|all the|all of my|the rest of my) (${things}) for {date}`,
    `(${away}|clear) (all my|all|all the|my) (${things}) {date} after {after}`,
    `(${away}|clear) (all my|all|all the|my) (${things}) {date} before {before}`,
    `(${away}|clear) (all my|all|all the|my) (${things}) from {after} to {before}`,
    '(cancel|delete) (all my|both) (meetings|calls|appointments|events) with {lead}',
    '(cancel|delete) (all my|all) (meetings|calls|appointments) with {lead} {date}',
    '(cancel|delete|remove|drop) (both|all|both my|all the|every) (meetings|calls|appointments|events) with {lead}',
    `(${away}|clear) (all the|all|all my) (${things}) from my (${plan}) for {date}`,
    `(${away}|clear) every (call|meeting|appointment|event) {date}`,
    `(${away}|clear|wipe) (everything|whatever i have|anything i have|all that i have|everything i have) {date}`,
    `(${away}|clear|wipe) (everything|whatever i have|anything i have|all that i have|everything i have) after {after}`,
    `(${away}|clear) (everything|whatever i have|anything) {date} after {after}`,
    `(${away}|clear) (everything|all my calls|all my meetings) between {after} and {before}`,
    `(${away}|clear) (everything|all my calls|all my meetings) {date} between {after} and {before}`,
    `(clear|empty|free up) my (${plan}|day) from {after} to {before}`,
    `(clear|empty|free up) my (${plan}|day) {date} from {after} to {before}`,
    `(clear|empty|free up) my (${plan}|day) from {after} to {before} {date}`,
    `(${away}|clear) everything (on|from|in) my (${plan}) {date}`,
    '(cancel|clear|drop|scrap) the rest of (my|the) (day|calls|meetings)',
    '(cancel|clear|drop|scrap) my (whole|entire) day',
    '(cancel|clear|drop) (everything|all my calls|all calls) (this|in the) {time}',
    '(cancel|clear|drop) (everything|all my calls|all calls) {part}',
    "i'm (sick|ill|not well|off|out|not working) {date} cancel (everything|all my calls|all my meetings)",
    '(i need|i want|give me) {date} (clear|cleared|free of calls|free of meetings)',
  ],
};
