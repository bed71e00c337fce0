import { warmLeads } from '../../crm/book/warm-leads.ts';
import type { Fact } from '../../lambda/domain/fact.ts';
import { scopeOf } from '../../lambda/domain/rep.ts';
import { lists } from '../../lambda/scoring/rank.ts';
import { type CsvFolder, withBookAndFolder } from './csv-folder.ts';
import { dana, importFiles, now, samplesOf, type TestBook, wholeBook } from './golden.ts';

let book: TestBook;
let folder: CsvFolder;
withBookAndFolder((of) => {
  ({ book, folder } = of);
});

const csv = (name: string, ...lines: string[]) => folder.csv(name, ...lines);
const leadOf = async (id: string) => (await book.store.leadFile(scopeOf(dana), id))?.lead;
const spoken = (topic: Fact['topic'], id = 'turn-1'): Fact => ({
  id,
  topic,
  value: { type: 'answer', answer: 'yes' },
  by: dana.id,
  at: now,
  sure: 'sure',
  source: 'voice',
});

describe('importing a newer export', () => {
  const first = () =>
    csv('a.csv', 'id,name,title,company,phone,note', '1,Ann Lee,CTO,Acme,123,old', '2,Bo Ek,,Globex,,');
  const newer = () =>
    csv('b.csv', 'id,name,title,company,phone,note', '1,Ann Lee,CEO,Acme,,new', '3,Cy Fox,,Initech,,');

  it('updates what it has, keeps what it lacks, and adds', async () => {
    await importFiles(book, [first()]);
    const { report } = await importFiles(book, [newer()]);
    expect(report).toMatchObject({ leads: 1, problemCount: 0 });
    expect(await leadOf('1')).toMatchObject({ title: 'CEO', phone: '123', extra: { note: 'new' } });
    expect(await leadOf('2')).toBeDefined();
    expect(await leadOf('3')).toBeDefined();
  });

  it('fills only what is empty, when asked to', async () => {
    await importFiles(book, [newer()]);
    await importFiles(book, [first()], { policy: 'fill-empty' });
    expect(await leadOf('1')).toMatchObject({ title: 'CEO', phone: '123', extra: { note: 'new' } });
  });

  it('overwrites the whole row, when asked to', async () => {
    await importFiles(book, [first()]);
    await importFiles(book, [newer()], { policy: 'overwrite' });
    expect(await leadOf('1')).toEqual({
      id: '1',
      name: 'Ann Lee',
      title: 'CEO',
      company: 'Acme',
      owners: ['dana'],
      extra: { note: 'new' },
    });
  });

  it('a dry run says the same and changes nothing', async () => {
    await importFiles(book, [first()]);
    const before = await wholeBook(book);
    const { report } = await importFiles(book, [newer()], { dry: true });
    expect(report).toMatchObject({ leads: 1 });
    expect(report.written).toBeGreaterThan(0);
    expect(await wholeBook(book)).toEqual(before);
  });
});

describe('doubles', () => {
  it('one person in two systems is one lead, found by either id', async () => {
    await importFiles(book, [csv('sheet.csv', 'name,email,company', 'Ann Lee,ann@acme.example,Acme')]);
    await importFiles(book, [
      csv(
        'hubspot.csv',
        'Record ID,First Name,Last Name,Email,Job Title,Lifecycle Stage',
        '151,Ann,Lee,ANN@acme.example,CTO,Lead',
      ),
    ]);
    await importFiles(book, [
      csv('deals.csv', 'Record ID,Deal Name,Amount,Deal Stage,Associated Contact', '7,Big,100,Open,Ann Lee (151)'),
    ]);
    const { files } = await wholeBook(book);
    expect(files.map((file) => [file?.lead.id, file?.lead.title, file?.lead.amount])).toEqual([
      ['ann@acme.example', 'CTO', 100],
    ]);
  });

  it('a lead that stands twice in one file is one lead, with what both rows know', async () => {
    const rows = [
      'id,name,title,phone',
      '1,Ann Lee,CTO,',
      ...Array.from({ length: 700 }, (_, at) => `x${at},Lead ${at},,`),
      '1,Ann Lee,,555',
    ];
    const { report } = await importFiles(book, [csv('twice.csv', ...rows)]);
    expect(report.leads).toBe(701);
    expect(await leadOf('1')).toMatchObject({ title: 'CTO', phone: '555' });
  });

  it('two people of one name stay two, and a row that means either is refused with its line', async () => {
    const leads = csv('leads.csv', 'id,name,company', '1,Sarah Chen,Acme', '2,Sarah Chen,Globex');
    const signals = csv(
      'signals.csv',
      'name,company,kind,at',
      'Sarah Chen,,met,2026-02-01',
      'Sarah Chen,Globex,met,2026-02-01',
    );
    const { report } = await importFiles(book, [leads, signals]);
    expect(report.problems).toEqual([{ file: 'signals.csv', line: 2, problem: '"Sarah Chen" fits several leads' }]);
    expect((await book.store.leadFile(scopeOf(dana), '2'))?.signals).toHaveLength(1);
  });
});

