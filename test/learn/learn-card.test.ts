import fc from 'fast-check';
import { compileCard } from '../../lambda/scoring/compile.ts';
import type { Flat } from '../../lambda/scoring/records.ts';
import { probability } from '../../lambda/scoring/scale.ts';
import { scorecardSchema } from '../../lambda/scoring/scorecard.ts';
import { randomFrom, shuffled } from '../../learn/folds.ts';
import { prepareHistory } from '../../learn/history.ts';
import { learnCard } from '../../learn/learn-card.ts';
import { auc } from '../../learn/measure.ts';
import { openLearner } from '../../learn/relearn.ts';
import { type RuleSet, usualRules } from '../../learn/rules.ts';
import { recordOf, scorerOf } from '../../learn/score-rows.ts';
import { historyOf, madeUp, madeUpColumns, sheetOf } from './made-up.ts';

const noRules = usualRules([]);
const goodRules: RuleSet = {
  unit: 'points',
  rows: [
    {
      column: 'source',
      bins: [
        { when: { is: ['Referral'] }, points: 20 },
        { when: { is: ['List'] }, points: -20 },
      ],
      missingValues: [],
    },
    { column: 'visits', bins: [{ when: { from: 3 }, points: 10 }], missingValues: [] },
  ],
};
const name = { title: 'Made up', version: 'test', horizonDays: 90 };
const learned = (rows: (string | number)[][], rules = noRules, columns = madeUpColumns) => {
  const history = historyOf(sheetOf(columns, rows));
  return { history, card: learnCard(history, [...history.outcomes.keys()], rules, name) };
};
const { history, card } = learned(madeUp(2000));
const worth = (reads: string, value: string | number) => {
  const row = card.characteristics.find((each) => each.reads === reads);
  const alone = row && compileCard({ ...card, base: 0, pairs: [], characteristics: [row] });
  return alone?.logOdds({ [reads]: value }) ?? Number.NaN;
};

