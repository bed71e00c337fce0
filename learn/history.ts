import { asNumber, foldCase } from '../lambda/scoring/bins.ts';
import { isPlaceholder } from '../lambda/scoring/placeholders.ts';
import { columnsApart, readKey } from '../lambda/scoring/records.ts';
import { type DayOrder, daysOf, isEitherWay, orderShown } from '../lambda/scoring/written-dates.ts';
import type { Accounts } from './account-record.ts';
import { type Column, type LeftOut, levelColumn, typeColumn } from './columns.ts';
import { courseIn, courseNote, courseOf, dayText, type Horizon } from './courses.ts';
import { findCustomers } from './customers.ts';
import { type DateColumn, dateColumn, madeOfDates, orderingDate } from './date-columns.ts';
import { leaksAmong, writtenAtTheEnd } from './find-leaks.ts';
import { identityIn } from './identities.ts';
import type { History } from './known-history.ts';
import { readOutcome } from './outcome.ts';
import { rowsOfColumn } from './prepare-lessons.ts';
import type { Sheet } from './read-history.ts';
import { type Rule, wordsOfRules } from './rules.ts';
import { withinDays } from './within-days.ts';
/** Expected reasons not to learn: each a sentence saying what is needed. */
export type Refused = { kind: 'refused'; sentence: string };

export type Wishes = {
  outcome: string;
  won?: string | undefined;
  /** Columns not to learn from. */
  ignore?: readonly string[];
  /** Columns to learn from although they look like leaks, ids or customers. */
  keep?: readonly string[];
  /** The column that names an account that comes back, whose own record shall count. */
  account?: string | undefined;
  /** The column that orders the rows in time. */
  time?: string | undefined;
  /** Rows that say the same are different leads for sure. */
  keepCopies?: boolean;
  /** Whether 3/4 is the third of April or March the fourth, where no cell of a column says so. */
  dates?: DayOrder | undefined;
  /** Within how many days a sale counts, where the file says when leads came in and ended; absent means whenever. */
  horizon?: Horizon | undefined;
  /** Hand-made rules: what they read as an answer is one, and what they take for none is none. */
  rules?: readonly Rule[];
};

/** Fewer of the rarer outcome than this teach nothing. */
const LEAST_OUTCOMES = 5;

