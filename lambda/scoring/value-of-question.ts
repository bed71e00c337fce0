import { type Fact, type FactValue, factsInForce, type Topic } from '../domain/fact.ts';
import type { LeadFile } from '../domain/lead-file.ts';
import { topics } from '../topics/all.ts';
import { assess } from './assess.ts';
import { exactPoints, probability } from './scale.ts';
import type { Characteristic, Scorecard } from './scorecard.ts';

/** What is decided about a lead after a call. */
export type Decision = 'advance' | 'nurture' | 'drop';

/** The likelihoods between which a lead is nurtured: from `advance` on it goes to sales, below `drop` it is let go. */
export type DecisionRule = { advance: number; drop: number };

/** A card's own rule: sales-ready goes on, the low tier is let go. */
export function decisionRule(card: Scorecard): DecisionRule {
  const likelihoodAt = (points: number) =>
    probability(((points - exactPoints(card.scale, 0)) * Math.LN2) / card.scale.pointsToDouble);
  return { advance: likelihoodAt(card.salesReady), drop: likelihoodAt(Math.min(card.tiers.medium, card.salesReady)) };
}

/** The decision at a likelihood. */
export const decisionAt = (likelihood: number, rule: DecisionRule): Decision =>
  likelihood >= rule.advance ? 'advance' : likelihood < rule.drop ? 'drop' : 'nurture';

/** One way a question may be answered: how often, and the likelihood it would leave. Shares need not sum to one. */
export type PossibleAnswer = { share: number; likelihood: number };

/**
 * What an answer is worth before it is known. `value` is the expected gain of deciding after the answer instead of before,
 * in likelihood: advancing is worth what the likelihood is above its threshold, dropping what it is below its own,
 * nurturing nothing. It is never negative, since the best decision before the answer is one of those left after it.
 * `changes` is how often the decision would become another than the one at `now`; `moves` the expected distance.
 */
export type AnswerValue = { value: number; changes: number; moves: number };

const gains = ({ advance, drop }: DecisionRule): ((likelihood: number) => number)[] => [
  (likelihood) => likelihood - advance,
  () => 0,
  (likelihood) => drop - likelihood,
];

/** The value of a question with these possible answers, for a lead at a likelihood `now`. */
export function worthAsking(answers: readonly PossibleAnswer[], now: number, rule: DecisionRule): AnswerValue {
  const all = answers.reduce((sum, { share }) => sum + share, 0);
  if (!(all > 0)) return { value: 0, changes: 0, moves: 0 };
  const mean = (of: (likelihood: number) => number) =>
    answers.reduce((sum, { share, likelihood }) => sum + share * of(likelihood), 0) / all;
  const decisions = gains(rule);
  const after = mean((likelihood) => Math.max(...decisions.map((gain) => gain(likelihood))));
  const before = Math.max(...decisions.map((gain) => mean(gain)));
  const decided = decisionAt(now, rule);
  return {
    value: Math.max(0, after - before),
    changes: mean((likelihood) => (decisionAt(likelihood, rule) === decided ? 0 : 1)),
    moves: mean((likelihood) => Math.abs(likelihood - now)),
  };
}

// Sums of the same numbers in another order differ in the last digits.
const rounded = (value: number) => Math.round(value * 1e12);

/** The question worth most first; where two are worth the same, the one whose answer moves the likelihood further. */
export const byValue = (a: AnswerValue, b: AnswerValue): number =>
  rounded(b.value) - rounded(a.value) || rounded(b.moves) - rounded(a.moves);

/** An open question of a lead and what asking it is worth. */
export type ValuedQuestion = AnswerValue & { topic: Topic };

const answers = ['yes', 'no', 'unknown'] as const;
type Answer = (typeof answers)[number];

/** How often a question is answered so where no history says: half yes, three in ten no, one in five asked in vain. */
export const usualShares: Readonly<Record<Answer, number>> = { yes: 0.5, no: 0.3, unknown: 0.2 };

/** How often a row's answers were given in the history it was learned from; nothing where it was not. */
function sharesIn(row: Characteristic): Record<Answer, number> | undefined {
  const seen = (answer: Answer) =>
    row.bins.find(({ when }) => typeof when === 'object' && 'is' in when && when.is.includes(answer))?.seen?.outcomes ??
    0;
  const shares = { yes: seen('yes'), no: seen('no'), unknown: seen('unknown') };
  return shares.yes + shares.no + shares.unknown > 0 ? shares : undefined;
}

const topicsOf = (row: Characteristic): Topic[] => {
  const [name, list = ''] = row.reads.split(':');
  return name === 'fact' ? topics.filter((topic) => list.split('+').includes(topic)) : [];
};

/**
 * The open topics a card asks about, the one most worth asking first. Open is what has no answer that is sure; asked in vain
 * is answered. `by` is who would ask, `now` epoch milliseconds.
 */
export function questionsByValue(card: Scorecard, file: LeadFile, now: number, by: string): ValuedQuestion[] {
  const rule = decisionRule(card);
  const { likelihood } = assess(card, file, now);
  const known = new Set(
    factsInForce(file.facts)
      .filter(({ sure }) => sure === 'sure')
      .map(({ topic }) => topic),
  );
  const rowsOn = new Map<Topic, Characteristic[]>();
  for (const row of card.characteristics)
    for (const topic of topicsOf(row)) if (!known.has(topic)) rowsOn.set(topic, [...(rowsOn.get(topic) ?? []), row]);
  return [...rowsOn]
    .map(([topic, rows]): ValuedQuestion => {
      const shares = rows.map(sharesIn).find((found) => found !== undefined) ?? usualShares;
      const possible = answers.map((answer) => {
        const supposed = { type: 'answer', answer } as const;
        return {
          share: shares[answer],
          likelihood: assess(card, suppose(file, topic, supposed, now, by), now).likelihood,
        };
      });
      return { topic, ...worthAsking(possible, likelihood, rule) };
    })
    .sort((a, b) => byValue(a, b) || (a.topic < b.topic ? -1 : 1));
}

/** A lead's file as it would be with one more answer, given now and sure. */
export function suppose(file: LeadFile, topic: Topic, value: FactValue, now: number, by: string): LeadFile {
  const at = new Date(now).toISOString();
  const supposed: Fact = { id: `suppose-${topic}`, topic, value, by, at, sure: 'sure', source: 'voice' };
  // What was only guessed gives way to an answer.
  const facts = file.facts.filter((fact) => fact.topic !== topic || fact.sure === 'sure');
  return { ...file, facts: [supposed, ...facts] };
}
