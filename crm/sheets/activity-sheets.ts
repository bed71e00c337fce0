import {
  day,
  type LearnedLead,
  ourId,
  type RowAbout,
  sheet,
  type WritingContext,
  type WrittenColumn,
  type WrittenSheet,
  wallTime,
} from './written-sheet.ts';

type Activity = 'calls' | 'notes' | 'follow-ups';
type Cell<K extends Activity> = WrittenColumn<K>[1];

const ofLead = {
  lead: ({ lead }: LearnedLead) => lead.id,
  name: ({ lead }: LearnedLead) => lead.name,
  email: ({ lead }: LearnedLead) => lead.email,
  company: ({ lead }: LearnedLead) => lead.company,
};

const times = <R>(at: (row: R) => string) => ({
  day: (row: R, context: WritingContext) => day(at(row), context),
  time: (row: R, context: WritingContext) => wallTime(at(row), context),
  second: (row: R, context: WritingContext) => wallTime(at(row), context, 'seconds'),
  hour: (row: R, context: WritingContext) => wallTime(at(row), context).slice(11),
});

/** What an activity is written from, by name; every system writes the same, each under its own headers. */
const cells = {
  calls: {
    ...ofLead,
    ...times(({ call }: RowAbout['calls']) => call.at),
    subject: ({ lead }: RowAbout['calls']) => `Call with ${lead.name}`,
  },
  notes: {
    ...ofLead,
    ...times(({ note }: RowAbout['notes']) => note.at),
    text: ({ note }: RowAbout['notes']) => note.text,
  },
  'follow-ups': {
    ...ofLead,
    ...times(({ followUp }: RowAbout['follow-ups']) => followUp.due),
    what: ({ followUp }: RowAbout['follow-ups']) => followUp.what,
  },
} as const satisfies { [K in Activity]: Readonly<Record<string, Cell<K>>> };

const byName: { [K in Activity]: Readonly<Record<string, Cell<K>>> } = cells;

const ids: { [K in Activity]: Cell<K> } = {
  calls: ({ call }) => call.id,
  notes: ({ note }) => note.id,
  'follow-ups': ({ followUp }) => followUp.id,
};

/** The same in every row. */
export const always = (text: string) => () => text;

/** How long a call took, in so many units to a minute. */
export const lasting =
  (perMinute: number) =>
  ({ call }: RowAbout['calls']): string | undefined =>
    call.minutes === undefined ? undefined : String(call.minutes * perMinute);

/** Whether a follow-up is done, in a system's words. */
export const state =
  (done: string, open: string) =>
  ({ followUp }: RowAbout['follow-ups']): string =>
    followUp.state === 'done' ? done : open;

type Columns<K extends Activity> = readonly (readonly [header: string, cell: keyof (typeof cells)[K] | Cell<K>])[];
type Sheet<K extends Activity> = { file: string; columns: Columns<K> };

function activitySheet<K extends Activity>(of: K, { file, columns }: Sheet<K>, needs: Needs): WrittenSheet {
  const written = columns.map(([header, cell]): WrittenColumn<K> => {
    const found = typeof cell === 'function' ? cell : byName[of][String(cell)];
    return [header, found ?? (() => undefined)];
  });
  return sheet({ file, of, columns: [[ourId, ids[of]], ...written], ...(needs ? { needs } : {}) });
}
type Needs = ((row: LearnedLead) => boolean) | undefined;

/**
 * A system's sheets of calls, notes and follow-ups: its header for each thing we write of them, after the id by which we know
 * them again.
 */
export const activitySheets = (system: {
  /** Which leads the system can find; all of them where nothing is said. */
  needs?: (row: LearnedLead) => boolean;
  calls: Sheet<'calls'>;
  notes: Sheet<'notes'>;
  'follow-ups': Sheet<'follow-ups'>;
}): WrittenSheet[] => {
  const sheets = {
    calls: activitySheet('calls', system.calls, system.needs),
    notes: activitySheet('notes', system.notes, system.needs),
    'follow-ups': activitySheet('follow-ups', system['follow-ups'], system.needs),
  };
  // They are written in the order the system's table names them.
  return Object.keys(system).flatMap((of) => (of === 'needs' ? [] : [sheets[of as Activity]]));
};
