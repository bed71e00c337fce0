import { randomFrom } from '../learn/folds.ts';
import type { Sheet } from '../learn/read-history.ts';

/** A made-up market in which each day may bring the sale or the end of a lead, by chances that are known. */
export type Market = {
  name: string;
  /** Log-odds of a sale, and of a loss, on a usual lead's day; how far leads differ; how much a day's chance falls while a lead is open. */
  sale: number;
  loss: number;
  spread: number;
  fading: number;
};

/** Leads of a market as a file of its own has them, and for each what happens to it. */
export type MadeMarket = {
  sheet: Sheet;
  /** The chance that a lead is won within so many days, being open at an age. */
  chance: (lead: number, age: number, days: number) => number;
};

const firstDay = Date.UTC(2024, 0, 1) / 86_400_000;
const isoDay = (day: number) => new Date((firstDay + day) * 86_400_000).toISOString().slice(0, 10);
const logistic = (x: number) => 1 / (1 + Math.exp(-x));

/** Leads that come in evenly over so many days; the file is made on the last of them, with what was still open then. */
export function makeMarket(
  { sale, loss, spread, fading }: Market,
  leads: number,
  over: number,
  seed: number,
): MadeMarket {
  const random = randomFrom(seed);
  const sources = ['referral', 'web', 'fair', 'list', 'partner'];
  const worth = [0.9, 0.2, -0.1, -0.8, 0.4].map((each) => spread * each);
  const rows = Array.from({ length: leads }, () => {
    const source = Math.floor(random() ** 1.3 * sources.length);
    const [visits, size] = [Math.floor(random() * 12), random()];
    const budget = random() < 0.5;
    const score =
      (worth[source] as number) + spread * (0.12 * (visits - 5.5) + (budget ? 0.5 : -0.5) + (size > 0.6 ? 0.4 : -0.2));
    return { source, visits, size, budget, score, opened: Math.floor(random() * over) };
  });
  const dayOf = (score: number, age: number) => ({
    win: logistic(sale + score - fading * Math.log1p(age / 30)),
    lose: logistic(loss - 0.3 * score),
  });
  const cells = rows.map(({ source, visits, size, budget, score, opened }) => {
    let [state, closed] = ['open', ''];
    for (let age = 0; opened + age < over; age++) {
      const { win, lose } = dayOf(score, age);
      const drawn = random();
      if (drawn >= win + lose) continue;
      state = drawn < win ? 'won' : 'lost';
      closed = isoDay(opened + age);
      break;
    }
    return [
      state,
      isoDay(opened),
      closed,
      sources[source] ?? '',
      String(visits),
      size.toFixed(3),
      budget ? 'yes' : 'no',
    ];
  });
  const names = ['result', 'created', 'closed', 'source', 'visits', 'size', 'budget'];
  return {
    sheet: {
      rows: leads,
      columns: names.map((name, i) => ({ name, cells: cells.map((row) => row[i] ?? '') })),
    },
    chance: (lead, age, days) => {
      const score = rows[lead]?.score ?? 0;
      let [open, won] = [1, 0];
      // A day counts to its end, and so does the last.
      for (let day = age; day <= age + days; day++) {
        if (age > 0 && day === age) continue;
        const { win, lose } = dayOf(score, day);
        won += open * win;
        open *= 1 - win - lose;
      }
      return won;
    },
  };
}

/** From markets where all is settled in weeks to such where most leads are still open after a year. */
export const markets: readonly Market[] = [
  { name: 'quick: most is settled within a month', sale: -4.2, loss: -3.4, spread: 1, fading: 0.3 },
  { name: 'usual: half is settled within ninety days', sale: -5.6, loss: -4.9, spread: 1, fading: 0.2 },
  { name: 'slow: a third is open after a year', sale: -7, loss: -6.3, spread: 1.2, fading: 0 },
];
