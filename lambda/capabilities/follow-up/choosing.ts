import { filled, heardIn, positionIn } from '../../conversation/heard-slots.ts';
import { findSubject, leadsCalled } from '../../conversation/who-is-meant.ts';
import { findLeads } from '../../people/find-leads.ts';
import { nameWords } from '../../people/fold.ts';
import { nameBook } from '../../people/name-book.ts';
import type { Answer, Desk, Slots } from '../../turn/turn.ts';
import { followUpWords } from './languages.ts';

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
export async function choose(slots: Slots, desk: Desk): Promise<Answer | undefined> {
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
  const found = findLeads(name.heard, nameBook(offered), { language: desk.language });
  if (found.kind === 'one') return take(found.lead.id);
  // A name that is none of those offered is a new subject, not a failed choice.
  if (found.kind === 'none')
    return { again: { intent: pending.resume.intent, slots: { ...pending.resume.slots, ...slots } } };
  return { tell: [followUpWords[desk.language].stillOpen], ask: followUpWords[desk.language].askAgain, pending };
}
