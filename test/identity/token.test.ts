import { issuerFrom, type TokenIssuer, tokenCheck } from '../../lambda/identity/token.ts';
import { forged, newKey, openIssuer, tokenOf } from './issuer.ts';

const now = Date.parse('2026-03-02T15:00:00Z');
const seconds = now / 1000;
const first = newKey('first');
const second = newKey('second', 'ES256');
const strangers = newKey('first');

let issuer: Awaited<ReturnType<typeof openIssuer>>;
beforeAll(async () => {
  issuer = await openIssuer();
});
beforeEach(() => {
  issuer.behave('well');
  issuer.rotateTo(first);
});
afterAll(() => issuer.close());

const provider = (more: Partial<TokenIssuer> = {}): TokenIssuer => ({
  issuer: 'https://login.example',
  audience: 'lead-scout',
  keys: `${issuer.address}/keys`,
  claim: 'email',
  algorithms: ['RS256', 'ES256'],
  ...more,
});
const good = {
  iss: 'https://login.example',
  aud: 'lead-scout',
  sub: '4711',
  email: 'Dana@Upbeat.example',
  email_verified: true,
  iat: seconds - 10,
  exp: seconds + 3_600,
};
const check = (token: string, more: Partial<TokenIssuer> = {}) => tokenCheck(provider(more), () => now)(token);
const dana = { kind: 'rep', team: 'upbeat.example', address: 'dana@upbeat.example' };

describe('a token of the issuer', () => {
  it('names a rep by their address, in the team of its domain or the one that is set', async () => {
    expect(await check(tokenOf(good, first))).toEqual(dana);
    expect(await check(tokenOf(good, first), { team: 'west' })).toEqual({ ...dana, team: 'west' });
  });

  it('may be for several, and names a rep by another claim', async () => {
    const claims = { ...good, aud: ['another', 'lead-scout'], email: undefined, rep_id: 'dana-7' };
    expect(await check(tokenOf(claims, first), { claim: 'rep_id', team: 'west' })).toEqual({
      kind: 'rep',
      team: 'west',
      address: 'dana-7',
    });
  });

  it('is believed by a clock that is half a minute off, either way', async () => {
    expect(await check(tokenOf({ ...good, exp: seconds - 30 }, first))).toEqual(dana);
    expect(await check(tokenOf({ ...good, nbf: seconds + 30 }, first))).toEqual(dana);
  });
});

describe('a token is refused', () => {
  const refused: [string, () => string, Partial<TokenIssuer>, string][] = [
    ['after its time', () => tokenOf({ ...good, exp: seconds - 61 }, first), {}, 'expired'],
    ['before its time', () => tokenOf({ ...good, nbf: seconds + 61 }, first), {}, 'not-yet-valid'],
    ['without an end', () => tokenOf({ ...good, exp: undefined }, first), {}, 'malformed'],
    ['of another issuer', () => tokenOf({ ...good, iss: 'https://login.example/' }, first), {}, 'other-issuer'],
    ['for another audience', () => tokenOf({ ...good, aud: 'payroll' }, first), {}, 'other-audience'],
    ['for nobody', () => tokenOf({ ...good, aud: undefined }, first), {}, 'other-audience'],
    ['signed with another key of the same name', () => tokenOf(good, strangers), {}, 'bad-signature'],
    ['signed with a key nobody published', () => tokenOf(good, second), {}, 'unknown-key'],
    ['without a signature', () => forged.unsigned(good), {}, 'algorithm-not-allowed'],
    [
      'signed with the public key as a secret',
      () => forged.withPublicKeyAsSecret(good, first),
      {},
      'algorithm-not-allowed',
    ],
    [
      'signed in a way that is not allowed',
      () => tokenOf(good, first),
      { algorithms: ['ES256'] },
      'algorithm-not-allowed',
    ],
    ['that says another way than its key', () => tokenOf(good, first, { alg: 'ES256' }), {}, 'unknown-key'],
    [
      'whose words were changed',
      () => forged.otherClaims(tokenOf(good, first), { ...good, email: 'ceo@upbeat.example' }),
      {},
      'bad-signature',
    ],
    ['with demands nobody knows', () => tokenOf(good, first, { crit: ['x'], x: 1 }), {}, 'algorithm-not-allowed'],
    ['that names nobody', () => tokenOf({ ...good, email: undefined }, first), {}, 'no-rep-named'],
    [
      'with an address nobody verified',
      () => tokenOf({ ...good, email_verified: false }, first),
      {},
      'address-not-verified',
    ],
    [
      'that does not say whether the address was verified',
      () => tokenOf({ ...good, email_verified: undefined }, first),
      {},
      'address-not-verified',
    ],
    ['with an address without a domain', () => tokenOf({ ...good, email: 'dana' }, first), {}, 'no-rep-named'],
    ['that is none', () => 'not.a.token', {}, 'malformed'],
    ['that is empty', () => '', {}, 'malformed'],
  ];
  it.each(refused)('%s', async (_why, token, more, why) => {
    expect(await check(token(), more)).toEqual({ kind: 'refused', why });
  });
});

