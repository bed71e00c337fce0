/**
 * It puts something in the place of Node's own modules.
 *
 * @jest-environment node
 */
import { createSign } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { md, pki } from 'node-forge';

/** Authorities this machine trusts, as far as the verifier can see. */
const trusted: string[] = [];
jest.mock('tls', () => ({
  ...jest.requireActual('tls'),
  get rootCertificates() {
    return trusted;
  },
}));
const chains = new Map<string, string>();
jest.mock('https', () => {
  const real = jest.requireActual('https');
  const { Readable } = jest.requireActual('node:stream');
  return {
    ...real,
    // What stands at Amazon's address is answered from here: no test leaves this machine.
    get: (address: string, done: (response: unknown) => void) => {
      const found = chains.get(address);
      setImmediate(() =>
        done(Object.assign(Readable.from([found ?? 'nothing']), { statusCode: found === undefined ? 404 : 200 })),
      );
      return { on: () => undefined, end: () => undefined };
    },
  };
});

import { alexaEndpoint, type Refused } from '../../cli/serve/alexa-endpoint.ts';

type Made = { pem: string; key: string; cert: pki.Certificate; keys: pki.rsa.KeyPair };

/** A certificate for a name, signed by another or by itself. */
function certificate(name: string, by?: Made, validDays = 10): Made {
  const keys = pki.rsa.generateKeyPair(1024);
  const cert = pki.createCertificate();
  cert.publicKey = keys.publicKey;
  cert.serialNumber = '01';
  cert.validity.notBefore = new Date(Date.now() - 20 * 86_400_000);
  cert.validity.notAfter = new Date(Date.now() + validDays * 86_400_000);
  const subject = [{ name: 'commonName', value: name }];
  cert.setSubject(subject);
  cert.setIssuer(by ? by.cert.subject.attributes : subject);
  cert.setExtensions([
    { name: 'basicConstraints', cA: by === undefined },
    { name: 'subjectAltName', altNames: [{ type: 2, value: name }] },
  ]);
  cert.sign(by ? by.keys.privateKey : keys.privateKey, md.sha256.create());
  return { pem: pki.certificateToPem(cert), key: pki.privateKeyToPem(keys.privateKey), cert, keys };
}

const authority = certificate('An authority');
const stranger = certificate('A stranger');
const amazon = certificate('echo-api.amazon.com', authority);
const others = {
  unknownAuthority: certificate('echo-api.amazon.com', stranger),
  anotherName: certificate('elsewhere.example', authority),
  expired: certificate('echo-api.amazon.com', authority, -1),
};
const at = (file: string) => `https://s3.amazonaws.com/echo.api/${file}`;

let server: Server;
let endpoint: string;
const refused: Refused[] = [];
let reached = 0;
beforeAll(async () => {
  trusted.push(authority.pem);
  chains.set(at('amazon.pem'), amazon.pem + authority.pem);
  chains.set(at('unknown.pem'), others.unknownAuthority.pem + stranger.pem);
  chains.set(at('name.pem'), others.anotherName.pem + authority.pem);
  chains.set(at('expired.pem'), others.expired.pem + authority.pem);
  chains.set(at('garbage.pem'), 'not a certificate');
  server = alexaEndpoint(
    async () => {
      reached += 1;
      return { version: '1.0', response: { shouldEndSession: true } };
    },
    (what) => refused.push(what),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  refused.length = 0;
  reached = 0;
});

const body = (ago = 0) =>
  JSON.stringify({
    version: '1.0',
    request: { type: 'LaunchRequest', timestamp: new Date(Date.now() - ago).toISOString() },
  });
const signed = (text: string, { key }: Made) => createSign('RSA-SHA256').update(text, 'utf8').sign(key, 'base64');
const send = (text: string, headers: Record<string, string>, method = 'POST') =>
  fetch(endpoint, { method, headers, ...(method === 'POST' ? { body: text } : {}) });
const genuine = (text: string, chain = at('amazon.pem'), by = amazon) => ({
  signaturecertchainurl: chain,
  'signature-256': signed(text, by),
});

it('a request that Amazon signed is answered', async () => {
  const text = body();
  const answer = await send(text, genuine(text));
  expect([answer.status, await answer.json()]).toEqual([200, { version: '1.0', response: { shouldEndSession: true } }]);
  expect(reached).toBe(1);
});

const forged: [string, () => [string, Record<string, string>]][] = [
  ['without a signature', () => [body(), {}]],
  ['with a chain and no signature', () => [body(), { signaturecertchainurl: at('amazon.pem') }]],
  ['with the signature of another body', () => [body(), genuine(body(1000))]],
  [
    'with a signature that is none',
    () => [body(), { signaturecertchainurl: at('amazon.pem'), 'signature-256': 'AAAA' }],
  ],
  [
    "signed by a key that is not the certificate's",
    () => {
      const text = body();
      return [text, genuine(text, at('amazon.pem'), stranger)];
    },
  ],
  ...(['unknown.pem', 'name.pem', 'expired.pem', 'garbage.pem', 'missing.pem'] as const).map(
    (file): (typeof forged)[number] => [
      `with the chain ${file}`,
      () => {
        const text = body();
        const by =
          file === 'unknown.pem'
            ? others.unknownAuthority
            : file === 'name.pem'
              ? others.anotherName
              : file === 'expired.pem'
                ? others.expired
                : amazon;
        return [text, genuine(text, at(file), by)];
      },
    ],
  ),
  ...(
    [
      'http://s3.amazonaws.com/echo.api/amazon.pem',
      'https://evil.example/echo.api/amazon.pem',
      'https://s3.amazonaws.com/other/amazon.pem',
      'https://s3.amazonaws.com:444/echo.api/amazon.pem',
      'https://s3.amazonaws.com/echo.api/../evil/amazon.pem',
      'https://s3.amazonaws.com@evil.example/echo.api/amazon.pem',
      'no address',
    ] as const
  ).map((address): (typeof forged)[number] => [
    `with a chain at ${address}`,
    () => {
      chains.set(address, amazon.pem + authority.pem);
      const text = body();
      return [text, genuine(text, address)];
    },
  ]),
  [
    'of three minutes ago',
    () => {
      const text = body(180_000);
      return [text, genuine(text)];
    },
  ],
  [
    'of three minutes from now',
    () => {
      const text = body(-180_000);
      return [text, genuine(text)];
    },
  ],
  [
    'without a time',
    () => {
      const text = '{"request":{"type":"LaunchRequest"}}';
      return [text, genuine(text)];
    },
  ],
  ['that is no JSON', () => ['{', genuine('{')]],
];
it.each(forged)('a request %s is refused and reaches nobody', async (_how, make) => {
  const [text, headers] = make();
  expect((await send(text, headers)).status).toBe(400);
  expect([reached, refused.length]).toEqual([0, 1]);
});

it('another method, another path and a body without end are refused', async () => {
  expect((await send('', {}, 'GET')).status).toBe(405);
  expect((await fetch(`${endpoint}elsewhere`, { method: 'POST', body: '' })).status).toBe(404);
  expect((await send('x'.repeat(300 * 1024), {}).catch(() => ({ status: 413 }))).status).toBe(413);
  expect(reached).toBe(0);
});
