import type { NotACall } from '../../lambda/domain/call.ts';
import type { Rep } from '../../lambda/domain/rep.ts';
import type { CalendarEvent, Participant } from './calendar-event.ts';

/** What the rules ask about an event. */
export type Circumstances = {
  event: CalendarEvent;
  wholeDay: boolean;
  rep: Rep;
  /** The people in it besides the rep and rooms. */
  others: Participant[];
  /** Carries the team's marker. */
  marked: boolean;
  /** Names a lead we know. */
  known: boolean;
};

/** Titles of a rep's own time. */
const personal =
  /\b(lunch|dinner|breakfast|coffee break|focus|no meetings|blocked?|busy|hold|gym|workout|yoga|dentist|doctor|physio|vet|haircut|birthday|anniversary|school|pick ?up|drop ?off|commute|travel|drive|driving|flight|train|vacation|holiday|pto|ooo|out of office|errands?|admin)\b/i;

/** Titles of meetings among colleagues, and of the work around a call that is not the call. */
const internal =
  /\b(stand-?up|scrum|retro(spective)?|all[- ]?hands|town ?hall|one[- ]on[- ]one|1[:-]1|1on1|team (meeting|sync|call)|pipeline review|forecast( call| review)?|sales (meeting|kick-?off)|onboarding|training|interview)\b|^(internal|prep|prepare|preparation|debrief)\b/i;

const isOwn = ({ email }: Participant, { domains }: Rep) =>
  email !== undefined && domains.some((domain) => email.endsWith(`@${domain.toLowerCase()}`));

const amongColleagues = ({ others, rep }: Circumstances) =>
  others.length > 0 && others.every((person) => isOwn(person, rep));

/** Why an event is not a sales call, in this order: the first row that holds is the reason given. */
const reasons: readonly [NotACall, (about: Circumstances) => boolean][] = [
  ['cancelled', ({ event }) => event.cancelled],
  ['declined', (about) => answerOf(about) === 'DECLINED'],
  ['all-day', ({ wholeDay }) => wholeDay],
  ['private', ({ event, marked }) => event.private && !marked],
  ['free', ({ event, marked }) => event.free && !marked],
  ['internal', (about) => !about.marked && amongColleagues(about)],
  ['internal', ({ event, marked, others }) => !marked && others.length === 0 && internal.test(event.title)],
  ['internal', ({ event, marked, known }) => !marked && !known && internal.test(event.title)],
  [
    'personal',
    ({ event, marked, known, others }) => !marked && !known && others.length === 0 && personal.test(event.title),
  ],
  ['no-lead', ({ marked, known }) => !marked && !known],
];

/** Says why an event is not a sales call; nothing when it is one. */
export const whyNotACall = (about: Circumstances): NotACall | undefined =>
  reasons.find(([, holds]) => holds(about))?.[0];

/** The rep's own answer to the invitation. */
export function answerOf({ event, rep }: Pick<Circumstances, 'event' | 'rep'>): string | undefined {
  const own = event.people.filter(({ email }) => email !== undefined && email === rep.email?.toLowerCase());
  return own.find(({ answer }) => answer !== undefined)?.answer;
}
