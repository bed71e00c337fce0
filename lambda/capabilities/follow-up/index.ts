import type { DateTime } from 'luxon';
import { askForSubject, leadGone } from '../../conversation/ask-who-is-meant.ts';
import { filled, heardIn } from '../../conversation/heard-slots.ts';
import { likelihoodOf } from '../../conversation/offer-likelihood.ts';
import { findSubject, leadsCalled } from '../../conversation/who-is-meant.ts';
import type { Language } from '../../language/languages.ts';
import { nameWords } from '../../people/fold.ts';
import { clockSaid } from '../../schedule/clock.ts';
import { askIntent } from '../../turn/asks.ts';
import type { AskedBefore, Pending } from '../../turn/memory.ts';
import type { Answer, Capability, Desk, Slots } from '../../turn/turn.ts';
import { choose } from './choosing.ts';
import { followUpWords } from './languages.ts';
import { forget, repaired } from './remember-who-was-meant.ts';
import { other } from './somebody-else.ts';

/** Whether somebody in the book goes by these words exactly. */
async function isSomebody(said: string, desk: Desk): Promise<boolean> {
  const wanted = nameWords(said);
  const called = await leadsCalled(said, desk);
  return called.some(({ name }) => wanted.length > 0 && wanted.every((word) => nameWords(name).includes(word)));
}

/** Takes "Wednesday at ten" as the answer to "when?". */
function tellWhen(slots: Slots, { pending }: Desk['memory']): Answer | undefined {
  const [date, time] = [heardIn(slots, 'date'), heardIn(slots, 'time')];
  if (pending?.kind !== 'when' || (!date && !time)) return undefined;
  const { resume, day, time: hour } = pending;
  const when = { ...(date ? { [day]: date } : {}), ...(time ? { [hour]: time } : {}) };
  return { again: { intent: resume.intent, slots: { ...resume.slots, ...when } } };
}

/** "The Acme one" names whom, and no hour: one o'clock counts beside a name only where a call with them is then. */
async function withoutIdleTime(slots: Slots, desk: Desk): Promise<Slots> {
  const [time, lead] = ['time', 'lead'].map((name) => heardIn(slots, name));
  if (!time || !lead || !/^(?:01|13):00$/.test(time.heard)) return slots;
  const called = await leadsCalled(lead.heard, desk);
  const then = await findSubject({ time }, desk);
  if (then.kind === 'lead' && called.some(({ id }) => id === then.id)) return slots;
  const { time: _one, ...named } = slots;
  return named;
}

/** What was said when any words answer the question: "purchasing" is no lead then, and "April" no day to look at. */
const spokenIn = (slots: Slots, intent: string, language: Language): string => {
  // "Today at noon" comes as a day and a time of the clock: said as a rep would where it is asked by when.
  const [date, time] = ['date', 'time'].map((name) => heardIn(slots, name)?.heard);
  if (asksWhen.has(intent) && time !== undefined && /^\d\d:\d\d$/.test(time))
    return date === undefined
      ? (clockSaid(time, language, 'todayAt') ?? time)
      : `${date} ${clockSaid(time, language, 'at') ?? time}`;
  return ['lead', 'time', 'date', 'position'].flatMap((name) => heardIn(slots, name)?.heard ?? []).join(' ');
};
const DAYS_SOON = 7;
/** "And tomorrow", when we only asked what else was learned: a day of this week alone is asked about; "February" may put a date right. */
function isDayOnly(slots: Slots, { intent, topic }: Extract<Pending, { kind: 'answer' }>, now: DateTime): boolean {
  if (intent !== 'LogFactIntent' || topic !== undefined) return false;
  if (['lead', 'time', 'position'].some((name) => heardIn(slots, name))) return false;
  const day = heardIn(slots, 'date')?.heard ?? '';
  return /^\d{4}-\d\d-\d\d$/.test(day) && day <= (now.plus({ days: DAYS_SOON }).toISODate() ?? '');
}
const asksWhen = new Set(['RemindIntent', 'NextStepIntent']);

/** Somebody is named and nothing was asked yet: what about them? */
async function whatAbout(slots: Slots, desk: Desk): Promise<Answer> {
  const subject = await findSubject(slots, desk);
  if (subject.kind !== 'lead') return askForSubject(subject, askIntent('FollowUpIntent', slots), desk);
  // Said again, it is the score: the same question twice helps nobody.
  if (subject.id === desk.memory.lead) return { again: likelihoodOf(subject.id) };
  const file = await (subject.file ?? desk.store.leadFile(desk.scope, subject.id));
  if (!file) return leadGone(desk, subject);
  return {
    tell: [],
    ask: followUpWords[desk.language].whatAbout({ lead: file.lead }),
    remember: { lead: file.lead.id },
    names: [file.lead],
  };
}

/** The question that a new subject belongs to: days go to the list of calls, people and times to what was asked last. */
function questionFor(slots: Slots, topic: AskedBefore | undefined): AskedBefore {
  const named = Object.fromEntries(Object.entries(slots).filter(([name]) => heardIn(slots, name)));
  if ('time' in named || 'position' in named || 'lead' in named) {
    const asksAboutSomeone = topic && topic.intent !== 'ListCallsIntent' && topic.intent !== 'CallsLeftIntent';
    const intent =
      asksAboutSomeone && topic.intent !== 'NextCallIntent'
        ? topic.intent
        : 'lead' in named
          ? 'LikelihoodIntent'
          : 'WhoIsItIntent';
    return { intent, slots: named };
  }
  return { intent: topic?.intent === 'CallsLeftIntent' ? 'CallsLeftIntent' : 'ListCallsIntent', slots: named };
}

/**
 * A question that only names a new subject: asks the last question again about it.
 *
 * Rep: and the seven p.m.?
 * Lead Scout: Your seven p.m. is with Priya Raman from Northwind, Head of Operations. …
 */
export const followUp = {
  name: 'follow-up',
  intents: {
    OtherOneIntent: { slots: { lead: 'LEAD' } },
    ForgetWhoIntent: {},
    FollowUpIntent: { slots: { time: 'AMAZON.TIME', date: 'AMAZON.DATE', position: 'POSITION', lead: 'LEAD' } },
  },
  internal: { RepairedIntent: repaired },
  answer: async ({ intent, slots: heard }, desk) => {
    if (intent === 'ForgetWhoIntent') return forget(desk);
    const slots = await withoutIdleTime(heard, desk);
    const { pending } = desk.memory;
    const said = spokenIn(slots, pending?.kind === 'answer' ? pending.intent : '', desk.language);
    if (
      pending?.kind === 'answer' &&
      said &&
      !isDayOnly(slots, pending, desk.now) &&
      !(intent === 'OtherOneIntent' && (await isSomebody(said, desk)))
    )
      return { again: { intent: pending.intent, slots: { [pending.slot]: filled(said) } } };
    const chosen = tellWhen(slots, desk.memory) ?? (await choose(slots, desk));
    if (chosen) return chosen;
    if (intent === 'OtherOneIntent') return other(slots, desk);
    if (!Object.keys(slots).some((name) => heardIn(slots, name))) {
      return { tell: [], ask: followUpWords[desk.language].nothingToFollow };
    }
    if (!desk.memory.topic && (heardIn(slots, 'lead') ?? heardIn(slots, 'chosen'))) return whatAbout(slots, desk);
    return { again: questionFor(slots, desk.memory.topic) };
  },
} satisfies Capability;