/** Makes a history of a sheet: outcomes read, duplicates dropped, columns typed, leaks and keys left out and named. */
export function prepareHistory(sheet: Sheet, wishes: Wishes): { kind: 'history'; history: History } | Refused {
  const columnNamed = (name: string) => sheet.columns.find((column) => foldCase(column.name) === foldCase(name));
  const outcome = columnNamed(wishes.outcome);
  const refuse = (sentence: string): Refused => ({ kind: 'refused', sentence });
  if (!outcome)
    return refuse(
      `There is no column ${wishes.outcome}. The file has ${few(sheet.columns.map(({ name }) => printable(name)))}.`,
    );
  const time = wishes.time === undefined ? undefined : columnNamed(wishes.time);
  if (wishes.time !== undefined && !time) return refuse(`There is no column ${wishes.time} to order the leads by.`);
  const reading = readOutcome(outcome.name, outcome.cells, wishes.won);
  if ('kind' in reading) return reading;
  if (time && wishes.dates === undefined && !orderShown(time.cells) && isEitherWay(time.cells))
    return refuse(
      `${time.name} may be read with the day or with the month first, and no cell shows which. Say so with --dates day-first or --dates month-first.`,
    );

  const notes: string[] = [];
  const endings = outcome.cells.map(reading.of);
  const course = wishes.horizon && courseIn(sheet, (row) => endings[row] ?? 'open', wishes.horizon, wishes.dates);
  const undated = (sentence: string) => {
    if (wishes.horizon?.opened !== undefined || wishes.horizon?.closed !== undefined) return refuse(sentence);
    const prepared = prepareHistory(sheet, { ...wishes, horizon: undefined });
    if (prepared.kind === 'history') prepared.history.notes.push(`${sentence} So nothing is said of days.`);
    return prepared;
  };
  if (course?.kind === 'none') return undated(course.sentence);
  const closed = rowsWhere(sheet.rows, (row) => endings[row] !== 'open');
  const usable = course ? rowsWhere(sheet.rows, (row) => !Number.isNaN(course.course.opened[row])) : closed;
  if (closed.length < sheet.rows && !course)
    notes.push(`${sheet.rows - closed.length} rows are still open (${reading.open.join(', ')}) and teach nothing yet.`);
  const rows = wishes.keepCopies ? usable : withoutDuplicates(sheet, usable, notes);
  const cells = new Map(sheet.columns.map(({ name, cells }) => [name, rows.map((row) => cells[row] ?? '')]));
  const outcomes = Uint8Array.from(cells.get(outcome.name) ?? [], (cell) => (reading.of(cell) === 'won' ? 1 : 0));
  const won = outcomes.reduce((sum, each) => sum + each, 0);
  const ended = rowsWhere(rows.length, (row) => endings[rows[row] ?? 0] !== 'open');
  const rarer = Math.min(won, ended.length - won);
  if (rarer < LEAST_OUTCOMES)
    return refuse(
      `There are ${won} won and ${ended.length - won} lost leads. I need at least ${LEAST_OUTCOMES} of each; with about 50 I start to beat hand-made rules.`,
    );

  const ignored = new Set((wishes.ignore ?? []).map(foldCase));
  const kept = new Set((wishes.keep ?? []).map(foldCase));
  for (const name of [...ignored, ...kept])
    if (!name.includes(',') && !sheet.columns.some((column) => foldCase(column.name) === name))
      notes.push(`There is no column ${name} to ignore or keep.`);
  const account = wishes.account === undefined ? undefined : columnNamed(wishes.account);
  if (wishes.account !== undefined && !account)
    return refuse(`There is no column ${wishes.account} that could name the account.`);
  const accounts = account && accountsIn(account.name, cells.get(account.name) ?? []);
  const leftOut: LeftOut[] = [];
  const identities: Column[] = [];
  const columns: Column[] = [];
  const dates: DateColumn[] = [];
  for (const { name } of sheet.columns) {
    if (name === outcome.name || name === account?.name || name === course?.closedColumn) continue;
    if (ignored.has(foldCase(name))) leftOut.push({ column: name, why: 'ignored', detail: 'you said so' });
    else {
      const own = cells.get(name) ?? [];
      const typed = typeColumn({ name, cells: own }, wordsOfRules(wishes.rules ?? [], name));
      const isDate = typed.kind === 'left-out' && typed.leftOut.why === 'date';
      if (isDate) dates.push(dateColumn(name, own, wishes.dates));
      if (name === time?.name) continue;
      const whose = isDate || kept.has(foldCase(name)) ? undefined : identityIn({ name, cells: own });
      if (typed.kind === 'left-out') leftOut.push(typed.leftOut);
      else if (whose === undefined) columns.push(typed.column);
      else {
        leftOut.push({ column: name, why: 'identity', detail: `${whose} would make a reason of who somebody is` });
        identities.push(typed.column);
      }
    }
  }
  columns.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, order } of dates)
    if (order === undefined)
      notes.push(
        `${name} may have the day or the month first, so nothing is made of it; say --dates day-first or --dates month-first.`,
      );
  const ordering = time === undefined ? orderingDate(dates) : undefined;
  if (ordering && !course)
    notes.push(`Leads are put in order by ${ordering.name} to try later ones; --time names another column.`);
  const fromDates = madeOfDates(dates, kept);
  columns.push(...fromDates);
  const doubtful = columns.filter(({ name }) => !kept.has(foldCase(name)));
  const leaks = leaksAmong(
    doubtful.map((column) => rowsOfColumn(column, ended)),
    outcomes.filter((_, row) => endings[rows[row] ?? 0] !== 'open'),
  );
  if (ended.length < rows.length)
    leaks.push(
      ...writtenAtTheEnd(
        doubtful,
        rows.map((row) => endings[row] !== 'open'),
      ),
    );
  for (const { column, detail, suspected } of leaks)
    if (suspected) notes.push(`Look at ${column}: ${detail} If not, leave it out with --ignore.`);
    else leftOut.push({ column, why: 'leak', detail });
  const sound = columns.filter(({ name }) => !leftOut.some(({ column }) => column === name));
  const found = findCustomers([...sound.filter(({ derived }) => !derived), ...identities], rows.length);
  const customers = account || (found && kept.has(foldCase(found.column))) ? undefined : found;
  if (customers)
    notes.push(
      `The same customers come back, by ${[customers.column, ...customers.figures.slice(1)].join(' and ')}: --account "${customers.column}" makes each one's own record count.`,
    );
  const figures = new Set(customers?.figures);
  const named = customers && figures.size === 0 ? customers.column : undefined;
  const learned = sound
    .filter((column) => column.name !== named)
    .map((column): Column => (figures.has(column.name) ? { ...column, byRange: true } : column));
  if (customers && named !== undefined) {
    const before = leftOut.findIndex(({ column }) => column === named);
    const why: LeftOut = { column: named, why: 'customer', detail: customers.detail };
    if (before < 0) leftOut.push(why);
    else leftOut[before] = why;
  }
  if (learned.length === 0 && !accounts)
    return refuse(
      leftOut.length === 0
        ? `There is no column beside ${outcome.name}. I need at least one that says something about a lead.`
        : `No column is left to learn from: ${few(leftOut.map(({ column, detail }) => `${column} (${detail})`))}. I need a column whose answers differ between leads and come back, such as source or industry.`,
    );
  learned.push(
    ...derivedColumns(
      learned.filter(({ derived }) => !derived),
      rows.length,
    ),
  );
  const dateNames = dates
    .map(({ name }) => name)
    .filter((name) => learned.some((column) => readsDate(column.name, name)));
  const history: History = {
    outcomes,
    won,
    outcome: { column: outcome.name, won: reading.won, lost: reading.lost },
    columns: learned,
    cells,
    ...(time ? { times: timesOf(cells.get(time.name) ?? [], wishes.dates) } : {}),
    ...(ordering ? { times: timesOf(ordering.cells, ordering.order) } : {}),
    ...(dateNames.length > 0 || accounts ? { alsoRead: [...dateNames, ...(accounts ? [accounts.column] : [])] } : {}),
    ...(accounts ? { accounts } : {}),
    ...(customers ? { customers } : {}),
    leftOut,
    notes,
  };
  if (!course) return { kind: 'history', history };
  const { days } = wishes.horizon ?? { days: 0 };
  const followed = withinDays(history, courseOf(course.course, rows), days, LEAST_OUTCOMES);
  if (!followed)
    return undated(
      `Too few leads were followed for ${days} days by ${dayText(course.course.asOf)}; --horizon asks for fewer.`,
    );
  notes.push(courseNote(course, rows.length, followed.history));
  return { kind: 'history', history: followed.history };
}

