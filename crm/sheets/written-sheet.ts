import type { Fact, Topic } from '../../lambda/domain/fact.ts';
import type { FollowUp } from '../../lambda/domain/follow-up.ts';
import type { Lead, Stage } from '../../lambda/domain/lead.ts';
import type { EntryOf } from '../../lambda/domain/log-entry.ts';
import type { Zone } from '../icalendar/zones.ts';

/** A lead with what was learned of it, to be written back. */
export type LearnedLead = {
  lead: Lead;
  /** The stage that counts. */
  stage?: Stage;
  /** The stage the rep moved the lead to; where nobody did, the CRM's own word stands. */
  moved?: Stage;
  /** Answers that stand and are sure, the newest of each topic. */
  answers: ReadonlyMap<Topic, Fact>;
  points: number;
  /** 0 to 1. */
  likelihood: number;
};

/** What a row of an export is about. */
export type RowAbout = {
  leads: LearnedLead;
  answers: LearnedLead & { fact: Fact };
  calls: LearnedLead & { call: EntryOf<'outcome'> };
  notes: LearnedLead & { note: { id: string; at: string; text: string } };
  'follow-ups': LearnedLead & { followUp: FollowUp };
};
export type RowKind = keyof RowAbout;

/** What writing a cell depends on: the zone dates are written in. */
export type WritingContext = { zone: Zone };

/** A column of a file we write: its header and what stands in it; what is not sure is left empty. */
export type WrittenColumn<K extends RowKind> = readonly [
  header: string,
  cell: (row: RowAbout[K], context: WritingContext) => string | undefined,
];

/** A row of any kind. */
export type WrittenRow = { [K in RowKind]: { of: K; row: RowAbout[K] } }[RowKind];

/** A file we write for a system. */
export type WrittenSheet = {
  file: string;
  of: RowKind;
  header: readonly string[];
  /** The cells of a row; nothing for rows of another kind, `left-out` for a lead that could not be found there. */
  cells: (row: WrittenRow, context: WritingContext) => string[] | 'left-out' | undefined;
};

/** A file's columns, and which leads the system can find. */
export const sheet = <K extends RowKind>(written: {
  file: string;
  of: K;
  columns: readonly WrittenColumn<K>[];
  needs?: (row: LearnedLead) => boolean;
}): WrittenSheet => ({
  file: written.file,
  of: written.of,
  header: written.columns.map(([header]) => header),
  cells: ({ of, row }, context) => {
    if (of !== written.of) return undefined;
    if (written.needs && !written.needs(row)) return 'left-out';
    return written.columns.map(([, cell]) => cell(row as RowAbout[K], context) ?? '');
  },
});

/** The id a lead has in a system, when it came from there. */
export function idIn(system: string, { id, extra }: Lead): string | undefined {
  const known = [id, ...(extra?.['Also known as']?.split('; ') ?? [])];
  const own = known.find((each) => each.startsWith(`${system}:`));
  return own?.slice(system.length + 1);
}

/** An instant as a wall-clock time of the zone: `2026-03-02 14:00`, or with `T` and seconds. */
export function wallTime(at: string, { zone }: WritingContext, form: 'minutes' | 'seconds' = 'minutes'): string {
  const iso = new Date(zone.wallClockOf(Date.parse(at))).toISOString();
  return form === 'minutes' ? `${iso.slice(0, 10)} ${iso.slice(11, 16)}` : `${iso.slice(0, 10)} ${iso.slice(11, 19)}`;
}

/** An instant or a day as the day it is in the zone. */
export const day = (at: string, context: WritingContext): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(at) ? at : wallTime(at, context).slice(0, 10);

/** An answer as text that reads back as the same answer; asked in vain is nothing. */
export function answerText({ value }: Fact): string | undefined {
  switch (value.type) {
    case 'answer':
      return value.answer === 'unknown' ? undefined : value.answer;
    case 'amount': {
      const currency = value.currency ? ` ${value.currency}` : '';
      return value.min === value.max ? `${value.max}${currency}` : `${value.min} - ${value.max}${currency}`;
    }
    case 'person':
      return [value.name, value.role].filter(Boolean).join(', ') || undefined;
    case 'date':
      return value.from && value.to && value.from !== value.to ? `${value.from}/${value.to}` : (value.to ?? value.from);
    case 'rank':
      return value.of === undefined ? `#${value.rank}` : `${value.rank} of ${value.of}`;
    case 'text':
      return value.text;
  }
}

/** Under which header a topic is written, and read again. */
export const topicHeader = (topic: Topic): string =>
  `${topic.slice(0, 1).toUpperCase()}${topic.slice(1).replaceAll('-', ' ')} (Lead Scout)`;

/** The id of what we wrote, by which a later import knows it as ours. */
export const ourId = 'Lead Scout ID';

/** The columns of what Lead Scout makes of a lead; they are not read again. */
export const scoreColumns: readonly WrittenColumn<'leads'>[] = [
  ['Lead Scout score', ({ points }) => String(points)],
  ['Lead Scout likelihood', ({ likelihood }) => `${Math.round(likelihood * 100)}%`],
];
