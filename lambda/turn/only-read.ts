import { questions } from '../identity/only-if-sure.ts';
import type { Store } from '../store/store.ts';
import { changes } from '../store/watched.ts';

/** Something was to be changed in the book of another rep, which is only read out. */
export class OthersBook extends Error {
  override readonly name = 'OthersBook';
  constructor() {
    super('The book of another rep is only read.');
  }
}

/** About who speaks, not about a book. */
const ofSpeakers: ReadonlySet<string> = new Set<keyof Store>([
  'linkSpeaker',
  'unlinkSpeaker',
  'useLinkCode',
  'countTry',
]);

/** The book of another rep: it is read, what would change it throws `OthersBook`, and nothing is noted beside an answer. */
export function onlyRead(store: Store): Store {
  return new Proxy(store, {
    get(target, name: string & keyof Store) {
      const own: unknown = Reflect.get(target, name, target);
      if (typeof own !== 'function' || questions.has(name) || ofSpeakers.has(name))
        // How often the other rep was here is theirs.
        return name === 'visited' ? async () => ({ times: 1 }) : own;
      return async () => {
        if (changes.has(name)) throw new OthersBook();
      };
    },
  });
}
