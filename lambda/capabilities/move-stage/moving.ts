import { DateTime } from 'luxon';
import { filled, heardIn } from '../../conversation/heard-slots.ts';
import type { Case } from '../../conversation/lead-case.ts';
import { withLogged, withoutMove } from '../../conversation/logging/undo-history.ts';
import type { LeadFile } from '../../domain/lead-file.ts';
import { type LogEntry, newestMove, newestOf } from '../../domain/log-entry.ts';
import type { Result } from '../../domain/result.ts';
import { isoInstant } from '../../schedule/instant.ts';
import { resultOf } from '../../scoring/results.ts';
import { scoreOverTimeOf } from '../../scoring/score-over-time-of.ts';
import { lacking } from '../../scoring/stages.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Desk, Reply, Slots } from '../../turn/turn.ts';
import { moveStageWords as words } from './languages.ts';
import { comeBackIn, entryFor, moves, type Target, targetOf } from './targets.ts';

/**
 * Moves a lead that is named in the order; asks first where nobody is named, and before a move over the rules, which says what
 * they would have asked for.
 */
export function moveOrAsk(to: Target, leadCase: Case, slots: Slots, desk: Desk): Reply | Promise<Reply> {
  const { file, assessment, about } = leadCase;
  const say = words[desk.language];
  const target = moves[to];
  const there =
    'step' in target ? newestOf(file.log ?? [], 'step')?.step === target.step : file.lead.stage === target.stage;
  if (there && !heardIn(slots, 'date')) return { tell: [say.alreadyThere({ to, about })], ask: say.askNext };
  const slot = heardIn(slots, 'reason');
  const reason = slot?.values[0]?.name ?? slot?.heard;
  const supposed = 'stage' in target ? { ...file, lead: { ...file.lead, stage: target.stage } } : file;
  const needs = target.asks ? lacking(target.asks, supposed, assessment, desk.now.toMillis()) : [];
  const back = to === 'nurture' ? comeBackIn(slots, desk) : undefined;
  // "For now" is no day to come back on.
  const heard = heardIn(slots, 'date');
  const unclear = back && !back.said && heard && heard.heard !== 'PRESENT_REF';
  const ordered: Slots = {
    chosen: filled(file.lead.id),
    to: filled(to),
    ...(reason ? { reason: filled(reason) } : {}),
    ...(back ? { date: filled(back.day.toISODate() ?? '') } : {}),
  };
  const isNamed = heardIn(slots, 'lead') !== undefined || heardIn(slots, 'chosen') !== undefined;
  if (isNamed && needs.length === 0 && !unclear) return move(leadCase, ordered, desk);
  return {
    tell: [...(needs.length > 0 ? [say.overRules({ needs, about })] : []), ...(unclear ? [say.dateUnclear] : [])],
    ask: say.askMove({ to, reason, comeBack: back?.day, about }),
    pending: {
      kind: 'offer',
      yes: askIntent('MoveStageIntent', ordered),
    },
  };
}

const idOf = (desk: Desk) => `stage-${desk.turn.id === '' ? desk.turn.at : desk.turn.id}`;
const comeBackId = (entry: Pick<LogEntry, 'id'>) => `${entry.id}-come-back`;

/** Writes an entry and, where a lead ended or that was taken back, the result. */
async function write({ file }: Case, entry: LogEntry, result: Result | undefined, desk: Desk): Promise<void> {
  await desk.store.saveLogEntry(desk.scope, file.lead, entry);
  if (result) await desk.store.saveResults(desk.scope.team, [result]);
}

/** A nurtured lead is something to come back to on a day; taken back, it is not any more. */
const rememberToComeBack = (
  { file }: Case,
  entry: Pick<LogEntry, 'id'>,
  due: string,
  state: 'open' | 'undone',
  desk: Desk,
): Promise<void> =>
  desk.store.saveFollowUp(desk.scope, {
    id: comeBackId(entry),
    what: words[desk.language].comeBackTo({ lead: file.lead }),
    due,
    lead: file.lead.id,
    by: desk.rep.id,
    at: isoInstant(desk.now),
    state,
  });

/** A lead that was moved takes its new place in the book's orders, or leaves them. */
const placeAnew = (file: LeadFile, { card }: Case, desk: Desk) =>
  desk.alongside(desk.store.saveHeat(desk.scope, file.lead, scoreOverTimeOf(card, file, desk.now.toMillis())));

/** Moves a lead. */
export async function move(leadCase: Case, slots: Slots, desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  const { file, card, about } = leadCase;
  const to = targetOf('', slots, file.lead.stage ?? 'IQL') ?? 'SAL';
  const reason = heardIn(slots, 'reason')?.heard;
  const at = isoInstant(desk.now);
  const back = to === 'nurture' ? comeBackIn(slots, desk).day : undefined;
  const comeBack = back?.toISODate() ?? undefined;
  const entry = entryFor(
    to,
    { id: idOf(desk), by: desk.rep.id, at },
    { ...(reason ? { reason } : {}), ...(comeBack ? { comeBack } : {}) },
  );
  const closed = to === 'customer' || to === 'lost';
  await write(leadCase, entry, closed ? resultOf(file, card, { won: to === 'customer', at, reason }) : undefined, desk);
  if (comeBack) await rememberToComeBack(leadCase, entry, comeBack, 'open', desk);
  if (entry.kind === 'stage') placeAnew({ ...file, lead: { ...file.lead, stage: entry.stage } }, leadCase, desk);
  const remember = { logged: withLogged(desk, { lead: file.lead.id, entries: [entry.id] }) };
  return { tell: [say.moved({ to, reason, comeBack: back, about })], ask: say.askNext, remember };
}

/** Takes the last move of a lead back, and what came of it. */
export async function undoMove(leadCase: Case, desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  const { about, file, card } = leadCase;
  const last = newestMove(file.log ?? []);
  if (last?.by !== desk.rep.id) return { tell: [say.nothingToUndo({ about })], ask: say.askNext };
  const at = isoInstant(desk.now);
  const entry: LogEntry = { id: idOf(desk), by: desk.rep.id, at, kind: 'undo', undoes: last.id };
  const remember = { logged: withoutMove(desk, last.id) };
  if (last.kind === 'step') {
    await write(leadCase, entry, undefined, desk);
    const before = newestOf([entry, ...(file.log ?? [])], 'step')?.step;
    return { tell: [say.stepUndone({ step: last.step, before, about })], ask: say.askNext, remember };
  }
  const ended = last.stage === 'customer' || last.stage === 'dropped';
  const result = ended
    ? resultOf(file, card, { won: last.stage === 'customer', at: last.at, reason: last.reason })
    : undefined;
  await write(leadCase, entry, result && { ...result, takenBack: true }, desk);
  if (last.comeBack) await rememberToComeBack(leadCase, last, last.comeBack, 'undone', desk);
  // What an import said stands under the moves and is read again with them gone.
  const now = await desk.store.leadFile(desk.scope, file.lead.id);
  if (now) placeAnew(now, leadCase, desk);
  return { tell: [say.undone({ stage: now?.lead.stage, about })], ask: say.askNext, remember };
}

/** The day of an instant in the rep's zone. */
export const zoned = (iso: string | undefined, { now }: Desk): DateTime | undefined =>
  iso === undefined ? undefined : DateTime.fromISO(iso, { zone: now.zoneName ?? 'utc' });
