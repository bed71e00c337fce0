import { calledInPassing } from '../domain/lead.ts';
import type { LeadFile } from '../domain/lead-file.ts';
import type { ScoreHeard } from '../domain/score-heard.ts';
import { isoInstant } from '../schedule/instant.ts';
import { assess } from '../scoring/assess.ts';
import type { Assessment } from '../scoring/assessment.ts';
import type { Scorecard } from '../scoring/scorecard.ts';
import type { Memory } from '../turn/memory.ts';
import type { Show } from '../turn/show.ts';
import type { Desk, Reply, Slots } from '../turn/turn.ts';
import { askForSubject, leadGone } from './ask-who-is-meant.ts';
import { heardIn } from './heard-slots.ts';
import type { About } from './reason-clauses.ts';
import { findSubject } from './who-is-meant.ts';

/** A lead with all we know and what the card makes of it: the one assessment that every answer of a turn reads. */
export type Case = { file: LeadFile; card: Scorecard; assessment: Assessment; about: About; namesakes: boolean };

/** Log-odds in whole points on the card's scale. */
export const pointsOf = ({ card }: Pick<Case, 'card'>, logOdds: number): number =>
  Math.round((logOdds * card.scale.pointsToDouble) / Math.LN2);

/** Who will probably be meant: what the recogniser made of a name we had sent it, and whom we talk about. */
const likelyMeant = (slots: Slots, desk: Desk): string[] => {
  const named = heardIn(slots, 'lead')?.values.flatMap(({ id }) => id ?? []) ?? [];
  return [...new Set([...named.slice(0, 1), ...(desk.memory.lead ? [desk.memory.lead] : [])])];
};

/**
 * Opens the case of whoever the question is about, or asks back: the reply then takes the question up again. Before a
 * `write`, a lead whose name only sounds like what was heard is named and asked for.
 */
export async function openCase(
  slots: Slots,
  intent: string,
  desk: Desk,
  use: 'read' | 'write' = 'read',
): Promise<Case | Reply> {
  // A write follows: whoever is probably meant is read along with the names, so that it is the second trip.
  const likely = use === 'write' && heardIn(slots, 'lead') ? likelyMeant(slots, desk) : [];
  const along = Promise.all(likely.map((id) => desk.store.leadFile(desk.scope, id)));
  const found = findSubject(slots, desk, use).then(async (subject) => {
    if (subject.kind !== 'lead' || (subject.unsure && use === 'write')) return { subject };
    // The lead does not wait for the card.
    const known = (await along).find((one) => one?.lead.id === subject.id);
    return { subject, file: known ?? (await (subject.file ?? desk.store.leadFile(desk.scope, subject.id))) };
  });
  const [{ subject, file }, stored] = await Promise.all([found, desk.store.scorecard(desk.scope.team), along]);
  if (subject.kind !== 'lead') return askForSubject(subject, { intent, slots }, desk);
  if (subject.unsure && use === 'write')
    return askForSubject({ kind: 'perhaps', lead: subject.unsure }, { intent, slots }, desk);
  if (!file) return leadGone(desk, subject);
  return caseOf(file, stored, desk, subject.namesakes);
}

/** The case of a lead whose file was read, on the team's card or, where it has none, the day-one card. */
export function caseOf(file: LeadFile, stored: Scorecard | undefined, desk: Desk, namesakes = false): Case {
  const card = stored ?? desk.dayOneCard;
  const about = { lead: file.lead, who: calledInPassing(file.lead), now: desk.now };
  return { file, card, assessment: assess(card, file, desk.now.toMillis()), about, namesakes };
}

/** What a screen shows of a case: the likelihood and the sum it comes from. */
export const showLikelihood = ({ file, assessment, card }: Case): Show => ({
  kind: 'likelihood',
  lead: file.lead,
  assessment,
  card,
});

const heard = ({ assessment }: Case, desk: Desk): ScoreHeard => ({
  at: isoInstant(desk.now),
  scorecard: assessment.scorecard,
  likelihood: assessment.likelihood,
  contributions: Object.fromEntries(
    assessment.contributions
      .filter(({ logOdds }) => logOdds !== 0)
      .map(({ characteristic, logOdds }) => [characteristic, logOdds]),
  ),
});

/** Notes that the rep has heard this score now; returns what they had heard before this session, to keep in memory. */
export function noteHeard(leadCase: Case, desk: Desk): NonNullable<Memory['before']> {
  const { lead, lastScore } = leadCase.file;
  desk.alongside(desk.store.saveScoreHeard(desk.scope, lead, heard(leadCase, desk)));
  if (desk.memory.before?.lead === lead.id) return desk.memory.before;
  return { lead: lead.id, ...(lastScore ? { score: lastScore } : {}) };
}
