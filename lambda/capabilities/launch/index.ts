import type { Language } from '../../languages.ts';
import type { Appointment } from '../../schedule/agenda.ts';
import { today } from '../../schedule/span.ts';
import type { Speech } from '../../speech/say.ts';
import type { Capability, Utterances } from '../../turn.ts';
import { agendaIn } from '../subject.ts';
import { utterancesOf } from '../words.ts';
import { en } from './en.ts';

export type LaunchWords = {
  utterances: Utterances;
  welcome: (of: { name: string }) => Speech;
  today: (of: { left: number; next: Appointment[] }) => Speech;
  quiet: (of: { total: number }) => Speech;
  ask: Speech;
  reprompt: Speech;
};

const words: Record<Language, LaunchWords> = { en };

/**
 * Opening the skill: the day in one breath and what can be asked.
 *
 * Rep: open lead scout
 * Lead Scout: Lead Scout here. Hello Dana. You have three sales calls ahead of you today: eleven a.m., Sarah Chen, …
 */
export const launch: Capability = {
  name: 'launch',
  intents: {},
  internal: ['LaunchRequest'],
  utterances: utterancesOf(words),
  answer: async (_asked, desk) => {
    const say = words[desk.language];
    const span = today(desk.now);
    const { calls } = await agendaIn(span, desk);
    const next = calls.filter((call) => call.end > desk.now);
    return {
      tell: [
        say.welcome({ name: desk.rep.name.split(' ')[0] ?? desk.rep.name }),
        next.length > 0 ? say.today({ left: next.length, next }) : say.quiet({ total: calls.length }),
      ],
      ask: say.ask,
      reprompt: say.reprompt,
      names: calls.map(({ call }) => call.lead),
      remember: { day: span.from.toISODate() ?? '' },
    };
  },
};
