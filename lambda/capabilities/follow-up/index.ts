import type { Language } from '../../languages.ts';
import type { AskedBefore } from '../../memory.ts';
import { findLeads } from '../../people/find-leads.ts';
import { nameBook } from '../../people/name-book.ts';
import type { Speech } from '../../speech/say.ts';
import type { Answer, Capability, Desk, Slots, Utterances } from '../../turn.ts';
import { filled, heardIn, positionIn } from '../slots.ts';
import { utterancesOf } from '../words.ts';
import { en } from './en.ts';

export type FollowUpWords = { utterances: Utterances; nothingToFollow: Speech; askAgain: Speech; stillOpen: Speech };

const words: Record<Language, FollowUpWords> = { en };

/** Takes "the second one" or "the one from Acme" as the answer to "which one?". */
async function choose(slots: Slots, desk: Desk): Promise<Answer | undefined> {
  const { pending } = desk.memory;
  if (pending?.kind !== 'which-lead') return undefined;
  const take = (id: string): Answer => ({ again: { intent: pending.resume.intent, slots: { chosen: filled(id) } } });
  const position = positionIn(slots);
  const placed = position === undefined ? undefined : pending.leads.at(position > 0 ? position - 1 : position);
  if (placed) return take(placed);
  const name = heardIn(slots, 'lead');
  if (!name) return undefined;
  // The offered names were given to the recogniser, which may have told them apart by itself.
  const recognised = name.values.find(({ id }) => id !== undefined && pending.leads.includes(id))?.id;
  if (recognised) return take(recognised);
  const offered = (await desk.store.leadNames(desk.scope)).filter((lead) => pending.leads.includes(lead.id));
  const found = findLeads(name.heard, nameBook(offered), {});
  if (found.kind === 'one') return take(found.lead.id);
  // A name that is none of those offered is a new subject, not a failed choice.
  if (found.kind === 'none') return { again: { intent: pending.resume.intent, slots } };
  return { tell: [words[desk.language].stillOpen], ask: words[desk.language].askAgain, pending };
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
    FollowUpIntent: { slots: { time: 'AMAZON.TIME', date: 'AMAZON.DATE', position: 'POSITION', lead: 'LEAD' } },
  },
  utterances: utterancesOf(words),
  answer: async ({ slots }, desk) => {
    const chosen = await choose(slots, desk);
    if (chosen) return chosen;
    if (!Object.keys(slots).some((name) => heardIn(slots, name))) {
      return { tell: [], ask: words[desk.language].nothingToFollow };
    }
    return { again: questionFor(slots, desk.memory.topic) };
  },
};
