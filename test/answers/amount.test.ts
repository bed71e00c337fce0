import fc from 'fast-check';
import { readAmount } from '../../lambda/language/en/readers/amount.ts';
import { number } from '../../lambda/language/en/speech.ts';
import { short } from './shorthand.ts';

const spoken: [string, string][] = [
  ['fifty thousand dollars', '50000 USD'],
  ['fifty thousand', '50000'],
  ['one eighty k', '180000'],
  ['one sixty five thousand', '165000'],
  ['point two million', '200000'],
  ['nought point four million', '400000'],
  ['point three five mil', '350000'],
  ['three fourths of a million', '750000'],
  ['two to three hundred thousand', '200000..300000'],
  ['$60k-90k', '60000..90000 USD'],
  ['six lakh', '600000'],
  ['one and a half crore', '15000000'],
  ['forty thousand quid', '40000 GBP'],
  ['50000', '50000'],
  ['50,000', '50000'],
  ['$50,000', '50000 USD'],
  ['50 000', '50000'],
  ['50k', '50000'],
  ['50 K', '50000'],
  ['fifty k', '50000'],
  ['fifty K.', '50000'],
  ['fifty kay', '50000'],
  ['$50k', '50000 USD'],
  ['€40k', '40000 EUR'],
  ['fifty grand', '50000'],
  ['fifty large', '50000'],
  ['fifteen grand', '15000'],
  ['fifteen thousand', '15000'],
  ['a hundred grand', '100000'],
  ['a hundred thousand euros', '100000 EUR'],
  ['hundred k', '100000'],
  ['one hundred and twenty-five thousand', '125000'],
  ['one hundred twenty five thousand pounds', '125000 GBP'],
  ['one twenty five k', '125000'],
  ['one fifty k', '150000'],
  ['two fifty thousand', '250000'],
  ['two hundred and fifty thousand', '250000'],
  ['twelve hundred dollars', '1200 USD'],
  ['fifteen hundred', '1500'],
  ['two thousand five hundred', '2500'],
  ['forty two thousand five hundred', '42500'],
  ['half a million', '500000'],
  ['half a mil', '500000'],
  ['half a million dollars', '500000 USD'],
  ['a half million', '500000'],
  ['half million euros', '500000 EUR'],
  ['a quarter of a million', '250000'],
  ['quarter million', '250000'],
  ['three quarters of a million', '750000'],
  ['one point five million', '1500000'],
  ['1.5 million', '1500000'],
  ['1.5m', '1500000'],
  ['a million and a half', '1500000'],
  ['one and a half million', '1500000'],
  ['two and a half million dollars', '2500000 USD'],
  ['two mil', '2000000'],
  ['one million two hundred thousand', '1200000'],
  ['three million', '3000000'],
  ['a billion', '1000000000'],
  ['four zero thousand', '40000'],
  ['four zero, four zero thousand', '40000'],
  ['five oh thousand', '50000'],
  ['one five zero thousand', '150000'],
  ['one five thousand', '15000'],
  ['five lakh rupees', '500000 INR'],
  ['two crore', '20000000'],
  ['forty thousand Canadian dollars', '40000 CAD'],
  ['twenty thousand Aussie dollars', '20000 AUD'],
  ['ten thousand quid', '10000 GBP'],
  ['ten grand sterling', '10000 GBP'],
  ['eighty thousand Swiss francs', '80000 CHF'],
  ['eighty thousand u. s. dollars', '80000 USD'],
  ['thirty thousand bucks', '30000 USD'],
  ['sixty thousand e. u. r.', '60000 EUR'],
  ['the budget is fifty thousand', '50000'],
  ['they have fifty grand for this', '50000'],
  ['he has a budget of fifty thousand dollars', '50000 USD'],
  ['forty to sixty thousand', '40000..60000'],
  ['forty to sixty thousand euros', '40000..60000 EUR'],
  ['forty to sixty k', '40000..60000'],
  ['40-60k', '40000..60000'],
  ['between forty and sixty thousand', '40000..60000'],
  ['between forty thousand and sixty thousand dollars', '40000..60000 USD'],
  ['from forty to sixty grand', '40000..60000'],
  ['forty thousand to sixty thousand', '40000..60000'],
  ['forty thousand to sixty', '40000..60000'],
  ['forty to a hundred thousand', '40000..100000'],
  ['five to ten thousand', '5000..10000'],
  ['half a million to a million', '500000..1000000'],
  ['five hundred thousand to a million', '500000..1000000'],
  ['five hundred to a thousand dollars', '500..1000 USD'],
  ['one to two million', '1000000..2000000'],
  ['up to fifty thousand', '0..50000'],
  ['no more than fifty thousand', '0..50000'],
  ['under fifty thousand dollars', '0..50000 USD'],
  ['less than a hundred grand', '0..100000'],
  ['fifty thousand tops', '0..50000'],
  ['fifty thousand max', '0..50000'],
  ['capped at fifty thousand', '0..50000'],
  // No upper end, so no sure amount.
  ['at least fifty thousand', '~50000'],
  ['north of fifty thousand', '~50000'],
  ['over fifty k', '~50000'],
  ['fifty thousand plus', '~50000'],
  ['no less than fifty thousand', '~50000'],
  // Hedged: a guess.
  ['about sixty thousand', '~60000'],
  ['about sixty, maybe seventy thousand', '~60000..70000'],
  ['sixty, maybe seventy thousand', '~60000..70000'],
  ['sixty or seventy thousand', '~60000..70000'],
  ['maybe fifty thousand', '~50000'],
  ['I think fifty grand', '~50000'],
  ['I wanna say forty thousand', '~40000'],
  ['roughly a hundred thousand', '~100000'],
  ['fifty thousand or so', '~50000'],
  ['fifty thousand-ish', '~50000'],
  ['fifty-ish thousand', '~50000'],
  ['just under fifty thousand', '~50000'],
  ['forty odd thousand', '~40000'],
  ['somewhere around half a million', '~500000'],
  ['a couple hundred thousand', '~200000'],
  ['a couple of thousand', '~2000'],
  ['six figures', '~100000..999999'],
  ['low six figures', '~100000..400000'],
  ['probably forty to sixty thousand euros', '~40000..60000 EUR'],
  ['ballpark two fifty k', '~250000'],
  // Slips: the last one counts.
  ['fifty, sorry, fifteen thousand', '15000'],
  ['fifteen, no, fifty thousand', '50000'],
  ['fifty thousand, I mean sixty thousand', '60000'],
  ['fifty thousand, no, sixty', '60000'],
  ['fifty thousand dollars, make that sixty', '60000 USD'],
  ['fifteen thousand, not fifty', '15000'],
  ['not fifty, fifteen thousand', '15000'],
  ['fifty thousand euros, not dollars', '50000 EUR'],
  ['forty thousand, actually forty five thousand', '45000'],
  // There is some, or none, or nobody knows.
  ['no budget yet', 'no'],
  ['no budget', 'no'],
  ['there is no money', 'no'],
  ['they have no budget', 'no'],
  ["they don't have a budget", 'no'],
  ["it's not budgeted", 'no'],
  ['nothing', 'no'],
  ['zero', 'no'],
  ["they can't afford it", 'no'],
  ["there's nothing set aside", 'no'],
  ["they've got money", 'yes'],
  ['there is a budget', 'yes'],
  ['yes', 'yes'],
  ["I don't know", 'unknown'],
  ["he wouldn't say", 'unknown'],
  ['no idea', 'unknown'],
  // Asked back.
  ['fifty', '?scale(50000)'],
  ['erm like forty-ish', '?scale(40000)'],
  ['forty to sixty', '?scale(40000..60000)'],
  ['two fifty', '?scale(250000)'],
  ['fifty dollars', '?scale(50000 USD)'],
  ['a few thousand', '?vague'],
  ['several hundred thousand', '?vague'],
  ['tens of thousands', '?vague'],
  ['five thousand a month', '?per-month(60000)'],
  ['five k per month', '?per-month(60000)'],
  ['ten thousand a quarter', '?per-quarter(40000)'],
  ['fifty dollars per seat', '?per-seat'],
  ['a hundred dollars per user', '?per-seat'],
  ['fifty thousand sixty thousand seventy thousand', '?which'],
  ['same as last year', '?not-heard'],
  ['the weather is nice', '?not-heard'],
  ['', '?not-heard'],
];

