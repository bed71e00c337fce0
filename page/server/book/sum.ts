import type { About } from '../../../lambda/conversation/reason-clauses.ts';
import { clause, flagClause } from '../../../lambda/language/en/reason-clauses.ts';
import type { Assessment } from '../../../lambda/scoring/assessment.ts';
import { spokenSum } from '../../../lambda/scoring/reasons.ts';
import { pointsWorth, probability } from '../../../lambda/scoring/scale.ts';
import type { Scorecard } from '../../../lambda/scoring/scorecard.ts';
import { plainWords } from '../../../lambda/speech/say.ts';
import type { SumShown, SumStep } from '../../wire-book.ts';

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
const everything = { pro: Number.POSITIVE_INFINITY, contra: Number.POSITIVE_INFINITY };

/** The score as the sum that is spoken, with every summand named: the same function makes both. */
export function sumShown(assessment: Assessment, card: Scorecard, about: About): SumShown {
  const { start, summands, rest, total } = spokenSum(assessment, card.scale, everything);
  const steps: SumStep[] = [];
  let from = start;
  const add = (step: Omit<SumStep, 'from'>) => {
    steps.push({ ...step, from });
    from += step.points;
  };
  for (const summand of summands) {
    if (summand.kind === 'not-asked')
      add({
        label: `${summand.topics} ${summand.topics === 1 ? 'thing' : 'things'} nobody has asked`,
        points: summand.points,
      });
    else {
      const { reason, points } = summand;
      const fresh = reason.fresh === undefined ? points : Math.round(pointsWorth(card.scale, reason.fresh));
      add({
        label: capital(plainWords(clause(reason, about))),
        points,
        family: reason.family,
        ...(fresh !== points && { fresh }),
      });
    }
  }
  if (rest !== 0) add({ label: 'Rounding', points: rest });
  const [flag] = assessment.redFlags;
  const isCapped = flag !== undefined && probability(assessment.logOdds) > flag.cap;
  return {
    start,
    steps,
    total,
    points: assessment.points,
    likelihood: assessment.likelihood,
    tier: assessment.tier,
    salesReady: assessment.salesReady,
    ...(isCapped
      ? { held: `A red flag holds it down to ${Math.round(flag.cap * 100)} percent` }
      : total !== assessment.points && { held: 'The scale ends there' }),
    redFlags: assessment.redFlags.map((one) => capital(plainWords(flagClause(one.flag, about.who)))),
    ...(assessment.dated && { horizonDays: assessment.horizonDays }),
    restsOn:
      assessment.restsOn.kind === 'experts'
        ? 'our starting rules'
        : `${assessment.restsOn.outcomes.toLocaleString('en-US')} known outcomes`,
    scorecard: card.title,
  };
}
