import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { headerIn, mapsIn } from '../../../cli/column-maps.ts';
import { closeBatch, keepFeeds, openBatch } from '../../../cli/import.ts';
import { summaryOf } from '../../../cli/import-preview.ts';
import type { RememberedColumns } from '../../../cli/remembered-columns.ts';
import { importBook } from '../../../crm/book/import-book.ts';
import type { RowTold } from '../../../crm/book/row-told.ts';
import { undoImport } from '../../../crm/book/undo-import.ts';
import { calendarRange } from '../../../crm/feeds/keep-fresh.ts';
import { type OpenedFiles, openFiles } from '../../../crm/files/open-files.ts';
import { UnreadableFile } from '../../../crm/files/table.ts';
import { isExtra, KEPT, kindOf, targetsOf, withChosen } from '../../../crm/sheets/chosen-columns.ts';
import { underOurNames } from '../../../crm/sheets/column-names.ts';
import type { DayOrder } from '../../../crm/sheets/dates.ts';
import { type Survey, surveyAll } from '../../../crm/sheets/survey.ts';
import type { LocalSkill } from '../../../simulator/local-skill.ts';
import type { BatchShown, BringOutcome, BringPreview, FileShown } from '../../wire-bring.ts';
import { Refused } from '../refused.ts';
import type { Talk } from '../talk.ts';

/** Rows whose fate is told one by one. */
const MOST_ROWS = 500;

/** Files on their way into the book. */
export type Bringing = {
  id: string;
  receive: (name: string, request: IncomingMessage) => Promise<void>;
  preview: () => Promise<BringPreview>;
  choose: (file: string, header: string, becomes: string) => Promise<BringPreview>;
  order: (dates: DayOrder) => Promise<BringPreview>;
  run: (talk: Talk) => Promise<BringOutcome>;
  close: () => void;
};

