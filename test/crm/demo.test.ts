import { DateTime } from 'luxon';
import { importBook } from '../../crm/book/import-book.ts';
import { openTexts } from '../../crm/files/open-files.ts';
import { isHeader, surveyAll } from '../../crm/sheets/survey.ts';
import { loadDemo } from '../../demo/load-demo.ts';
import type { Fact } from '../../lambda/domain/fact.ts';
import { type Rep, scopeOf } from '../../lambda/domain/rep.ts';
import { assess } from '../../lambda/scoring/assess.ts';
import { bandOf } from '../../lambda/scoring/bands.ts';
import { dayOneCard } from '../../lambda/scoring/day-one-card.ts';
import { dynamoDbBookStore } from '../../lambda/store/dynamodb/book.ts';
import { type Database, openDatabase } from '../../simulator/database.ts';

let database: Database;
let store: ReturnType<typeof dynamoDbBookStore>;
beforeEach(async () => {
  database = await openDatabase();
  const report = (problem: unknown) => {
    throw new Error(`unreadable item: ${JSON.stringify(problem)}`);
  };
  store = dynamoDbBookStore({ client: database.direct, table: database.table, report });
});
afterEach(() => database.close());

const monday = '2026-03-02T13:55:00Z';
const saturday = '2026-11-21T13:55:00Z';

/** One day of the rep's calendar, as `11:00 call Sarah Chen` or `09:30 internal`. */
async function dayOf(rep: Rep, now: string, offset = 0): Promise<string[]> {
  const day = DateTime.fromISO(now, { zone: rep.zone }).startOf('day').plus({ days: offset });
  const instant = (at: DateTime) => at.toUTC().toISO() ?? '';
  const entries = await store.entriesBetween(scopeOf(rep), instant(day), instant(day.plus({ days: 1 })));
  return entries.map((entry) => {
    const at = DateTime.fromISO(entry.start, { zone: rep.zone }).toFormat('HH:mm');
    return entry.kind === 'call' ? `${at} ${entry.type} ${entry.lead.name}` : `${at} ${entry.why}`;
  });
}

/** Everything the rep can be told, to compare before and after. */
async function wholeBook(rep: Rep) {
  const names = await store.leadNames(scopeOf(rep));
  const files = await Promise.all(names.map(({ id }) => store.leadFile(scopeOf(rep), id)));
  const entries = await store.entriesBetween(scopeOf(rep), '2000-01-01T00:00:00Z', '2100-01-01T00:00:00Z');
  return { names, files, entries };
}

const today = [
  '09:30 internal',
  '11:00 phone Sarah Chen',
  '12:30 personal',
  '14:00 meeting Jones Watson',
  '15:30 personal',
  "19:00 phone Liam O'Brien",
];

