import { filled } from '../../conversation/heard-slots.ts';
import { type Case, openCase } from '../../conversation/lead-case.ts';
import { logAnswerWords } from '../../conversation/logging/languages.ts';
import { log } from '../../conversation/logging/record-entries.ts';
import { record, write } from '../../conversation/logging/record-facts.ts';
import { closingQuestion, effect } from '../../conversation/logging/replies.ts';
import { type Noticed, noticedIn, undoEntries } from '../../conversation/logging/undo-entries.ts';
import { stampOf } from '../../conversation/logging/write-stamp.ts';
import { caseById } from '../../conversation/qualification.ts';
import type { FollowUp } from '../../domain/follow-up.ts';
import { newestMove } from '../../domain/log-entry.ts';
import { silence } from '../../speech/say.ts';
import { undoing } from '../../topics/corrections.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Memory } from '../../turn/memory.ts';
import type { Answer, Desk, Slots } from '../../turn/turn.ts';
import { factsWith, withLead, withoutLast, writableAgain } from './last-logged.ts';

type Batch = NonNullable<Memory['logged']>[number];

/** An entry as it is said of another lead: what stood before there is that lead's own. */
function bodyFor(entry: Noticed, { file: { lead } }: Case) {
  switch (entry.kind) {
    case 'note':
      return { kind: entry.kind, text: entry.text };
    case 'flag':
      return { kind: entry.kind, flag: entry.flag, ...(entry.words ? { words: entry.words } : {}) };
    case 'outcome':
      return { kind: entry.kind, outcome: entry.outcome, ...(entry.minutes ? { minutes: entry.minutes } : {}) };
    case 'deal': {
      const was =
        lead.amount === undefined
          ? {}
          : { was: { amount: lead.amount, ...(lead.currency ? { currency: lead.currency } : {}) } };
      const { kind, amount, currency, sure, words } = entry;
      return { kind, amount, ...(currency ? { currency } : {}), sure, ...(words ? { words } : {}), ...was };
    }
  }
}

const todosOf = async ({ todos = [] }: Batch, desk: Desk): Promise<FollowUp[]> =>
  todos.length === 0
    ? []
    : (await desk.store.followUps(desk.scope)).filter(({ id, state }) => todos.includes(id) && state === 'open');

/** "That was for Acme", after a lead was moved: that one is moved back, and the other instead of it. */
function moveInstead(from: Case, to: Case, entries: readonly string[]): Answer | undefined {
  const move = newestMove(from.file.log ?? []);
  if (!move || !entries.includes(move.id)) return undefined;
  const target = move.kind === 'step' ? move.step : move.stage;
  return {
    again: askIntent('MoveStageIntent', {
      chosen: filled(to.file.lead.id),
      to: filled(target),
      instead: filled(from.file.lead.id),
      ...(move.kind === 'stage' && move.reason ? { reason: filled(move.reason) } : {}),
      ...(move.kind === 'stage' && move.comeBack ? { date: filled(move.comeBack) } : {}),
    }),
  };
}

/**
 * "That was for Acme, not SilverOaks": what was written last, of every kind, with the right lead, and taken back from the
 * wrong one.
 */
export async function moveTo(slots: Slots, desk: Desk): Promise<Answer> {
  const words = logAnswerWords[desk.language];
  const last = desk.memory.logged?.at(-1);
  if (!last) return { tell: [words.nothingToMove], ...closingQuestion(desk) };
  // Something to do may be nobody's yet.
  const [from, to] = await Promise.all([
    last.lead === '' ? undefined : caseById(last.lead, desk),
    openCase(slots, 'MoveIntent', desk, 'write'),
  ]);
  if (from && !('file' in from)) return from;
  if (!('file' in to)) return to;
  const { lead } = to.file;
  if (from?.file.lead.id === lead.id)
    return { tell: [words.sameLead({ who: to.about.who })], ...closingQuestion(desk) };
  const instead = from && moveInstead(from, to, last.entries);
  if (instead) return instead;
  const all = from ? factsWith(from, last.facts) : [];
  const facts = all.filter(({ withdrawn }) => !withdrawn);
  const entries = from ? noticedIn(from.file, desk).filter(({ id }) => last.entries.includes(id)) : [];
  const todos = await todosOf(last, desk);
  if (facts.length + entries.length + todos.length === 0)
    return { tell: [words.nothingToMove], ...closingQuestion(desk) };
  // First where it belongs, then away from where it does not: stopped in between, it is there twice, never nowhere.
  const recorded = facts.length > 0 ? await record(to, facts.map(writableAgain), desk) : undefined;
  const there = await log(
    to,
    entries.map((entry) => bodyFor(entry, to)),
    desk,
    '-there',
  );
  await withLead(todos, lead.id, desk);
  const away = undoing(all, stampOf(desk, '-away'));
  if (from && away.length > 0) await write(from, away, desk);
  const undone = from && entries.length > 0 ? await undoEntries(from, entries, desk) : undefined;
  const batch: Batch = {
    lead: lead.id,
    facts: recorded?.written.map(({ id }) => id) ?? [],
    entries: there,
    ...(todos.length > 0 ? { todos: todos.map(({ id }) => id) } : {}),
    from: { lead: last.lead, facts: away.map(({ id }) => id), entries: undone?.ids ?? [], was: last },
  };
  return {
    tell: [
      words.moved({
        ...(from ? { from: from.file.lead } : {}),
        to: lead,
        facts,
        entries,
        todos,
        now: desk.now,
      }),
      recorded ? effect(recorded, to.about.who, desk) : silence,
    ],
    ...closingQuestion(desk),
    remember: { lead: lead.id, logged: [...withoutLast(desk, last.lead), batch] },
  };
}
