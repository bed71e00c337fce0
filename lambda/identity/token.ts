/** The identity provider whose tokens name our reps. */
export type TokenIssuer = {
  /** What its tokens say in `iss`, word for word. */
  issuer: string;
  /** Whom its tokens must be for: one of their `aud`. */
  audience: string;
  /** Where its public keys are (JWKS), over https. */
  keys: string;
  /** The claim that names the rep: their address or their id. */
  claim: string;
  /** How tokens may be signed. */
  algorithms: string[];
  /** The team of its reps; without one it is the domain of the address. */
  team?: string;
};

/** Why a token is not believed; the name is logged, the token never. */
export type TokenFault =
  | 'expired'
  | 'not-yet-valid'
  | 'other-issuer'
  | 'other-audience'
  | 'algorithm-not-allowed'
  | 'unknown-key'
  | 'bad-signature'
  | 'keys-unreachable'
  | 'no-rep-named'
  | 'address-not-verified'
  | 'malformed';

/** What a token says, once it is believed: who in which team. */
export type TokenVerdict = { kind: 'rep'; team: string; address: string } | { kind: 'refused'; why: TokenFault };

/** Checks a token; it never throws. */
export type TokenCheck = (token: string) => Promise<TokenVerdict>;

/** Only public keys sign for somebody else: with a shared secret, or with none, anybody who can check can forge. */
export const allowedAlgorithms = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA'] as const;
const usualAlgorithms = ['RS256', 'PS256', 'ES256'];

/** The settings of an identity provider are wrong or half there. */
export class IssuerMisconfigured extends Error {
  override readonly name = 'IssuerMisconfigured';
  readonly hint =
    'TOKEN_ISSUER and TOKEN_AUDIENCE go together; TOKEN_KEYS, TOKEN_CLAIM, TOKEN_ALGORITHMS and TOKEN_TEAM are optional.';
}

/** The identity provider the environment names, if it names one. Throws `IssuerMisconfigured`. */
export function issuerFrom(environment: Readonly<Record<string, string | undefined>>): TokenIssuer | undefined {
  const { TOKEN_ISSUER: issuer, TOKEN_AUDIENCE: audience, TOKEN_TEAM: team } = environment;
  if (!issuer && !audience) return undefined;
  if (!issuer || !audience) throw new IssuerMisconfigured('An issuer without an audience lets in tokens for others');
  const keys = environment.TOKEN_KEYS || `${issuer.replace(/\/$/, '')}/.well-known/jwks.json`;
  if (!URL.canParse(keys) || new URL(keys).protocol !== 'https:')
    throw new IssuerMisconfigured('The keys of an issuer must be fetched over https');
  const algorithms = environment.TOKEN_ALGORITHMS?.split(/[\s,]+/).filter((name) => name !== '') ?? usualAlgorithms;
  const foreign = algorithms.filter((name) => !allowedAlgorithms.some((allowed) => allowed === name));
  if (foreign.length > 0 || algorithms.length === 0)
    throw new IssuerMisconfigured(`TOKEN_ALGORITHMS may name ${allowedAlgorithms.join(', ')}`);
  return {
    issuer,
    audience,
    keys,
    claim: environment.TOKEN_CLAIM || 'email',
    algorithms,
    ...(team ? { team } : {}),
  };
}

/** Clocks of honest machines differ by so much. */
const toleratedSeconds = 60;
/** Keys are fetched again after so long, and sooner for a key we don't know, but not more often than the pause. */
const keysKept = 10 * 60_000;
const keysPause = 30_000;
/** Someone waits for an answer. */
const keysBudget = 1_000;
const longestKeys = 100_000;

