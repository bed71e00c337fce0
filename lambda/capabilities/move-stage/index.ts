import { heardIn } from '../../conversation/heard-slots.ts';
import { type Case, openCase } from '../../conversation/lead-case.ts';
import { offerLikelihood } from '../../conversation/offer-likelihood.ts';
import { caseById } from '../../conversation/qualification.ts';
import { newestOf } from '../../domain/log-entry.ts';
import { heldBack, stageOf } from '../../scoring/stages.ts';
import type { Answer, Capability, Desk, Reply, Slots } from '../../turn/turn.ts';
import { moveStageWords as words } from './languages.ts';
import { move, moveOrAsk, undoMove, zoned } from './moving.ts';
import { targetOf } from './targets.ts';

function whichStage({ file, assessment, about }: Case, desk: Desk): Reply {
  const say = words[desk.language];
  const standing = stageOf(file, assessment, desk.now.toMillis());
  const { byRules, missing, overridden, stage, move } = standing;
  const next = ({ IQL: 'MQL', MQL: 'SAL', SAL: 'SQL', SQL: undefined } as const)[byRules];
  const step = newestOf(file.log ?? [], 'step');
  const by = (entry: { by: string; at: string } | undefined) => ({
    mine: entry?.by === desk.rep.id,
    at: zoned(entry?.at, desk),
    about,
  });
  const comeBack = stage === 'nurture' ? zoned(move?.comeBack, desk) : undefined;
  return {
    tell: [
      say.standing({ standing, ...by(move) }),
      ...(comeBack ? [say.comesBack({ day: comeBack, about })] : []),
      ...(step ? [say.step({ step: step.step, ...by(step) })] : []),
      ...(overridden.length > 0 ? [say.overridden({ needs: overridden })] : []),
      ...(stage !== byRules && overridden.length === 0 ? [say.rulesSay({ byRules, about })] : []),
      ...(next && missing.length > 0 && overridden.length === 0 ? [say.missing({ next, needs: missing })] : []),
    ],
    ask: say.askLikely({ about }),
    pending: offerLikelihood(file.lead.id),
  };
}

function whyHeldBack({ file, assessment, card, about }: Case, desk: Desk): Reply {
  const say = words[desk.language];
  const held = heldBack(file, assessment, card);
  const at = held?.kind === 'set-aside' ? zoned(held.move?.at, desk) : undefined;
  return { tell: [held ? say.heldBack({ held, at, about }) : say.notHeldBack({ about })], ask: say.askNext };
}

/** Answers about the lead that is meant; whatever writes opens the case for it. */
async function ofLead(intent: string, slots: Slots, desk: Desk): Promise<Answer> {
  const isAsked = intent === 'StageIntent' || intent === 'HeldBackIntent';
  const leadCase = await openCase(slots, intent, desk, isAsked ? 'read' : 'write');
  if ('tell' in leadCase) return leadCase;
  const reply = await answerTo(intent, leadCase, slots, desk);
  return { ...reply, remember: { lead: leadCase.file.lead.id, ...reply.remember } };
}

/** Moves a lead in place of another, which goes back to where it was. */
async function moveInstead(about: Case, { instead, ...slots }: Slots, desk: Desk): Promise<Reply> {
  const wrong = await caseById(instead?.heard ?? '', desk);
  if (!('file' in wrong)) return wrong;
  const back = await undoMove(wrong, desk);
  const logged = back.remember?.logged ?? desk.memory.logged;
  const knowing = { ...desk, memory: { ...desk.memory, ...(logged ? { logged } : {}) } };
  const to = targetOf('', slots, about.file.lead.stage ?? 'IQL');
  const then = to ? await moveOrAsk(to, about, slots, knowing) : await move(about, slots, knowing);
  return { ...then, tell: [...back.tell, ...then.tell], remember: { ...back.remember, ...then.remember } };
}

function answerTo(asked: string, about: Case, slots: Slots, desk: Desk): Reply | Promise<Reply> {
  switch (asked) {
    case 'StageIntent':
      return whichStage(about, desk);
    case 'MoveStageIntent':
      return heardIn(slots, 'instead') ? moveInstead(about, slots, desk) : move(about, slots, desk);
    case 'UndoStageIntent':
      return undoMove(about, desk);
    case 'HeldBackIntent':
      return whyHeldBack(about, desk);
    default: {
      const { stage } = stageOf(about.file, about.assessment, desk.now.toMillis());
      const to = targetOf(asked, slots, stage);
      return to ? moveOrAsk(to, about, slots, desk) : { tell: [], ask: words[desk.language].askWhichStage };
    }
  }
}

/**
 * Which level of the ladder a lead is at and why; any stage or step of the deal by its name, accept, reject, nurture, won and
 * lost by voice: done at once where the lead is named and the rules allow it, else asked back first; kept with who, when and
 * why, and taken back by voice.
 *
 * Rep: accept that lead
 * Lead Scout: Shall I put Sarah Cheng from Globex down as sales accepted?
 */
export const moveStage = {
  name: 'move-stage',
  intents: {
    StageIntent: { slots: { lead: 'LEAD' }, topic: 'subject' },
    AcceptIntent: { slots: { lead: 'LEAD' } },
    RejectIntent: { slots: { lead: 'LEAD', reason: 'REASON' } },
    NurtureIntent: { slots: { lead: 'LEAD', reason: 'REASON', date: 'AMAZON.DATE' } },
    WonIntent: { slots: { lead: 'LEAD' } },
    LostIntent: { slots: { lead: 'LEAD', reason: 'REASON' } },
    MoveToIntent: { slots: { lead: 'LEAD', stage: 'STAGE' } },
    HeldBackIntent: { slots: { lead: 'LEAD' } },
    UndoStageIntent: { slots: { lead: 'LEAD' } },
  },
  internal: { MoveStageIntent: (slots, desk) => ofLead('MoveStageIntent', slots, desk) },
  answer: ({ intent, slots }, desk) => ofLead(intent, slots, desk),
} satisfies Capability;
