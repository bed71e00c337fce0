import type { DateTime } from 'luxon';
import type { Lead, LeadName } from '../../domain/lead.ts';
import type { Language } from '../../languages.ts';
import { type AskedBefore, MOST_HEARD, type Pending } from '../../memory.ts';
import { findLeads } from '../../people/find-leads.ts';
import { nameWords } from '../../people/fold.ts';
import { nameBook } from '../../people/name-book.ts';
import { isoInstant } from '../../schedule/instant.ts';
import type { Speech } from '../../speech/say.ts';
import type { Answer, Capability, Desk, Slots, Utterances } from '../../turn.ts';
import { likelihoodOf } from '../offer-likelihood.ts';
import { askedAbout, REPAIRED, repairing, repairKey } from '../repairs.ts';
import { clockSpoken, filled, heardIn, positionIn } from '../slots.ts';
import { findSubject, leadsCalled } from '../subject.ts';
import { askForSubject, askWhoElse, leadGone } from '../subject-reply.ts';
import { utterancesOf } from '../words.ts';
import { en } from './en.ts';

export type FollowUpWords = {
  utterances: Utterances;
  nothingToFollow: Speech;
  noOther: Speech;
  remembered: Speech;
  forgotten: (of: { heard: string }) => Speech;
  nothingRemembered: Speech;
  askNext: Speech;
  askAgain: Speech;
  stillOpen: Speech;
  /** A name and nothing asked about it. */
  whatAbout: (of: { lead: Lead }) => Speech;
};

const words: Record<Language, FollowUpWords> = { en };

const MOST_OFFERED = 4;

/** "Two" comes as a time: of a call with one of those offered, else it is the place in what was read out. */
async function numbered(slots: Slots, offered: readonly string[], desk: Desk): Promise<string | undefined> {
  const time = heardIn(slots, 'time');
  if (!time) return undefined;
  const subject = await findSubject({ time }, desk);
  if (subject.kind === 'lead' && offered.includes(subject.id)) return subject.id;
  const [, hour] = /^0?(\d+):00$/.exec(time.heard) ?? [];
  return hour === undefined ? undefined : offered[Number(hour) - 1];
}

/** Takes "the second one" or "the one from Acme" as the answer to "which one?". */
async function choose(slots: Slots, desk: Desk): Promise<Answer | undefined> {
  const { pending } = desk.memory;
  if (pending?.kind !== 'which-lead') return undefined;
  const take = (id: string): Answer => ({
    again: {
      intent: pending.resume.intent,
      slots: { ...pending.resume.slots, chosen: filled(id), namesakes: filled('yes') },
    },
  });
  const position = positionIn(slots);
  const placed =
    position === undefined
      ? await numbered(slots, pending.leads, desk)
      : pending.leads.at(position > 0 ? position - 1 : position);
  if (placed) return take(placed);
  const name = heardIn(slots, 'lead');
  if (!name) return undefined;
  // The offered names were given to the recogniser, which may have told them apart by itself; or not: it says so by several.
  const matched = new Set(
    name.values.flatMap(({ id }) => (id !== undefined && pending.leads.includes(id) ? [id] : [])),
  );
  const [recognised, ...rivals] = matched;
  if (recognised !== undefined && rivals.length === 0) return take(recognised);
  const offered = (await leadsCalled(name.heard, desk)).filter((lead) => pending.leads.includes(lead.id));
  // Among those just read out, the words themselves decide before what only sounds like them.
  const said = nameWords(name.heard);
  const spelled = offered.filter((lead) =>
    said.every((word) => nameWords(`${lead.name} ${lead.company ?? ''}`).includes(word)),
  );
  const [only, ...more] = spelled;
  if (only && more.length === 0) return take(only.id);
  const found = findLeads(name.heard, nameBook(offered), {});
  if (found.kind === 'one') return take(found.lead.id);
  // A name that is none of those offered is a new subject, not a failed choice.
  if (found.kind === 'none')
    return { again: { intent: pending.resume.intent, slots: { ...pending.resume.slots, ...slots } } };
  return { tell: [words[desk.language].stillOpen], ask: words[desk.language].askAgain, pending };
}

