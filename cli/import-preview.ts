import type { BookProblem } from '../crm/book/import.ts';
import type { BookReport } from '../crm/book/import-book.ts';
import type { RowFate } from '../crm/book/row-told.ts';
import type { OpenedFiles } from '../crm/files/open-files.ts';
import type { CalendarProblem } from '../crm/icalendar/read-calendar.ts';
import { asOptions } from '../crm/sheets/map-options.ts';
import { suggestionsFor } from '../crm/sheets/suggest.ts';
import type { Survey } from '../crm/sheets/survey.ts';
import type { RowsTold } from './import-told.ts';

const plural = (count: number, one: string, other = `${one}s`) =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : other}`;
const cut = (text: string, length: number) => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
};

const leftAloneBecause = 'day or month first? Say --dates day-first or month-first';

/** The columns of a file, one a line with what each becomes. */
function columnLines(columns: Survey['columns']): string[] {
  const width = Math.min(36, Math.max(...columns.map(({ header }) => header.length)));
  return columns.map(({ header, column, leftAlone, filled, example, byValues }) => {
    const told = byValues ? `${column.becomes}, read by its values: ${byValues}` : column.becomes;
    const becomes = leftAlone ? `left alone and kept: ${leftAloneBecause}` : filled === 0 ? 'empty' : told;
    return `  ${cut(header, 36).padEnd(width)}  ${becomes}${example ? `  (${cut(example, 32)})` : ''}`;
  });
}

const MOST_NAMED = 8;
const named = (headers: readonly string[]) =>
  headers.length > MOST_NAMED
    ? `${headers.slice(0, MOST_NAMED).join(', ')} and ${headers.length - MOST_NAMED} more`
    : headers.join(', ');

/** The columns of a file in a few lines: what is read, what is only kept, what was left alone and why. */
function columnsInShort(columns: Survey['columns']): string[] {
  const filled = columns.filter((each) => each.filled > 0);
  const of = (which: (column: Survey['columns'][number]) => boolean) =>
    filled.filter(which).map(({ header }) => cut(header, 30));
  const [read, kept, alone] = [
    of(({ known, leftAlone, byValues }) => known && !leftAlone && !byValues),
    of(({ known }) => !known),
    of(({ leftAlone }) => leftAlone !== undefined),
  ];
  return [
    ...(read.length > 0 ? [`  read: ${named(read)}`] : []),
    ...filled.flatMap(({ header, column, byValues }) =>
      byValues ? [`  read by its values as ${column.becomes}: ${cut(header, 30)} (${byValues})`] : [],
    ),
    ...(kept.length > 0 ? [`  kept as they are: ${named(kept)}`] : []),
    ...(alone.length > 0 ? [`  left alone: ${named(alone)}: ${leftAloneBecause}`] : []),
  ];
}

/** What the files are: column by column where nothing is written yet, else in short. */
export function previewOf(
  surveys: readonly Survey[],
  { calendars, unread }: Pick<OpenedFiles, 'calendars' | 'unread'>,
  whole: boolean,
): string {
  const files = surveys.filter(isRead).map((survey) => {
    const { source, system, sheet, rows, columns } = survey;
    const lines = whole ? columnLines(columns) : columnsInShort(columns);
    const may = asOptions(suggestionsFor(survey));
    const hint = may === '' ? [] : [`  not read, and may be ours: say ${may}`];
    const several = (survey.undecided ?? []).map(
      ({ field, headers: [first = '', ...others] }) =>
        `  several could be the ${field}, and none is read as it: ${named([first, ...others])}; say --map "${first}=${field}"`,
    );
    const what = `${source.file}: ${system.name} ${sheet.name}, ${plural(rows, 'row')}`;
    return [what, ...lines, ...several, ...hint].join('\n');
  });
  const calendarLines = calendars.map(({ file }) => `${file}: a calendar`);
  const lost = unread.filter(({ loses }) => loses === undefined);
  const shown = lost.slice(0, MOST_NAMED).map(({ message, hint }) => `Not read: ${message} ${hint}`);
  const further = lost.slice(MOST_NAMED).map(({ file }) => file);
  const unreadLines = [
    ...shown,
    ...(further.length > 0 ? [`Not read either: ${named(further)}.`] : []),
    ...grouped('Not about leads, left out', surveys.filter((each) => !isRead(each)).map(ofRows)),
    ...grouped(
      'Nothing in them to read',
      unread.filter(({ loses }) => loses !== undefined).map(({ file }) => file),
    ),
  ];
  return `${[...files, ...calendarLines, ...unreadLines].join('\n')}\n`;
}

const isRead = ({ sheet }: Survey) => sheet.about !== 'nothing';
const ofRows = ({ source, rows }: Survey) => `${source.file} (${plural(rows, 'row')})`;
const grouped = (what: string, files: readonly string[]) => (files.length > 0 ? [`${what}: ${named(files)}.`] : []);

const told: readonly [RowFate, string][] = [
  ['new-lead', 'new'],
  ['known-lead', 'known already'],
  ['joined', 'joined'],
  ['used', 'used to join others'],
  ['waiting', 'waiting for what they refer to'],
  ['passed-over', 'no records: totals, notices, deleted ones'],
  ['left-out', 'left out'],
];

/** What became of the rows, file by file, and why some wait or were left out. */
export function storyOf(surveys: readonly Survey[], rows: RowsTold): string {
  const files = surveys.filter(isRead).map(({ source }) => {
    const counts = rows.of(source.file);
    const parts = told.flatMap(([fate, words]) =>
      counts[fate] > 0 ? [`${counts[fate].toLocaleString('en-US')} ${words}`] : [],
    );
    return `${source.file}: ${parts.join(', ') || 'no rows'}`;
  });
  const why = (['waiting', 'left-out'] as const).flatMap((fate) =>
    [...rows.reasons(fate)]
      .sort(([, a], [, b]) => b - a)
      .slice(0, 5)
      .map(([reason, count]) => `  ${fate === 'waiting' ? 'waiting' : 'left out'}: ${plural(count, 'row')}: ${reason}`),
  );
  return files.length === 0 ? '' : `${[...files, ...why].join('\n')}\n`;
}

function calendarSentence(problem: CalendarProblem): string {
  switch (problem.what) {
    case 'lost-property':
      return `line ${problem.line}: "${problem.name}" of the event on ${problem.on} cannot be read; the rest of it is`;
    case 'unreadable-event':
      return `line ${problem.line}: an event${problem.on ? ` on ${problem.on}` : ''} cannot be read: ${problem.detail}`;
    case 'unknown-zone':
      return `the time zone "${problem.name}" is not known; its times were read as ${problem.readAs}`;
    case 'unfollowed-series':
      return problem.why === 'endless'
        ? `line ${problem.line}: "${problem.title}" repeats without end and was not followed`
        : `line ${problem.line}: "${problem.title}" repeats by a rule that cannot be read; its first time was kept`;
    case 'several-leads':
      return `"${problem.title}" fits several leads (${problem.candidates.join(', ')}); it is a call with none of them`;
  }
}

/** A problem with its place, as `file:line: what`. */
export const problemLine = (problem: BookProblem): string =>
  'calendar' in problem
    ? `${problem.file}: ${calendarSentence(problem.calendar)}`
    : `${problem.file}:${problem.line}: ${problem.problem}`;

const MOST_SHOWN = 10;

/** What an import did, or would do; a page has no options of the command line to hint at. */
export function summaryOf(
  report: BookReport,
  { dry, batch, place, onPage = false }: { dry: boolean; batch: string | undefined; place: string; onPage?: boolean },
): string {
  const { leads, signals, facts, keptAnswers, calls, otherEntries, written, calendarChanged } = report;
  const { problems, problemCount, unknownOwners } = report;
  const unchanged = written === 0 && !calendarChanged;
  const { closed, undated, nobodys } = report;
  const brought = [
    plural(leads, 'new lead'),
    plural(signals, 'signal'),
    plural(facts, 'answer'),
    `${plural(calls, 'call')} and ${plural(otherEntries, 'other calendar entry', 'other calendar entries')}`,
  ].join(', ');
  const lines = [`${dry ? 'Would import' : 'Read'} ${brought}.`];
  if (!dry)
    lines.push(
      unchanged
        ? 'Everything stood so already: nothing was changed, and there is no batch to undo.'
        : written === 0
          ? 'The calendar is laid.'
          : `${plural(written, 'item')} written${calendarChanged ? ', and the calendar laid' : ''}.`,
    );
  if (closed > 0) lines.push(`${plural(closed, 'deal')} won or lost, now in the review.`);
  if (undated > 0)
    lines.push(`${plural(undated, 'deal')} won or lost without a closing day in the past: not in the review.`);
  if (nobodys > 0)
    lines.push(`${plural(nobodys, 'deal')} won or lost of companies with several people: not in the review.`);
  if (keptAnswers > 0) lines.push(`${plural(keptAnswers, 'answer')} left out because the rep has answered by voice.`);
  if (problemCount > 0) {
    lines.push(
      `${plural(problemCount, 'problem')}:`,
      ...problems.slice(0, MOST_SHOWN).map((each) => `  ${problemLine(each)}`),
    );
    if (problemCount > MOST_SHOWN) lines.push(`  … and ${problemCount - MOST_SHOWN} more.`);
  }
  const { notes, joinedLater } = report;
  if (joinedLater > 0)
    lines.push(
      `${plural(joinedLater, 'row')} of earlier imports found what ${joinedLater === 1 ? 'it' : 'they'} waited for.`,
    );
  for (const { file, line, problem } of notes.slice(0, 5)) lines.push(`Note ${file}:${line}: ${problem}`);
  if (notes.length > 5) lines.push(`… and ${plural(notes.length - 5, 'more note', 'more notes')}.`);
  for (const [name, count] of unknownOwners) {
    const hint = `If it is you, say --name "${name}"; if not, --owner "${name}=ADDRESS".`;
    lines.push(
      `Nobody here is "${name}" (${plural(count, 'row')}): their leads came to you.${onPage ? '' : ` ${hint}`}`,
    );
  }
  if (!dry && batch !== undefined)
    lines.push(`This was batch ${batch}. Take it back with: lead-scout undo ${batch}${place}`);
  return `${lines.join('\n')}\n`;
}
