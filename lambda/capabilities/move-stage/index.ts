import { DateTime } from 'luxon';
import type { LeadFile, Stage } from '../../domain/lead.ts';
import { type LogEntry, newestOf } from '../../domain/log-entry.ts';
import type { Result } from '../../domain/result.ts';
import type { Language } from '../../languages.ts';

import { heatOf } from '../../scoring/heat-of.ts';
import { resultOf } from '../../scoring/results.ts';
import { type HeldBack, heldBack, type Level, type Need, type StageStanding, stageOf } from '../../scoring/stages.ts';
import type { Speech } from '../../speech/say.ts';
import type { Capability, Desk, Reply, Slots, Utterances } from '../../turn.ts';
import type { About } from '../clauses.ts';
import { withMove, withoutMoves } from '../last-move.ts';
import { type Case, openCase } from '../lead-case.ts';
import { filled, heardIn } from '../slots.ts';
import { utterancesOf } from '../words.ts';
import { en } from './en.ts';

/** Where a rep can put a lead by voice. */
export type Target = 'SAL' | 'dropped' | 'nurture' | 'customer' | 'lost';

export type MoveStageWords = {
  utterances: Utterances;
  /** Where a lead stands, and how it came there. */
  standing: (of: { standing: StageStanding; mine: boolean; at: DateTime | undefined; about: About }) => Speech;
  overridden: (of: { needs: Need[] }) => Speech;
  missing: (of: { next: Level; needs: Need[] }) => Speech;
  rulesSay: (of: { byRules: Level; about: About }) => Speech;
  askMove: (of: { to: Target; reason: string | undefined; about: About }) => Speech;
  overRules: (of: { needs: Need[]; about: About }) => Speech;
  alreadyThere: (of: { to: Target; about: About }) => Speech;
  moved: (of: { to: Target; reason: string | undefined; about: About }) => Speech;
  undone: (of: { stage: Stage | undefined; about: About }) => Speech;
  nothingToUndo: (of: { about: About }) => Speech;
  heldBack: (of: { held: HeldBack; at: DateTime | undefined; about: About }) => Speech;
  notHeldBack: (of: { about: About }) => Speech;
  askLikely: (of: { about: About }) => Speech;
  askNext: Speech;
};

const words: Record<Language, MoveStageWords> = { en };

const MOVE = 'MoveStageIntent';
/** A nurtured lead is looked at again after so many days (`concepts.md` D8, G11). */
const COME_BACK_DAYS = 90;

const targets: Readonly<Record<string, Target>> = {
  AcceptIntent: 'SAL',
  RejectIntent: 'dropped',
  NurtureIntent: 'nurture',
  WonIntent: 'customer',
  LostIntent: 'lost',
};
const stageAt: Readonly<Record<Target, Stage>> = {
  SAL: 'SAL',
  dropped: 'dropped',
  nurture: 'nurture',
  customer: 'customer',
  lost: 'dropped',
};
const isTarget = (text: string): text is Target => text in stageAt;
const zoned = (iso: string | undefined, { now }: Desk) =>
  iso === undefined ? undefined : DateTime.fromISO(iso, { zone: now.zoneName ?? 'utc' });

function whichStage({ file, assessment, about }: Case, desk: Desk): Reply {
  const say = words[desk.language];
  const standing = stageOf(file, assessment, desk.now.toMillis());
  const { byRules, missing, overridden, stage, move } = standing;
  const next = ({ IQL: 'MQL', MQL: 'SAL', SAL: 'SQL', SQL: undefined } as const)[byRules];
  return {
    tell: [
      say.standing({ standing, mine: move?.by === desk.rep.id, at: zoned(move?.at, desk), about }),
      ...(overridden.length > 0 ? [say.overridden({ needs: overridden })] : []),
      ...(stage !== byRules && overridden.length === 0 ? [say.rulesSay({ byRules, about })] : []),
      ...(next && missing.length > 0 && overridden.length === 0 ? [say.missing({ next, needs: missing })] : []),
    ],
    ask: say.askLikely({ about }),
    pending: { kind: 'offer', yes: { intent: 'LikelihoodIntent', slots: { chosen: filled(file.lead.id) } } },
  };
}

/** Asks before a lead is moved; a move over the rules says what they would have asked for. */
function askToMove(to: Target, { file, assessment, about }: Case, slots: Slots, desk: Desk): Reply {
  const say = words[desk.language];
  if (file.lead.stage === stageAt[to]) return { tell: [say.alreadyThere({ to, about })], ask: say.askNext };
  const slot = heardIn(slots, 'reason');
  const reason = slot?.values[0]?.name ?? slot?.heard;
  const supposed = { ...file, lead: { ...file.lead, stage: stageAt[to] } };
  const { missing, byRules } = stageOf(supposed, assessment, desk.now.toMillis());
  const skipped = to === 'SAL' && byRules !== 'SAL' && byRules !== 'SQL' ? missing : [];
  return {
    tell: skipped.length > 0 ? [say.overRules({ needs: skipped, about })] : [],
    ask: say.askMove({ to, reason, about }),
    pending: {
      kind: 'offer',
      yes: {
        intent: MOVE,
        slots: { chosen: filled(file.lead.id), to: filled(to), ...(reason ? { reason: filled(reason) } : {}) },
      },
    },
  };
}

