import { dayOneCard } from '../../lambda/scoring/day-one-card.ts';
import { logOddsOf } from '../../lambda/scoring/scale.ts';
import type { Characteristic, Scorecard } from '../../lambda/scoring/scorecard.ts';
import { type Answers, benefitsIn, listIn, numberIn, peopleIn, rangeIn, shareIn, sizeIn } from './answers.ts';
import { type Question, questions, type Size, usualAnswer } from './questions.ts';

/** The sizes in log-odds, as the day-one card has them. */
const worth: Readonly<Record<Size, number>> = { nothing: 0, 'a little': 0.3, clearly: 0.7, strongly: 1.2 };

const sized = (row: Characteristic, size: Size): Characteristic => ({
  ...row,
  source: `${row.source ?? ''}, workshop`,
  bins: row.bins.map((bin) => ({ ...bin, logOdds: Math.sign(bin.logOdds) * worth[size] })),
});

/**
 * The card that a workshop's answers stand for: the day-one card for this ideal customer, its behaviour rows in the sizes
 * agreed on, the team's benefits and threshold, and who signed it on `day` (ISO). A question left out has the usual
 * answer; only the sign-off must be given.
 */
export function cardFrom(answers: Answers, { team, day }: { team: string; day: string }): Scorecard {
  const question = (id: string): Question => {
    const found = questions.find((one) => one.id === id);
    if (!found) throw new Error(`There is no question ${id}`);
    return found;
  };
  const answer = (id: string) => answers[id] ?? usualAnswer(id);
  const card = dayOneCard({
    industries: listIn(answer('industries')),
    notFor: listIn(answer('notFor')),
    employees: rangeIn(question('employees'), answer('employees')),
    deciders: listIn(answer('deciders')),
    notServed: listIn(answer('notServed')),
    competitors: listIn(answer('competitors')),
    cycleDays: numberIn(question('cycleDays'), answer('cycleDays')),
  });
  const answered = questions.filter(({ id, kind }) => kind === 'size' && id in answers);
  const sizesOf = new Map(answered.map((one) => [one.id, sizeIn(one, answers[one.id])]));
  const winRate = shareIn(question('winRate'), answer('winRate'));
  const benefits = benefitsIn(question('benefits'), answer('benefits'));
  return {
    ...card,
    version: `workshop-${day}`,
    title: `Day-one card of ${team}`,
    ...(winRate === undefined
      ? {}
      : { base: logOddsOf(winRate), baseRestsOn: { kind: 'said' as const, share: winRate } }),
    salesReady: numberIn(question('threshold'), answer('threshold')),
    characteristics: card.characteristics.map((row) => {
      const size = sizesOf.get(row.name);
      return size ? sized(row, size) : row;
    }),
    ...(benefits.length > 0 ? { valueHypotheses: benefits } : {}),
    signedOff: peopleIn(question('participants'), answer('participants')).map((person) => ({ ...person, on: day })),
  };
}
