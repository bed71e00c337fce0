import { isDeepStrictEqual } from 'node:util';
import type { SpeakingRep } from '../domain/rep.ts';
import type { Known, LinkKind, Speaker } from '../domain/speaker.ts';
import type { Store } from '../store/store.ts';
import type { TokenCheck, TokenFault } from './token.ts';

/**
 * Who speaks: as far as this container remembers, and `sure` what the store says now. An answer may be begun by the one;
 * nothing is said or written before the other has said the same.
 */
export type Identified = {
  known: Known | undefined;
  sure: Promise<Known | undefined>;
  /** Why a token that came along was not believed. */
  refused?: TokenFault | undefined;
};

/** Turns a speaker into one of our reps, or nobody. */
export type Identify = (speaker: Speaker) => Promise<Identified>;

// Long enough to spare a conversation the wait; what is remembered is never all we go by.
const KEPT_MS = 5 * 60_000;
const MOST_KEPT = 1_000;

type Asked = Pick<Store, 'repSpeaking' | 'repCalled'>;
type Found = { known?: Known | undefined; refused?: TokenFault | undefined };

/**
 * The rep a token names, for any channel: where it is not believed, or nobody of ours goes by that name, it is nobody.
 * `speaker` is who brought it, for where they said they are.
 */
export async function repOfToken(
  store: Pick<Store, 'repCalled'>,
  check: TokenCheck,
  token: string,
  speaker: string,
): Promise<{ rep?: SpeakingRep | undefined; refused?: TokenFault }> {
  const verdict = await check(token);
  if (verdict.kind === 'refused') return { refused: verdict.why };
  const rep = await store.repCalled(verdict.team, verdict.address, speaker);
  return rep ? { rep } : { refused: 'no-rep-named' };
}

/** A speaker by their token where it is believed, else by the link that was made with a code. */
async function whoIs(
  store: Asked,
  check: TokenCheck | undefined,
  by: LinkKind,
  speaker: string,
  token: string | undefined,
): Promise<Found> {
  const [named, linked] = await Promise.all([
    check && token !== undefined ? repOfToken(store, check, token, speaker) : undefined,
    store.repSpeaking(speaker),
  ]);
  if (named?.rep) return { known: { rep: named.rep, by, speaker, inApp: true } };
  return { known: linked && { rep: linked, by, speaker }, refused: named?.refused };
}

/** The voice first, where it was recognised, and the account second, asked side by side. */
async function lookUp(store: Asked, check: TokenCheck | undefined, speaker: Speaker): Promise<Found> {
  const { voice, account, voiceToken, accountToken } = speaker;
  const [byVoice, byAccount] = await Promise.all([
    voice === undefined ? undefined : whoIs(store, check, 'voice', voice, voiceToken),
    whoIs(store, check, 'account', account, accountToken),
  ]);
  return byVoice?.known ? byVoice : { known: byAccount.known, refused: byVoice?.refused ?? byAccount.refused };
}

/**
 * Identifies by tokens, where an identity provider is set up, and by the stored links. Who it was is remembered for some
 * minutes, and asked again at every turn all the same.
 */
export function identifyBySpeaker(store: Asked, clock: () => number, check?: TokenCheck): Identify {
  const kept = new Map<string, { known: Known; until: number }>();
  return async (speaker) => {
    const key = JSON.stringify([speaker.voice, speaker.account]);
    const read = lookUp(store, check, speaker).then((found) => {
      if (kept.size >= MOST_KEPT) kept.clear();
      if (found.known) kept.set(key, { known: found.known, until: clock() + KEPT_MS });
      else kept.delete(key);
      return found;
    });
    const before = kept.get(key);
    if (before && before.until > clock()) {
      const sure = read.then(({ known }) => known);
      // Whoever answers waits for it before anything is said.
      sure.catch(() => {});
      return { known: before.known, sure };
    }
    const { known, refused } = await read;
    return { known, sure: Promise.resolve(known), ...(refused ? { refused } : {}) };
  };
}

/** Whether two answers name the same rep, known in the same way. */
export const isSame = (one: Known | undefined, other: Known | undefined): boolean => isDeepStrictEqual(one, other);