describe('amounts', () => {
  it('are tried in more than a hundred spoken forms', () => expect(spoken.length).toBeGreaterThan(100));
  it.each(spoken)('%s', (heard, expected) => expect(short(readAmount(heard))).toBe(expected));

  it.each([
    ["no, it's fifteen, not fifty", { type: 'amount', min: 50_000, max: 50_000, currency: 'USD' }, '15000 USD'],
    ['fifteen', { type: 'amount', min: 50_000, max: 50_000 }, '15000'],
    ['two', { type: 'amount', min: 1_500_000, max: 1_500_000 }, '2000000'],
    ['sixty', { type: 'amount', min: 40_000, max: 60_000 }, '60000'],
  ] as const)('%s corrects an amount and takes its scale', (heard, last, expected) =>
    expect(short(readAmount(heard, { last, ...('currency' in last ? { currency: last.currency } : {}) }))).toBe(
      expected,
    ),
  );
});

describe('any amount', () => {
  const thousands = fc.integer({ min: 1, max: 999 });
  const inWords = (n: number) =>
    n < 100 ? number(n) : `${number(Math.floor(n / 100))} hundred${n % 100 ? ` and ${number(n % 100)}` : ''}`;

  it('in thousands is read as said, in words and in digits', () => {
    fc.assert(
      fc.property(thousands, fc.constantFrom('thousand', 'k', 'grand'), (n, scale) => {
        expect(short(readAmount(`${inWords(n)} ${scale}`))).toBe(String(n * 1000));
        expect(short(readAmount(`${n} ${scale}`))).toBe(String(n * 1000));
        expect(short(readAmount(`$${n * 1000}`))).toBe(`${n * 1000} USD`);
      }),
    );
  });

  it('that is hedged is never sure', () => {
    const hedge = fc.constantFrom('about', 'maybe', 'I think', 'roughly', 'probably', 'something like', "I'd say");
    fc.assert(
      fc.property(hedge, thousands, (before, n) => {
        expect(readAmount(`${before} ${inWords(n)} thousand`)).toMatchObject({ kind: 'guess' });
      }),
    );
  });

  it('range is ordered, and its ends are the ones said', () => {
    fc.assert(
      fc.property(thousands, thousands, (a, b) => {
        // "Three to four hundred thousand" begins at three hundred.
        fc.pre(a < b && !(a < 10 && b % 100 === 0));
        expect(short(readAmount(`${inWords(a)} to ${inWords(b)} thousand`))).toBe(`${a * 1000}..${b * 1000}`);
      }),
    );
  });

  it('is something that can be stored or a question, whatever is said', () => {
    const word = fc.constantFrom(
      'fifty',
      'k',
      'no',
      'not',
      ',',
      'and',
      'a',
      'half',
      'million',
      'to',
      '40',
      '.',
      'or',
      'hundred',
      'euros',
      'point',
      'a month',
      'maybe',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word, { maxLength: 9 }).map((words) => words.join(' ')),
        ),
        (heard) => {
          const understood = readAmount(heard);
          const value = understood.kind === 'ask' ? understood.maybe : understood.value;
          if (value?.type !== 'amount') return;
          expect(Number.isFinite(value.min) && Number.isFinite(value.max)).toBe(true);
          expect(value.min).toBeLessThanOrEqual(value.max);
          expect(value.min).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
