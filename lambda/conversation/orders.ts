import { dayMs } from '../domain/day.ts';
import type { LeadName } from '../domain/lead.ts';
import { type Appointment, nextAfter } from '../schedule/agenda.ts';
import { minutesIn } from '../schedule/duration.ts';
import { today } from '../schedule/span.ts';
import { assess } from '../scoring/assess.ts';
import { type List, standingAt, topLeads } from '../scoring/rank.ts';
import { likelihoodAt, type ScoreOverTime, sayableAt } from '../scoring/score-over-time.ts';
import { scoreOverTimeOf } from '../scoring/score-over-time-of.ts';
import type { RankedLead } from '../store/store.ts';
import type { Desk, Slots } from '../turn/turn.ts';
import { calendarAround } from './calls-heard.ts';
import { agendaIn, spanAsked } from './days-asked.ts';
import { heardIn } from './heard-slots.ts';
/** A lead as it is told in an order. Days are whole. */
export type Placed = {
  lead: LeadName;
  likelihood: number;
  amount?: { amount: number; currency: string };
  waitingDays?: number;
  askedDays?: number;
  quietDays?: number;
  /** The next call with them, where one is planned. */
  call?: Appointment;
};

/** Leads in an order, and the rule that made it. */
export type Order = {
  rule: Rule;
  placed: Placed[];
  /** The next call is sooner than the time the rep has. */
  soonBusy?: { minutes: number; name: string };
  /** Nothing went cold in the days asked about; these did before. */
  noneThisWeek?: boolean;
  /** The book is too large to be sure that nobody else belongs here. */
  partly?: boolean;
};

const TOP = 10;
/** So many are read first where the order alone decides; a page holds four times as many. */
const FIRST = 400;
/** So many are read to find those to drop: whoever has a call planned is not among them. */
const LOWEST = 200;
/** Hot leads nobody has spoken to for so many days, and with whom no call is planned, are being ignored. */
const IGNORED_DAYS = 14;
/** Below this nobody is hot enough to be missed. */
const FAIR_CHANCE = 0.15;
/** A lead of whom nothing has been heard for so many days has gone cold. */
const COLD_DAYS = 30;
const opens = 8;
const closes = 18;

const daysSince = (at: number | null, now: number) =>
  at === null ? undefined : Math.max(0, Math.floor((now - at) / dayMs));

function placedBy(
  { id, name, company, title, heat }: LeadName & { heat: ScoreOverTime },
  now: number,
  calls: Appointment[],
): Placed {
  const lead: LeadName = { id, name, ...(company ? { company } : {}), ...(title ? { title } : {}) };
  const [waitingDays, askedDays, quietDays] = [heat.waitingSince, heat.askedAt, heat.quietSince].map((at) =>
    daysSince(at, now),
  );
  const call = calls.find((one) => one.call.lead.id === id && one.start.toMillis() > now);
  return {
    lead,
    likelihood: sayableAt(heat, now),
    ...(heat.amount !== null ? { amount: { amount: heat.amount, currency: heat.currency ?? 'USD' } } : {}),
    ...(waitingDays !== undefined ? { waitingDays } : {}),
    ...(askedDays !== undefined ? { askedDays } : {}),
    ...(quietDays !== undefined ? { quietDays } : {}),
    ...(call ? { call } : {}),
  };
}

async function ordered(
  rule: Rule,
  list: List,
  desk: Desk,
  isMeant?: (one: RankedLead, calls: Appointment[]) => boolean,
  // Of an order that is told as it stands, the ten are nearly always among its first hundreds.
  isShort = !isMeant && list !== 'likely',
): Promise<Order> {
  const now = desk.now.toMillis();
  const calendar = calendarAround(desk);
  const first = desk.store.heatPage(desk.scope, list, isShort ? { highest: FIRST } : {});
  const { calls } = await calendar;
  const { top, settled } = await topLeads(
    (range) =>
      range.most === undefined && range.least === undefined ? first : desk.store.heatPage(desk.scope, list, range),
    { list, now, most: TOP, isMeant: (one: RankedLead) => isMeant?.(one, calls) ?? true },
  );
  return { rule, placed: top.map((one) => placedBy(one, now, calls)), ...(settled ? {} : { partly: true }) };
}

/** Says of a zone whether it is a time to ring there; where nobody knows the zone it is taken to be the rep's. */
function reachability(desk: Desk): (zone: string | null) => boolean {
  const known = new Map<string | null, boolean>();
  return (zone) => {
    const before = known.get(zone);
    if (before !== undefined) return before;
    const there = zone === null ? desk.now : desk.now.setZone(zone);
    const isTime = !there.isValid || (there.hour >= opens && there.hour < closes);
    known.set(zone, isTime);
    return isTime;
  };
}

/** With minutes to spare: whoever can be reached now and has no call of their own today. */
async function forNow(minutes: number, desk: Desk): Promise<Order> {
  const isReachable = reachability(desk);
  const order = await ordered(
    'worth',
    'worth',
    desk,
    (one, calls) => {
      const isToday = calls.some(({ call, start }) => call.lead.id === one.id && start.hasSame(desk.now, 'day'));
      return !isToday && isReachable(one.heat.zone);
    },
    // In the hours in which anybody rings, most can be reached.
    true,
  );
  const { calls } = await agendaIn(today(desk.now), desk);
  const next = nextAfter(calls, desk.now);
  const until = next ? next.start.diff(desk.now, 'minutes').minutes : Infinity;
  return next && until < minutes ? { ...order, soonBusy: { minutes: until, name: next.call.lead.name } } : order;
}