/** The accounts of a column, in the order of their names; letter case aside. */
function accountsIn(column: string, cells: readonly string[]): Accounts {
  const said = cells.map((cell) => (isPlaceholder(cell) ? '' : foldCase(cell)));
  const names = [...new Set(said)].filter((name) => name !== '').sort();
  const codes = new Map(names.map((name, code) => [name, code]));
  return { column, names, of: Int32Array.from(said, (name) => codes.get(name) ?? -1) };
}

const few = (words: string[]) =>
  words.length > 8 ? `${words.slice(0, 8).join(', ')} and ${words.length - 8} more` : words.join(', ');

/** A name as it can be shown: the header of a file that is no table may hold anything. */
const printable = (name: string) => name.replaceAll(/\p{C}/gu, '').slice(0, 40);

function rowsWhere(rows: number, is: (row: number) => boolean): number[] {
  return Array.from({ length: rows }, (_, row) => row).filter(is);
}

/** A share of exact copies that chance does not explain. */
const tooManyCopies = 0.01;

/** Drops exact copies where a key shows them to be one record, or where there are too many to be chance. */
function withoutDuplicates(sheet: Sheet, rows: number[], notes: string[]): number[] {
  const seen = new Set<string>();
  const distinct = rows.filter((row) => {
    const whole = sheet.columns.map(({ cells }) => cells[row]).join('\u0000');
    if (seen.has(whole)) return false;
    seen.add(whole);
    return true;
  });
  const copies = rows.length - distinct.length;
  if (copies === 0) return rows;
  const hasKey = sheet.columns.some(({ name, cells }) => {
    const typed = typeColumn({ name, cells: distinct.map((row) => cells[row] ?? '') });
    return typed.kind === 'left-out' && typed.leftOut.why === 'id';
  });
  const tooMany = copies >= rows.length * tooManyCopies && copies >= 10 * expectedCopies(sheet, rows);
  if (!hasKey && !tooMany) {
    notes.push(`${copies} rows are exact copies of others; they may well be different leads, so they stay.`);
    return rows;
  }
  notes.push(`${copies} exact copies were dropped.`);
  return distinct;
}