describe('the keys of the issuer', () => {
  it('are fetched once, and again for a new one after a rotation, but not for every token that names an unknown', async () => {
    let at = now;
    const before = issuer.asked();
    const believe = tokenCheck(provider(), () => at);
    for (let i = 0; i < 20; i += 1) expect(await believe(tokenOf(good, first))).toEqual(dana);
    expect(issuer.asked() - before).toBe(1);
    const unknown = newKey('third');
    for (let i = 0; i < 20; i += 1)
      expect(await believe(tokenOf(good, unknown))).toEqual({ kind: 'refused', why: 'unknown-key' });
    expect(issuer.asked() - before).toBeLessThanOrEqual(2);
    const really = Date.now;
    let later = 31_000;
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => really() + later);
    try {
      at += 31_000;
      issuer.rotateTo(first, second);
      expect(await believe(tokenOf(good, second))).toEqual(dana);
      expect(await believe(tokenOf(good, first))).toEqual(dana);
      later += 11 * 60_000;
      at += 11 * 60_000;
      issuer.rotateTo(second);
      expect(await believe(tokenOf(good, first))).toEqual({ kind: 'refused', why: 'unknown-key' });
    } finally {
      clock.mockRestore();
    }
  });

  it.each(['down', 'silent', 'endless', 'nonsense'] as const)(
    'cannot be had from a server that is %s: the token is refused within two seconds',
    async (how) => {
      issuer.behave(how);
      const started = performance.now();
      expect(await check(tokenOf(good, first))).toEqual({ kind: 'refused', why: 'keys-unreachable' });
      expect(performance.now() - started).toBeLessThan(2_000);
    },
  );

  it('are asked for again once the server is well', async () => {
    issuer.behave('down');
    const believe = tokenCheck(provider(), () => now);
    expect(await believe(tokenOf(good, first))).toEqual({ kind: 'refused', why: 'keys-unreachable' });
    issuer.behave('well');
    expect(await believe(tokenOf(good, first))).toEqual(dana);
  });
});

describe('the settings of an issuer', () => {
  const set = { TOKEN_ISSUER: 'https://login.example/', TOKEN_AUDIENCE: 'lead-scout' };
  it('are few', () => {
    expect(issuerFrom({})).toBeUndefined();
    expect(issuerFrom(set)).toEqual({
      issuer: 'https://login.example/',
      audience: 'lead-scout',
      keys: 'https://login.example/.well-known/jwks.json',
      claim: 'email',
      algorithms: ['RS256', 'PS256', 'ES256'],
    });
  });
  it.each([
    ['an audience is missing', { TOKEN_ISSUER: 'https://login.example' }],
    ['an issuer is missing', { TOKEN_AUDIENCE: 'lead-scout' }],
    ['keys come over http', { ...set, TOKEN_KEYS: 'http://login.example/keys' }],
    ['a shared secret is allowed', { ...set, TOKEN_ALGORITHMS: 'RS256 HS256' }],
    ['no signature is allowed', { ...set, TOKEN_ALGORITHMS: 'none' }],
  ])('are refused when %s', (_why, environment) => {
    expect(() => issuerFrom(environment)).toThrow(expect.objectContaining({ name: 'IssuerMisconfigured' }));
  });
});
