import { DateTime } from 'luxon';
import { stretchAsked } from '../../lambda/capabilities/list-calls/stretch.ts';
import type { Desk } from '../../lambda/turn/turn.ts';

/** A Tuesday. */
const desk = { now: DateTime.fromISO('2026-11-24T10:00', { zone: 'America/New_York' }) } as Desk;
const stretch = (slots: Record<string, string>) => {
  const heard = Object.fromEntries(Object.entries(slots).map(([name, value]) => [name, { heard: value, values: [] }]));
  const span = stretchAsked(heard, desk);
  return span && [span.from.toISODate(), span.to.toISODate(), span.unit];
};

it.each([
  ['ends with the whole of its last day', { date: '2026-11-25', through: '2026-11-27' }, '2026-11-25', '2026-11-28'],
  ['begins today where only its end is said', { through: '2026-11-27' }, '2026-11-24', '2026-11-28'],
  [
    'ends a week later where its end was taken for the day before',
    { date: '2026-11-30', through: '2026-11-25' },
    '2026-11-30',
    '2026-12-03',
  ],
  ['ends with a week', { date: '2026-11-25', through: '2026-W49' }, '2026-11-25', '2026-12-07'],
  ['of so many days begins today', { within: 'P3D' }, '2026-11-24', '2026-11-28'],
  ['of two weeks is fourteen days', { within: 'P2W' }, '2026-11-24', '2026-12-09'],
])('a stretch %s', (_what, slots, from, to) => expect(stretch(slots)).toEqual([from, to, 'stretch']));

it.each([
  ['a single day', { date: '2026-11-25' }],
  ['the length of a call on a day', { date: '2026-11-25', within: 'PT30M' }],
  ['some hours', { within: 'PT2H' }],
  ['a length nobody can read', { within: 'soon' }],
  ['an end long before its beginning', { date: '2026-12-30', through: '2026-11-25' }],
])('%s is no stretch of days', (_what, slots) => expect(stretch(slots)).toBeUndefined());
