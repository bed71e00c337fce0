import type { Rep } from '../../lambda/domain/rep.ts';
import type { BookStore } from '../../lambda/store/book-store.ts';
import { foldText } from '../sheets/fold.ts';

/** Asks a person whom an owner's name means: a rep's id, or nobody of ours. */
export type AskOwner = (name: string, reps: readonly Rep[]) => Promise<string | undefined>;

/** Turns what an owner column says into reps, and counts the names nobody could place. */
export type Owners = {
  repsOf: (names: readonly string[]) => Promise<string[] | undefined>;
  unknown: Map<string, number>;
  /** A colleague of this id has these names and addresses. */
  isAlso: (id: string, names: readonly string[]) => void;
};

/**
 * Matches owners to reps by address, then by name. A name that fits nobody is asked for once and the answer remembered;
 * without anybody to ask, it stays unknown.
 */
export async function ownersOf(store: BookStore, rep: Rep, ask?: AskOwner, dry = false): Promise<Owners> {
  const reps = [rep, ...(await store.reps(rep.team)).filter(({ id }) => id !== rep.id)];
  const known = new Map<string, string | undefined>();
  for (const each of reps) {
    for (const name of [each.id, each.name, each.email ?? '']) if (name) known.set(foldText(name), each.id);
  }
  for (const [name, id] of await store.ownerNames(rep.team)) known.set(name, id);
  const unknown = new Map<string, number>();

  /** Salesforce writes one id with 15 or 18 characters. */
  const idKey = (id: string) => (/^005\w{15}$/.test(id) ? id.slice(0, 15) : id).toLowerCase();
  const colleagues = new Map<string, readonly string[]>();

  const repOf = async (name: string): Promise<string | undefined> => {
    const key = foldText(name);
    if (!known.has(key) && ask && !dry) {
      const answer = await ask(name, reps);
      known.set(key, answer);
      await store.rememberOwner(rep.team, key, answer);
    }
    if (!known.has(key)) unknown.set(name, (unknown.get(name) ?? 0) + 1);
    return known.get(key);
  };

  return {
    unknown,
    isAlso: (id, names) => colleagues.set(idKey(id), names),
    repsOf: async (names) => {
      const found = new Set<string>();
      for (const name of names) {
        if (name === '') continue;
        const names = colleagues.get(idKey(name)) ?? [name];
        const placed = names.flatMap((each) => known.get(foldText(each)) ?? []);
        const id = placed[0] ?? (await repOf(names[0] ?? name));
        if (id) found.add(id);
      }
      return found.size > 0 ? [...found] : undefined;
    },
  };
}