const faults: Readonly<Record<string, TokenFault>> = {
  ERR_JWT_EXPIRED: 'expired',
  ERR_JOSE_ALG_NOT_ALLOWED: 'algorithm-not-allowed',
  ERR_JOSE_NOT_SUPPORTED: 'algorithm-not-allowed',
  ERR_JWKS_NO_MATCHING_KEY: 'unknown-key',
  ERR_JWKS_MULTIPLE_MATCHING_KEYS: 'unknown-key',
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'bad-signature',
  ERR_JWKS_TIMEOUT: 'keys-unreachable',
  ERR_JWKS_INVALID: 'keys-unreachable',
  ERR_JOSE_GENERIC: 'keys-unreachable',
};
const claimFaults: Readonly<Record<string, TokenFault>> = {
  iss: 'other-issuer',
  aud: 'other-audience',
  nbf: 'not-yet-valid',
};

function faultOf(error: unknown): TokenFault {
  const { code, claim } = typeof error === 'object' && error !== null ? (error as Record<string, unknown>) : {};
  if (code === 'ERR_JWT_CLAIM_VALIDATION_FAILED') return claimFaults[String(claim)] ?? 'malformed';
  if (typeof code === 'string' && code in faults) return faults[code] ?? 'malformed';
  // What is no error of the library came from fetching the keys.
  return typeof code === 'string' && /^ERR_J/.test(code) ? 'malformed' : 'keys-unreachable';
}

/**
 * Checks tokens of one issuer against its public keys, which are fetched at the first and kept: issuer, audience, time,
 * algorithm, signature, and that it names somebody. `clock` is epoch milliseconds.
 */
export function tokenCheck(issuer: TokenIssuer, clock: () => number, request: typeof fetch = fetch): TokenCheck {
  let ready: Promise<(token: string) => Promise<Record<string, unknown>>> | undefined;
  return async (token) => {
    try {
      ready ??= verifier(issuer, clock, request);
      return verdictOf(await (await ready)(token), issuer);
    } catch (error) {
      return { kind: 'refused', why: faultOf(error) };
    }
  };
}

/** The library is loaded by the first token: a skill without an identity provider never does. */
async function verifier(
  { issuer, audience, keys, algorithms }: TokenIssuer,
  clock: () => number,
  request: typeof fetch,
) {
  // By their parts: the whole library would be bundled for the few functions we use.
  const [{ createRemoteJWKSet, customFetch }, { jwtVerify }] = await Promise.all([
    import('jose/jwks/remote'),
    import('jose/jwt/verify'),
  ]);
  const keySet = createRemoteJWKSet(new URL(keys), {
    cacheMaxAge: keysKept,
    cooldownDuration: keysPause,
    timeoutDuration: keysBudget,
    [customFetch]: async (url: string, options: RequestInit) => shortBody(await request(url, options)),
  });
  return async (token: string): Promise<Record<string, unknown>> => {
    const { payload } = await jwtVerify(token, keySet, {
      issuer,
      audience,
      algorithms,
      clockTolerance: toleratedSeconds,
      currentDate: new Date(clock()),
      requiredClaims: ['exp'],
    });
    return payload;
  };
}

/** An answer whose body is read under our eyes, so that nobody can send us without end. */
async function shortBody(response: Response): Promise<Response> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > longestKeys) throw new Error('The keys of the issuer are too long');
    chunks.push(chunk);
  }
  return new Response(Buffer.concat(chunks), { status: response.status, headers: response.headers });
}

function verdictOf(claims: Record<string, unknown>, { claim, team }: TokenIssuer): TokenVerdict {
  const named = claims[claim];
  if (typeof named !== 'string' || named.trim() === '' || named.length > 320)
    return { kind: 'refused', why: 'no-rep-named' };
  // Some providers let people write any address into their profile: it is theirs once the provider says so.
  if (claim === 'email' && claims.email_verified !== true && claims.email_verified !== 'true')
    return { kind: 'refused', why: 'address-not-verified' };
  const address = named.trim().toLowerCase();
  const of = team ?? address.split('@')[1];
  return of === undefined || of === '' ? { kind: 'refused', why: 'no-rep-named' } : { kind: 'rep', team: of, address };
}
