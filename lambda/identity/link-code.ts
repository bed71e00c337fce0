import { randomInt, scrypt } from 'node:crypto';
import type { Scope } from '../domain/rep.ts';
import type { Speaker } from '../domain/speaker.ts';
import { speakerId } from '../domain/speaker.ts';
import type { LinkStore } from '../store/link-store.ts';

/** How many digits a code has; the first is never a zero, which a recogniser would drop. */
export const codeDigits = 8;

const hour = 3_600_000;
/** So many tries an hour: of one speaker, and of everybody together, so that many accounts guess no better than one. */
const mostTries = { speaker: 5, everybody: 300 };
const everybody = 'everybody';

/** A new code: digits to be said aloud. */
export const newCode = (): string => String(randomInt(10 ** (codeDigits - 1), 10 ** codeDigits));

/** What is kept of a code and found by it. It is slow on purpose: whoever reads the table must guess at this pace. */
export const hashOfCode = (code: string): Promise<string> =>
  new Promise((resolve, reject) => {
    scrypt(code, 'lead-scout link code', 32, { N: 2 ** 14, r: 8, p: 1 }, (error, key) =>
      error ? reject(error) : resolve(key.toString('base64url')),
    );
  });

/** What came of a code that was said. */
export type CodeSaid = { kind: 'linked'; rep: Scope } | { kind: 'not-a-code' | 'wrong' | 'too-many' };

/** Links whoever says a code to the rep it was made for: the voice where it was recognised, else the account. */
export async function linkByCode(store: LinkStore, speaker: Speaker, heard: string, at: number): Promise<CodeSaid> {
  const code = heard.replace(/\D/g, '');
  if (code.length !== codeDigits) return { kind: 'not-a-code' };
  const until = Math.ceil((at + 1) / hour) * hour;
  // Counted before the code is looked at: tries made at the same moment are counted too.
  const [own, all] = await Promise.all([store.countTry(speakerId(speaker), until), store.countTry(everybody, until)]);
  if (own >= mostTries.speaker || all >= mostTries.everybody) return { kind: 'too-many' };
  const used = await store.useLinkCode(await hashOfCode(code), speakerId(speaker), at);
  if (!used) return { kind: 'wrong' };
  const { team, rep, wholeAccount } = used;
  const isVoice = speaker.voice !== undefined && !wholeAccount;
  await store.linkSpeaker(
    isVoice ? speakerId(speaker) : speaker.account,
    { team, rep },
    {
      kind: isVoice ? 'voice' : 'account',
      at: new Date(at).toISOString(),
      ...(isVoice ? { account: speaker.account } : {}),
    },
  );
  return { kind: 'linked', rep: { team, rep } };
}
