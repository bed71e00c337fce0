import { type Fact, factsInForce, type Topic } from '../../lambda/domain/fact.ts';
import type { flagKinds } from '../../lambda/domain/flag.ts';
import type { FollowUp } from '../../lambda/domain/follow-up.ts';
import type { LeadFile } from '../../lambda/domain/lead-file.ts';
import { entriesOf, withStage } from '../../lambda/domain/log-entry.ts';
import { type Rep, scopeOf } from '../../lambda/domain/rep.ts';
import { assess } from '../../lambda/scoring/assess.ts';
import { dayOneCard } from '../../lambda/scoring/day-one-card.ts';
import type { Store } from '../../lambda/store/store.ts';
import { csvLine } from '../files/csv-line.ts';
import { utc, zoneNamed } from '../icalendar/zones.ts';
import { type PlannedChange, plannedCalls } from '../sheets/planned-calls.ts';
import type { LearnedLead, RowKind, WrittenRow } from '../sheets/written-sheet.ts';
import { writes } from '../systems/written.ts';

/** What to export: for which system, as of when, and, with `since` (ISO instant), only what was learned from then on. */
export type ExportOptions = { for: string; now: string; since?: string };

/** A file of an export. */
export type ExportedFile = { file: string; text: string; rows: number };

/** The files of an export, and the leads a system could not find by anything we know. */
export type Exported = { files: ExportedFile[]; leads: number; leftOut: string[] };

/** Writes what a rep learned as files that a system's own importer takes. What is not sure is left empty. */
export async function exportBook(store: Store, rep: Rep, options: ExportOptions): Promise<Exported> {
  const context = { zone: zoneNamed(rep.zone) ?? utc };
  const sheets = (writes[options.for] ?? []).map((sheet) => ({ sheet, lines: [] as string[] }));
  const json: unknown[] = [];
  const leftOut: string[] = [];
  let leads = 0;
  for await (const { file, rows } of learned(store, rep, options)) {
    leads += 1;
    if (options.for === 'json')
      json.push({ ...file, learned: rows.map(({ of, row }) => ({ of, ...ownPart(of, row) })) });
    let placed = false;
    for (const { sheet, lines } of sheets) {
      for (const row of rows) {
        const cells = sheet.cells(row, context);
        if (cells === undefined || cells === 'left-out') continue;
        lines.push(csvLine(cells));
        placed = true;
      }
    }
    if (!placed && options.for !== 'json') leftOut.push(file.lead.name);
  }
  const files = sheets
    .filter(({ lines }) => lines.length > 0)
    .map(({ sheet: { file, header }, lines }) => {
      const text = `${[csvLine(header), ...lines].join('\r\n')}\r\n`;
      return { file, text, rows: lines.length };
    });
  const calendar = await calendarFiles(store, rep, options);
  if (options.for !== 'json') return { files: [...files, ...calendar], leads, leftOut };
  const whole = { file: 'leads.json', text: `${JSON.stringify(json, null, 2)}\n`, rows: leads };
  return { files: [whole, ...calendar], leads, leftOut };
}

/** The calls booked, moved or cancelled by voice, as a file to open with a calendar. */
async function calendarFiles(store: Store, rep: Rep, { since = '' }: ExportOptions): Promise<ExportedFile[]> {
  const followUps = await store.followUps(scopeOf(rep));
  const leads = new Map((await store.leadNames(scopeOf(rep))).map((lead) => [lead.id, lead]));
  const changes = followUps.flatMap(({ change, ...followUp }): PlannedChange[] => {
    const lead = leads.get(followUp.lead ?? '');
    return change && lead && followUp.at >= since ? [{ followUp: { ...followUp, change }, lead }] : [];
  });
  const text = plannedCalls(changes);
  return text === undefined ? [] : [{ file: 'planned-calls.ics', text, rows: text.split('BEGIN:VEVENT').length - 1 }];
}

function ownPart(of: RowKind, row: LearnedLead): object {
  if (of !== 'leads') return row;
  const { answers, lead: _lead, ...rest } = row;
  return { ...rest, answers: Object.fromEntries(answers) };
}

