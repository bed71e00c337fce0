import fc from 'fast-check';
import type { Fact, FactValue } from '../../lambda/domain/fact.ts';
import type { LeadFile } from '../../lambda/domain/lead-file.ts';
import { assess } from '../../lambda/scoring/assess.ts';
import { dayOneCard } from '../../lambda/scoring/day-one-card.ts';
import { probability } from '../../lambda/scoring/scale.ts';
import { spreadOf } from '../../lambda/scoring/spread.ts';
import { topics } from '../../lambda/topics/all.ts';
import { anyLeadFile, fact, leadFile, no, now, yes } from './lead-files.ts';

const card = dayOneCard();
/** A yes on these is bad news: a competitor is there, something stands in the way. */
const badNews: readonly string[] = ['competition', 'objections'];
const sure = fc.constantFrom('sure', 'guess');
const chance = (file: LeadFile) => probability(assess(card, file, now).logOdds);
/** The lead with this answer in the place of any it had on the topic. */
const answered = (file: LeadFile, topic: Fact['topic'], value: FactValue, how: Fact['sure'] = 'sure'): LeadFile => ({
  ...file,
  facts: [fact(topic, value, { id: 'new', sure: how }), ...file.facts.filter((one) => one.topic !== topic)],
});
const open = (file: LeadFile, topic: Fact['topic']): LeadFile => ({
  ...file,
  facts: file.facts.filter((one) => one.topic !== topic),
});
const inDays = (days: number): FactValue => ({ type: 'date', from: new Date(now + days * 86_400_000).toISOString() });

describe.each(topics)('on %s', (topic) => {
  const [better, worse] = badNews.includes(topic) ? [no, yes] : [yes, no];

  test('good news never lowers the odds, bad news never raises them, sure or guessed', () => {
    fc.assert(
      fc.property(anyLeadFile, sure, (file, how) => {
        const before = chance(open(file, topic));
        expect(chance(answered(file, topic, better, how as Fact['sure']))).toBeGreaterThanOrEqual(before - 1e-12);
        expect(chance(answered(file, topic, worse, how as Fact['sure']))).toBeLessThanOrEqual(before + 1e-12);
      }),
      { numRuns: 60 },
    );
  });

  test('a later start never raises the chance within the horizon', () => {
    fc.assert(
      fc.property(
        anyLeadFile,
        fc.integer({ min: 1, max: 700 }),
        fc.integer({ min: 1, max: 700 }),
        (file, one, other) => {
          const [soon, late] = [Math.min(one, other), Math.max(one, other)];
          const at = (days: number) => chance(answered(file, topic, inDays(days)));
          expect(at(late)).toBeLessThanOrEqual(at(soon) + 1e-12);
        },
      ),
      { numRuns: 40 },
    );
  });
});

test('a start beyond the horizon is no better than none', () => {
  const file = leadFile();
  expect(chance(answered(file, 'timeline', inDays(200)))).toBeLessThan(chance(file));
  expect(chance(answered(file, 'timeline', inDays(30)))).toBeGreaterThan(chance(file));
});

test('no need and no budget weigh more than any other no', () => {
  const loss = (topic: Fact['topic']) => chance(leadFile()) - chance(answered(leadFile(), topic, no));
  const others = topics.filter((topic) => !['need', 'pain', 'budget', 'budget-approved'].includes(topic));
  const heaviest = Math.max(...others.map(loss));
  expect(loss('need')).toBeGreaterThan(heaviest);
  expect(loss('budget')).toBeGreaterThan(heaviest);
});

test('a corrected amount is no collapse, a budget denied after all is asked about', () => {
  const amount = (max: number): FactValue => ({ type: 'amount', min: max, max });
  const first = leadFile({}, [], [fact('budget', amount(50_000), { id: 'first' })]);
  const corrected: LeadFile = { ...first, facts: [fact('budget', amount(60_000), { id: 'second' }), ...first.facts] };
  expect(assess(card, corrected, now)).toMatchObject({ logOdds: assess(card, first, now).logOdds, redFlags: [] });
  const denied: LeadFile = { ...first, facts: [fact('budget', no, { id: 'second' }), ...first.facts] };
  expect(assess(card, denied, now).redFlags).toHaveLength(1);
});

test('on starting rules nothing above ninety-five or below two percent is said', () => {
  fc.assert(
    fc.property(anyLeadFile, (file) => {
      const assessment = assess(card, file, now);
      const { low, high } = spreadOf(card, assessment);
      for (const said of [assessment.likelihood, low, high]) {
        expect(said).toBeGreaterThanOrEqual(0.02);
        expect(said).toBeLessThanOrEqual(0.95);
      }
    }),
    { numRuns: 300 },
  );
});
