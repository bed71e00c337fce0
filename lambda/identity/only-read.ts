import type { Store } from '../store/store.ts';
import { questions } from './only-if-sure.ts';

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
/** Noted beside an answer; of another rep's book nothing is noted. */
const noted: ReadonlySet<string> = new Set<keyof Store>([
  'saveHeat',
  'saveHeardAs',
  'forgetHeardAs',
  'saveScoreHeard',
  'saveUnheard',
]);

/** The book of another rep: it is read, nothing is noted of it beside an answer, and whatever else would change it throws `OthersBook`. */
export function onlyRead(store: Store): Store {
  return new Proxy(store, {
    get(target, name: string & keyof Store) {
      const own: unknown = Reflect.get(target, name, target);
      if (typeof own !== 'function') return own;
      // How often the other rep was here is theirs.
      if (name === 'visited') return async () => ({ times: 1 });
      if (questions.has(name) || ofSpeakers.has(name)) return own;
      return async () => {
        if (!noted.has(name)) throw new OthersBook();
      };
    },
  });
}
