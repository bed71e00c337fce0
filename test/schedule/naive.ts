/**
 * The calendar, naively: every question answered from what a clock on the wall shows at an instant, by text and by
 * counting minutes. Written only to be compared with; it shares nothing with what it checks.
 */
export type NaiveCall = { id: string; start: number; end: number; sales: boolean; blocks: boolean };

// Everything compared stands on a full five minutes.
const step = 5 * 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** What the wall calendar and clock show: `2026-03-08`, `02:30`. */
export function shown(at: number, zone: string): { date: string; time: string } {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(zone, format);
  }
  const [date = '', time = ''] = format.format(at).split(', ');
  return { date, time };
}

const dayNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const dateOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
/** 1 is Monday. */
export const weekdayOf = (date: string) => ((dayNumber(date) + 3) % 7) + 1;
export const plusDays = (date: string, days: number) => dateOf(dayNumber(date) + days);

/** The Monday of the week that holds January 4 is the first of its year. */
function mondayOf(year: number, week: number): string {
  const fourth = `${year}-01-04`;
  return plusDays(fourth, 1 - weekdayOf(fourth) + (week - 1) * 7);
}

/** Whether a date lies in what an AMAZON.DATE value names. */
export function inDate(value: string, date: string): boolean {
  const weekend = /^(\d{4})-W(\d+)-WE$/.exec(value);
  const week = /^(\d{4})-W(\d+)$/.exec(value);
  const quarter = /^(\d{4})-Q(\d)$/.exec(value);
  if (weekend || week) {
    const monday = mondayOf(Number((weekend ?? week)?.[1]), Number((weekend ?? week)?.[2]));
    const away = dayNumber(date) - dayNumber(monday);
    return weekend ? away === 5 || away === 6 : away >= 0 && away < 7;
  }
  if (quarter) {
    const month = Number(date.slice(5, 7));
    return date.startsWith(quarter[1] ?? '') && Math.ceil(month / 3) === Number(quarter[2]);
  }
  return date.startsWith(value);
}

const byStart = (a: NaiveCall, b: NaiveCall) => a.start - b.start || a.end - b.end;
const idsOf = (calls: NaiveCall[]) => [...calls].sort(byStart).map(({ id }) => id);

/** The calls of the dates a value names. */
export const callsOn = (calls: NaiveCall[], value: string, zone: string) =>
  idsOf(calls.filter((call) => call.sales && inDate(value, shown(call.start, zone).date)));

const otherHalf = (time: string) => `${String((Number(time.slice(0, 2)) + 12) % 24).padStart(2, '0')}:${time.slice(3)}`;

/** The calls a spoken time of a date means. */
export function callsAtTime(calls: NaiveCall[], time: string, open: boolean, date: string, zone: string): string[] {
  const sales = calls.filter((call) => call.sales);
  const starts = (wanted: string) =>
    sales.filter((call) => {
      const at = shown(call.start, zone);
      if (at.time !== wanted) return false;
      return at.date === date || (wanted === '00:00' && at.date === plusDays(date, 1));
    });
  const starting = [...starts(time), ...(open ? starts(otherHalf(time)) : [])];
  if (starting.length > 0) return idsOf(starting);
  const runs = (wanted: string) =>
    sales.filter((call) => {
      for (let at = call.start; at < call.end; at += step) {
        const there = shown(at, zone);
        if (there.date === date && there.time === wanted) return true;
      }
      return false;
    });
  const running = runs(time);
  return idsOf(running.length > 0 || !open ? running : runs(otherHalf(time)));
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The calls that start between two times of a date, in minutes after its midnight; past 24 hours is the next date. */
export const callsDuring = (calls: NaiveCall[], from: number, to: number, date: string, zone: string) =>
  idsOf(
    calls.filter((call) => {
      const at = shown(call.start, zone);
      const into = minutesOf(at.time) + (dayNumber(at.date) - dayNumber(date)) * 24 * 60;
      return call.sales && into >= from && into < to;
    }),
  );

/** The free stretches of at least fifteen minutes between eight and eighteen of a date, counted step by step. */
export function freeStretches(calls: NaiveCall[], date: string, zone: string, now: number): [number, number][] {
  const noon = Date.parse(`${date}T12:00:00Z`);
  const free: [number, number][] = [];
  let since: number | undefined;
  for (let at = noon - 360 * step; at < noon + 360 * step; at += step) {
    const there = shown(at, zone);
    const open =
      there.date === date &&
      there.time >= '08:00' &&
      there.time < '18:00' &&
      at >= now &&
      !calls.some((call) => call.blocks && call.start <= at && call.end > at);
    if (open) since ??= at;
    else if (since !== undefined) {
      if (at - since >= 3 * step) free.push([since, at]);
      since = undefined;
    }
  }
  return free;
}

/** Every two things that share a minute; something without a length takes the minute it stands at. */
export function clashes(calls: NaiveCall[]): string[] {
  const taken = calls.map((call) => ({ id: call.id, from: call.start, to: Math.max(call.end, call.start + 1) }));
  const found: string[] = [];
  for (const a of taken)
    for (const b of taken) if (a.id < b.id && a.from < b.to && b.from < a.to) found.push(`${a.id}+${b.id}`);
  return found.sort();
}

export const left = (calls: NaiveCall[], now: number) => idsOf(calls.filter((call) => call.sales && call.start > now));
export const running = (calls: NaiveCall[], now: number) =>
  idsOf(calls.filter((call) => call.sales && call.start <= now && now < call.end));
