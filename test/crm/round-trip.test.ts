import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportBook } from '../../crm/book/export-book.ts';
import { writes } from '../../crm/systems/written.ts';
import type { Fact, FactValue, Topic } from '../../lambda/domain/fact.ts';
import { type LogEntry, withStage } from '../../lambda/domain/log-entry.ts';
import { scopeOf } from '../../lambda/domain/rep.ts';
import { dana, golden, importFiles, now, openBook, samplesOf, type TestBook, wholeBook } from './golden.ts';

const scope = scopeOf(dana);
const said: [Topic, FactValue, Fact['sure']][] = [
  ['budget', { type: 'amount', min: 50_000, max: 60_000, currency: 'USD' }, 'sure'],
  ['decision-maker', { type: 'person', name: 'Dana Fox', role: 'CFO' }, 'sure'],
  ['need', { type: 'answer', answer: 'yes' }, 'sure'],
  ['timeline', { type: 'date', from: '2026-04-01', to: '2026-06-30' }, 'sure'],
  ['priority', { type: 'rank', rank: 2, of: 5 }, 'sure'],
  ['pain', { type: 'text', text: 'reps type "everything" twice,\nthey say' }, 'sure'],
  ['champion', { type: 'answer', answer: 'yes' }, 'guess'],
  ['competition', { type: 'answer', answer: 'unknown' }, 'sure'],
];

/** Logs what a rep might after a call with each of the first two leads. */
async function afterCalls({ store }: TestBook, moves = false): Promise<void> {
  for (const { id } of (await store.leadNames(scope)).slice(0, 2)) {
    const lead = { id, owners: ['dana'] };
    for (const [topic, value, sure] of said) {
      await store.saveFact(scope, lead, {
        id: `${id}-${topic}`,
        topic,
        value,
        by: 'dana',
        at: now,
        sure,
        source: 'voice',
      });
    }
    const entries: LogEntry[] = [
      ...(moves ? [{ id: `${id}-s`, by: 'dana', at: now, kind: 'stage', stage: 'nurture' } as const] : []),
      { id: `${id}-o`, by: 'dana', at: now, kind: 'outcome', outcome: 'connected', minutes: 12 },
      { id: `${id}-n`, by: 'dana', at: now, kind: 'note', text: 'Likes <b>bold</b>; call again' },
      { id: `${id}-f`, by: 'dana', at: now, kind: 'flag', flag: 'pain-clear', words: 'said it twice' },
    ];
    for (const entry of entries) await store.saveLogEntry(scope, lead, entry);
    await store.saveFollowUp(scope, {
      id: `${id}-u`,
      what: 'send the offer',
      due: '2026-03-05',
      lead: id,
      by: 'dana',
      at: now,
      state: 'open',
    });
  }
}

let folder: string;
let book: TestBook;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lead-scout-'));
  book = await openBook();
});
afterEach(async () => {
  await book.close();
  rmSync(folder, { recursive: true });
});

const sampleOf = (system: string) => (system === 'csv' ? 'spreadsheet' : system);

/** Exports for a system, and imports the files it wrote an hour later. */
async function thereAndBack(system: string) {
  const exported = await exportBook(book.store, dana, { for: system, now });
  const paths = exported.files.map(({ file, text }) => {
    writeFileSync(join(folder, file), text);
    return join(folder, file);
  });
  const { report } = await importFiles(book, paths, { now: '2026-03-02T15:00:00Z' });
  return { exported, report };
}

describe.each(Object.keys(writes))('what is exported for %s', (system) => {
  beforeEach(() => importFiles(book, samplesOf(sampleOf(system))));

  it('changes nothing when it is imported again', async () => {
    await afterCalls(book);
    const before = await wholeBook(book);
    const { report } = await thereAndBack(system);
    expect([report.problems, await wholeBook(book)]).toEqual([[], before]);
    expect(report).toMatchObject({ written: 0, leads: 0 });
  });

  it('is the golden export, and a stage the rep moved comes back as the stage it is', async () => {
    await afterCalls(book, true);
    const heard = async () => {
      const { files, entries } = await wholeBook(book);
      return {
        entries,
        files: files.map((file) => file && [withStage(file.lead, file.log ?? []).stage, file.facts, file.log]),
      };
    };
    const before = await heard();
    const { exported, report } = await thereAndBack(system);
    const result = { ...exported, files: exported.files.map(({ file, text }) => [file, ...text.split('\r\n')]) };
    expect(result).toEqual(golden(`${system}.export`, result));
    expect([report.problems, await heard()]).toEqual([[], before]);
  });
});

it('only what was learned since is exported, when asked to', async () => {
  await importFiles(book, samplesOf('hubspot'));
  await afterCalls(book);
  const later = await exportBook(book.store, dana, { for: 'hubspot', now, since: '2026-03-02T13:00:01Z' });
  expect(later.files).toEqual([]);
  const then = await exportBook(book.store, dana, { for: 'hubspot', now, since: now });
  expect(then.files.map(({ file, rows }) => [file, rows])).toEqual([
    ['contacts.csv', 2],
    ['calls.csv', 2],
    ['notes.csv', 4],
    ['tasks.csv', 2],
  ]);
});

it('JSON holds everything, for whoever wants to write a mapping', async () => {
  await importFiles(book, samplesOf('zoho'));
  await afterCalls(book);
  const { files } = await exportBook(book.store, dana, { for: 'json', now });
  const [first] = JSON.parse(files[0]?.text ?? '') as {
    lead: { name: string };
    facts: unknown[];
    learned: unknown[];
  }[];
  expect(first).toMatchObject({ lead: { name: 'Daniel Kim' } });
  expect(first?.facts).toHaveLength(said.length);
});

it('how big a rep says a deal is goes out as a note in their words, and comes back as nothing new', async () => {
  await importFiles(book, samplesOf('hubspot'));
  const [lead] = await book.store.leadNames(scope);
  const words = 'the deal is about ninety thousand pounds';
  const deal = { kind: 'deal', amount: 90_000, currency: 'GBP', sure: 'guess', words } as const;
  await book.store.saveLogEntry(
    scope,
    { id: lead?.id ?? '', owners: ['dana'] },
    { id: 'd', by: 'dana', at: now, ...deal },
  );
  const before = await wholeBook(book);
  const { exported, report } = await thereAndBack('hubspot');
  expect(exported.files.find(({ file }) => file === 'notes.csv')?.text).toContain(
    'Deal size: 90000 GBP, as a guess – the deal is about ninety thousand pounds',
  );
  expect([report.problems, await wholeBook(book)]).toEqual([[], before]);
});