describe('a learned card', () => {
  test('finds what was planted, and little in what says nothing', () => {
    expect(worth('source', 'Referral') - worth('source', 'Web')).toBeCloseTo(1.5, 0);
    expect(worth('source', 'List') - worth('source', 'Web')).toBeCloseTo(-1.5, 0);
    expect(worth('visits', 5) - worth('visits', 0)).toBeGreaterThan(1.3);
    expect(Math.abs(worth('visits', 9) - worth('visits', 5))).toBeLessThan(0.7);
    expect(worth('budget', '') - worth('budget', 'no')).toBeLessThan(-0.5);
    for (const noise of ['n0', 'n1', 'n2', 'n3', 'n4']) expect(Math.abs(worth('noise', noise))).toBeLessThan(0.2);
  });

  test('is calibrated on the leads it learned from, and a contribution of 0 is the usual lead', () => {
    const score = scorerOf(card, history);
    const chances = [...history.outcomes.keys()].map((row) => probability(score(row)));
    expect(chances.reduce((sum, each) => sum + each, 0)).toBeCloseTo(history.won, -1);
    for (const { bins } of card.characteristics) {
      const seen = bins.reduce((sum, bin) => sum + (bin.seen?.outcomes ?? 0), 0);
      expect(seen).toBe(2000);
      expect(bins.reduce((sum, bin) => sum + bin.logOdds * (bin.seen?.outcomes ?? 0), 0) / seen).toBeCloseTo(0, 9);
    }
  });

  test('is the same to the last bit whatever the order of rows and columns', () => {
    const rows = madeUp(400);
    const { card: one } = learned(rows);
    const { card: other } = learned(shuffled(rows, randomFrom(5)));
    expect(other).toEqual(one);
    const turned = [4, 2, 5, 0, 3, 1];
    const { card: third } = learned(
      rows.map((row) => turned.map((i) => row[i] ?? '')),
      noRules,
      turned.map((i) => madeUpColumns[i] ?? ''),
    );
    expect(third).toEqual(one);
  });

  test('reproduces a score from its file years later', () => {
    const stored = scorecardSchema.parse(JSON.parse(JSON.stringify(card)));
    const [fresh, old] = [compileCard(card), compileCard(stored)];
    for (let row = 0; row < 200; row++) {
      const record = recordOf(history, row);
      expect(old?.logOdds(record)).toBe(fresh?.logOdds(record));
    }
  });

  test('what it never saw does not break it', () => {
    const compiled = compileCard(card);
    const odd = fc.oneof(
      fc.string(),
      fc.double(),
      fc.constantFrom('🙂', '', 'never seen', '9'.repeat(400), '2099-01-01', undefined),
    );
    const record: fc.Arbitrary<Flat> = fc.dictionary(fc.constantFrom(...madeUpColumns, '__proto__', 'else'), odd);
    fc.assert(fc.property(record, (flat) => Number.isFinite(compiled?.logOdds(flat))));
  });

  test('says a number never lowers the score only where no bin does', () => {
    for (const { monotone, bins } of card.characteristics) {
      if (!monotone) continue;
      const steps = bins.filter(({ when }) => typeof when === 'object').map(({ logOdds }) => logOdds);
      const sorted = [...steps].sort((a, b) => (monotone === 'up' ? a - b : b - a));
      expect(steps).toEqual(sorted);
    }
  });

  test('an emoji column, a constant and huge numbers are learned from without harm', () => {
    const rows = madeUp(200).map((row, i) => [
      ...row,
      ['🙂', '🙁', '🤷'][i % 3] ?? '',
      i % 7 === 0 ? '1e308' : '-1e308',
    ]);
    const { card: odd } = learned(rows, noRules, [...madeUpColumns, 'mood', 'huge']);
    expect(odd.characteristics.every(({ bins }) => bins.every(({ logOdds }) => Number.isFinite(logOdds)))).toBe(true);
  });

  test('two things that only matter together get a table of their own, and noise gets none', () => {
    const random = randomFrom(9);
    const rows = Array.from({ length: 1500 }, () => {
      const [a, b] = [Math.floor(random() * 3), Math.floor(random() * 3)];
      const won = random() < ((a + b) % 2 === 0 ? 0.75 : 0.25);
      return [`a${a}`, `b${b}`, `c${Math.floor(random() * 3)}`, won ? 'won' : 'lost'];
    });
    const { card: paired } = learned(rows, noRules, ['one', 'two', 'three', 'outcome']);
    expect(paired.pairs?.[0]).toMatchObject({ first: { reads: 'one' }, second: { reads: 'two' } });
    const score = compileCard(paired);
    const gap = (score?.logOdds({ one: 'a0', two: 'b0' }) ?? 0) - (score?.logOdds({ one: 'a0', two: 'b1' }) ?? 0);
    expect(gap).toBeGreaterThan(1.5);
  });

  test('of more columns than can be learned together, those that say most are', () => {
    const random = randomFrom(6);
    const rows = Array.from({ length: 300 }, () => {
      const levels = Array.from({ length: 200 }, () => `l${Math.floor(random() * 6)}`);
      return [...levels, random() < (levels[150] === 'l1' ? 0.9 : 0.3) ? 'won' : 'lost'];
    });
    const header = [...Array.from({ length: 200 }, (_, c) => `c${c}`), 'outcome'];
    const { card: wide } = learned(rows, noRules, header);
    expect(wide.characteristics.length).toBeLessThan(200);
    expect(wide.characteristics.map(({ reads }) => reads)).toContain('c150');
  });

  test('amounts that come back exactly count by themselves where they say more than their range', () => {
    const random = randomFrom(4);
    const rows = Array.from({ length: 3000 }, (_, i) => {
      const comesBack = i % 10 === 0;
      const amount = comesBack
        ? 41_237 + 5000 * Math.floor(random() * 5)
        : Math.floor(30_000 + random() * 40_000) + 0.5;
      return [amount, `x${i % 3}`, random() < (comesBack ? 0.8 : 0.25) ? 'won' : 'lost'];
    });
    const { card: exact } = learned(rows, noRules, ['amount', 'other', 'outcome']);
    const score = compileCard(exact);
    const at = (amount: number) => score?.logOdds({ amount, other: 'x0' }) ?? 0;
    expect(at(51_237) - at(51_247)).toBeGreaterThan(1);
    expect(exact.characteristics.find(({ reads }) => reads === 'amount')?.bins).toContainEqual(
      expect.objectContaining({ when: { exactly: [51_237] } }),
    );
  });
});

