import type { Lead } from '../../domain/lead.ts';
import type { Language } from '../../languages.ts';
import type { AskedBefore } from '../../memory.ts';
import { findLeads } from '../../people/find-leads.ts';
import { nameWords } from '../../people/fold.ts';
import { nameBook } from '../../people/name-book.ts';
import type { Speech } from '../../speech/say.ts';
import type { Answer, Capability, Desk, Slots, Utterances } from '../../turn.ts';
import { filled, heardIn, positionIn } from '../slots.ts';
import { findSubject, leadsCalled } from '../subject.ts';
import { askForSubject, leadGone } from '../subject-reply.ts';
import { utterancesOf } from '../words.ts';
import { en } from './en.ts';

export type FollowUpWords = {
  utterances: Utterances;
  nothingToFollow: Speech;
  noOther: Speech;
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

/** "No, the other Sarah": the namesake of whom we talked about, or of whoever was named; the last question is asked about them. */
async function other(slots: Slots, desk: Desk): Promise<Answer> {
  const say = words[desk.language];
  const { lead: focus } = desk.memory;
  const heard = heardIn(slots, 'lead')?.heard;
  const talkedAbout = heard || !focus ? undefined : await desk.store.leadFile(desk.scope, focus);
  const named = heard ?? talkedAbout?.lead.name.split(' ')[0];
  const wanted = nameWords(named ?? '');
  const names = named ? await leadsCalled(named, desk) : [];
  const others = names.filter(
    (lead) => lead.id !== focus && wanted.every((word) => nameWords(lead.name).includes(word)),
  );
  const question = { intent: desk.memory.topic?.intent ?? 'LikelihoodIntent', slots: {} };
  const [only, ...more] = wanted.length === 0 ? [] : others;
  if (!only) return { tell: [say.noOther], ask: say.askAgain };
  if (more.length > 0)
    return askForSubject(
      { kind: 'which-lead', heard: named ?? '', leads: others.slice(0, MOST_OFFERED) },
      question,
      desk,
    );
  return { again: { intent: question.intent, slots: { chosen: filled(only.id), namesakes: filled('yes') } } };
}

/** What was said when any words answer the question: "purchasing" is no lead then, and "April" no day to look at. */
const spokenIn = (slots: Slots): string =>
  ['lead', 'time', 'date', 'position'].flatMap((name) => heardIn(slots, name)?.heard ?? []).join(' ');

/** Somebody is named and nothing was asked yet: what about them? */
async function whatAbout(slots: Slots, desk: Desk): Promise<Answer> {
  const subject = await findSubject(slots, desk);
  if (subject.kind !== 'lead') return askForSubject(subject, { intent: 'FollowUpIntent', slots }, desk);
  // Said again, it is the score: the same question twice helps nobody.
  if (subject.id === desk.memory.lead)
    return { again: { intent: 'LikelihoodIntent', slots: { chosen: filled(subject.id) } } };
  const file = await desk.store.leadFile(desk.scope, subject.id);
  if (!file) return leadGone(desk);
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
    FollowUpIntent: { slots: { time: 'AMAZON.TIME', date: 'AMAZON.DATE', position: 'POSITION', lead: 'LEAD' } },
  },
  utterances: utterancesOf(words),
  answer: async ({ intent, slots }, desk) => {
    if (intent === 'OtherOneIntent') return other(slots, desk);
    const said = spokenIn(slots);
    const { pending } = desk.memory;
    if (pending?.kind === 'answer' && said)
      return { again: { intent: pending.intent, slots: { [pending.slot]: filled(said) } } };
    const chosen = await choose(slots, desk);
    if (chosen) return chosen;
    if (!Object.keys(slots).some((name) => heardIn(slots, name))) {
      return { tell: [], ask: words[desk.language].nothingToFollow };
    }
    if (!desk.memory.topic && (heardIn(slots, 'lead') ?? heardIn(slots, 'chosen'))) return whatAbout(slots, desk);
    return { again: questionFor(slots, desk.memory.topic) };
  },
};
