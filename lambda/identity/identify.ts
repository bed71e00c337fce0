import type { SpeakingRep } from '../domain/rep.ts';
import type { Store } from '../store/store.ts';

/** Turns a platform speaker into one of our reps, or nobody; `forget` makes it look again. */
export type Identify = {
  (speaker: string): Promise<SpeakingRep | undefined>;
  forget?: (speaker: string) => void;
};

// Long enough to spare a conversation the read, short enough that a moved zone or framework is noticed within minutes.
const KEPT_MS = 5 * 60_000;
const MOST_KEPT = 1_000;

/** Identifies by the stored link between speaker and rep, remembered for some minutes per container. */
export function identifyBySpeaker(store: Pick<Store, 'repSpeaking'>, clock: () => number): Identify {
  const kept = new Map<string, { rep: SpeakingRep; until: number }>();
  const identify = async (speaker: string) => {
    const known = kept.get(speaker);
    if (known && known.until > clock()) return known.rep;
    const rep = await store.repSpeaking(speaker);
    if (kept.size >= MOST_KEPT) kept.clear();
    if (rep) kept.set(speaker, { rep, until: clock() + KEPT_MS });
    return rep;
  };
  return Object.assign(identify, { forget: (speaker: string) => void kept.delete(speaker) });
}
