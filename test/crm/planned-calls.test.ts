import { type PlannedChange, plannedCalls } from '../../crm/sheets/planned-calls.ts';
import { read } from './calendar-lines.ts';

const lead = { id: 'nunez', name: 'Zoë Núñez; "Zo", \\', company: 'Límite Salud' };
const change = (
  id: string,
  more: PlannedChange['followUp']['change'],
  state: 'open' | 'done' | 'undone' = 'open',
): PlannedChange => ({
  lead,
  followUp: {
    id,
    what: 'move the call\nto three',
    due: '2026-03-02',
    by: 'dana',
    at: '2026-03-02T14:00:00.000Z',
    lead: lead.id,
    state,
    change: more,
  },
});
const at = { start: '2026-03-03T15:00:00.000Z', end: '2026-03-03T15:30:00.000Z' };

describe('calls planned by voice', () => {
  it('are an iCalendar file that our own reader understands', () => {
    const text = plannedCalls([
      change('v-1', { kind: 'book', ...at }),
      change('v-2', { kind: 'move', call: 'intro@acme', ...at }),
      change('v-3', { kind: 'cancel', call: 'weekly/x@acme/20260303T150000Z' }),
    ]);
    expect(text).toBeDefined();
    const lines = (text ?? '').replaceAll('\r\n ', '').split('\r\n');
    expect(lines.filter((line) => /^(UID|RECURRENCE-ID|DTSTART|DTEND|STATUS)/.test(line))).toEqual([
      'UID:v-1@lead-scout',
      'DTSTART:20260303T150000Z',
      'DTEND:20260303T153000Z',
      'UID:intro@acme',
      'DTSTART:20260303T150000Z',
      'DTEND:20260303T153000Z',
      'UID:weekly/x@acme',
      'RECURRENCE-ID:20260303T150000Z',
      'DTSTART:20260302T140000Z',
      'STATUS:CANCELLED',
    ]);
    expect(lines).toContain('SUMMARY:Call: Zoë Núñez\\; "Zo"\\, \\\\ (Límite Salud)');
    expect(lines).toContain('DESCRIPTION:move the call\\nto three');
    expect((text ?? '').split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    const { entries, problems } = read(text ?? '');
    expect(problems).toEqual([]);
    expect(entries.filter(({ start }) => start === at.start).map(({ id }) => id)).toEqual([
      'intro@acme',
      'v-1@lead-scout',
    ]);
  });

  it('are no file when all is done, taken back, or only lateness', () => {
    expect(plannedCalls([])).toBeUndefined();
    expect(
      plannedCalls([change('v-1', { kind: 'book', ...at }, 'done'), change('v-2', { kind: 'book', ...at }, 'undone')]),
    ).toBeUndefined();
    expect(
      plannedCalls([change('v-1', { kind: 'late', minutes: 10 }), change('v-2', { kind: 'move', call: 'x' })]),
    ).toBeUndefined();
  });
});