/** How many copies there would be if columns had nothing to do with each other. */
function expectedCopies(sheet: Sheet, rows: number[]): number {
  const logSame = sheet.columns.reduce((sum, { cells }) => {
    const counts = new Map<string, number>();
    for (const row of rows) counts.set(cells[row] ?? '', (counts.get(cells[row] ?? '') ?? 0) + 1);
    let same = 0;
    for (const count of counts.values()) same += (count / rows.length) ** 2;
    return sum + Math.log(same);
  }, 0);
  return ((rows.length * (rows.length - 1)) / 2) * Math.exp(logSame);
}

/** Whether a derived characteristic reads a column of dates. */
const readsDate = (key: string, date: string) =>
  /^(days|weekday|quarter)(-mdy)?:/.test(key) &&
  key
    .slice(key.indexOf(':') + 1)
    .split(columnsApart)
    .includes(date);

/** Numbers as they are, dates in days, other text by its place in the file. The whole column says whether its days come first. */
function timesOf(cells: string[], said: DayOrder | undefined): Float64Array {
  const order = orderShown(cells) ?? said ?? 'day-first';
  return Float64Array.from(cells, (cell, row) => asNumber(cell) ?? daysOf(cell, order) ?? row);
}

/** What several columns say together: which of them were answered, and how many kinds of activity there are. */
function derivedColumns(columns: Column[], rows: number): Column[] {
  const usable = columns.filter(({ name }) => !name.includes(columnsApart) && !name.includes(':'));
  const open = usable.filter(({ cells }) => {
    const unanswered = cells.filter(isPlaceholder).length;
    return unanswered > rows * 0.005 && unanswered < rows * 0.995;
  });
  const counts = usable.filter((column) => {
    if (column.kind !== 'number') return false;
    const zeros = column.values.filter((value) => value === 0).length;
    return (
      zeros > rows * 0.2 &&
      column.values.every((value) => Number.isNaN(value) || (value >= 0 && Number.isInteger(value)))
    );
  });
  return [
    ...(open.length >= 2 ? [derivedColumn('answered', open, rows)] : []),
    ...(counts.length >= 3 ? [derivedColumn('kinds', counts, rows)] : []),
    ...usable.filter(isRoundedAtTimes).map((column) => asNumbers(derivedColumn('round', [column], rows))),
  ];
}

/** Figures of which some are round and some exact, and large enough that round ones are no chance. */
function isRoundedAtTimes(column: Column): boolean {
  if (column.kind !== 'number' || column.byRange) return false;
  const large = column.values.filter((value) => Math.abs(value) >= 1000);
  const round = large.filter((value) => value % 100 === 0).length;
  const known = column.values.filter((value) => !Number.isNaN(value)).length;
  return large.length >= known / 2 && round >= large.length * 0.1 && round <= large.length * 0.95;
}

function derivedColumn(word: string, of: Column[], rows: number): Column {
  const key = `${word}:${of.map(({ name }) => name).join(columnsApart)}`;
  const byName = new Map(of.map(({ name, cells }) => [name, cells]));
  const cells = Array.from({ length: rows }, (_, row) => String(readKey(key, (name) => byName.get(name)?.[row])));
  return levelColumn(key, cells, [], true);
}

function asNumbers({ name, cells }: Column): Column {
  const values = Float64Array.from(cells, (cell) => (cell === '' ? Number.NaN : Number(cell)));
  return { kind: 'number', name, cells, markers: [], derived: true, values };
}
