import { createHash, createPublicKey, verify } from 'node:crypto';

/**
 * A request that is signed instead of bearing a key (RFC 9421, with Ed25519): whoever reads it can at most repeat it. The client's public key is linked to a rep like any voice, so nothing secret of it is kept here.
 */
export type Signed = { method: string; path: string; headers: Headers; body: string };

/** So old a signature may be, in seconds, and so far ahead a client's clock. */
const GOOD_FOR_S = 300;

const covered = '("@method" "@path" "content-digest")';
const input = new RegExp(
  `^([a-z][a-z0-9_-]{0,30})=(${covered.replace(/[()]/g, '\\$&')};created=(\\d{10});keyid="([\\w-]{43})"(?:;alg="ed25519")?)$`,
);

const publicKey = (x: string) => createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });

/** What a public key is among the rep's speakers, so that it is listed and unlinked with the others. */
export const speakerOfSigner = (x: string): string => `signer:${x}`;

/** The short form of a public key in PEM, as a signature names it; nothing where it is no Ed25519 key. */
export function signerIn(pem: string): string | undefined {
  try {
    const { crv, x } = createPublicKey(pem).export({ format: 'jwk' });
    return crv === 'Ed25519' ? x : undefined;
  } catch {
    return undefined;
  }
}

/** What is signed: the request as it stands, when, and by which key. */
export const signatureBase = ({ method, path }: Pick<Signed, 'method' | 'path'>, digest: string, parameters: string) =>
  [
    `"@method": ${method}`,
    `"@path": ${path}`,
    `"content-digest": ${digest}`,
    `"@signature-params": ${parameters}`,
  ].join('\n');

/** The digest of a body, as its header has it. */
export const digestOf = (body: string): string => `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;

/** The speaker whose key signed a request so that it holds at this instant (epoch milliseconds), and the request's own id. */
export function signerOf(
  { method, path, headers, body }: Signed,
  now: number,
): { speaker: string; id: string } | undefined {
  const [, label, parameters = '', created, key = ''] = input.exec(headers.get('signature-input') ?? '') ?? [];
  if (label === undefined || Math.abs(now / 1_000 - Number(created)) > GOOD_FOR_S) return undefined;
  const digest = headers.get('content-digest') ?? '';
  if (digest !== digestOf(body)) return undefined;
  const [, of, encoded = ''] = /^([\w-]+)=:([A-Za-z0-9+/=]{88}):$/.exec(headers.get('signature') ?? '') ?? [];
  const signature = Buffer.from(encoded, 'base64');
  if (of !== label || signature.length !== 64) return undefined;
  const holds = verify(
    null,
    Buffer.from(signatureBase({ method, path }, digest, parameters)),
    publicKey(key),
    signature,
  );
  if (!holds) return undefined;
  // Ed25519 signs the same to the same: a request sent again is known by it.
  return { speaker: speakerOfSigner(key), id: createHash('sha256').update(signature).digest('base64url') };
}