/** Every lead of the rep's with what was learned of it, one at a time. */
async function* learned(
  store: Store,
  rep: Rep,
  { now, since = '' }: ExportOptions,
): AsyncGenerator<{ file: LeadFile; rows: WrittenRow[] }> {
  const card = (await store.scorecard(rep.team)) ?? dayOneCard();
  const followUps = new Map<string, FollowUp[]>();
  for (const each of await store.followUps(scopeOf(rep))) {
    if (each.lead && each.state !== 'undone') followUps.set(each.lead, [...(followUps.get(each.lead) ?? []), each]);
  }
  for (const { id } of await store.leadNames(scopeOf(rep))) {
    const file = await store.leadFile(scopeOf(rep), id);
    if (!file) continue;
    const { points, likelihood } = assess(card, file, Date.parse(now));
    const { stage } = withStage(file.lead, file.log ?? []);
    const moved = entriesOf(file.log ?? [], 'stage').length > 0 ? stage : undefined;
    const about: LearnedLead = {
      lead: file.lead,
      ...(stage && { stage }),
      ...(moved && { moved }),
      answers: sureAnswers(file.facts),
      points,
      likelihood,
    };
    const parts = [
      ...[...about.answers.values()].map((fact): WrittenRow => ({ of: 'answers', row: { ...about, fact } })),
      ...entriesOf(file.log ?? [], 'outcome').map((call): WrittenRow => ({ of: 'calls', row: { ...about, call } })),
      ...notesOf(file).map((note): WrittenRow => ({ of: 'notes', row: { ...about, note } })),
      ...(followUps.get(id) ?? []).map((followUp): WrittenRow => ({ of: 'follow-ups', row: { ...about, followUp } })),
    ].filter((part) => learnedAt(part) >= since);
    if (parts.length > 0 || since === '') yield { file, rows: [{ of: 'leads', row: about }, ...parts] };
  }
}

function learnedAt(part: WrittenRow): string {
  switch (part.of) {
    case 'answers':
      return part.row.fact.at;
    case 'calls':
      return part.row.call.at;
    case 'notes':
      return part.row.note.at;
    case 'follow-ups':
      return part.row.followUp.at;
    case 'leads':
      return '';
  }
}

/** The newest standing answer of each topic, where the rep was sure of it. */
function sureAnswers(facts: Fact[]): Map<Topic, Fact> {
  const answers = new Map<Topic, Fact>();
  for (const fact of [...factsInForce(facts)].sort((a, b) => (a.at < b.at ? 1 : -1))) {
    if (!answers.has(fact.topic)) answers.set(fact.topic, fact);
  }
  return new Map([...answers].filter(([, { sure }]) => sure === 'sure'));
}

/** Notes, and what a rep noticed in a call or said of the deal's size, as notes: no CRM's own amount is written over. */
function notesOf({ log = [] }: LeadFile): { id: string; at: string; text: string }[] {
  const notes = entriesOf(log, 'note').map(({ id, at, text }) => ({ id, at, text }));
  const flags = entriesOf(log, 'flag').map(({ id, at, flag, words }) => ({
    id,
    at,
    text: [`Noticed: ${flagWords[flag]}`, words].filter(Boolean).join(' – '),
  }));
  const deals = entriesOf(log, 'deal').map(({ id, at, amount, currency, sure, words }) => ({
    id,
    at,
    text: [`Deal size: ${[amount, currency].filter(Boolean).join(' ')}${sure === 'guess' ? ', as a guess' : ''}`, words]
      .filter(Boolean)
      .join(' – '),
  }));
  return [...notes, ...flags, ...deals];
}

const flagWords: Readonly<Record<(typeof flagKinds)[number], string>> = {
  'pain-clear': 'states the pain clearly',
  'goals-set': 'has set goals',
  'knows-project': 'knows the project',
  'went-well': 'the call went well',
  'short-answers': 'short answers',
  contradictory: 'contradicts themselves',
  'went-badly': 'the call went badly',
};
