import type { Store } from './store.ts';

/** What a rep would call a change; what is only kept alongside an answer (orders, scores heard, visits) is none. */
const changes: ReadonlySet<string> = new Set<keyof Store>([
  'saveFact',
  'saveLogEntry',
  'saveInterview',
  'saveFollowUp',
  'saveStay',
  'saveResults',
  'adoptCard',
]);

/** A store that knows whether a change was begun through it: one that was may have been saved, whatever came of it. */
export function watched(store: Store): { store: Store; isChanged: () => boolean } {
  let isChanged = false;
  const watching = new Proxy(store, {
    get(target, name: string & keyof Store) {
      if (changes.has(name)) isChanged = true;
      return Reflect.get(target, name, target);
    },
  });
  return { store: watching, isChanged: () => isChanged };
}
