import { type MadeMarket, makeMarket } from '../../bench/generated-courses.ts';
import { compileCard } from '../../lambda/scoring/compile.ts';
import { evaluateLater } from '../../learn/evaluate.ts';
import { prepareHistory } from '../../learn/history.ts';
import { learnCard } from '../../learn/learn-card.ts';
import { usualRules } from '../../learn/rules.ts';
import { stretchesOf } from '../../learn/stretches.ts';

type Lead = [opened: number, ended: number, won: 0 | 1];
const course = (leads: readonly Lead[], asOf: number) => ({
  opened: Float64Array.from(leads, ([opened]) => opened),
  ended: Float64Array.from(leads, ([, ended]) => ended),
  won: Uint8Array.from(leads, ([, , won]) => won),
  asOf,
});
/** The stretches of the first of some leads. */
const ofFirst = (leads: readonly Lead[], asOf: number) =>
  stretchesOf(course(leads, asOf), 90, () => 3).flatMap(({ lead, age, won }) => (lead === 0 ? [[age, won]] : []));
/** The stretches of a lead beside one that is open for years, as most are. */
const stretches = (opened: number, ended: number, won: 0 | 1, asOf: number) =>
  ofFirst(
    [
      [opened, ended, won],
      [asOf - 900, Number.NaN, 0],
    ],
    asOf,
  );

test('a lead stands once for every ninety days it was open, won in the one it was won in', () => {
  expect(stretches(0, 200, 1, 1000)).toEqual([
    [0, false],
    [90, false],
    [180, true],
  ]);
  expect(stretches(0, 200, 0, 1000)).toEqual([
    [0, false],
    [90, false],
    [180, false],
  ]);
  expect(stretches(0, 0, 1, 1000)).toEqual([[0, true]]);
});

test('a sale on the last of the days counts, one the day after does not', () => {
  expect(stretches(0, 90, 1, 1000)).toEqual([[0, true]]);
  expect(stretches(0, 91, 1, 1000)).toEqual([
    [0, false],
    [90, true],
  ]);
});

test('an open lead counts as not won in the stretches that are over, and in no other', () => {
  expect(stretches(0, Number.NaN, 0, 200)).toEqual([
    [0, false],
    [90, false],
  ]);
  expect(stretches(0, Number.NaN, 0, 89)).toEqual([]);
});

test('a quick sale of a lead that could not have been followed for so long is left out as a slow one is', () => {
  expect(stretches(0, 3, 1, 80)).toEqual([]);
});

test('where few leads last beyond their first stretch, what became of them is read from more days of theirs', () => {
  const quick: Lead[] = [
    [0, 70, 1],
    [0, 5, 0],
    [0, 9, 1],
    [0, 3, 0],
  ];
  expect(ofFirst(quick, 1000)).toEqual([
    [0, true],
    [23, true],
    [45, true],
    [68, true],
  ]);
});

const market = makeMarket({ name: '', sale: -5.6, loss: -4.9, spread: 1, fading: 0.2 }, 1500, 730, 5);
const readOf = (sheet: MadeMarket['sheet'], days = 90) => {
  const prepared = prepareHistory(sheet, { outcome: 'result', horizon: { days } });
  if (prepared.kind === 'refused') throw new Error(prepared.sentence);
  return prepared.history;
};
const history = readOf(market.sheet);
const card = learnCard(history, [...history.outcomes.keys()], usualRules([]));

test('the days a file has are found, said, and no characteristic is made of the end', () => {
  expect(history.within).toMatchObject({ days: 90 });
  expect(history.notes.join(' ')).toMatch(
    /A sale counts within 90 days, by created and closed: \d+ leads, open ones among them/,
  );
  expect(history.columns.map(({ name }) => name)).toContain('days-open');
  expect(history.columns.filter(({ name }) => name.includes('closed'))).toEqual([]);
});

test('what is said on average is the truth of the market within three points, and so it is of leads that have been open for long', () => {
  const compiled = compileCard(card);
  for (const age of [0, 90]) {
    let [said, truth] = [0, 0];
    for (let lead = 0; lead < 600; lead++) {
      const record = Object.fromEntries(market.sheet.columns.map(({ name, cells }) => [name, cells[lead] ?? '']));
      said += 1 / (1 + Math.exp(-(compiled?.logOdds({ ...record, 'days-open': age }) ?? 0))) / 600;
      truth += market.chance(lead, age, 90) / 600;
    }
    expect(Math.abs(said - truth)).toBeLessThan(0.03);
  }
});

test('the reasons of a lead sum to the log-odds of the horizon', () => {
  const compiled = compileCard(card);
  for (let lead = 0; lead < 50; lead++) {
    const record = Object.fromEntries(market.sheet.columns.map(({ name, cells }) => [name, cells[lead] ?? '']));
    const scored = compiled?.score({ ...record, 'days-open': 40 }, 100);
    const reasons = [...(scored?.reasonsFor ?? []), ...(scored?.reasonsAgainst ?? [])];
    expect(reasons.reduce((sum, { logOdds }) => sum + logOdds, card.base)).toBeCloseTo(scored?.logOdds ?? 0, 9);
  }
});

test('the same leads in another order give the same card', () => {
  const { sheet } = market;
  const turned = {
    rows: sheet.rows,
    columns: [...sheet.columns].reverse().map(({ name, cells }) => ({ name, cells: [...cells].reverse() })),
  };
  const other = readOf(turned);
  expect(learnCard(other, [...other.outcomes.keys()], usualRules([]))).toEqual(card);
});

test('where a lead has not been seen coming in, its age says nothing', () => {
  const row = card.characteristics.find(({ reads }) => reads === 'days-open');
  expect(row?.bins.find(({ when }) => when === 'missing')?.logOdds).toBeCloseTo(0, 9);
});

test('later leads are tried with what was known when they came in', () => {
  const { within, times } = history;
  if (!within || !times) throw new Error('no days');
  const { tested } = evaluateLater(history, usualRules([]), times, 0.7, () => performance.now() / 1000);
  expect(tested.length).toBe(history.outcomes.length - Math.floor(history.outcomes.length * 0.7));
});

test('what is written when a lead ends is found by the open leads that lack it', () => {
  const result = market.sheet.columns[0]?.cells ?? [];
  const survey = {
    name: 'survey',
    cells: result.map((cell, i) => (cell === 'open' ? '' : i % 3 === 0 ? 'good' : 'fair')),
  };
  const { leftOut } = readOf({ rows: market.sheet.rows, columns: [...market.sheet.columns, survey] });
  expect(leftOut).toContainEqual({
    column: 'survey',
    why: 'leak',
    detail: expect.stringContaining('written at the end'),
  });
});

test('where leads were not followed for so long, nothing is said of days, or it is refused where it was asked', () => {
  expect(readOf(market.sheet, 2000).within).toBeUndefined();
  expect(readOf(market.sheet, 2000).notes.join(' ')).toContain('nothing is said of days');
  const asked = prepareHistory(market.sheet, {
    outcome: 'result',
    horizon: { days: 2000, opened: 'created', closed: 'closed' },
  });
  expect(asked).toEqual({ kind: 'refused', sentence: expect.stringContaining('--horizon asks for fewer') });
});