describe('rows', () => {
  it('a bad cell costs the cell, a bad row the row; both are named by file and line', async () => {
    const path = csv(
      'bad.csv',
      'id,name,employees,created,stage',
      '1,Ann,many,2026-02-31,SQL',
      ',,5,,',
      '3,Cy,7,2026-02-01,SQL',
    );
    const { report } = await importFiles(book, [path]);
    expect(report.problems.map((each) => 'line' in each && [each.file, each.line, each.problem])).toEqual([
      ['bad.csv', 2, 'employees: "many" is no number'],
      ['bad.csv', 2, 'created: "2026-02-31" is no date'],
      ['bad.csv', 3, 'the row has no name and no address'],
    ]);
    expect(await leadOf('1')).toMatchObject({ name: 'Ann', stage: 'SQL' });
    expect(await leadOf('3')).toMatchObject({ employees: 7 });
  });

  it('dates are read by the order their column shows; one that shows none is left alone, or read as told', async () => {
    const shown = csv('shown.csv', 'id,name,created', '1,Ann,3/4/2026', '2,Bo,25/4/2026');
    await importFiles(book, [shown]);
    expect((await leadOf('1'))?.createdAt).toBe('2026-04-03T04:00:00.000Z');
    const unclear = csv('unclear.csv', 'id,name,created', '4,Di,3/4/2026');
    const { surveys } = await importFiles(book, [unclear]);
    expect(surveys[0]?.columns.find(({ header }) => header === 'created')).toMatchObject({ leftAlone: 'day-or-month' });
    expect(await leadOf('4')).toMatchObject({ extra: { created: '3/4/2026' } });
    await importFiles(book, [unclear], { dates: 'month-first' });
    expect((await leadOf('4'))?.createdAt).toBe('2026-03-04T05:00:00.000Z');
  });

  it('a column named like dates that holds words is kept as it is', async () => {
    const words = csv('words.csv', 'id,name,created', '1,Ann,by mail', '2,Bo,at the fair');
    const { report } = await importFiles(book, [words]);
    expect(report.problems).toEqual([]);
    expect(await leadOf('1')).toMatchObject({ extra: { created: 'by mail' } });
  });
});

describe('owners', () => {
  const leads = () =>
    csv('leads.csv', 'id,name,owner', '1,Ann,Lee Park', '2,Bo,LEE@us.example', '3,Cy,Jane Roe', '4,Di,Jane Roe');

  it('are matched by name or address; a stranger is asked for once, and the answer remembered', async () => {
    await book.store.saveRep({ ...dana, id: 'lee', name: 'Lee Park', email: 'lee@us.example' });
    const asked: string[] = [];
    const askOwner = async (name: string) => {
      asked.push(name);
      return 'lee';
    };
    await importFiles(book, [leads()], { askOwner });
    expect(asked).toEqual(['Jane Roe']);
    await importFiles(book, [leads()], { askOwner });
    expect(asked).toEqual(['Jane Roe']);
    const owned = await book.store.leads('t', ['1', '2', '3', '4']);
    expect([...owned.values()].map(({ owners }) => owners)).toEqual(Array(4).fill(['lee']));
  });

  it('with nobody to ask, the leads come to who imports them, and the names are counted and kept', async () => {
    const { report } = await importFiles(book, [leads()]);
    expect([...report.unknownOwners]).toEqual([
      ['Lee Park', 1],
      ['LEE@us.example', 1],
      ['Jane Roe', 2],
    ]);
    expect(await leadOf('3')).toMatchObject({ owners: ['dana'], extra: { Owner: 'Jane Roe' } });
  });

  it('a lead that changes hands leaves its old owner’s book', async () => {
    await book.store.saveRep({ ...dana, id: 'lee', name: 'Lee Park' });
    await importFiles(book, [csv('a.csv', 'id,name,owner', '1,Ann,Dana Reyes')]);
    await importFiles(book, [csv('b.csv', 'id,name,owner', '1,Ann,Lee Park')]);
    expect(await book.store.leadNames(scopeOf(dana))).toEqual([]);
    expect(await book.store.leadNames({ team: 't', rep: 'lee' })).toMatchObject([{ id: '1' }]);
  });
});

describe('answers', () => {
  it('a role that changes in the CRM takes the place of the old one; the rep’s own answer stands', async () => {
    const contact = (roles: string, day: string) =>
      csv(
        'c.csv',
        'Contact ID,First Name,Last Name,Account Name,Contact Owner,Buyer Attributes,Last Activity',
        `1,Ann,Lee,Acme,Dana Reyes,${roles},${day}`,
      );
    await importFiles(book, [contact('Champion', '2026-02-01')]);
    await importFiles(book, [contact('Detractor', '2026-02-10')]);
    const facts = await book.store.facts('t', 'salesforce:1');
    const [old] = facts.filter(({ value }) => value.type === 'answer' && value.answer === 'yes');
    expect(facts.find(({ id }) => id !== old?.id)).toMatchObject({ supersedes: old?.id, value: { answer: 'no' } });

    await book.store.saveFact(scopeOf(dana), { id: 'salesforce:1', owners: ['dana'] }, spoken('decision-maker'));
    const { report } = await importFiles(book, [contact('DecisionMaker', '2026-02-20')]);
    expect(report).toMatchObject({ keptAnswers: 1, facts: 0 });
  });
});