/** The last question, to be asked about whoever is meant now; what was heard before is then remembered as meaning them. */
function questionAgain(desk: Desk): AskedBefore {
  const { topic, heard } = desk.memory;
  const asked = { intent: topic?.intent ?? 'LikelihoodIntent', slots: {} };
  if (heard === undefined) return asked;
  const { intent, slots } = repairing(asked, heard);
  return { intent, slots: { ...slots, aloud: filled('yes') } };
}

/**
 * "No, the other Sarah", "I said Keel", "wrong person": somebody else than we talked about. A namesake of whom we talked
 * about, or of whoever was named; else whoever sounds like it, asked for where no name was given.
 */
async function other(slots: Slots, desk: Desk): Promise<Answer> {
  const { lead: wrong, heard: before } = desk.memory;
  const said = heardIn(slots, 'lead')?.heard;
  const talkedAbout = said || !wrong ? undefined : await desk.store.leadFile(desk.scope, wrong);
  const named = said ?? talkedAbout?.lead.name.split(' ')[0];
  const [called, sounding] = await Promise.all([
    named ? leadsCalled(named, desk) : [],
    said || before === undefined ? [] : leadsCalled(before, desk),
  ]);
  const question = questionAgain(desk);
  const isOther = ({ id }: LeadName) => id !== wrong;
  const wanted = nameWords(named ?? '');
  const namesakes = called.filter(
    (lead) => isOther(lead) && wanted.length > 0 && wanted.every((word) => nameWords(lead.name).includes(word)),
  );
  const [only, ...more] = namesakes;
  if (only && more.length === 0) return { again: asOf(question, only.id) };
  const which = (leads: LeadName[]) =>
    askForSubject({ kind: 'which-lead', heard: named ?? '', leads: leads.slice(0, MOST_OFFERED) }, question, desk);
  if (only) return which(namesakes);
  const found = findLeads(said ?? before ?? '', nameBook((said ? called : sounding).filter(isOther)), {
    language: desk.language,
  });
  switch (found.kind) {
    case 'one':
      return said
        ? { again: asOf(question, found.lead.id) }
        : askForSubject({ kind: 'perhaps', lead: found.lead }, question, desk);
    case 'several':
      return which(found.leads);
    case 'none': {
      const say = words[desk.language];
      if (!said) return askWhoElse(question, desk, [say.noOther]);
      const same = findLeads(said, nameBook(called), { language: desk.language });
      if (same.kind === 'one')
        return { ...askForSubject({ kind: 'perhaps', lead: same.lead }, question, desk), tell: [say.noOther] };
      const nearest = found.nearest ? { nearest: found.nearest } : {};
      return askForSubject({ kind: 'unknown-name', heard: said, ...nearest }, question, desk);
    }
  }
}

/** A question about one lead: its own way, or once it is remembered who was meant. */
const asOf = ({ intent, slots }: AskedBefore, lead: string): AskedBefore => ({
  intent,
  slots: { ...slots, chosen: filled(lead), namesakes: filled('yes') },
});

/** Somebody was misheard or mistaken and is known now: remembered for the next time, and the question goes on. */
async function repaired(slots: Slots, desk: Desk): Promise<Answer> {
  const subject = await findSubject(slots, desk);
  if (subject.kind !== 'lead') return askForSubject(subject, { intent: REPAIRED, slots }, desk);
  const again = askedAbout(subject.id, slots);
  const heard = repairKey(heardIn(slots, 'heard')?.heard ?? '', desk);
  if (heard === '' || heard.length > MOST_HEARD) return { again };
  const [file, known] = await Promise.all([
    desk.store.leadFile(desk.scope, subject.id),
    desk.store.heardAs(desk.scope, heard),
  ]);
  if (!file) return { again };
  const { id, name, company, title } = file.lead;
  const lead = { id, name, ...(company ? { company } : {}), ...(title ? { title } : {}) };
  const at = isoInstant(desk.now);
  if (known?.lead.id !== id) desk.alongside(desk.store.saveHeardAs(desk.scope, { heard, lead, at }));
  // A yes to "do you mean …?" needs no more words.
  if (!heardIn(slots, 'aloud')) return { again };
  return { again, remember: { repaired: heard }, first: words[desk.language].remembered };
}

