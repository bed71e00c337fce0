import type { DateTime } from 'luxon';

/** A feast as people name it, and its day in a year; without a day it moves and has to be asked for. */
type Holiday = { name: string; called: RegExp; on?: (january: DateTime) => DateTime };

const nth = (january: DateTime, month: number, weekday: number, n: number) => {
  const first = january.set({ month, day: 1 });
  return first.plus({ days: ((weekday - first.weekday + 7) % 7) + 7 * (n - 1) });
};
const fixed = (month: number, day: number) => (january: DateTime) => january.set({ month, day });
const thanksgiving = (january: DateTime) => nth(january, 11, 4, 4);

/** Easter Sunday by the Gregorian computus (Meeus, "Astronomical Algorithms", chapter 8). */
function easter(january: DateTime): DateTime {
  const { year } = january;
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return january.set({ month, day: ((h + l - 7 * m + 114) % 31) + 1 });
}

const holidays: readonly Holiday[] = [
  { name: 'Black Friday', called: /black friday/, on: (january) => thanksgiving(january).plus({ days: 1 }) },
  { name: 'Cyber Monday', called: /cyber monday/, on: (january) => thanksgiving(january).plus({ days: 4 }) },
  { name: 'Thanksgiving', called: /thanksgiving/, on: thanksgiving },
  { name: 'Christmas Eve', called: /christmas eve/, on: fixed(12, 24) },
  { name: 'Christmas', called: /christmas|x ?mas/, on: fixed(12, 25) },
  { name: "New Year's Eve", called: /new year'?s eve/, on: fixed(12, 31) },
  { name: "New Year's Day", called: /new year'?s(?: day)?/, on: fixed(1, 1) },
  { name: 'Good Friday', called: /good friday/, on: (january) => easter(january).minus({ days: 2 }) },
  { name: 'Easter', called: /easter/, on: easter },
  { name: 'Halloween', called: /halloween/, on: fixed(10, 31) },
  { name: "Valentine's Day", called: /valentine'?s(?: day)?/, on: fixed(2, 14) },
  { name: 'the Fourth of July', called: /independence day/, on: fixed(7, 4) },
  { name: 'Labor Day', called: /labou?r day/, on: (january) => nth(january, 9, 1, 1) },
  {
    name: 'Memorial Day',
    called: /memorial day/,
    on: (january) => nth(january.set({ month: 5 }), 5, 1, nth(january, 5, 1, 5).month === 5 ? 5 : 4),
  },
  { name: 'Diwali', called: /diwali/ },
  { name: 'Ramadan', called: /ramadan/ },
  { name: 'Eid', called: /\beid\b/ },
  { name: 'Hanukkah', called: /hanukkah/ },
  { name: 'Chinese New Year', called: /(?:chinese|lunar) new year/ },
  { name: 'Prime Day', called: /prime day/ },
];

/** The feast somebody named, with its next day from today on where it has one that can be known. */
export function holidayIn(text: string, today: DateTime): { name: string; day?: DateTime; said: RegExp } | undefined {
  const moving = holidays.filter(({ on }) => !on).find(({ called }) => called.test(text));
  const found = moving ?? holidays.find(({ called }) => called.test(text));
  if (!found) return undefined;
  const january = today.startOf('year');
  const days = found.on ? [found.on(january), found.on(january.plus({ years: 1 }))] : [];
  const day = days.find((one) => one >= today.startOf('day'));
  return { name: found.name, ...(day ? { day } : {}), said: found.called };
}