describe('the demo book', () => {
  it.each([
    ['a Monday', monday, undefined],
    ['a Saturday', saturday, undefined],
    ['a rep in Tokyo', monday, 'Asia/Tokyo'],
    ['the day clocks change', '2026-03-08T16:00:00Z', undefined],
    ['a late evening in New York that is tomorrow in UTC', '2026-06-11T03:30:00Z', undefined],
    ['29 February', '2028-02-29T12:00:00Z', 'Europe/Madrid'],
  ])('on %s, today holds three sales calls at eleven, two and seven', async (_, now, zone) => {
    const rep = await loadDemo(store, now, zone);
    expect(await dayOf(rep, now)).toEqual(today);
  });

  it('has a cancelled call yesterday, and a moved and a declined one tomorrow', async () => {
    const rep = await loadDemo(store, monday);
    expect(await dayOf(rep, monday, -1)).toEqual(['10:00 phone Daniel Kim', '15:00 cancelled']);
    expect(await dayOf(rep, monday, 1)).toEqual([
      '09:00 phone Oliver Hughes',
      '09:30 internal',
      '13:00 demo Klaus Becker',
      '15:30 meeting Priya Raman',
      '16:30 declined',
    ]);
    expect(await dayOf(rep, monday, 5)).toEqual([]);
  });

  it('says of Jones Watson that he joined to lead sales, hired two people, and is very likely to buy', async () => {
    const rep = await loadDemo(store, saturday);
    const file = await store.leadFile(scopeOf(rep), 'jones-watson');
    if (!file) throw new Error('Jones Watson is missing');
    const now = Date.parse(saturday);
    expect(file.lead).toMatchObject({ title: 'VP of Sales', company: 'SilverOaks', owners: [rep.id] });
    const joined = file.signals.find(({ kind }) => kind === 'joined-company');
    expect(Math.round((now - Date.parse(joined?.at ?? '')) / 86_400_000)).toBe(56);
    expect(file.signals.find(({ kind }) => kind === 'hired')?.count).toBe(2);
    expect(bandOf(assess(dayOneCard(), file, now).likelihood)).toBe('very-likely');
  });

  it('keeps awkward names and unknown columns as they are', async () => {
    const rep = await loadDemo(store, monday);
    const lead = async (id: string) => (await store.leadFile(scopeOf(rep), id))?.lead;
    expect(await lead('kim-park')).toEqual({ id: 'kim-park', name: 'Kim Park', owners: [rep.id] });
    expect(await lead('klaus-becker')).toMatchObject({ title: 'Head of Sales <DACH>', company: 'Becker & Voss GmbH' });
    expect(await lead('zoe-nunez')).toMatchObject({ name: 'Zoë Núñez', amount: 28500, currency: 'EUR' });
    expect(await lead('jones-watson')).toMatchObject({ extra: { Territory: 'North-East' } });
  });

  it('changes nothing when loaded again the same day', async () => {
    const rep = await loadDemo(store, monday);
    const before = await wholeBook(rep);
    await loadDemo(store, '2026-03-02T22:10:00Z');
    expect(await wholeBook(rep)).toEqual(before);
  });

  it('moves with the day, and keeps what the rep said by voice', async () => {
    const rep = await loadDemo(store, monday);
    const said: Fact = {
      id: 'turn-1',
      topic: 'need',
      value: { type: 'answer', answer: 'no' },
      words: 'they do not need it after all',
      by: rep.id,
      at: monday,
      sure: 'sure',
      source: 'voice',
    };
    await store.saveFact(scopeOf(rep), { id: 'jones-watson', owners: [rep.id] }, said);
    const next = '2026-03-05T14:00:00Z';
    await loadDemo(store, next);
    expect(await dayOf(rep, next)).toEqual(today);
    expect(await dayOf(rep, monday)).not.toContain('14:00 meeting Jones Watson');
    const file = await store.leadFile(scopeOf(rep), 'jones-watson');
    expect(file?.facts[0]).toEqual(said);
    expect(file?.signals.filter(({ kind }) => kind === 'requested-demo').map(({ at }) => at)).toEqual([
      '2026-02-21T16:25:00.000Z',
    ]);
  });

  it("leaves an imported answer out where the rep's own answer to the same question stands", async () => {
    const rep = await loadDemo(store, monday);
    const said: Fact = {
      id: 'turn-1',
      topic: 'budget',
      value: { type: 'amount', min: 50_000, max: 50_000, currency: 'USD' },
      by: rep.id,
      at: monday,
      sure: 'sure',
      source: 'voice',
    };
    await store.saveFact(scopeOf(rep), { id: 'sarah-cheng', owners: [rep.id] }, said);
    const leads = { file: 'leads.csv', text: 'id,name,company\nsarah-cheng,Sarah Cheng,Globex\n' };
    const facts = { file: 'facts.csv', text: 'lead,topic,answer\nsarah-cheng,budget,$9000\nsarah-cheng,need,yes\n' };
    const options = { now: '2026-03-03T09:00:00Z', calendar: { from: monday, to: monday } };
    const { tables } = await openTexts([facts, leads], isHeader);
    const files = { surveys: await surveyAll(tables), calendars: [] };
    const report = await importBook(store, rep, files, options);
    expect(report).toMatchObject({ leads: 0, facts: 1, keptAnswers: 1, problems: [] });
    const file = await store.leadFile(scopeOf(rep), 'sarah-cheng');
    expect(file?.facts.map(({ topic, source }) => `${topic} ${source}`)).toEqual(['need import', 'budget voice']);
  });
});
