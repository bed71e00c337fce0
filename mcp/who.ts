import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import type { Known } from '../lambda/domain/speaker.ts';
import { repOfToken } from '../lambda/identity/identify.ts';
import type { TokenCheck, TokenFault } from '../lambda/identity/token.ts';
import type { Store } from '../lambda/store/store.ts';
import type { Caller } from './door.ts';
import { type Right, rights } from './rights.ts';

/** Who a request comes from, or why nobody is let in; the name is logged and the token never. */
export type Admitted = { caller: Caller } | { refused: 'no-token' | 'unknown-key' | 'bad-signature' | TokenFault };

/** Says who brings an `authorization` header, or whose signature was found to hold. */
export type Admit = (authorization: string | undefined, signer?: string) => Promise<Admitted>;

const isToken = /^[\w-]+\.[\w-]+\.[\w-]+$/;
const isKey = /^[\w-]{32,200}$/;

/** A key of one client of a rep: made once, kept there, and known here by its hash alone. */
export const newKey = (): string => randomBytes(32).toString('base64url');

/** What a key is among the rep's speakers, so that it is listed and unlinked with the others. */
export const speakerOfKey = (key: string): string => `key:${createHash('sha256').update(key).digest('base64url')}`;

const claims = z.object({ sub: z.optional(z.string()), scope: z.optional(z.string()), scp: z.optional(z.unknown()) });

/** What a token that was believed says beside its name. */
function claimsIn(token: string): z.infer<typeof claims> {
  const [, payload = ''] = token.split('.');
  const read = claims.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
  return read.success ? read.data : {};
}

/** The rights a token was given; one that was given none of ours may read. */
function rightsIn({ scope = '', scp }: z.infer<typeof claims>): ReadonlySet<Right> {
  const named = [...scope.split(' '), ...(Array.isArray(scp) ? scp.map(String) : String(scp ?? '').split(' '))];
  const given = rights.filter((right) => named.some((one) => one === right || one.endsWith(`/${right}`)));
  return new Set<Right>(['read', ...given]);
}

/** A caller who is known already, for one request. */
export const knownCaller = (known: Known, may: ReadonlySet<Right>): Caller => ({
  speaker: { account: known.speaker },
  identify: async () => ({ known, sure: Promise.resolve(known) }),
  owner: JSON.stringify([known.rep.team, known.rep.id]),
  may,
});

/** What a rep's own key may do; what holds for a team is changed with a token that says so, or by voice. */
const ofAKey: ReadonlySet<Right> = new Set<Right>(['read', 'log']);

/**
 * Lets in whoever brings a token of the team's identity provider that is meant for us, or a key that is linked to a rep. Asked at
 * every request, so that what was revoked is refused at the next.
 */
export function admission(store: Pick<Store, 'repCalled' | 'repSpeaking'>, check: TokenCheck | undefined): Admit {
  const linked = async (speaker: string): Promise<Admitted> => {
    const rep = await store.repSpeaking(speaker);
    if (!rep) return { refused: 'unknown-key' };
    return { caller: knownCaller({ rep, by: 'account', speaker }, ofAKey) };
  };
  return async (authorization = '', signer) => {
    if (signer !== undefined) return linked(signer);
    const [, given = ''] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
    if (given === '') return { refused: 'no-token' };
    if (check && isToken.test(given)) {
      const speaker = `token:${createHash('sha256')
        .update(given.split('.')[1] ?? '')
        .digest('base64url')}`;
      const { rep, refused = 'no-rep-named' } = await repOfToken(store, check, given, speaker);
      if (!rep) return { refused };
      return { caller: knownCaller({ rep, by: 'account', speaker, inApp: true }, rightsIn(claimsIn(given))) };
    }
    if (!isKey.test(given)) return { refused: 'malformed' };
    return linked(speakerOfKey(given));
  };
}