const isPlanned = (one: RankedLead, calls: Appointment[], now: number) =>
  calls.some(({ call, start }) => call.lead.id === one.id && start.toMillis() > now);

function ignored(desk: Desk): Promise<Order> {
  const now = desk.now.toMillis();
  return ordered(
    'ignored',
    'worth',
    desk,
    (one, calls) =>
      (daysSince(one.heat.waitingSince, now) ?? 0) >= IGNORED_DAYS &&
      likelihoodAt(one.heat, now) >= FAIR_CHANCE &&
      !isPlanned(one, calls, now),
  );
}

async function goneCold(slots: Slots, desk: Desk): Promise<Order> {
  const now = desk.now.toMillis();
  const cold = (one: RankedLead) => one.heat.quietSince !== null && now - one.heat.quietSince >= COLD_DAYS * dayMs;
  const since = heardIn(slots, 'date') ? spanAsked(slots, desk)?.from.toMillis() : undefined;
  if (since === undefined) return ordered('cold', 'likely', desk, cold);
  const lately = await ordered(
    'cold',
    'likely',
    desk,
    (one) => cold(one) && (one.heat.quietSince ?? 0) + COLD_DAYS * dayMs >= since,
  );
  return lately.placed.length > 0 ? lately : { ...(await ordered('cold', 'likely', desk, cold)), noneThisWeek: true };
}

/** Those who are least likely even at their best: nothing but news could change that. */
async function toDrop(desk: Desk): Promise<Order> {
  const now = desk.now.toMillis();
  const [{ leads }, { calls }] = await Promise.all([
    desk.store.heatPage(desk.scope, 'likely', { lowest: LOWEST }),
    calendarAround(desk),
  ]);
  return {
    rule: 'drop',
    placed: leads
      .filter((one) => !isPlanned(one, calls, now))
      .slice(0, TOP)
      .map((one) => placedBy(one, now, calls)),
  };
}

/** The leads of a day's calls, from their files: by value times likelihood, or by likelihood alone. */
async function ofCalls(rule: Rule, list: List, slots: Slots, desk: Desk): Promise<Order> {
  const span = spanAsked(slots, desk, '') ?? today(desk.now);
  const { calls } = await agendaIn(span, desk);
  const left = calls.filter((call) => call.end > desk.now);
  const meant = left.length > 0 ? left : calls;
  const ids = [...new Set(meant.map(({ call }) => call.lead.id))];
  const { placed } = await fileOrder(ids, rule, desk, meant);
  const now = desk.now.toMillis();
  const standing = new Map(placed.map((one) => [one, standingOf(one, list, now)]));
  return { rule, placed: placed.sort((a, b) => (standing.get(b) ?? 0) - (standing.get(a) ?? 0)) };
}

const standings = new WeakMap<Placed, ScoreOverTime>();
const standingOf = (one: Placed, list: List, now: number): number => {
  const heat = standings.get(one);
  return heat ? standingAt[list](heat, now) : one.likelihood;
};

const rules: readonly Rule[] = ['worth', 'likely', 'asked', 'ignored', 'cold', 'drop', 'calls-worth', 'calls-likely'];

/** Leads in a given order, as their files stand now. */
export async function fileOrder(
  ids: readonly string[],
  why: string,
  desk: Desk,
  calls?: Appointment[],
): Promise<Order> {
  const now = desk.now.toMillis();
  const [stored, calendar, ...files] = await Promise.all([
    desk.store.scorecard(desk.scope.team),
    calls ?? calendarAround(desk).then((agenda) => agenda.calls),
    ...ids.map((id) => desk.store.leadFile(desk.scope, id)),
  ]);
  const card = stored ?? desk.dayOneCard;
  const placed = files.flatMap((file) => {
    if (!file) return [];
    // A settled lead has no heat of its own; in a list it is told as it would stand if it were open.
    const { stage: _settled, ...open } = file.lead;
    const heat = scoreOverTimeOf(card, file, now) ?? scoreOverTimeOf(card, { ...file, lead: open }, now);
    if (!heat) return [];
    const one = { ...placedBy({ ...file.lead, heat }, now, calendar), likelihood: assess(card, file, now).likelihood };
    standings.set(one, heat);
    return [one];
  });
  return { rule: rules.find((rule) => rule === why) ?? 'worth', placed };
}

/** What each question asks for. */
export const questions: Readonly<Record<string, (slots: Slots, desk: Desk) => Promise<Order>>> = {
  CallFirstIntent: (slots, desk) => {
    const minutes = minutesIn(heardIn(slots, 'duration')?.heard ?? '');
    return minutes === undefined ? ordered('worth', 'worth', desk) : forNow(minutes, desk);
  },
  BestCallIntent: (slots, desk) => ofCalls('calls-worth', 'worth', slots, desk),
  RankCallsIntent: (slots, desk) => ofCalls('calls-likely', 'likely', slots, desk),
  HottestIntent: (_slots, desk) => ordered('likely', 'likely', desk),
  IgnoredIntent: (_slots, desk) => ignored(desk),
  WaitingOnMeIntent: (_slots, desk) => ordered('asked', 'asked', desk),
  GoneColdIntent: goneCold,
  DropIntent: (_slots, desk) => toDrop(desk),
};

/** Which rule put the leads into their order. */
export type Rule = 'worth' | 'likely' | 'asked' | 'ignored' | 'cold' | 'drop' | 'calls-worth' | 'calls-likely';
