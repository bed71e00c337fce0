import { openTexts } from '../../crm/files/open-files.ts';
import { utc } from '../../crm/icalendar/zones.ts';
import type { DayOrder } from '../../crm/sheets/dates.ts';
import { readSheet } from '../../crm/sheets/read-sheet.ts';
import { isHeader, survey } from '../../crm/sheets/survey.ts';

/** What a table of leads becomes: each row's record or why it is none, and what is told. */
export async function readTable(text: string, options: { dates?: DayOrder; decimals?: '.' | ',' } = {}) {
  const { tables } = await openTexts([{ file: 'x.csv', text }], isHeader);
  const [source] = tables;
  if (!source) throw new Error('no table');
  const { sheet, columns } = await survey(source, options);
  const rows: { lead?: Record<string, unknown>; passedOver?: string; problems: string[] }[] = [];
  for await (const { record, passedOver, problems } of readSheet(await source.open(), sheet, columns, {
    zone: utc,
    by: 'x',
    now: '2026-03-01T00:00:00Z',
  })) {
    const lead = record?.kind === 'lead' ? { ...record.lead } : undefined;
    rows.push({ ...(lead && { lead }), ...(passedOver && { passedOver }), problems });
  }
  return rows;
}