it('an import places leads in the orders as reading each one again would', async () => {
  await importFiles(book, [...samplesOf('hubspot'), ...samplesOf('salesforce')]);
  const pages = () => Promise.all(lists.map((list) => book.store.heatPage(scopeOf(dana), list, {})));
  const placed = await pages();
  expect(placed.some(({ leads }) => leads.length > 3)).toBe(true);
  await warmLeads(book.store, 't', await book.store.leadIds('t'), Date.parse(now));
  expect(await pages()).toEqual(placed);
});

describe('undo', () => {
  it('restores what stood before, to the letter', async () => {
    await importFiles(book, [csv('a.csv', 'id,name,title,owner', '1,Ann Lee,CTO,Dana Reyes', '2,Bo Ek,CFO,')], {
      batch: 'one',
    });
    const before = await wholeBook(book);
    await book.store.saveRep({ ...dana, id: 'lee', name: 'Lee Park' });
    const changes = csv('b.csv', 'id,name,title,owner,extra', '1,Ann Lee-Ek,CEO,Lee Park,x', '3,Cy Fox,,,');
    await importFiles(book, [changes, ...samplesOf('hubspot')], { batch: 'two' });
    expect(await wholeBook(book)).not.toEqual(before);
    expect(await book.store.undo('t', 'two')).toMatchObject({ changedSince: 0, keptForAnswers: 0 });
    expect(await wholeBook(book)).toEqual(before);
    expect(await book.store.leadNames({ team: 't', rep: 'lee' })).toEqual([]);
    expect(await book.store.undo('t', 'two')).toMatchObject({ restored: 0, removed: 0 });
    await book.store.undo('t', 'one');
    expect(await wholeBook(book)).toEqual({ files: [], entries: [] });
  });

  it('restores the calendar that was laid before', async () => {
    const ics = (title: string, day: string) =>
      csv(
        'c.ics',
        'BEGIN:VCALENDAR',
        'BEGIN:VEVENT',
        `UID:${title}`,
        `SUMMARY:${title}`,
        `DTSTART:${day}T150000Z`,
        'END:VEVENT',
        'END:VCALENDAR',
      );
    await importFiles(book, [ics('first', '20260303')], { batch: 'one' });
    const before = await wholeBook(book);
    await importFiles(book, [ics('second', '20260304')], { batch: 'two' });
    expect((await wholeBook(book)).entries.map(({ title }) => title)).toEqual(['second']);
    await book.store.undo('t', 'two');
    expect(await wholeBook(book)).toEqual(before);
  });

  it('leaves alone what was changed since, and leads on which the rep has answered', async () => {
    await importFiles(book, [csv('a.csv', 'id,name,title', '1,Ann,CTO', '2,Bo,CFO', '3,Cy,COO')], { batch: 'one' });
    await importFiles(book, [csv('b.csv', 'id,name,title', '2,Bo,CEO')], { batch: 'two' });
    await book.store.saveFact(scopeOf(dana), { id: '3', owners: ['dana'] }, spoken('need'));
    expect(await book.store.undo('t', 'one')).toMatchObject({ changedSince: 1, keptForAnswers: 1 });
    const { files } = await wholeBook(book);
    expect(files.map((file) => file?.lead.name)).toEqual(['Bo', 'Cy']);
    expect(files[1]?.facts).toHaveLength(1);
  });
});

it("a CRM's planned call and the calendar's are one call; a new calendar keeps the CRM's other calls", async () => {
  const leads = csv('leads.csv', 'id,name,email', '1,Ann Lee,ann@acme.example');
  const planned = csv(
    'tasks.csv',
    'name,subject,type,date,time,status',
    'Ann Lee,Call Ann,Call,2026-03-03,10:00,open',
    'Ann Lee,Again,Call,2026-03-05,10:00,open',
  );
  await importFiles(book, [leads, planned]);
  const ics = csv(
    'c.ics',
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:u',
    'SUMMARY:Ann Lee',
    'DTSTART:20260303T150000Z',
    'DTEND:20260303T153000Z',
    'END:VEVENT',
    'END:VCALENDAR',
  );
  await importFiles(book, [ics]);
  const { entries } = await wholeBook(book);
  expect(entries.map(({ title, start }) => [title, start.slice(0, 10)])).toEqual([
    ['Ann Lee', '2026-03-03'],
    ['Again', '2026-03-05'],
  ]);
});
