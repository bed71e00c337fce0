import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { Scope } from '../domain/rep.ts';
import type { LinkStore, Passcode } from '../store/link-store.ts';

const hour = 3_600_000;
const MOST_TRIES = 5;

/** A code as it is compared: letters and digits, whatever their case and spacing. */
export const plainCode = (said: string): string =>
  said
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Whether a code is one a rep can keep: four to eight digits, or a word. */
export const isPasscode = (code: string): boolean => /^(?:\d{4,8}|\p{L}{4,40})$/u.test(plainCode(code));

const hashed = (code: string, salt: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(plainCode(code), salt, 32, { N: 2 ** 14, r: 8, p: 1 }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });

/** What is kept of a code: a hash nobody can look up. */
export async function passcodeOf(code: string): Promise<Passcode> {
  const salt = randomBytes(16).toString('base64url');
  return { salt, hash: (await hashed(code, salt)).toString('base64url') };
}

/** Compares what somebody said with a rep's code; tries are counted for the rep, whoever makes them, before it is looked at. */
export async function checkPasscode(
  store: Pick<LinkStore, 'countTry' | 'passcode'>,
  { team, rep }: Scope,
  said: readonly string[],
  at: number,
): Promise<'right' | 'wrong' | 'too-many' | 'none-set'> {
  const kept = await store.passcode({ team, rep });
  if (!kept) return 'none-set';
  const until = Math.ceil((at + 1) / hour) * hour;
  if ((await store.countTry(JSON.stringify(['passcode', team, rep]), until)) >= MOST_TRIES) return 'too-many';
  const right = Buffer.from(kept.hash, 'base64url');
  for (const one of said) if (timingSafeEqual(right, await hashed(one, kept.salt))) return 'right';
  return 'wrong';
}
