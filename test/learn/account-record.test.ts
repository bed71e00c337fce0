import { evaluate } from '../../learn/evaluate.ts';
import { randomFrom, shuffled } from '../../learn/folds.ts';
import { learnCard } from '../../learn/learn-card.ts';
import { usualRules } from '../../learn/rules.ts';
import { scorerOf } from '../../learn/score-rows.ts';
import { historyOf, sheetOf } from './made-up.ts';

const noRules = usualRules([]);
/** Deals of customers who come back; who a customer is says more than anything else known of a deal. */
function deals(customers = 150, each = 8): string[][] {
  const random = randomFrom(8);
  return Array.from({ length: customers }, (_, customer) => {
    const leaning = 4 * (random() - 0.5);
    return Array.from({ length: each }, () => {
      const kind = Math.floor(random() * 3);
      const won = random() < 1 / (1 + Math.exp(-(leaning + (kind - 1) * 0.5)));
      return [`Customer ${customer}`, `kind ${kind}`, String(Math.floor(random() * 100)), won ? 'won' : 'lost'];
    });
  }).flat();
}
const header = ['Account', 'kind', 'size', 'outcome'];
const rows = deals();
const withRecord = historyOf(sheetOf(header, rows), { account: 'Account' });

test('the record of an account makes a card of recurring deals far better, and no less honest', () => {
  const without = historyOf(sheetOf(header, rows));
  expect(without.notes.join(' ')).toContain('--account "Account"');
  const figures = (history: typeof without) => evaluate(history, noRules, 3, () => 0.1 * calls++).methods.scorecard;
  let calls = 0;
  const [plain, record] = [figures(without), figures(withRecord)];
  expect(record.auc).toBeGreaterThan(plain.auc + 0.1);
  expect(record.ece).toBeLessThan(0.07);
}, 30_000);

test('it stands in the card as accounts alike in their record, and is the same whatever the order of the file', () => {
  const all = (history: typeof withRecord) => [...history.outcomes.keys()];
  const card = learnCard(withRecord, all(withRecord), noRules);
  const row = card.characteristics.find(({ reads }) => reads === 'Account');
  const named = row?.bins.flatMap(({ when }) => (typeof when === 'object' && 'is' in when ? when.is : []));
  expect(new Set(named).size).toBe(150);
  const mixed = historyOf(sheetOf(header, shuffled(rows, randomFrom(2))), { account: 'Account' });
  expect(learnCard(mixed, all(mixed), noRules)).toEqual(card);
  const score = scorerOf(card, withRecord);
  expect(all(withRecord).every((i) => Number.isFinite(score(i)))).toBe(true);
});
