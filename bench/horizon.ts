import { compileCard } from '../lambda/scoring/compile.ts';
import { probability } from '../lambda/scoring/scale.ts';
import type { Scorecard } from '../lambda/scoring/scorecard.ts';
import { prepareHistory } from '../learn/history.ts';
import { learnCard } from '../learn/learn-card.ts';
import type { Sheet } from '../learn/read-history.ts';
import { usualRules } from '../learn/rules.ts';
import { type MadeMarket, makeMarket, markets } from './generated-courses.ts';

/**
 * `npm run bench:horizon [LEADS] [DRAWS]`: "within so many days" against the truth of made-up markets whose leads are won, lost or still
 * open, beside a card of the closed leads alone. What is said must be within 2 points of the truth on average, for leads of every age.
 */
const [leadsText = '6000', drawsText = '5'] = process.argv.slice(2);
const [leads, draws] = [Number(leadsText), Number(drawsText)];
const within = 0.02;
const over = 730;
let missed = 0;

/** A card of a market's file; without a horizon, of its closed leads whenever they closed. */
function cardOf(sheet: Sheet, days: number | undefined): Scorecard {
  const prepared = prepareHistory(sheet, { outcome: 'result', ...(days === undefined ? {} : { horizon: { days } }) });
  if (prepared.kind === 'refused') throw new Error(prepared.sentence);
  const { history } = prepared;
  return learnCard(history, [...history.outcomes.keys()], usualRules([]));
}

type Off = { mean: number; tenths: number };

/** Fewer leads than this are still open at an age, and it is not looked at. */
const enough = 200;

/** Leads that were still open so many days after they came in. */
function openAt({ sheet }: MadeMarket, age: number): number[] {
  const cellsOf = (name: string) => sheet.columns.find((column) => column.name === name)?.cells ?? [];
  const [created, closed] = [cellsOf('created'), cellsOf('closed')];
  const last = Math.max(...created.map((day) => Date.parse(day)));
  return created.flatMap((day, row) => {
    const lasted = (Date.parse(closed[row] || new Date(last).toISOString()) - Date.parse(day)) / 86_400_000;
    return lasted > age || age === 0 ? [row] : [];
  });
}

/** How far from the truth a card is on some leads at an age: on the whole, and tenth by tenth. */
function offBy(
  card: Scorecard,
  { sheet, chance }: MadeMarket,
  rows: readonly number[],
  age: number,
  days: number,
): Off {
  const compiled = compileCard(card);
  if (!compiled) throw new Error('The card does not compile.');
  const said: { said: number; truth: number }[] = [];
  for (const row of rows) {
    const record = Object.fromEntries(sheet.columns.map(({ name, cells }) => [name, cells[row] ?? '']));
    said.push({ said: probability(compiled.logOdds({ ...record, 'days-open': age })), truth: chance(row, age, days) });
  }
  said.sort((a, b) => a.said - b.said);
  const mean = (of: typeof said, which: 'said' | 'truth') => of.reduce((sum, each) => sum + each[which], 0) / of.length;
  const gap = (of: typeof said) => Math.abs(mean(of, 'said') - mean(of, 'truth'));
  const tenths = Array.from({ length: 10 }, (_, k) =>
    said.slice(Math.floor((k * said.length) / 10), Math.floor(((k + 1) * said.length) / 10)),
  );
  return {
    mean: mean(said, 'said') - mean(said, 'truth'),
    tenths: tenths.reduce((sum, each) => sum + gap(each), 0) / 10,
  };
}

for (const market of markets) {
  console.log(`\n${market.name}, ${leads} leads over two years`);
  for (const days of [30, 90]) {
    const rows: { age: number; modelled: Off; closed: Off }[] = [];
    for (let draw = 0; draw < draws; draw++) {
      const made = makeMarket(market, leads, over, 100 * days + draw);
      const others = makeMarket(market, 3000, over, 100 * days + draw + 50);
      const [card, closedOnly] = [cardOf(made.sheet, days), cardOf(made.sheet, undefined)];
      for (const age of [0, days / 2, days, 3 * days]) {
        const open = openAt(others, age);
        if (open.length < enough) continue;
        const off = (of: Scorecard) => offBy(of, others, open, age, days);
        rows.push({ age, modelled: off(card), closed: off(closedOnly) });
      }
    }
    for (const age of [...new Set(rows.map((row) => row.age))]) {
      const mine = rows.filter((row) => row.age === age);
      const mean = (of: (row: (typeof rows)[number]) => number) =>
        mine.reduce((sum, row) => sum + of(row), 0) / mine.length;
      const off = mean(({ modelled }) => modelled.tenths);
      const met = off <= within;
      if (!met) missed++;
      const points = (share: number) => (100 * share).toFixed(1);
      console.log(
        `  within ${days} days, open for ${String(age).padStart(3)}: ${points(off)} points from the truth (must 2: ${met ? 'met' : 'missed'}), ${points(mean(({ modelled }) => modelled.mean))} on the whole; a card of closed leads alone ${points(mean(({ closed }) => closed.tenths))}`,
      );
    }
  }
}
if (missed > 0) {
  console.log(`\n${missed} of the musts are missed.`);
  process.exitCode = 1;
}
