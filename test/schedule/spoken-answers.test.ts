import type { CalendarEntry } from '../../lambda/domain/call.ts';
import { dayOneCard } from '../../lambda/scoring/day-one-card.ts';
import { plainWords, together } from '../../lambda/speech/say.ts';
import type { World } from '../../lambda/turn/answer.ts';
import { answer } from '../../lambda/turn/answer.ts';
import type { Slots, Turn } from '../../lambda/turn/turn.ts';
import * as naive from './naive.ts';

// The same calendars as the naive reference knows them, asked aloud: what is spoken is compared, not what is computed.
const zones = [
  'America/New_York',
  'America/St_Johns',
  'America/Havana',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
];
const PER_ZONE = 60;
const minute = 60_000;

function randomOf(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty'];
const inWords = (n: number) => small[n] ?? `${tens[Math.floor(n / 10)]}${n % 10 === 0 ? '' : `-${small[n % 10]}`}`;
function saidTime(time: string): string {
  const [hour = 0, minutes = 0] = time.split(':').map(Number);
  if (time === '12:00') return 'noon';
  if (time === '00:00') return 'midnight';
  const face = inWords(hour % 12 === 0 ? 12 : hour % 12);
  const half = hour < 12 ? 'a.m.' : 'p.m.';
  if (minutes === 0) return `${face} ${half}`;
  return `${face} ${minutes < 10 ? `oh ${inWords(minutes)}` : inWords(minutes)} ${half}`;
}
const saidList = (items: string[]) =>
  items.length < 3 ? items.join(' and ') : `${items.slice(0, -1).join(', ')}, and ${items.at(-1)}`;

/** Everything but the calendar is a question nobody asks here. */
function worldOf(entries: CalendarEntry[], zone: string): World {
  const refuse = () => {
    throw new Error('only the calendar is asked');
  };
  const store = new Proxy(
    {
      calendarCopies: async () => [],
      entriesBetween: async (_scope: unknown, from: string, to: string) =>
        entries.filter(({ start, end }) => start < to && (end > from || start >= from)),
    },
    { get: (own, name) => (name in own ? own[name as keyof typeof own] : refuse) },
  ) as unknown as World['store'];
  const rep = { team: 't', id: 'r', name: 'Dana', zone, framework: 'bant', domains: [] };
  const known = { rep, by: 'account' as const, speaker: 's' };
  return { store, identify: async () => ({ known, sure: Promise.resolve(known) }), dayOneCard: dayOneCard() };
}

async function asked(intent: string, slots: Record<string, string>, at: number, world: World): Promise<string> {
  const heard: Slots = Object.fromEntries(
    Object.entries(slots).map(([name, value]) => [name, { heard: value, values: [] }]),
  );
  const turn: Turn = {
    id: 'r1',
    ask: { kind: 'intent', intent, slots: heard },
    speaker: { account: 's' },
    locale: 'en-US',
    language: 'en',
    at,
    firstOfSession: true,
    hasScreen: false,
    memory: { version: 1 },
  };
  const { reply } = await answer(turn, world);
  return plainWords(together(...reply.tell));
}

describe.each(zones)('asked aloud in %s', (zone) => {
  const random = randomOf(zone.length * 31 + zone.charCodeAt(9));
  const days = Array.from({ length: PER_ZONE }, () => {
    const noon = Date.UTC(2026, random(12), 1 + random(28), random(24));
    const calls: naive.NaiveCall[] = Array.from({ length: random(5) }, (_, i) => {
      const start = noon + (random(576) - 288) * 5 * minute;
      return { id: `c${i}`, start, end: start + 30 * minute, sales: true, blocks: true };
    });
    const entries = calls.map(
      ({ id, start, end }): CalendarEntry => ({
        kind: 'call',
        type: 'phone',
        id,
        title: id,
        start: new Date(start).toISOString(),
        end: new Date(end).toISOString(),
        attendees: [],
        lead: { id: `lead-${id}`, name: `Lead ${id}` },
      }),
    );
    const at = noon + (random(288) - 144) * 5 * minute;
    return { calls, at, world: worldOf(entries, zone), today: naive.shown(at, zone).date };
  });
  const times = (calls: naive.NaiveCall[], ids: string[]) =>
    ids.map((id) => saidTime(naive.shown(calls.find((call) => call.id === id)?.start ?? 0, zone).time));

  it('"how many calls do I have today" counts the day on the wall and names its times in order', async () => {
    for (const { calls, at, world, today } of days) {
      const ids = naive.callsOn(calls, today, zone);
      const told = await asked('ListCallsIntent', { date: today }, at, world);
      const expected =
        ids.length === 0
          ? 'You have no sales calls today.'
          : `${inWords(ids.length)} sales ${ids.length === 1 ? 'call' : 'calls'} today: ${saidList(times(calls, ids))}.`.replace(
              /m\.\.$/,
              'm.',
            );
      expect(told.toLowerCase().slice(0, expected.length)).toBe(expected.toLowerCase());
    }
  });

  it('"how many are left" counts what has not begun', async () => {
    for (const { calls, at, world, today } of days) {
      const ids = naive.left(calls, at).filter((id) => naive.callsOn(calls, today, zone).includes(id));
      const told = await asked('CallsLeftIntent', { date: today }, at, world);
      const expected =
        ids.length === 0
          ? 'No sales calls left today.'
          : `${inWords(ids.length)} sales ${ids.length === 1 ? 'call' : 'calls'} left today: ${saidList(times(calls, ids))}.`.replace(
              /m\.\.$/,
              'm.',
            );
      expect(told.toLowerCase()).toBe(expected.toLowerCase());
    }
  });
});
