import { scopeOf } from '../../lambda/domain/rep.ts';
import { namesSeenIn } from '../../lambda/people/names-seen.ts';
import type { Store } from '../../lambda/store/store.ts';
import { plainStore } from '../random/plain-store.ts';
import { dana, hart, jones } from '../worlds/dana.ts';
import { handlerOver } from '../worlds/handler.ts';

const at = Date.UTC(2026, 2, 2, 15);
const asked: ReadonlySet<string> = new Set<keyof Store>([
  'leadsHeard',
  'leadNames',
  'leadFile',
  'scorecard',
  'entriesBetween',
  'saveFact',
]);

/** A store that counts trips made one after another: questions asked side by side are one. */
function counted(store: Store) {
  let trips = 0;
  let under: Promise<void> | undefined;
  const trip = () => {
    if (!under) {
      trips += 1;
      under = new Promise<void>((over) => setTimeout(over, 5)).then(() => {
        under = undefined;
      });
    }
    return under;
  };
  const counting = new Proxy(store, {
    get: (target, name: string & keyof Store) =>
      asked.has(name)
        ? async (...args: unknown[]) => {
            await trip();
            return (target[name] as (...own: unknown[]) => unknown)(...args);
          }
        : target[name],
  });
  return { store: counting, trips: () => trips };
}

/** How many trips logging a budget takes, for a lead named so, what is talked about, and whether the process has read the names before. */
async function tripsFor(
  lead: { value: string; id?: string } | undefined,
  talkedAbout?: string,
  isSeen = false,
): Promise<number> {
  const plain = plainStore(dana.rep, [jones, hart]);
  const { store, trips } = counted(plain.store);
  if (isSeen) namesSeenIn(store).keep(scopeOf(dana.rep), [jones, hart]);
  const handler = handlerOver(store, () => at);
  const resolutions = {
    resolutionsPerAuthority: [
      { status: { code: 'ER_SUCCESS_MATCH' }, values: [{ value: { name: jones.name, id: lead?.id } }] },
    ],
  };
  await handler({
    version: '1.0',
    session: { new: false, attributes: { version: 1, ...(talkedAbout ? { lead: talkedAbout } : {}) } },
    context: { System: { user: { userId: dana.speaker } } },
    request: {
      type: 'IntentRequest',
      requestId: 'r1',
      timestamp: new Date(at).toISOString(),
      locale: 'en-US',
      intent: {
        name: 'LogAmountIntent',
        slots: {
          amount: { name: 'amount', value: '50' },
          money: { name: 'money', value: 'thousand dollars' },
          ...(lead ? { lead: { name: 'lead', value: lead.value, ...(lead.id ? { resolutions } : {}) } } : {}),
        },
      },
    },
  });
  expect(plain.factsOf(jones.id)).toHaveLength(1);
  return trips();
}

describe('logging an answer takes', () => {
  it.each<[string, Parameters<typeof tripsFor>, number]>([
    ['two trips about whom we talk about', [undefined, jones.id], 2],
    ['two trips when they are named again', [{ value: 'Jones' }, jones.id], 2],
    ['two trips when the recogniser knew the name', [{ value: 'Jones Watson', id: jones.id }], 2],
    ['three trips when a name is said out of the blue', [{ value: 'Jones Watson' }], 3],
    ['two trips when the names were seen before', [{ value: 'Jones Watson' }, undefined, true], 2],
    ['three trips when somebody else is named', [{ value: 'Jones Watson' }, hart.id], 3],
  ])('%s', async (_what, said, trips) => expect(await tripsFor(...said)).toBe(trips));
});
