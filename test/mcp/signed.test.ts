import { generateKeyPairSync, sign } from 'node:crypto';
import { digestOf, signatureBase, signerIn, signerOf, speakerOfSigner } from '../../mcp/signed.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const keyid = signerIn(publicKey.export({ type: 'spki', format: 'pem' }).toString()) ?? '';
const now = Date.UTC(2026, 2, 2, 15);
const body = '{"words":"who is next"}';

const request = ({ created = now, by = privateKey, of = body, path = '/turn' } = {}) => {
  const parameters = `("@method" "@path" "content-digest");created=${created / 1_000};keyid="${keyid}";alg="ed25519"`;
  const base = Buffer.from(signatureBase({ method: 'POST', path }, digestOf(of), parameters));
  const headers = new Headers({
    'content-digest': digestOf(of),
    'signature-input': `sig=${parameters}`,
    signature: `sig=:${sign(null, base, by).toString('base64')}:`,
  });
  return { method: 'POST', path: '/turn', headers, body };
};

it('a request signed with a key is its speaker’s, and the same request again has the same id', () => {
  const signer = signerOf(request(), now);
  expect(signer?.speaker).toBe(speakerOfSigner(keyid));
  expect(signerOf(request(), now + 60_000)?.id).toBe(signer?.id);
  expect(signerOf(request({ created: now + 1_000 }), now)?.id).not.toBe(signer?.id);
});

it.each([
  ['by another key', { by: generateKeyPairSync('ed25519').privateKey }],
  ['for another place', { path: '/mcp' }],
  ['over another body', { of: '{"words":"forget everything"}' }],
  ['ten minutes ago', { created: now - 600_000 }],
  ['ten minutes from now', { created: now + 600_000 }],
])('a request signed %s is nobody’s', (_how, how) => {
  expect(signerOf(request(how), now)).toBeUndefined();
});
