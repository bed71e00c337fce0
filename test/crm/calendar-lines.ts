import { indexLeads } from '../../crm/book/lead-index.ts';
import { type CalendarOptions, readCalendar } from '../../crm/icalendar/read-calendar.ts';
import type { Rep } from '../../lambda/domain/rep.ts';

/** A rep in New York, a small book, and a calendar written line by line. */
export const rep: Rep = {
  team: 't',
  id: 'dana',
  name: 'Dana',
  email: 'dana@us.example',
  zone: 'America/New_York',
  framework: 'bant',
  domains: ['us.example'],
};

export const leads = indexLeads([
  {
    id: 'jones',
    name: 'Jones Watson',
    company: 'SilverOaks, Inc.',
    title: 'VP of Sales',
    email: 'jones@silveroaks.example',
  },
  { id: 'chen', name: 'Sarah Chen', company: 'Acme', email: 'sarah.chen@acme.example' },
  { id: 'ann', name: 'Ann Lee', company: 'Acme', email: 'ann@acme.example' },
  { id: 'obrien', name: "Liam O'Brien", company: 'Hart & Sons', website: 'https://www.hartsons.example/about' },
  { id: 'nunez', name: 'Zoë Núñez', company: 'Límite Salud', email: 'zoe.n@gmail.com' },
  { id: 'lee1', name: 'Kim Lee', company: 'Globex' },
  { id: 'lee2', name: 'Kim Lee', company: 'Initech' },
]);

export const range = { from: '2026-03-01T00:00:00Z', to: '2026-04-01T00:00:00Z' };

export const jones = 'ATTENDEE;CN=Jones Watson:mailto:jones@silveroaks.example';
export const colleague = 'ATTENDEE;CN=Tess:mailto:tess@us.example';
export const mine = (answer: string) => `ATTENDEE;PARTSTAT=${answer}:mailto:DANA@us.example`;

export const event = (...lines: string[]) => [
  'BEGIN:VEVENT',
  ...(lines.some((l) => l.startsWith('UID')) ? [] : ['UID:1']),
  ...lines,
  'END:VEVENT',
];
export const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n');
export const read = (text: string, options: Partial<CalendarOptions> = {}) =>
  readCalendar(text, { rep, leads, ...range, ...options });
export const starts = (text: string, options: Partial<CalendarOptions> = {}) =>
  read(text, options).entries.map(({ start }) => start.slice(0, 16));
/** Reads one event that lasts half an hour on 2 March at two in the afternoon in New York, and says what it became. */
export const becomes = (...lines: string[]) => {
  const [entry] = read(calendar(...event('DTSTART:20260302T190000Z', 'DURATION:PT30M', ...lines))).entries;
  return entry?.kind === 'call' ? `call with ${entry.lead.name}` : entry?.why;
};
