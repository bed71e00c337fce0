import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../cli/main.ts';
import { assessReadings } from '../../lambda/scoring/assess.ts';
import { compileCard } from '../../lambda/scoring/compile.ts';
import { readFlat } from '../../lambda/scoring/records.ts';
import { probability } from '../../lambda/scoring/scale.ts';
import { evaluate } from '../../learn/evaluate.ts';
import { foldsOf } from '../../learn/folds.ts';
import { learnCard } from '../../learn/learn-card.ts';
import { usualRules } from '../../learn/rules.ts';
import { recordOf } from '../../learn/score-rows.ts';
import { run } from '../worlds/command.ts';
import { historyOf, madeUp, madeUpColumns, sheetOf } from './made-up.ts';

const numbers: Record<string, number> = { 'ninety-one': 91, 'seventy-four': 74, 'seventy-five': 75, 'twenty-six': 26 };
const folder = mkdtempSync(join(tmpdir(), 'one-figure-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the voice, its --json and the table of a card give one figure for one lead', async () => {
  const at = ['--data', folder, '--now', '2026-11-21T08:55'];
  for (const name of ['Jones Watson']) {
    const asked = `how likely is ${name} to buy`;
    const { out: spoken } = await run(main, ['say', asked, ...at]);
    const { out: json } = await run(main, ['say', asked, '--json', ...at]);
    const [, words = ''] = /; ([a-z-]+) percent by our starting rules/.exec(spoken) ?? [];
    expect(json).toContain(`${words} percent by our starting rules`);
    const { out: table } = await run(main, ['scorecard', 'diff', 'day-one', ...at]);
    const [, before, after] = new RegExp(`${name}\\s+(\\d+) % ->\\s+(\\d+) %`).exec(table) ?? [];
    expect([Number(before), Number(after)]).toEqual([numbers[words], numbers[words]]);
  }
});

test('what the report plots is what the card says aloud, to the last digit', () => {
  const history = historyOf(sheetOf(madeUpColumns, madeUp(200)));
  const rules = usualRules([]);
  let ticks = 0;
  const { forecasts } = evaluate(history, rules, 2, () => 0.1 * ticks++);
  const folds = foldsOf(history.outcomes, 2);
  for (const fold of [0, 1]) {
    const rows = [...history.outcomes.keys()];
    const card = learnCard(
      history,
      rows.filter((row) => folds[row] !== fold),
      rules,
    );
    for (const row of rows.filter((one) => folds[one] === fold)) {
      const record = recordOf(history, row);
      const said = assessReadings(card, (key) => readFlat(record, key)).likelihood;
      expect(said).toBeCloseTo(forecasts.scorecard[row] as number, 12);
      expect(probability(compileCard(card)?.logOdds(record) ?? Number.NaN)).toBeCloseTo(said, 12);
    }
  }
});