/** "Forget that": who was meant is not remembered after all. */
async function forget(desk: Desk): Promise<Answer> {
  const say = words[desk.language];
  const { repaired: last, heard } = desk.memory;
  const key = last ?? (heard === undefined ? undefined : repairKey(heard, desk));
  if (key === undefined) return { tell: [say.nothingRemembered], ask: say.askNext };
  await desk.store.forgetHeardAs(desk.scope, key);
  return { tell: [say.forgotten({ heard: key })], ask: say.askNext };
}

/** Whether somebody in the book goes by these words exactly. */
async function isSomebody(said: string, desk: Desk): Promise<boolean> {
  const wanted = nameWords(said);
  const called = await leadsCalled(said, desk);
  return called.some(({ name }) => wanted.length > 0 && wanted.every((word) => nameWords(name).includes(word)));
}

/** What was said when any words answer the question: "purchasing" is no lead then, and "April" no day to look at. */
const spokenIn = (slots: Slots, intent: string): string => {
  // "Today at noon" comes as a day and a time of the clock: said as a rep would where it is asked by when.
  const [date, time] = ['date', 'time'].map((name) => heardIn(slots, name)?.heard);
  if (asksWhen.has(intent) && time !== undefined && /^\d\d:\d\d$/.test(time))
    return `${date ?? 'today'} at ${clockSpoken(time)}`;
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
  if (subject.kind !== 'lead') return askForSubject(subject, { intent: 'FollowUpIntent', slots }, desk);
  // Said again, it is the score: the same question twice helps nobody.
  if (subject.id === desk.memory.lead) return { again: likelihoodOf(subject.id) };
  const file = await desk.store.leadFile(desk.scope, subject.id);
  if (!file) return leadGone(desk, subject);
  return {
    tell: [],
    ask: words[desk.language].whatAbout({ lead: file.lead }),
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
export const followUp: Capability = {
  name: 'follow-up',
  intents: {
    OtherOneIntent: { slots: { lead: 'LEAD' } },
    ForgetWhoIntent: {},
    FollowUpIntent: { slots: { time: 'AMAZON.TIME', date: 'AMAZON.DATE', position: 'POSITION', lead: 'LEAD' } },
  },
  internal: [REPAIRED],
  utterances: utterancesOf(words),
  answer: async ({ intent, slots }, desk) => {
    if (intent === REPAIRED) return repaired(slots, desk);
    if (intent === 'ForgetWhoIntent') return forget(desk);
    const { pending } = desk.memory;
    const said = spokenIn(slots, pending?.kind === 'answer' ? pending.intent : '');
    if (
      pending?.kind === 'answer' &&
      said &&
      !isDayOnly(slots, pending, desk.now) &&
      !(intent === 'OtherOneIntent' && (await isSomebody(said, desk)))
    )
      return { again: { intent: pending.intent, slots: { [pending.slot]: filled(said) } } };
    const chosen = await choose(slots, desk);
    if (chosen) return chosen;
    if (intent === 'OtherOneIntent') return other(slots, desk);
    if (!Object.keys(slots).some((name) => heardIn(slots, name))) {
      return { tell: [], ask: words[desk.language].nothingToFollow };
    }
    if (!desk.memory.topic && (heardIn(slots, 'lead') ?? heardIn(slots, 'chosen'))) return whatAbout(slots, desk);
    return { again: questionFor(slots, desk.memory.topic) };
  },
};
