import type { FactValue } from '../../lambda/domain/fact.ts';
import { type Zone, zoneNamed } from '../icalendar/zones.ts';
import { type DayOrder, readDate } from './dates.ts';
import { withoutEntities } from './entities.ts';
import { isAmbiguousMoney, type Money, readMoneyOf } from './money.ts';
import { readWhole } from './numbers.ts';
import type { Read } from './reading.ts';

/** A plain number, where its decimal sign shows. */
export function readNumber(cell: string): Read<number> {
  const money = readMoney(cell);
  return 'ok' in money && money.ok.currency === undefined
    ? { ok: money.ok.amount }
    : { wrong: `"${cell}" is no number` };
}

/** A whole number, such as of employees. */
export function readCount(cell: string): Read<number> {
  const number = readWhole(cell);
  return number === undefined ? { wrong: `"${cell}" is no number` } : { ok: number };
}

/** Money as a person writes it in an answer: where three digits follow its only separator they are thousands. */
export function readMoney(cell: string): Read<Money> {
  const other = { '.': ',', ',': '.' } as const;
  const separator = /[.,]/.exec(cell)?.[0] as '.' | ',' | undefined;
  return readMoneyOf(cell, separator && isAmbiguousMoney(cell) ? other[separator] : undefined);
}

/** A date in any of the usual ways as an ISO instant; see `readDate`. */
export function readInstant(cell: string, zone: Zone, order?: DayOrder): Read<string> {
  const found = readDate(cell, zone, order);
  if (found === 'no date') return { wrong: `"${cell}" is no date` };
  if (found === 'ambiguous') return { wrong: `"${cell}" could be two different days` };
  return { ok: new Date(found.at).toISOString() };
}

/** Yes or no, as check boxes are exported. */
export function readFlag(cell: string): Read<boolean> {
  if (
    /^(1|true|yes|y|x|on|checked|ja|si|sí|sì|sim|oui|kyllä|tak|ano|да|wahr|vrai|verdadero|verdadeiro|vero|waar|sant|prawda|tosi|истина|✓|✔|☑|✅)$/iu.test(
      cell,
    )
  )
    return { ok: true };
  if (
    /^(0|false|no|n|off|unchecked|nein|non|nee|nej|nei|não|nie|ne|ei|нет|falsch|faux|falso|onwaar|usant|falskt|fałsz|epätosi|ложь|✗|✘|☐|❌)$/iu.test(
      cell,
    )
  )
    return { ok: false };
  return { wrong: `"${cell}" is neither yes nor no` };
}

/** Rich text as plain text: CRMs keep notes as HTML. */
export function plainText(html: string): string {
  if (!/<\/?[a-z][^>]*>|&[#a-z0-9]+;/i.test(html)) return html;
  return withoutEntities(
    html
      .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '')
      .replace(/<(?:br|\/p|\/div|\/li|\/tr|\/h\d)\b[^>]*>/gi, '\n')
      .replace(/<\/?[a-z][^>]*>/gi, ''),
  )
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ *\n\s*/g, '\n')
    .trim();
}

/** A zone by its IANA or Windows name, as its IANA name. */
export function readZone(cell: string): Read<string> {
  const zone = zoneNamed(cell);
  return zone ? { ok: zone.name } : { wrong: `"${cell}" is no time zone` };
}

/** The ways a written answer to a qualification question is typed, tried in this order; what fits none is text. */
const answers: readonly ((cell: string) => FactValue | undefined)[] = [
  (cell) => (/^(yes|no|unknown)$/i.test(cell) ? { type: 'answer', answer: cell.toLowerCase() as 'yes' } : undefined),
  (cell) => {
    const [, from = '', to = from] = /^([^–]*?\d[^–]*?)(?:\s*(?:–|-|to)\s*([^–]*\d[^–]*))?$/.exec(cell) ?? [];
    const [min, max] = [readMoney(from), readMoney(to)];
    if (!('ok' in min) || !('ok' in max) || /^\d{1,3}$/.test(cell)) return undefined;
    const currency = max.ok.currency ?? min.ok.currency;
    return { type: 'amount', min: min.ok.amount, max: max.ok.amount, ...(currency && { currency }) };
  },
  (cell) => {
    const [, rank, of] = /^#?(\d{1,3})(?:(?:\s*of\s*|\/)(\d{1,3}))?$/.exec(cell) ?? [];
    return rank ? { type: 'rank', rank: Number(rank), ...(of && { of: Number(of) }) } : undefined;
  },
];

const day = /^(\d{4}-\d{2}-\d{2})(?:\/(\d{4}-\d{2}-\d{2}))?$/;

/** Reads a logged answer: yes/no, money or a range of it, days (`2026-05-01`, `2026-04-01/2026-06-30`), `2 of 5`, or words. */
export function readAnswer(cell: string): FactValue {
  const [, from, to = from] = day.exec(cell) ?? [];
  if (from && to) return { type: 'date', from, to };
  for (const read of answers) {
    const value = read(cell);
    if (value) return value;
  }
  return { type: 'text', text: cell };
}
