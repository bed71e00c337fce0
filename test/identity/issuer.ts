import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type KeyPair = { kid: string; alg: string; publicKey: KeyObject; privateKey: KeyObject };
type Claims = Record<string, unknown>;

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

/** A key of an identity provider. */
export function newKey(kid: string, alg: 'RS256' | 'ES256' = 'RS256'): KeyPair {
  const pair =
    alg === 'RS256'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { kid, alg, ...pair };
}

/** A token as a provider would write it: signed by hand, so that another hand than ours checks what ours checks. */
export function tokenOf(claims: Claims, key: KeyPair, header: Claims = {}): string {
  const signed = `${encoded({ alg: key.alg, typ: 'JWT', kid: key.kid, ...header })}.${encoded(claims)}`;
  const signature = sign('sha256', Buffer.from(signed), { key: key.privateKey, dsaEncoding: 'ieee-p1363' });
  return `${signed}.${signature.toString('base64url')}`;
}

/** What forgers try: no signature at all, or the public key taken for a shared secret. */
export const forged = {
  unsigned: (claims: Claims) => `${encoded({ alg: 'none', typ: 'JWT' })}.${encoded(claims)}.`,
  withPublicKeyAsSecret: (claims: Claims, key: KeyPair) => {
    const signed = `${encoded({ alg: 'HS256', typ: 'JWT', kid: key.kid })}.${encoded(claims)}`;
    const secret = key.publicKey.export({ type: 'spki', format: 'pem' });
    return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
  },
  otherClaims: (token: string, claims: Claims) => {
    const [header = '', , signature = ''] = token.split('.');
    return `${header}.${encoded(claims)}.${signature}`;
  },
};

/** How an issuer's server behaves. */
type Manner = 'well' | 'down' | 'silent' | 'endless' | 'nonsense';

/** An identity provider on loopback that serves its public keys, and counts how often it was asked. */
export async function openIssuer() {
  let keys: KeyPair[] = [];
  let manner: Manner = 'well';
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    switch (manner) {
      case 'well':
        response.setHeader('content-type', 'application/json');
        response.end(
          JSON.stringify({
            keys: keys.map(({ kid, alg, publicKey }) => ({
              ...publicKey.export({ format: 'jwk' }),
              kid,
              alg,
              use: 'sig',
            })),
          }),
        );
        return;
      case 'down':
        response.statusCode = 503;
        response.end();
        return;
      case 'silent':
        response.writeHead(200, { 'content-type': 'application/json' });
        response.write('{"keys":[');
        return;
      case 'endless': {
        const more = () => {
          while (!response.destroyed && response.write('x'.repeat(10_000)));
        };
        response.on('drain', more);
        more();
        return;
      }
      case 'nonsense':
        response.end('<html>');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    asked: () => asked,
    rotateTo: (...some: KeyPair[]) => {
      keys = some;
    },
    behave: (how: Manner) => {
      manner = how;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
