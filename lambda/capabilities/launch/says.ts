import type { DateTime } from 'luxon';
import type { Interview } from '../../domain/interview.ts';
import type { Appointment } from '../../schedule/agenda.ts';
import type { Speech } from '../../speech/say.ts';
import type { News } from './news.ts';
/** How well the rep knows the skill: what is said on opening it shrinks with it. */
export type Familiarity = 'new' | 'known' | 'old';

export type LaunchWords = {
  welcome: (of: { name: string; familiarity: Familiarity }) => Speech;
  today: (of: { left: Appointment[]; familiarity: Familiarity }) => Speech;
  quiet: (of: { total: number }) => Speech;
  news: (of: { news: News[]; since: DateTime; now: DateTime }) => Speech;
  ask: Speech;
  askShort: Speech;
  askResume: (of: { interview: Interview }) => Speech;
  reprompt: Speech;
};