const idOf = (desk: Desk) => `stage-${desk.turn.id === '' ? desk.turn.at : desk.turn.id}`;

/** Writes an entry and, where a lead ended or that was taken back, the result. */
async function write({ file }: Case, entry: LogEntry, result: Result | undefined, desk: Desk): Promise<void> {
  await desk.store.saveLogEntry(desk.scope, file.lead, entry);
  if (result) await desk.store.saveResults(desk.scope.team, [result]);
}

/** A lead that was moved takes its new place in the book's orders, or leaves them. */
const placeAnew = (file: LeadFile, { card }: Case, desk: Desk) =>
  desk.alongside(desk.store.saveHeat(desk.scope, file.lead, heatOf(card, file, desk.now.toMillis())));

async function move(its: Case, slots: Slots, desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  const heard = heardIn(slots, 'to')?.heard ?? '';
  const to: Target = isTarget(heard) ? heard : 'SAL';
  const reason = heardIn(slots, 'reason')?.heard;
  const at = desk.now.toUTC().toISO() ?? '';
  const comeBack = to === 'nurture' ? desk.now.plus({ days: COME_BACK_DAYS }).toISODate() : undefined;
  const entry: LogEntry = {
    id: idOf(desk),
    by: desk.rep.id,
    at,
    kind: 'stage',
    stage: stageAt[to],
    ...(reason ? { reason } : {}),
    ...(comeBack ? { comeBack } : {}),
  };
  const closed = to === 'customer' || to === 'lost';
  await write(
    its,
    entry,
    closed ? resultOf(its.file, its.card, { won: to === 'customer', at, reason }) : undefined,
    desk,
  );
  placeAnew({ ...its.file, lead: { ...its.file.lead, stage: stageAt[to] } }, its, desk);
  const remember = { logged: withMove(desk, its.file.lead.id, entry.id) };
  return { tell: [say.moved({ to, reason, about: its.about })], ask: say.askNext, remember };
}

async function undo(its: Case, desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  const { about, file, card } = its;
  const last = newestOf(file.log ?? [], 'stage');
  if (last?.by !== desk.rep.id) return { tell: [say.nothingToUndo({ about })], ask: say.askNext };
  const at = desk.now.toUTC().toISO() ?? '';
  const entry: LogEntry = { id: idOf(desk), by: desk.rep.id, at, kind: 'undo', undoes: last.id };
  const ended = last.stage === 'customer' || last.stage === 'dropped';
  const result = ended
    ? resultOf(file, card, { won: last.stage === 'customer', at: last.at, reason: last.reason })
    : undefined;
  await write(its, entry, result && { ...result, takenBack: true }, desk);
  // What an import said stands under the moves and is read again with them gone.
  const now = await desk.store.leadFile(desk.scope, file.lead.id);
  if (now) placeAnew(now, its, desk);
  const remember = { logged: withoutMoves(desk, file.lead.id) };
  return { tell: [say.undone({ stage: now?.lead.stage, about })], ask: say.askNext, remember };
}

function whyHeldBack({ file, assessment, card, about }: Case, desk: Desk): Reply {
  const say = words[desk.language];
  const held = heldBack(file, assessment, card);
  const at = held?.kind === 'set-aside' ? zoned(held.move?.at, desk) : undefined;
  return { tell: [held ? say.heldBack({ held, at, about }) : say.notHeldBack({ about })], ask: say.askNext };
}

/**
 * Which level of the ladder a lead is at and why; accept, reject, nurture, won and lost by voice, asked back before anything
 * is written, kept with who, when and why, and taken back by voice.
 *
 * Rep: accept that lead
 * Lead Scout: Shall I put Sarah Cheng from Globex down as sales accepted?
 */
export const moveStage: Capability = {
  name: 'move-stage',
  intents: {
    StageIntent: { slots: { lead: 'LEAD' }, topic: 'subject' },
    AcceptIntent: { slots: { lead: 'LEAD' } },
    RejectIntent: { slots: { lead: 'LEAD', reason: 'REASON' } },
    NurtureIntent: { slots: { lead: 'LEAD', reason: 'REASON' } },
    WonIntent: { slots: { lead: 'LEAD' } },
    LostIntent: { slots: { lead: 'LEAD', reason: 'REASON' } },
    HeldBackIntent: { slots: { lead: 'LEAD' } },
    UndoStageIntent: { slots: { lead: 'LEAD' } },
  },
  internal: [MOVE],
  utterances: utterancesOf(words),
  answer: async ({ intent, slots }, desk) => {
    const its = await openCase(slots, intent, desk, intent === 'UndoStageIntent' ? 'write' : 'read');
    if ('tell' in its) return its;
    const to = targets[intent];
    const reply = to
      ? askToMove(to, its, slots, desk)
      : intent === MOVE
        ? await move(its, slots, desk)
        : intent === 'UndoStageIntent'
          ? await undo(its, desk)
          : intent === 'HeldBackIntent'
            ? whyHeldBack(its, desk)
            : whichStage(its, desk);
    return { ...reply, remember: { lead: its.file.lead.id, ...reply.remember } };
  },
};
