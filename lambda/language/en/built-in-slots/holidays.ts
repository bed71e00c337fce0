import { DateTime } from 'luxon';

type OfYear = (year: number) => DateTime;
const fixed =
  (month: number, day: number): OfYear =>
  (year) =>
    DateTime.utc(year, month, day);
/** The nth weekday (1 is Monday) of a month; the last one when n is -1. */
const nth =
  (n: number, weekday: number, month: number): OfYear =>
  (year) => {
    if (n < 0) {
      const last = DateTime.utc(year, month, 1).endOf('month').startOf('day');
      return last.minus({ days: (last.weekday - weekday + 7) % 7 });
    }
    const first = DateTime.utc(year, month, 1);
    return first.plus({ days: ((weekday - first.weekday + 7) % 7) + 7 * (n - 1) });
  };

/** Easter Sunday of the Gregorian calendar, by the anonymous computus. */
const easter: OfYear = (year) => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return DateTime.utc(year, Math.floor(f / 31), (f % 31) + 1);
};
const after =
  (base: OfYear, days: number): OfYear =>
  (year) =>
    base(year).plus({ days });
const thanksgiving = nth(4, 4, 11);

/** Holidays as people name them in English; American dates where countries differ. */
export const holidays: Readonly<Record<string, OfYear>> = {
  "new year 's day": fixed(1, 1),
  'new years day': fixed(1, 1),
  "new year 's eve": fixed(12, 31),
  'new years eve': fixed(12, 31),
  'new year': fixed(1, 1),
  'new years': fixed(1, 1),
  "valentine 's day": fixed(2, 14),
  'valentines day': fixed(2, 14),
  "saint patrick 's day": fixed(3, 17),
  'saint patricks day': fixed(3, 17),
  'april fools day': fixed(4, 1),
  'good friday': after(easter, -2),
  easter: easter,
  'easter sunday': easter,
  'easter monday': after(easter, 1),
  'memorial day': nth(-1, 1, 5),
  'independence day': fixed(7, 4),
  'labor day': nth(1, 1, 9),
  'labour day': nth(1, 1, 9),
  'columbus day': nth(2, 1, 10),
  halloween: fixed(10, 31),
  'veterans day': fixed(11, 11),
  thanksgiving,
  'thanksgiving day': thanksgiving,
  'black friday': after(thanksgiving, 1),
  'cyber monday': after(thanksgiving, 4),
  'christmas eve': fixed(12, 24),
  christmas: fixed(12, 25),
  'christmas day': fixed(12, 25),
  'boxing day': fixed(12, 26),
};
