import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calendarsCommand } from '../../cli/calendars.ts';
import { importCommand } from '../../cli/import.ts';
import { undoCommand } from '../../cli/undo.ts';
import { said } from './said.ts';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'lead-scout-'));
});
afterEach(() => rmSync(data, { recursive: true }));

const rep = ['--rep', 'dana@us.example'];
const at = (time: string) => ['--zone', 'UTC', '--now', `2026-03-02T${time}`];

function calendar(name: string, ...titles: string[]): string {
  const path = join(data, name);
  const events = titles.map(
    (title) => `BEGIN:VEVENT\nUID:${title}\nSUMMARY:${title}\nDTSTART:20260303T150000Z\nEND:VEVENT\n`,
  );
  writeFileSync(path, `BEGIN:VCALENDAR\n${events.join('')}END:VCALENDAR\n`);
  return path;
}

it('calendars are listed with their age, and go by name or with the import that brought them', async () => {
  const work = calendar('work.ics', 'one', 'two');
  const told = await said(importCommand, data, work, ...rep, ...at('09:00'));
  const batch = /lead-scout undo (\S+)/.exec(told)?.[1] ?? '';
  expect(told).toContain('The calendar is laid.');
  await said(importCommand, data, calendar('home.ics', 'two', 'three'), ...rep, ...at('10:00'));
  const listed = [
    'home.ics  a file, as of 2026-03-02 10:00  (file:home.ics)',
    'work.ics  a file, as of 2026-03-02 09:00  (file:work.ics)',
  ];
  expect(await said(calendarsCommand, data, ...rep)).toBe(`${listed.join('\n')}\n`);
  expect(await said(calendarsCommand, data, ...rep, '--remove', 'home.ics')).toContain('home.ics is removed');
  expect(await said(undoCommand, data, batch)).toContain('The calendar work.ics went with it.');
  expect(await said(calendarsCommand, data, ...rep)).toMatch(/^There is no calendar/);
  await expect(said(calendarsCommand, data, ...rep, '--remove', 'home.ics')).rejects.toThrow(
    'There is no calendar "home.ics"',
  );
});

it('an import that changes nothing says so, renews the age and leaves no batch', async () => {
  const work = calendar('work.ics', 'one');
  await said(importCommand, data, work, ...rep, ...at('09:00'));
  const batches = await said(undoCommand, data);
  expect(await said(importCommand, data, work, ...rep, ...at('11:00'))).toContain(
    'nothing was changed, and there is no batch',
  );
  expect(await said(undoCommand, data)).toBe(batches);
  expect(await said(calendarsCommand, data, ...rep)).toContain('as of 2026-03-02 11:00');
});
