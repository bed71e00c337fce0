import { reportOn } from '../../cli/review/report.ts';
import { undoImport } from '../../crm/book/undo-import.ts';
import { dealEnded } from '../../lambda/domain/deal.ts';
import { scopeOf } from '../../lambda/domain/rep.ts';
import { assess } from '../../lambda/scoring/assess.ts';
import { dayOneCard } from '../../lambda/scoring/day-one-card.ts';
import { forecastOf } from '../../lambda/scoring/forecast.ts';
import { fileAsOf, resultOf } from '../../lambda/scoring/results.ts';
import { type CsvFolder, withBookAndFolder } from './csv-folder.ts';
import { dana, importFiles, now, type TestBook } from './golden.ts';

let book: TestBook;
let folder: CsvFolder;
withBookAndFolder((of) => {
  ({ book, folder } = of);
});

const csv = (name: string, ...lines: string[]) => folder.csv(name, ...lines);
const leads = () =>
  csv(
    'leads.csv',
    'id,name,company,industry,source',
    '1,Ann Lee,Acme,Software,Referral',
    '2,Bo Ek,Globex,,',
    '3,Cy Fox,Globex,,',
  );
const signals = () =>
  csv('signals.csv', 'lead id,signal,date', '1,requested demo,2025-12-10', '1,visited pricing,2026-02-08');
const head = 'Deal id,Name,Company,Deal,Amount,Stage,Close date';
const deals = (...rows: string[]) => csv('deals.csv', head, ...rows);
const won = 'D1,Ann Lee,,Pilot,4000,Closed Won,2026-02-10';
const lost = 'D2,Bo Ek,,Seats,900,Closed Lost,2026-01-20';

const results = () => book.store.teamResults(dana.team, '2000-01-01T00:00:00Z', '2100-01-01T00:00:00Z');
const fileOf = async (id: string) => {
  const file = await book.store.leadFile(scopeOf(dana), id);
  if (!file) throw new Error(`no lead ${id}`);
  return file;
};

describe('deals that ended before they were imported', () => {
  it('stand in the review beside what would have been forecast thirty days before', async () => {
    const { report } = await importFiles(book, [leads(), signals(), deals(won, lost)]);
    expect(report).toMatchObject({ closed: 2, undated: 0, nobodys: 0, problemCount: 0 });
    const [second, first] = await results();
    expect(second).toMatchObject({ lead: '2', won: false, amount: 900, deal: 'D2' });
    expect(first).toMatchObject({ lead: '1', won: true, amount: 4000, forecast: { afterwards: true } });
    const at = Date.parse(first?.forecast.at ?? '');
    expect((Date.parse(first?.closedAt ?? '') - at) / 86_400_000).toBeCloseTo(30, 5);
    const file = await fileOf('1');
    expect(file.signals).toHaveLength(2);
    const then = fileAsOf(file, at);
    expect(then.signals).toHaveLength(1);
    expect(first?.forecast.likelihood).toBe(assess(dayOneCard(), then, at).likelihood);

    const all = { card: dayOneCard(), files: [], from: '2026-01-01', to: '2026-03-01', now: Date.parse(now) };
    const review = reportOn({ ...all, results: await results() }, 100);
    expect(review).toMatchObject({ afterwards: 2, all: { results: 2, won: 1 } });
    expect(review.months.map(({ name, won: some }) => [name, some])).toEqual([
      ['2026-01', 0],
      ['2026-02', 1],
    ]);
    expect(review.returns?.all).toMatchObject({ leads: 2, won: 1, revenue: 4000, cost: 200 });
  });

  it('change nothing when imported again, and keep the forecast they came with', async () => {
    const files = [leads(), deals(won, lost)];
    await importFiles(book, files);
    const before = await results();
    await book.store.saveScorecard(dana.team, { ...dayOneCard(), version: 'other', base: 1 });
    const { report } = await importFiles(book, files);
    expect(report).toMatchObject({ written: 0, closed: 2 });
    expect(await results()).toEqual(before);
  });

  it('are taken back when they are open again, and moved when they closed another day', async () => {
    await importFiles(book, [leads(), deals(won, lost)]);
    await importFiles(book, [deals('D1,Ann Lee,,Pilot,4000,Negotiation,2026-04-10', lost.replace('01-20', '01-21'))]);
    expect((await results()).map(({ deal, closedAt }) => [deal, closedAt.slice(0, 10)])).toEqual([
      ['D2', '2026-01-21'],
    ]);
  });

  it('two of one lead on one day are two', async () => {
    await importFiles(book, [leads(), deals(won, won.replace('D1', 'D7'))]);
    expect((await results()).map(({ deal }) => deal).sort()).toEqual(['D1', 'D7']);
  });

  it('leave what the rep said of the same ending as it is', async () => {
    await importFiles(book, [leads()]);
    const said = resultOf(await fileOf('1'), dayOneCard(), {
      won: true,
      at: '2026-02-12T15:00:00.000Z',
      reason: undefined,
    });
    await book.store.saveResults(dana.team, [said]);
    await importFiles(book, [deals(won)]);
    expect(await results()).toEqual([said]);
  });

  it('are gone when the import is undone', async () => {
    await importFiles(book, [leads()], { batch: 'one' });
    await importFiles(book, [deals(won)], { batch: 'two' });
    expect(await results()).toHaveLength(1);
    await undoImport(book.store, dana.team, 'two', Date.parse(now));
    expect(await results()).toEqual([]);
  });

  it('are counted, not guessed, where nobody or no day is named', async () => {
    const { report } = await importFiles(book, [
      leads(),
      deals('D3,,Globex,All of it,1,Closed Won,2026-01-05', 'D4,Ann Lee,,Later,1,Closed Won,2026-09-01'),
    ]);
    expect(report).toMatchObject({ closed: 0, undated: 1, nobodys: 1 });
    expect(await results()).toEqual([]);
  });

  it('bring no money that is still to come', async () => {
    await importFiles(book, [leads(), deals(won)]);
    expect(forecastOf(dayOneCard(), [await fileOf('1')], Date.parse(now))).toEqual([]);
    await importFiles(book, [deals('D5,Ann Lee,,Next,7000,Proposal,2026-08-01')]);
    expect(forecastOf(dayOneCard(), [await fileOf('1')], Date.parse(now))).toMatchObject([{ leads: 1 }]);
  });
});

it.each([
  ['Closed Won', 'won'],
  ['closedwon', 'won'],
  ['Won', 'won'],
  ['closedlost', 'lost'],
  ['Closed-Lost to Competition', 'lost'],
  ['Lost', 'lost'],
  ['Wonderful lead', undefined],
  ['Closing', undefined],
  ['Proposal', undefined],
])('a deal at "%s" is %s', (stage, ended) => expect(dealEnded({ 'Deal stage': stage })).toBe(ended));
