import { withoutEntities } from '../sheets/entities.ts';
import type { Encoding } from './encoding.ts';
import { type TableRow, UnreadableFile } from './table.ts';

/** Whether a file is a page or a workbook in markup: some systems call either `.xls`. */
export const isMarked = (head: string): boolean =>
  /^\uFEFF?(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|meta|body|style|div|table|(?:\w+:)?Workbook)\b/i.test(
    head,
  );

const charsets: ReadonlySet<string> = new Set([
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'windows-1257',
  'macintosh',
  'shift_jis',
  'gbk',
  'euc-kr',
] satisfies Encoding[]);

/** The encoding the markup says it is in. */
export function charsetIn(head: string): Encoding | undefined {
  const said = /(?:charset|encoding)=["']?([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? '';
  const label = said.replace('gb2312', 'gbk').replace(/^iso-8859-1$/, 'windows-1252');
  return charsets.has(label) ? (label as Encoding) : undefined;
}

/** The tables of a page, or the sheets of a workbook in XML, as rows. A page without a table cannot be read. */
export function markedTables(file: string, text: string): { name: string; rows: TableRow[] }[] {
  const isWorkbook = /<(?:\w+:)?Workbook\b/i.test(text.slice(0, 2000));
  const found = isWorkbook ? sheetsIn(text) : tablesIn(text);
  const tables = found.filter(({ rows }) => rows.length > 1 && rows.some(({ cells }) => cells.length > 1));
  if (tables.length === 0)
    throw new UnreadableFile(
      `${file} is a web page without a table.`,
      'A page to sign in is often saved so: sign in and export again, as CSV, .xlsx or iCalendar.',
    );
  return tables.map(({ name, rows }) => ({ name: tables.length > 1 && name ? `${file} (${name})` : file, rows }));
}

function sheetsIn(text: string) {
  return pieces(text, /<(?:\w+:)?Worksheet\b([^>]*)>/i).map(({ attributes, inside }) => ({
    name: withoutEntities(/Name="([^"]*)"/i.exec(attributes)?.[1] ?? ''),
    rows: pieces(inside, /<(?:\w+:)?Row\b([^>]*)>/i).map((row, at) => {
      const cells: string[] = [];
      for (const cell of pieces(row.inside, /<(?:\w+:)?Cell\b([^>]*)>/i)) {
        const index = Number(/Index="(\d{1,4})"/i.exec(cell.attributes)?.[1] ?? cells.length + 1);
        while (cells.length < index - 1) cells.push('');
        cells.push(plain(/<(?:\w+:)?Data\b[^>]*>([\s\S]*?)<\/(?:\w+:)?Data>/i.exec(cell.inside)?.[1] ?? ''));
      }
      return { line: at + 1, cells };
    }),
  }));
}

function tablesIn(text: string) {
  const shown = text.replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>/gi, '');
  return pieces(shown, /<table\b([^>]*)>/i).map(({ inside }, number) => ({
    name: `table ${number + 1}`,
    rows: pieces(inside.replace(/<\/table>[\s\S]*$/i, ''), /<tr\b([^>]*)>/i).map((row, at) => ({
      line: at + 1,
      cells: pieces(row.inside.replace(/<\/tr>[\s\S]*$/i, ''), /<t[dh]\b([^>]*)>/i).flatMap(
        ({ attributes, inside: cell }) => {
          const span = Math.min(100, Number(/colspan=["']?(\d{1,3})/i.exec(attributes)?.[1] ?? 1));
          return [plain(cell), ...Array<string>(Math.max(0, span - 1)).fill('')];
        },
      ),
    })),
  }));
}

/** What follows each opening tag, up to the next of its kind; one that closes itself holds nothing. */
function pieces(text: string, tag: RegExp): { attributes: string; inside: string }[] {
  const parts = text.split(tag).slice(1);
  return parts.flatMap((attributes, at) =>
    at % 2 === 1 ? [] : [{ attributes, inside: attributes.endsWith('/') ? '' : (parts[at + 1] ?? '') }],
  );
}

const plain = (cell: string) =>
  withoutEntities(cell.replace(/<br\b[^>]*>/gi, '\n').replace(/<[^>]*>/g, ''))
    .replace(/[ \t\u00a0]+/g, ' ')
    .trim();
