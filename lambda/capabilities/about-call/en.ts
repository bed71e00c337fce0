import type { DateTime } from 'luxon';
import { and, day, duration, number, plural, time, timeRange } from '../../speech/english.ts';
import { type Speech, say } from '../../speech/say.ts';
import { capitalised, withCompany } from '../call-words.en.ts';
import { firstName } from '../calls.ts';
import type { AboutCallWords } from './index.ts';

const on = (at: DateTime, now: DateTime): Speech => say`${day(at, now)} at ${time(at)}`;

/** English for one call and the person in it. */
export const en: AboutCallWords = {
  utterances: {
    InviteIntent: [
      'who else is on the invite',
      'who else is (invited|coming|joining|on the call)',
      'who else is on the {time}',
      'who else is on the {time} call',
      'who else is on the call with {lead}',
      'who else is on the {position} one',
      'is anyone else on the (invite|call)',
      "who's on the invite",
    ],
    TitleIntent: [
      "(what's|what is) (his|her|their) (title|role|job|position)",
      "(what's|what is) {lead} 's (title|role|job)",
      'what does (he|she) do',
      'what does {lead} do',
      "what's the title of my {time}",
      'what is (his|her) job title',
    ],
    CompanyIntent: [
      'which company [was that|is that] [again]',
      'what company is (he|she) (from|with|at)',
      'what company is {lead} (from|with|at)',
      'where does (he|she|that person) work',
      'where does {lead} work',
      'which company is my {time}',
    ],
    TheirTimeIntent: [
      'what time is (that|it) for (him|her|them)',
      'what time is (that|it) for {lead}',
      'what time is (that|it) (there|over there|where they are)',
      'what is that in (his|her|their) time',
      'what is the {time} in (his|her|their) time',
      'what time is the {time} for (him|her|them)',
    ],
    WhoseTimeIntent: [
      'is that my time or theirs',
      'is that (my time|their time)',
      'my time or (his|hers|theirs)',
      'whose time is that',
      'in my time zone',
    ],
    StillOnIntent: [
      'is the {lead} call still on',
      'is the call with {lead} still on',
      'is my {time} still on',
      'is my {time} call still on',
      'is (that|it) still (on|happening)',
      'is {lead} still on',
      'did {lead} cancel',
      'am i still (meeting|talking to|speaking to) {lead}',
    ],
    MovedOrCancelledIntent: [
      'was (that|it) (cancelled|moved)',
      'was (that|it) cancelled or moved',
      'was the {lead} call (cancelled|moved)',
      'was my {time} (cancelled|moved)',
      'did that (move|get moved|get cancelled)',
    ],
    HowLongIntent: [
      'how long have i got with {lead}',
      'how long (is|will) the call with {lead}',
      'how long is my call with {lead}',
      'how long is (that|it|that call)',
      'how long is my {time}',
      'how long is my {time} call',
      'how long is the {position} one',
      'how long have i got',
      'how long do i have',
      'how much time do i have with {lead}',
      'how much time (do i have|have i got)',
      'when does (that|it) end',
    ],
    WhenNextIntent: [
      'when am i (talking|speaking) to {lead} [next]',
      'when am i (talking|speaking) with {lead} [next]',
      'when am i (seeing|meeting) {lead} [next]',
      "(when's|when is) my [next] call with {lead}",
      'when do i (speak|talk) to {lead} [next]',
      'what time is my call with {lead}',
      'when is that',
    ],
    LastSpokeIntent: [
      'when did i last (speak|talk) (to|with) {lead}',
      'when did i last (call|meet|see) {lead}',
      'when did we last (speak|talk) (to|with) {lead}',
      'when was my last call with {lead}',
      'how long since i (spoke|talked) to {lead}',
      'when did i last (speak|talk) to (him|her|them)',
    ],
  },
  invited: ({ call, others, unnamed }) => {
    const people = [
      ...others.slice(0, 3).map(({ name }) => say`${name ?? ''}`),
      ...(unnamed + Math.max(0, others.length - 3) > 0
        ? [
            say`${number(unnamed + Math.max(0, others.length - 3))} more ${plural(unnamed + Math.max(0, others.length - 3), { one: 'person', other: 'people' })}`,
          ]
        : []),
    ];
    return say`Beside ${firstName(call)}, ${and(people)} ${plural(others.length + unnamed, { one: 'is', other: 'are' })} on the invite.`;
  },
  onlyThem: ({ call }) => say`Nobody else: only you and ${call.lead.name}.`,
  title: ({ name, title, company }) =>
    title ? say`${name} is ${title}${company ? say` at ${company}` : say``}.` : say`I don't know ${name}'s title.`,
  company: ({ name, company }) =>
    company ? say`${name} is with ${company}.` : say`I don't know which company ${name} is with.`,
  theirTime: ({ call, start, theirs }) => {
    const who = firstName(call);
    if (theirs.sameClock) return say`The same as yours: ${time(start)}.`;
    const other =
      theirs.at.hasSame(start, 'day') || theirs.at.toISODate() === start.toISODate()
        ? say``
        : say` on ${theirs.at.setLocale('en').toFormat('cccc')}`;
    const mind = theirs.outOfHours ? say` That's outside office hours there.` : say``;
    return say`${capitalised(say`${time(theirs.at)}`)}${other} for ${who}, ${time(start)} for you.${mind}`;
  },
  noZone: ({ call }) => say`I don't know where ${firstName(call)} is, so I can't tell.`,
  yourTime: ({ call, start, theirs }) =>
    theirs && !theirs.sameClock
      ? say`${capitalised(say`${time(start)}`)} is your time. For ${firstName(call)} it is ${time(theirs.at)}.`
      : say`${capitalised(say`${time(start)}`)} is your time. All times I say are yours.`,
  stillOn: ({ call, start, now, movedFrom }) => {
    const tentative = call.tentative ? say`, but only tentative` : say``;
    return movedFrom
      ? say`It was moved: ${withCompany(call)} is on, now ${on(start, now)} instead of ${movedFrom.hasSame(start, 'day') ? say`${time(movedFrom)}` : on(movedFrom, now)}${tentative}.`
      : say`Yes, ${withCompany(call)} is on, ${on(start, now)}${tentative}.`;
  },
  cancelled: ({ entry, start, now }) => say`No. ${entry.title}, ${on(start, now)}, was cancelled.`,
  declined: ({ entry, start, now }) => say`You declined it: ${entry.title}, ${on(start, now)}.`,
  neitherMovedNorCancelled: ({ call, start, now }) =>
    say`Neither: the call with ${withCompany(call)} is ${on(start, now)}, as it was planned.`,
  length: ({ call, start, end, now, minutes, left }) =>
    left !== undefined
      ? say`You have ${duration(left)} left with ${call.lead.name}, until ${time(end)}.`
      : say`${capitalised(say`${duration(minutes)}`)} with ${withCompany(call)}, ${day(start, now)} from ${timeRange(start, end)}.`,
  untilNext: ({ minutes, next }) =>
    say`${capitalised(say`${duration(minutes)}`)} until your ${time(next.start)} with ${withCompany(next.call)}.`,
  nextWith: ({ call, start, now }) =>
    start <= now
      ? say`Now: you are in a call with ${withCompany(call)}.`
      : say`You speak to ${withCompany(call)} ${on(start, now)}.`,
  noneWith: ({ name }) => say`I see no call with ${name} ahead of you.`,
  lastSpoke: ({ name, at, now }) => say`You last spoke to ${name} ${day(at, now)}.`,
  lastPlanned: ({ name, at, now }) =>
    say`Your last call with ${name} was planned for ${on(at, now)}. Nobody noted how it went.`,
  neverSpoke: ({ name }) => say`I know of no conversation with ${name} yet.`,
  noCalls: say`I see no call to tell you about.`,
  askLikely: ({ name }) => say`Want to know how likely ${name} is to buy?`,
  askNext: say`What else would you like to know?`,
};