/** Takes files in a folder of their own, which goes with them. */
export function openBringing(id: string, skill: LocalSkill, remembered: RememberedColumns): Bringing {
  const folder = mkdtempSync(join(tmpdir(), 'lead-scout-files-'));
  const paths: string[] = [];
  let dates: DayOrder | undefined;
  let opened: { files: OpenedFiles; surveys: Survey[] } | undefined;

  const open = async () => {
    if (opened) return opened;
    const maps = mapsIn(remembered);
    const files = await openFiles(paths, headerIn(maps));
    const tables = files.tables.map((source) => underOurNames(source, maps));
    const surveys = await surveyAll(tables, dates === undefined ? {} : { dates }, (file) => files.unread.push(file));
    if (surveys.length === 0 && files.calendars.length === 0 && files.unread[0])
      throw new UnreadableFile(files.unread.map(({ message }) => message).join(' '), files.unread[0].hint);
    opened = { files, surveys: surveys.map((one) => withChosen(one, remembered.of(kindOf(one)))) };
    return opened;
  };

  const preview = async (): Promise<BringPreview> => {
    const { files, surveys } = await open();
    const shown = surveys.map((survey) => fileShown(survey, remembered.of(kindOf(survey))));
    return {
      id,
      files: shown,
      calendars: files.calendars.map(({ file }) => basename(file)),
      unread: files.unread.filter(({ loses }) => loses === undefined).map(({ message, hint }) => `${message} ${hint}`),
      rows: surveys.reduce((sum, { rows }) => sum + rows, 0),
      needsDayOrder: dates !== undefined || surveys.some(({ columns }) => columns.some(({ leftAlone }) => leftAlone)),
      ...(dates !== undefined && { dayOrder: dates }),
    };
  };

  return {
    id,
    receive: async (name, request) => {
      const path = join(folder, basename(name).replace(/[^\p{L}\p{N}._ -]/gu, '_') || 'file');
      await pipeline(request, createWriteStream(path));
      if (!paths.includes(path)) paths.push(path);
      opened = undefined;
    },
    preview,
    choose: async (file, header, becomes) => {
      const { surveys } = await open();
      const survey = surveys.find(({ source }) => basename(source.file) === file);
      if (!survey) throw new Refused(404, `There is no file ${file} here.`);
      if (becomes !== KEPT && !targetsOf(survey).has(becomes))
        throw new Refused(400, `A column cannot become "${becomes}".`);
      remembered.keep(kindOf(survey), { [header]: becomes });
      opened = undefined;
      return preview();
    },
    order: (chosen) => {
      dates = chosen;
      opened = undefined;
      return preview();
    },
    run: async (talk) => {
      const { files, surveys } = await open();
      return bring(skill, talk, files, surveys);
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function fileShown(survey: Survey, chosen: Readonly<Record<string, string>>): FileShown {
  const { source, system, sheet, rows, columns, undecided = [] } = survey;
  const couldBe = (header: string) => undecided.find(({ headers }) => headers.includes(header))?.field;
  return {
    file: basename(source.file),
    what: sheet.about === 'nothing' ? `${sheet.name}: not about leads, left out` : `${system.name} ${sheet.name}`,
    rows,
    isUsed: sheet.about !== 'nothing',
    columns: columns.map(({ header, column, known, filled, example, leftAlone, byValues }) => ({
      header,
      becomes: isExtra(column.becomes) ? KEPT : column.becomes,
      filled,
      ...(example && { example: example.slice(0, 60) }),
      ...(leftAlone && { undecided: 'day or month first?' }),
      ...(!known && couldBe(header) && { undecided: `the ${couldBe(header)}?` }),
      ...(byValues && { byValues }),
      chosen: chosen[header] !== undefined,
    })),
    targets: [KEPT, ...[...targetsOf(survey).keys()].sort()],
  };
}

async function bring(skill: LocalSkill, talk: Talk, files: OpenedFiles, surveys: Survey[]): Promise<BringOutcome> {
  const { rep } = talk;
  const { store, feeds } = skill;
  const now = new Date(talk.clock.now()).toISOString();
  const batch = await openBatch(store, rep, now, files, surveys, 'update');
  const of = surveys.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  const rows: RowTold[] = [];
  const report = await importBook(
    store,
    rep,
    { surveys, calendars: files.calendars },
    {
      now,
      calendar: calendarRange(now, rep.zone),
      batch: batch.id,
      continues: batch.continues,
      progress: (more) => {
        done += more;
        talk.push({ kind: 'progress', done, of });
      },
      rowTold: (row) => {
        if (rows.length < MOST_ROWS) rows.push({ ...row, file: basename(row.file) });
      },
    },
  );
  const isChanged = report.written > 0 || report.calendarChanged;
  if (isChanged) await closeBatch(store, rep, batch, report);
  else await store.removeBatch(rep.team, batch.id);
  await keepFeeds(feeds, rep, files.calendars, {}, { at: now, batch: isChanged ? batch.id : undefined });
  const told = summaryOf(report, { dry: false, batch: undefined, place: '', onPage: true }).trim().split('\n');
  return { told, counts: report.rows, rows, ...(isChanged && { batch: batch.id }) };
}

/** The imports of the rep's team, newest first. */
export async function batchesShown({ store }: LocalSkill, { rep }: Talk): Promise<BatchShown[]> {
  const batches = await store.batches(rep.team);
  return batches.map(({ id, startedAt, files, state }) => ({
    id,
    at: startedAt,
    files: files.map((file) => basename(file)),
    state,
  }));
}

/** Takes an import back, and says what came of it. */
export async function undoBatch({ store, feeds }: LocalSkill, talk: Talk, batch: string): Promise<{ told: string[] }> {
  const { rep } = talk;
  const known = (await store.batches(rep.team)).find(({ id, state }) => id === batch && state !== 'undone');
  if (!known) throw new Refused(404, 'There is no such import to take back.');
  const { removed, restored, changedSince, keptForAnswers } = await undoImport(
    store,
    rep.team,
    batch,
    talk.clock.now(),
  );
  for (const feed of await feeds.feedsOf(rep.team, known.rep)) if (feed.batch === batch) await feeds.removeFeed(feed);
  return {
    told: [
      `${removed} removed, ${restored} restored.`,
      ...(changedSince > 0 ? [`${changedSince} were changed by something else since and stay as they are.`] : []),
      ...(keptForAnswers > 0 ? [`${keptForAnswers} leads stay because a rep has logged answers on them.`] : []),
    ],
  };
}
