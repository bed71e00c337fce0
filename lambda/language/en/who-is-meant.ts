import type { SubjectWords } from '../../conversation/who-is-meant-says.ts';
import type { LeadName } from '../../domain/lead.ts';
import type { Agenda } from '../../schedule/agenda.ts';
import { offer, type Speech, say } from '../../speech/say.ts';
import { and, day, number, or, plural, time } from './speech.ts';

const named = (lead: LeadName): Speech => (lead.company ? say`${lead.name} at ${lead.company}` : say`${lead.name}`);

const MOST_TIMES = 5;
const times = ({ calls }: Agenda): (Speech | string)[] => {
  const shown = calls.slice(0, MOST_TIMES).map((call) => time(call.start));
  return calls.length > MOST_TIMES ? [...shown, `${number(calls.length - MOST_TIMES)} more`] : shown;
};

/** English for every way in which whom we talk about is not clear. */
export const en: SubjectWords = {
  whichLead: ({ leads }) => say`Which one: ${or(leads.map(named))}?`,
  whichCall: ({ calls }) =>
    say`You have ${number(calls.length)} calls then: ${or(calls.map(({ call }) => named(call.lead)))}. Which one?`,
  askPerhaps: ({ lead }) => say`Do you mean ${named(lead)}?`,
  noCallThen: ({ day: then, now, agenda }) =>
    agenda.calls.length === 0
      ? say`You have no sales calls ${day(then, now)}.`
      : say`I see no sales call then. ${plural(agenda.calls.length, { one: say`Your only call`, other: say`Your calls` })} ${day(then, now)} ${plural(agenda.calls.length, { one: say`is`, other: say`are` })} at ${and(times(agenda))}.`,
  unknownName: ({ heard, nearest }) =>
    nearest
      ? say`I can't find ${heard} among your leads. The nearest is ${named(nearest)}.`
      : say`I can't find ${heard} among your leads.`,
  notADate: ({ heard }) => say`I can't tell which days ${heard} means.`,
  nobody: say`I'm not sure who you mean.`,
  gone: say`That lead is not in your book any more.`,
  askWho: say`Who do you mean? Say a name, a company, or something like ${offer('who is my two p.m.')}.`,
  askWhichOrTime: say`Which call do you mean?`,
  askAnother: say`Who else would you like to hear about?`,
  askNearest: ({ nearest }) => say`Did you mean ${nearest.name}?`,
};
