import type { Case } from '../../conversation/lead-case.ts';
import type { Appointment } from '../../schedule/agenda.ts';
import { bestLift } from '../../scoring/best-topic-to-ask.ts';
import { reasonsAgainst, reasonsFor, triggersOf } from '../../scoring/reasons.ts';
import { benefitFor, usualHypotheses } from '../../scoring/value-hypotheses.ts';
import { conflictsIn, doubtsIn } from '../../topics/conflicts.ts';
import type { Desk } from '../../turn/turn.ts';
import type { CallBrief } from './says.ts';

/** A likelihood that moved by less than this is the same likelihood. */
const LEAST_MOVE = 0.02;

/** The parts of a brief, read from the one assessment that the likelihood itself is read from. */
export function callBrief(leadCase: Case, call: Appointment | undefined, desk: Desk): CallBrief {
  const { file, card, assessment, about } = leadCase;
  const [pro] = reasonsFor(assessment);
  const contra = reasonsAgainst(assessment).find(
    ({ evidence }) => evidence.kind !== 'not-asked' && evidence.kind !== 'missing',
  );
  const kinds = triggersOf(assessment).flatMap(({ evidence }) =>
    evidence.kind === 'signal' ? [evidence.signal.kind] : [],
  );
  const benefit = benefitFor(card.valueHypotheses ?? usualHypotheses, file.lead, kinds);
  const fits = reasonsFor(assessment).some(({ characteristic }) => characteristic === 'need');
  const [conflict] = [...conflictsIn(file.facts), ...doubtsIn(file.facts)];
  const [flag] = assessment.redFlags;
  const before = desk.memory.before?.lead === file.lead.id ? desk.memory.before.score : file.lastScore;
  const moved = before && before.scorecard === assessment.scorecard ? assessment.likelihood - before.likelihood : 0;
  return {
    about,
    call,
    likelihood: assessment.likelihood,
    moved: Math.abs(moved) >= LEAST_MOVE ? Math.round(moved * 100) : undefined,
    redFlag: flag && flag.flag !== 'contradictory-answers' ? flag.flag : undefined,
    pro,
    contra,
    gap: bestLift(card, file, desk.now.toMillis(), desk.rep.id)?.topic,
    contradiction: conflict?.newer.topic,
    benefit: benefit ? { benefit, fits } : undefined,
  };
}
