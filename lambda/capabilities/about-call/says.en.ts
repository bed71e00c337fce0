import type { DateTime } from 'luxon';
import { firstName } from '../../conversation/calls-heard.ts';
import { capitalised, withCompany } from '../../language/en/call-phrases.ts';
import { and, day, duration, mail, number, phone, plural, time, timeRange } from '../../language/en/speech.ts';
import { type Speech, say } from '../../speech/say.ts';
import type { AboutCallWords } from './says.ts';

const on = (at: DateTime, now: DateTime): Speech => say`${day(at, now)} at ${time(at)}`;

const kinds = { phone: 'a phone call', meeting: 'a meeting', demo: 'a demo' } as const;

/** English for one call and the person in it. */
export const en: AboutCallWords = {
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
  onIt: ({ name, call, start, now }) => say`Yes, ${name} is on the call with ${withCompany(call)}, ${on(start, now)}.`,
  notOnIt: ({ name, call, start, now }) =>
    say`I don't see ${name} on the call with ${withCompany(call)}, ${on(start, now)}.`,
  onlyThem: ({ call }) => say`Nobody else: only you and ${call.lead.name}.`,
  title: ({ name, title, company }) =>
    title ? say`${name} is ${title}${company ? say` at ${company}` : say``}.` : say`I don't know ${name}'s title.`,
  phone: ({ name, phone: known }) =>
    known && /\d/.test(known) ? say`${name}'s number is ${phone(known)}.` : say`I have no number for ${name}.`,
  mail: ({ name, mail: known }) =>
    known ? say`${name}'s mail address is ${mail(known)}.` : say`I have no mail address for ${name}.`,
  spelled: ({ of }) =>
    say`${of} is spelled ${[...of.toUpperCase()].filter((sign) => /[\p{L}\d]/u.test(sign)).join(', ')}.`,
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
  late: ({ call, start, minutes, over, now }) => {
    if (over) return say`Your ${time(start)} with ${withCompany(call)} is over.`;
    if (minutes < 1)
      return say`You are not late: your ${time(start)} with ${withCompany(call)} ${minutes <= -1 ? say`starts ${start.hasSame(now, 'day') ? say`in ${duration(-minutes)}` : say`${day(start, now)}`}` : say`is starting now`}.`;
    return say`Your ${time(start)} with ${withCompany(call)} began ${duration(minutes)} ago.`;
  },
  place: ({ call, start, now, place }) => {
    const at = start.hasSame(now, 'day') ? say`Your ${time(start)}` : say`Your call ${on(start, now)}`;
    const what = say`${at} with ${call.lead.name} is ${kinds[call.type]}`;
    switch (place.kind) {
      case 'number':
        return say`${what}; the number on the invite is ${phone(place.text)}.`;
      case 'link':
        return say`${what}; the link is on the invite.`;
      case 'address':
        return say`${what}, at ${place.text}.`;
      case 'unsaid':
        return say`${what}. The invite doesn't say where.`;
    }
  },
  untilNext: ({ minutes, next }) =>
    say`${capitalised(say`${duration(minutes)}`)} until your ${time(next.start)} with ${withCompany(next.call)}.`,
  until: ({ minutes, now, ...found }) =>
    say`${capitalised(say`${duration(minutes)}`)} until you speak to ${withCompany(found.call)}, ${on(found.start, now)}.`,
  alsoWith: ({ later, more, now }) =>
    say`After that ${and(later.map(({ start }) => on(start, now)))}${more > 0 ? say`, and ${number(more)} more` : say``}.`,
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
