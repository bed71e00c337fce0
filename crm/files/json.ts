import * as z from 'zod/mini';
import { type TableRow, UnreadableFile } from './table.ts';
import { numberText } from './xlsx.ts';

/** JSON is read whole; a larger file should be exported as CSV, which is read as a stream. */
export const largestJson = 64 * 1024 * 1024;

const record = z.record(z.string(), z.unknown());
const records = z.array(record);
/** The envelopes lists of records come in: HubSpot `results`, Salesforce `records`, Pipedrive and Zoho `data`, and others. */
const envelope = z.object({
  results: z.optional(records),
  records: z.optional(records),
  data: z.optional(records),
  items: z.optional(records),
  leads: z.optional(records),
  contacts: z.optional(records),
});

/** Reads JSON as rows under a header: an array of records, an API's page of them, or one record a line. */
export function jsonRows(file: string, text: string): TableRow[] {
  const found = recordsOf(file, text).map((each) => flat(each));
  const header = [...new Set(found.flatMap((each) => [...each.keys()]))];
  return [
    { line: 1, cells: header },
    ...found.map((each, index) => ({ line: index + 1, cells: header.map((name) => each.get(name) ?? '') })),
  ];
}

function recordsOf(file: string, text: string): Record<string, unknown>[] {
  const whole = parsed(text) ?? lines(text);
  const list = z.safeParse(records, whole);
  if (list.success) return list.data;
  const page = z.safeParse(envelope, whole);
  const inside = page.success ? Object.values(page.data).find((each) => each !== undefined) : undefined;
  const one = z.safeParse(record, whole);
  if (inside) return inside;
  if (one.success) return [one.data];
  throw new UnreadableFile(`${file} is JSON, but holds no list of records.`, 'It should be an array of objects.');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const lines = (text: string): unknown =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parsed);

/** A record as named texts. API envelopes around the fields (`properties`, `attributes`) vanish, other nests join with a dot. */
function flat(value: Record<string, unknown>, prefix = ''): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [name, inner] of Object.entries(value)) {
    if (inner === null || inner === undefined || inner === '') continue;
    const transparent = prefix === '' && name === 'properties';
    if (typeof inner === 'object' && !Array.isArray(inner)) {
      const nested = flat(inner as Record<string, unknown>, transparent ? '' : `${prefix}${name}.`);
      for (const [key, text] of nested) fields.set(key, text);
    } else fields.set(`${prefix}${name}`, Array.isArray(inner) ? inner.map(asText).join('; ') : asText(inner));
  }
  return fields;
}

const asText = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? JSON.stringify(value)
    : typeof value === 'number'
      ? numberText(value)
      : String(value);
