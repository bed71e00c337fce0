import type { Case } from '../../conversation/lead-case.ts';
import { logAnswerWords } from '../../conversation/logging/languages.ts';
import { write } from '../../conversation/logging/record-facts.ts';
import { closingQuestion, effect } from '../../conversation/logging/replies.ts';
import { noticedIn, undoEntries } from '../../conversation/logging/undo-entries.ts';
import { stampOf } from '../../conversation/logging/write-stamp.ts';
import { caseById } from '../../conversation/qualification.ts';
import { silence } from '../../speech/say.ts';
import { undoing } from '../../topics/corrections.ts';
import type { Memory } from '../../turn/memory.ts';
import type { Answer, Desk } from '../../turn/turn.ts';
import { factsWith, withLead, withoutLast } from './last-logged.ts';

type Batch = NonNullable<Memory['logged']>[number];

/** "Undo that" after something was moved to another lead: it stands where it stood before, to the item. */
export async function moveBack(
  to: Case,
  batch: Batch & { from: NonNullable<Batch['from']> },
  desk: Desk,
): Promise<Answer> {
  const words = logAnswerWords[desk.language];
  const { from } = batch;
  const here = factsWith(to, batch.facts);
  const shown = here.filter(({ withdrawn }) => !withdrawn);
  const entries = noticedIn(to.file, desk).filter(({ id }) => batch.entries.includes(id));
  if (here.length > 0) await write(to, undoing(here, stampOf(desk)), desk);
  if (entries.length > 0) await undoEntries(to, entries, desk);
  const before = from.lead === '' ? undefined : await caseById(from.lead, desk);
  let did = silence;
  if (before && 'file' in before) {
    const away = factsWith(before, from.facts);
    if (away.length > 0)
      did = effect(await write(before, undoing(away, stampOf(desk, '-back')), desk), before.about.who, desk);
    if (from.entries.length > 0)
      await undoEntries(
        before,
        from.entries.map((id) => ({ id })),
        desk,
        '-back',
      );
  }
  const todos = (await desk.store.followUps(desk.scope)).filter(({ id }) => batch.todos?.includes(id));
  await withLead(todos, from.lead, desk);
  const was = before && 'file' in before ? before.file.lead : undefined;
  return {
    tell: [
      words.moved({ from: to.file.lead, ...(was ? { to: was } : {}), facts: shown, entries, todos, now: desk.now }),
      did,
    ],
    ...closingQuestion(desk),
    remember: {
      ...(was ? { lead: was.id } : {}),
      logged: [...withoutLast(desk, batch.lead), { ...from.was, lead: from.lead }],
    },
  };
}
