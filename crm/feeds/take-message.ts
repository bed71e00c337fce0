import type { Rep } from '../../lambda/domain/rep.ts';
import type { Hook, HookSettings } from '../../lambda/store/feed-store.ts';
import { importBook } from '../book/import-book.ts';
import { UnreadableFile } from '../files/table.ts';
import { planColumns } from '../sheets/read-sheet.ts';
import { type Survey, survey } from '../sheets/survey.ts';
import { hubspot } from '../systems/hubspot/read.ts';
import { calendarRange, type FreshStores } from './keep-fresh.ts';
import { type Message, type Received, type ReceivedEvent, received, tableOf, type Verdict, verify } from './webhook.ts';
import { withinLeadsOf } from './within-leads-of.ts';

/** What came of a message: taken with how many new events, how many of them wait for their lead, and how many could not be read; or why not. */
export type Taken =
  | { kind: 'taken'; events: number; waiting?: number; unreadable?: number }
  | { kind: 'refused'; why: Exclude<Verdict, 'genuine'> | 'unreadable' | 'nobody' };

/** Events are remembered this long, in seconds: longer than anybody sends a message again. */
const eventMemory = 30 * 24 * 60 * 60;

/**
 * Takes a signed message into the book. The same event twice is taken once; one about nobody who is here yet is kept until
 * they come, and one that cannot be read does not stop the others. `now` is epoch milliseconds.
 */
export async function takeMessage(stores: FreshStores, hook: Hook, message: Message, now: number): Promise<Taken> {
  const verdict = verify(hook, message, now);
  if (verdict !== 'genuine') return { kind: 'refused', why: verdict };
  const brought = received(hook, message.body);
  if (!brought) return { kind: 'refused', why: 'unreadable' };
  const rep = await repOf(stores, hook);
  if (!rep) return { kind: 'refused', why: 'nobody' };
  const ids = await stores.feeds.newEvents(
    hook.id,
    brought.events.map(({ id }) => id),
  );
  const fresh = brought.events.filter(({ id }) => ids.has(id));
  const until = Math.floor(now / 1000) + eventMemory;
  let waiting: ReceivedEvent[] = [];
  if (fresh.length > 0) {
    const applied = await apply(stores, hook, rep, brought, fresh, now);
    if (applied === 'unreadable') return { kind: 'refused', why: 'unreadable' };
    waiting = applied.waiting;
    // Kept before they count as taken: a function that dies in between is sent them again.
    await stores.feeds.keepPending(
      hook.id,
      waiting.map((event) => pendingOf(event, brought)),
      until,
    );
    await stores.feeds.takeEvents(hook.id, [...ids], until);
  }
  return {
    kind: 'taken',
    events: ids.size,
    ...(waiting.length > 0 ? { waiting: waiting.length } : {}),
    ...(brought.unreadable > 0 ? { unreadable: brought.unreadable } : {}),
  };
}

/** Applies the events of a hook whose leads have come since; says how many. */
export async function applyPending(stores: FreshStores, hook: HookSettings, now: number): Promise<number> {
  const rep = await repOf(stores, hook);
  const pending = rep ? await stores.feeds.pending(hook.id) : [];
  const alike = new Map<string, typeof pending>();
  for (const one of pending) {
    const kind = JSON.stringify([one.as, one.header]);
    alike.set(kind, [...(alike.get(kind) ?? []), one]);
  }
  let done = 0;
  for (const some of rep ? alike.values() : []) {
    const brought = receivedFrom(some);
    const applied = rep && brought && (await apply(stores, hook, rep, brought, brought.events, now));
    if (!applied || applied === 'unreadable') continue;
    const still = new Set(applied.waiting.map(({ id }) => id));
    const gone = some.map(({ id }) => id).filter((id) => !still.has(id));
    await stores.feeds.removePending(hook.id, gone);
    done += gone.length;
  }
  return done;
}

const repOf = async ({ store }: FreshStores, { team, rep }: HookSettings): Promise<Rep | undefined> =>
  (await store.reps(team)).find(({ id }) => id === rep);

const pendingOf = ({ id, row }: ReceivedEvent, { header, rows, as }: Received) => ({
  id,
  header,
  cells: rows[row] ?? [],
  ...(as === undefined ? {} : { as }),
});

/** Events that waited, as they were received: they have one header. */
function receivedFrom(some: readonly ReturnType<typeof pendingOf>[]): Received | undefined {
  const [first] = some;
  if (!first) return undefined;
  return {
    header: first.header,
    rows: some.map(({ cells }) => cells),
    events: some.map(({ id }, row) => ({ id, row })),
    unreadable: 0,
    ...(first.as === undefined ? {} : { as: first.as }),
  };
}

/** Brings events into the part of the book their hook may write; gives those whose lead is not there yet. */
async function apply(
  { store }: FreshStores,
  hook: HookSettings,
  rep: Rep,
  brought: Received,
  events: readonly ReceivedEvent[],
  now: number,
): Promise<{ waiting: ReceivedEvent[] } | 'unreadable'> {
  const within = await withinLeadsOf(store, rep, hook.reach ?? 'rep');
  const known = brought.as === 'hubspot' ? await contactsKnown(within, hook.team, brought, events) : events;
  const waiting = new Set(events.filter((event) => !known.includes(event)));
  if (known.length > 0) {
    const source = tableOf(brought, known);
    const found = await (brought.as === 'hubspot'
      ? hubspotSurvey(source, known.length)
      : survey(source, { headersAlone: true })
    ).catch(unreadable);
    if (!found) return 'unreadable';
    const iso = new Date(now).toISOString();
    await importBook(
      within,
      rep,
      { surveys: [found], calendars: [] },
      {
        now: iso,
        calendar: calendarRange(iso, rep.zone),
        rowTold: ({ fate, line }) => {
          const event = known[line - 1];
          if (fate === 'waiting' && event) waiting.add(event);
        },
      },
    );
  }
  return { waiting: [...waiting] };
}

function unreadable(error: unknown): undefined {
  if (!(error instanceof UnreadableFile)) throw error;
  return undefined;
}

/** HubSpot tells of every contact's changes; those of contacts who are not in the book wait until they are. */
async function contactsKnown(
  store: FreshStores['store'],
  team: string,
  { rows }: Received,
  events: readonly ReceivedEvent[],
): Promise<ReceivedEvent[]> {
  const idOf = ({ row }: ReceivedEvent) => `${hubspot.id}:${rows[row]?.[0]}`;
  const known = await store.leads(team, events.map(idOf));
  return events.filter((event) => known.has(idOf(event)));
}

/** Changes of contacts as the rows of a contact export. */
async function hubspotSurvey(source: ReturnType<typeof tableOf>, rows: number): Promise<Survey> {
  const sheet = hubspot.sheets.find(({ name }) => name === 'contacts');
  if (!sheet) throw new Error('HubSpot has no sheet of contacts');
  const { header } = await source.open();
  const columns = planColumns(header, sheet).map((plan) => ({ ...plan, filled: rows }));
  return { source, system: hubspot, sheet, columns, rows };
}
