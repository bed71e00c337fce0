import { isDeepStrictEqual } from 'node:util';
import type { Known, Speaker } from '../domain/speaker.ts';
import type { Store } from '../store/store.ts';

/**
 * Who speaks: as far as this container remembers, and `sure` what the store says now. An answer may be begun by the one;
 * nothing is said or written before the other has said the same.
 */
export type Identified = { known: Known | undefined; sure: Promise<Known | undefined> };

/** Turns a speaker into one of our reps, or nobody. */
export type Identify = (speaker: Speaker) => Promise<Identified>;

// Long enough to spare a conversation the wait; what is remembered is never all we go by.
const KEPT_MS = 5 * 60_000;
const MOST_KEPT = 1_000;

/** Asks for the voice first, where it was recognised, and for the account second, side by side. */
async function lookUp(store: Pick<Store, 'repSpeaking'>, { voice, account }: Speaker): Promise<Known | undefined> {
  const [byVoice, byAccount] = await Promise.all([
    voice === undefined ? undefined : store.repSpeaking(voice),
    store.repSpeaking(account),
  ]);
  if (byVoice && voice !== undefined) return { rep: byVoice, by: 'voice', speaker: voice };
  return byAccount && { rep: byAccount, by: 'account', speaker: account };
}

/** Identifies by the stored links; who it was is remembered for some minutes, and asked again at every turn all the same. */
export function identifyBySpeaker(store: Pick<Store, 'repSpeaking'>, clock: () => number): Identify {
  const kept = new Map<string, { known: Known; until: number }>();
  return async (speaker) => {
    const key = JSON.stringify([speaker.voice, speaker.account]);
    const read = lookUp(store, speaker).then((known) => {
      if (kept.size >= MOST_KEPT) kept.clear();
      if (known) kept.set(key, { known, until: clock() + KEPT_MS });
      else kept.delete(key);
      return known;
    });
    const before = kept.get(key);
    if (before && before.until > clock()) {
      // Whoever answers waits for it before anything is said.
      read.catch(() => {});
      return { known: before.known, sure: read };
    }
    const known = await read;
    return { known, sure: Promise.resolve(known) };
  };
}

/** Whether two answers name the same rep, known in the same way. */
export const isSame = (one: Known | undefined, other: Known | undefined): boolean => isDeepStrictEqual(one, other);
