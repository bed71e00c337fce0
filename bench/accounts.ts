import { evaluate } from '../learn/evaluate.ts';
import { randomFrom } from '../learn/folds.ts';
import { prepareHistory } from '../learn/history.ts';
import { calibrationError } from '../learn/measure.ts';
import type { Sheet } from '../learn/read-history.ts';
import { usualRules } from '../learn/rules.ts';

/**
 * `npm run bench:accounts [DEALS]`: what an account's own record adds where customers come back, on made-up deals whose chances are known.
 * The card must rank no worse than a naive Bayes that counts accounts, with a calibration error of at most .017, and notice the accounts
 * by itself where no column was named.
 */
const deals = Number(process.argv[2] ?? 12_000);
const most = 0.017;

type Trade = { name: string; accounts: number; spread: number };
const trades: readonly Trade[] = [
  { name: 'few deals an account, accounts differ much', accounts: deals / 6, spread: 2.5 },
  { name: 'many deals an account, accounts differ', accounts: deals / 30, spread: 1.5 },
  { name: 'accounts hardly differ', accounts: deals / 8, spread: 0.4 },
];

const normal = (random: () => number) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

function make({ accounts, spread }: Trade, seed: number): { sheet: Sheet; chances: Float64Array } {
  const random = randomFrom(seed);
  const leanings = Array.from({ length: Math.round(accounts) }, () => spread * normal(random));
  const chances = new Float64Array(deals);
  const rows = Array.from({ length: deals }, (_, deal) => {
    const account = Math.floor(random() ** 1.5 * leanings.length);
    const [kind, size] = [Math.floor(random() * 4), random()];
    const chance =
      1 / (1 + Math.exp(-(-0.3 + (leanings[account] as number) + 0.5 * (kind - 1.5) + (size > 0.7 ? 0.6 : 0))));
    chances[deal] = chance;
    return [`Customer ${account}`, `kind ${kind}`, size.toFixed(2), random() < chance ? 'won' : 'lost'];
  });
  const names = ['account', 'kind', 'size', 'outcome'];
  return {
    sheet: { rows: deals, columns: names.map((name, i) => ({ name, cells: rows.map((row) => row[i] ?? '') })) },
    chances,
  };
}

let missed = 0;
for (const trade of trades) {
  const { sheet, chances } = make(trade, 5);
  const history = (account: string | undefined, keep: string[]) => {
    const prepared = prepareHistory(sheet, { outcome: 'outcome', keepCopies: true, account, keep });
    if (prepared.kind === 'refused') throw new Error(prepared.sentence);
    return prepared.history;
  };
  const clock = () => performance.now() / 1000;
  const unnamed = history(undefined, []);
  const noticed = unnamed.notes.some((note) => note.includes('--account "account"'));
  const without = evaluate(unnamed, usualRules([]), 5, clock).methods.scorecard;
  const record = evaluate(history('account', []), usualRules([]), 5, clock);
  // A naive Bayes that may count accounts: the column kept as one of many levels.
  const bayes = evaluate(history(undefined, ['account']), usualRules([]), 5, clock).methods.naive_bayes;
  const { auc, ece } = record.methods.scorecard;
  const inTruth = calibrationError(
    Float64Array.from(record.tested, (row) => record.forecasts.scorecard[row] as number),
    Float64Array.from(record.tested, (row) => chances[row] as number),
  );
  const met = auc >= bayes.auc && ece <= most && noticed;
  if (!met) missed++;
  console.log(
    `${trade.name}: AUC ${auc.toFixed(4)} with the record (without ${without.auc.toFixed(4)}, naive Bayes with accounts ${bayes.auc.toFixed(4)}), ECE ${ece.toFixed(4)} (must ${most}), against the truth ${inTruth.toFixed(4)}; accounts ${noticed ? 'noticed' : 'not noticed'}: ${met ? 'met' : 'missed'}`,
  );
}
if (missed > 0) {
  console.log(`${missed} of the musts are missed.`);
  process.exitCode = 1;
}
