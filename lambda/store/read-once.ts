import type { Store } from './store.ts';

/** What a turn may come to ask more than once: whoever is meant, their card, what words meant, the days around now. */
const kept: ReadonlySet<string> = new Set<keyof Store>(['leadFile', 'heardAs', 'scorecard', 'interviews']);

/** What changes nothing of it. */
const alsoAsked: ReadonlySet<string> = new Set<keyof Store>([
  'repSpeaking',
  'repCalled',
  'colleagues',
  'entriesBetween',
  'calendarCopies',
  'leadNames',
  'leadsHeard',
  'leadFiles',
  'results',
  'followUps',
  'heatPage',
  'linksOf',
  'passcode',
  'teamRules',
]);

/**
 * A store that is asked the same but once, until something is written: what was read ahead is there when it is asked for. For one turn
 * alone; what failed has failed for all of it.
 */
export function readOnce(store: Store): Store {
  const known = new Map<string, Promise<unknown>>();
  const ask = (key: string, question: () => unknown): Promise<unknown> => {
    const before = known.get(key);
    if (before) return before;
    const answer = Promise.resolve(question());
    known.set(key, answer);
    return answer;
  };
  return new Proxy(store, {
    get(target, name: string & keyof Store) {
      const own: unknown = Reflect.get(target, name, target);
      if (typeof own !== 'function' || alsoAsked.has(name)) return own;
      if (kept.has(name))
        return (...args: unknown[]) => ask(JSON.stringify([name, args]), () => Reflect.apply(own, target, args));
      return (...args: unknown[]) => {
        known.clear();
        const written: unknown = Reflect.apply(own, target, args);
        // What was asked while it was being written may be either.
        if (written instanceof Promise)
          written.then(
            () => known.clear(),
            () => known.clear(),
          );
        return written;
      };
    },
  });
}