test('whatever a table holds, it is refused with a sentence or learned from', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '0',
      '1',
      '-1',
      '999',
      'unknown',
      'Select',
      '🙂',
      '1e308',
      '2026-01-02',
      '12 %',
      '__proto__',
      'a,b',
      ' | ',
    ),
    fc.integer({ min: -3, max: 40 }).map(String),
    fc.string({ maxLength: 4 }).map((text) => text.replaceAll('"', '').replaceAll('\n', '')),
  );
  const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
    fc.array(fc.tuple(fc.array(cell, { minLength: width, maxLength: width }), fc.boolean()), {
      minLength: 12,
      maxLength: 60,
    }),
  );
  fc.assert(
    fc.property(table, (rows) => {
      const header = [...(rows[0]?.[0] ?? []).map((_, i) => `column: ${i}`), 'outcome'];
      const sheet = sheetOf(
        header,
        rows.map(([cells, won]) => [...cells, won ? 'yes' : 'no']),
      );
      const prepared = prepareHistory(sheet, { outcome: 'outcome' });
      if (prepared.kind === 'refused') return expect(prepared.sentence).toMatch(/\.$/);
      const any = learnCard(prepared.history, [...prepared.history.outcomes.keys()], noRules, name);
      expect(scorecardSchema.safeParse(JSON.parse(JSON.stringify(any))).success).toBe(true);
      const score = scorerOf(any, prepared.history);
      for (const row of prepared.history.outcomes.keys()) expect(Number.isFinite(score(row))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

describe('few outcomes and rules', () => {
  const held = historyOf(sheetOf(madeUpColumns, madeUp(3000, 77)));
  const all = [...held.outcomes.keys()];
  const aucOf = (rows: (string | number)[][], rules: RuleSet) => {
    const { card: small } = learned(rows, rules);
    return auc(Float64Array.from(all, scorerOf(small, held)), held.outcomes);
  };

  test('with thirty leads good rules carry the card, with two thousand they do no harm', () => {
    expect(aucOf(madeUp(30, 3), goodRules)).toBeGreaterThan(aucOf(madeUp(30, 3), noRules));
    expect(aucOf(madeUp(2000, 3), goodRules)).toBeGreaterThan(aucOf(madeUp(2000, 3), noRules) - 0.003);
  });

  test('rules on a column the history says nothing about stay in the card', () => {
    const rules: RuleSet = {
      ...goodRules,
      rows: [
        ...goodRules.rows,
        { column: 'partner', bins: [{ when: { is: ['yes'] }, points: 30 }], missingValues: [] },
      ],
    };
    const { card: small } = learned(madeUp(30, 3), rules);
    const score = compileCard(small);
    expect((score?.logOdds({ partner: 'yes' }) ?? 0) - (score?.logOdds({ partner: 'no' }) ?? 0)).toBeGreaterThan(0.3);
  });
});

describe('one more outcome', () => {
  test('moves the card at once, and nearly to where learning everything again would', () => {
    const rows = madeUp(400, 8);
    const more = madeUp(40, 9);
    const base = historyOf(sheetOf(madeUpColumns, rows));
    const extra = historyOf(sheetOf(madeUpColumns, more));
    const learner = openLearner(base, goodRules, name);
    const before = learner.card();
    let after = before;
    for (let row = 0; row < 40; row++) after = learner.learn(recordOf(extra, row), extra.outcomes[row] === 1);
    expect(after.restsOn).toMatchObject({ outcomes: 440 });
    const { card: whole } = learned([...rows, ...more], goodRules);
    const distance = (one: typeof whole) => {
      const [a, b] = [scorerOf(one, base), scorerOf(whole, base)];
      return Math.sqrt(rows.reduce((sum, _, row) => sum + (a(row) - b(row)) ** 2, 0) / rows.length);
    };
    expect(distance(after)).toBeLessThan(0.35);
    expect(distance(after)).toBeLessThan(distance(before));
  });
});
