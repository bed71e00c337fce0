/**
 * A second, slow expansion of recurrence, written from RFC 5545 alone: it walks day by day and asks of each day
 * whether the rule has it, and finds instants by asking `Intl` what the wall clock shows. Shares nothing with the reader.
 */
export type Rule = {
  freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  interval: number;
  byMonth?: number[];
  byMonthDay?: number[];
  /** Weekday 0 (Sunday) to 6, with the week of the month it must be in, counted from the end when negative. */
  byDay?: { weekday: number; nth?: number }[];
  bySetPos?: number[];
  weekStart: number;
  count?: number;
  /** The last day that counts. */
  until?: string;
};

const dayMs = 86_400_000;
const weekdayNames = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** The rule as a calendar writes it. */
export function written(rule: Rule): string {
  const parts = [`FREQ=${rule.freq}`, `INTERVAL=${rule.interval}`, `WKST=${weekdayNames[rule.weekStart]}`];
  if (rule.byMonth) parts.push(`BYMONTH=${rule.byMonth}`);
  if (rule.byMonthDay) parts.push(`BYMONTHDAY=${rule.byMonthDay}`);
  if (rule.byDay) parts.push(`BYDAY=${rule.byDay.map(({ weekday, nth }) => `${nth ?? ''}${weekdayNames[weekday]}`)}`);
  if (rule.bySetPos) parts.push(`BYSETPOS=${rule.bySetPos}`);
  if (rule.count) parts.push(`COUNT=${rule.count}`);
  if (rule.until) parts.push(`UNTIL=${rule.until.replaceAll('-', '')}`);
  return parts.join(';');
}

const asDay = (iso: string) => Date.parse(`${iso}T00:00:00Z`);
const isoDay = (day: number) => new Date(day).toISOString().slice(0, 10);

/** The days, as ISO dates, on which a series that starts on `first` happens, up to and including `last`. */
export function daysOf(first: string, rule: Rule, last: string): string[] {
  const days = [first];
  const end = Math.min(asDay(last), rule.until ? asDay(rule.until) : Number.POSITIVE_INFINITY);
  const inPeriod = new Map<string, number[]>();
  for (let day = periodStart(asDay(first), rule); day <= end + 400 * dayMs; day += dayMs) {
    if (!isCandidate(day, asDay(first), rule)) continue;
    const period = periodOf(day, rule);
    inPeriod.set(period, [...(inPeriod.get(period) ?? []), day]);
  }
  for (const candidates of inPeriod.values()) {
    const chosen = rule.bySetPos
      ? candidates.filter((_, index) =>
          rule.bySetPos?.some((at) => at === index + 1 || at === index - candidates.length),
        )
      : candidates;
    for (const day of chosen) {
      if (day > asDay(first) && day <= end && days.length < (rule.count ?? Number.POSITIVE_INFINITY))
        days.push(isoDay(day));
    }
  }
  return days.filter((day) => day <= last);
}

const parts = (day: number) => {
  const date = new Date(day);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    date: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
};

const weekOf = (day: number, weekStart: number) => Math.floor((day / dayMs + 4 - weekStart) / 7);

function periodOf(day: number, { freq, weekStart }: Rule): string {
  const { year, month } = parts(day);
  if (freq === 'DAILY') return isoDay(day);
  if (freq === 'WEEKLY') return String(weekOf(day, weekStart));
  return freq === 'MONTHLY' ? `${year}-${month}` : String(year);
}

function periodStart(day: number, rule: Rule): number {
  let start = day;
  while (rule.freq !== 'DAILY' && periodOf(start - dayMs, rule) === periodOf(day, rule)) start -= dayMs;
  return start;
}

function isCandidate(day: number, first: number, rule: Rule): boolean {
  const [at, from] = [parts(day), parts(first)];
  const { byMonth, byMonthDay, byDay } = rule;
  const apart = {
    DAILY: (day - first) / dayMs,
    WEEKLY: weekOf(day, rule.weekStart) - weekOf(first, rule.weekStart),
    MONTHLY: (at.year - from.year) * 12 + at.month - from.month,
    YEARLY: at.year - from.year,
  }[rule.freq];
  if (apart < 0 || apart % rule.interval !== 0) return false;
  if (byMonth && !byMonth.includes(at.month)) return false;
  const length = parts(Date.UTC(at.year, at.month, 0)).date;
  if (byMonthDay && !byMonthDay.some((each) => each === at.date || each === at.date - length - 1)) return false;
  const nth = Math.ceil(at.date / 7);
  const nthFromEnd = -Math.ceil((length - at.date + 1) / 7);
  if (
    byDay &&
    !byDay.some((each) => each.weekday === at.weekday && (!each.nth || each.nth === nth || each.nth === nthFromEnd))
  ) {
    return false;
  }
  if (rule.freq === 'WEEKLY' && !byDay && at.weekday !== from.weekday) return false;
  if ((rule.freq === 'MONTHLY' || rule.freq === 'YEARLY') && !byMonthDay && !byDay && at.date !== from.date)
    return false;
  return !(rule.freq === 'YEARLY' && !byMonth && !byMonthDay && !byDay && at.month !== from.month);
}

const clocks = new Map<string, Intl.DateTimeFormat>();
function shown(instant: number, zone: string): string {
  const options = { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' } as const;
  const clock = clocks.get(zone) ?? new Intl.DateTimeFormat('sv', options);
  clocks.set(zone, clock);
  return clock.format(instant);
}

/** The first instant at which the wall clock of a zone shows a day and time; a time it skips is read with the clock of the day before. */
export function instantShowing(day: string, time: string, zone: string): string {
  const wall = `${day} ${time}`;
  const guess = Date.parse(`${day}T${time}Z`);
  const offsets = [-1, 0, 1].map((days) => {
    const near = guess + days * dayMs;
    return Date.parse(`${shown(near, zone).replace(' ', 'T')}Z`) - near;
  });
  const showing = offsets.map((offset) => guess - offset).filter((instant) => shown(instant, zone) === wall);
  return new Date(showing.length > 0 ? Math.min(...showing) : guess - Number(offsets[0])).toISOString();
}
