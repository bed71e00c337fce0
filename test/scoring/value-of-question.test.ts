import fc from 'fast-check';
import { dayOneCard } from '../../lambda/scoring/day-one-card.ts';
import { exactPoints, logOddsOf } from '../../lambda/scoring/scale.ts';
import type { Scorecard } from '../../lambda/scoring/scorecard.ts';
import {
  byValue,
  decisionAt,
  decisionRule,
  questionsByValue,
  suppose,
  worthAsking,
} from '../../lambda/scoring/value-of-question.ts';
import { countOf } from '../counts.ts';
import { anyLeadFile, fact, type jonesWatson, leadFile, no, now, signal, yes } from './lead-files.ts';

const card = dayOneCard();
const rule = { advance: 0.5, drop: 0.2 };
const chance = fc.double({ min: 0.001, max: 0.999, noNaN: true });
const share = fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 10, noNaN: true }));
const possible = fc.array(fc.record({ share, likelihood: chance }), {
  maxLength: 6,
});

describe('the value of a question', () => {
  it('is never negative, and nothing where every answer leads to one decision', () => {
    fc.assert(
      fc.property(possible, chance, (answers, at) => {
        const { value, changes, moves } = worthAsking(answers, at, rule);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(changes >= 0 && changes <= 1 + 1e-12 && moves >= 0 && moves < 1).toBe(true);
        const decisions = new Set(
          answers.filter(({ share }) => share > 0).map(({ likelihood }) => decisionAt(likelihood, rule)),
        );
        if (decisions.size <= 1) expect(value).toBeLessThan(1e-12);
      }),
      { numRuns: countOf('worthOfQuestions') },
    );
  });

  it('is the expected gain of deciding after the answer', () => {
    const even = [
      { share: 1, likelihood: 0.8 },
      { share: 1, likelihood: 0.3 },
    ];
    // Before: advance for 0.55 - 0.5. After: half the time 0.3, half the time nothing.
    expect(worthAsking(even, 0.55, rule).value).toBeCloseTo(0.15 - 0.05, 12);
    expect(worthAsking(even, 0.55, rule)).toMatchObject({ changes: 0.5, moves: 0.25 });
  });

  it('goes first where it is larger; among equals the answer that moves the likelihood further', () => {
    const valued = [
      { value: 0, changes: 0, moves: 0.1 },
      { value: 0.02, changes: 0.1, moves: 0.01 },
      { value: 0, changes: 0, moves: 0.2 },
    ];
    expect([...valued].sort(byValue).map(({ moves }) => moves)).toEqual([0.01, 0.2, 0.1]);
  });
});

describe('the questions of a lead', () => {
  it('are those without a sure answer, each once, in the order of their value', () => {
    fc.assert(
      fc.property(anyLeadFile, (file) => {
        const questions = questionsByValue(card, file, now, 'dana');
        expect(new Set(questions.map(({ topic }) => topic)).size).toBe(questions.length);
        expect([...questions].sort(byValue).map(({ value }) => value)).toEqual(questions.map(({ value }) => value));
        const sure = file.facts.filter((one) => one.sure === 'sure').map(({ topic }) => topic);
        expect(questions.filter(({ topic }) => sure.includes(topic))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('a guess leaves its question open, asking in vain does not', () => {
    const open = (file: typeof jonesWatson) => questionsByValue(card, file, now, 'dana').map(({ topic }) => topic);
    expect(open(leadFile({}, [], [fact('budget', yes, { sure: 'guess' })]))).toContain('budget');
    expect(open(leadFile({}, [], [fact('budget', { type: 'answer', answer: 'unknown' })]))).not.toContain('budget');
  });

  it('near the sales-ready threshold the heaviest open questions are worth most', () => {
    const near = leadFile({ title: 'VP of Sales', industry: 'Software' }, [
      signal('requested-demo', 2),
      signal('met', 1),
    ]);
    const [first, ...others] = questionsByValue(card, near, now, 'dana');
    expect(first?.value).toBeGreaterThan(0);
    expect(others.find(({ topic }) => topic === 'plans')?.value ?? 1).toBeLessThan(first?.value ?? 0);
  });

  it('how often each answer was given in the history counts, where a card knows it', () => {
    const learned = (won: [number, number]): Scorecard => ({
      ...card,
      characteristics: card.characteristics.map((row) =>
        row.name === 'budget'
          ? {
              ...row,
              bins: row.bins.map((bin, i) => ({ ...bin, seen: { outcomes: won[i] ?? 0, won: 0 } })),
            }
          : row,
      ),
    });
    const moves = (own: Scorecard) =>
      questionsByValue(own, leadFile(), now, 'dana').find(({ topic }) => topic === 'budget')?.moves ?? 0;
    expect(moves(learned([100, 1]))).toBeGreaterThan(moves(learned([1, 100])));
  });

  it('what is supposed is an answer like any other, and leaves the file as it was', () => {
    const file = leadFile({}, [], [fact('budget', yes, { sure: 'guess' })]);
    expect(suppose(file, 'budget', no, now, 'dana').facts).toMatchObject([{ topic: 'budget', value: no, by: 'dana' }]);
    expect(file.facts).toHaveLength(1);
  });
});

test("a card's rule is its sales-ready threshold and its low tier, as likelihoods", () => {
  const { advance, drop } = decisionRule(card);
  expect(exactPoints(card.scale, logOddsOf(advance))).toBeCloseTo(card.salesReady, 9);
  expect(exactPoints(card.scale, logOddsOf(drop))).toBeCloseTo(card.tiers.medium, 9);
  expect([0.9, advance, 0.3, drop, 0.01].map((at) => decisionAt(at, { advance, drop }))).toEqual([
    'advance',
    'advance',
    'nurture',
    'nurture',
    'drop',
  ]);
});
