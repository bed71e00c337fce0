import { lookup as systemLookup } from 'node:dns';
import { get as getHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { get as getHttps } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { calendarText } from '../files/code-pages.ts';

/** What a server said of its copy, to ask next time whether it changed. */
export type Freshness = { etag?: string; lastModified?: string };

/** What came of asking for a calendar. */
export type Fetched =
  | { kind: 'changed'; text: string; freshness: Freshness }
  | { kind: 'unchanged' }
  | { kind: 'refused'; reason: RefusedReason; detail: string };

/** Why a calendar could not be had. */
export type RefusedReason =
  | 'not-an-address'
  | 'private-address'
  | 'too-many-redirects'
  | 'too-large'
  | 'too-slow'
  | 'not-found'
  | 'not-allowed'
  | 'server-error'
  | 'unreachable'
  | 'no-calendar';

/** Limits of one fetch. `allow` lets a test reach this machine. */
export type FetchLimits = {
  bytes?: number;
  milliseconds?: number;
  redirects?: number;
  allow?: (address: string) => boolean;
};

const usual = { bytes: 20 * 1024 * 1024, milliseconds: 20_000, redirects: 5 };

/** Addresses that lead into somebody's own network, this machine or the cloud's inside; IANA's special-purpose registries. */
const inside = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.175.48.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  inside.addSubnet(network, bits, 'ipv4');
}
for (const [network, bits] of [
  ['::', 96],
  ['::ffff:0:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const) {
  inside.addSubnet(network, bits, 'ipv6');
}

/** Whether an IP address is one that a stranger's link must not reach. An IPv4 address written as IPv6 counts as IPv4. */
export function isPrivateAddress(address: string): boolean {
  const mapped = /^::ffff:(?:(\d+\.\d+\.\d+\.\d+)|([0-9a-f]{1,4}):([0-9a-f]{1,4}))$/i.exec(address);
  if (mapped?.[1]) return isPrivateAddress(mapped[1]);
  if (mapped?.[2] && mapped[3]) {
    const number = Number.parseInt(mapped[2], 16) * 65_536 + Number.parseInt(mapped[3], 16);
    return isPrivateAddress([24, 16, 8, 0].map((shift) => (number >>> shift) & 255).join('.'));
  }
  const family = isIP(address);
  return family === 0 || inside.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

/** Fetches a calendar's text; with what the server said before, only if it changed. `webcal:` is read as `https:`. */
export async function fetchCalendar(
  address: string,
  known: Freshness = {},
  limits: FetchLimits = {},
): Promise<Fetched> {
  const { bytes, milliseconds, redirects } = { ...usual, ...limits };
  const deadline = AbortSignal.timeout(milliseconds);
  let url = address.trim().replace(/^webcals?:/i, 'https:');
  try {
    for (let hop = 0; hop <= redirects; hop++) {
      const found = await request(url, known, deadline, limits.allow);
      if ('refused' in found) return { kind: 'refused', reason: found.refused, detail: url };
      const { response } = found;
      const { statusCode = 0, headers } = response;
      if (statusCode >= 300 && statusCode < 400 && statusCode !== 304 && headers.location) {
        response.destroy();
        url = new URL(headers.location, url).href;
        continue;
      }
      if (statusCode === 304) {
        response.destroy();
        return { kind: 'unchanged' };
      }
      if (statusCode !== 200) {
        response.destroy();
        return { kind: 'refused', reason: reasonOf(statusCode), detail: `status ${statusCode}` };
      }
      const text = await read(response, bytes, deadline);
      if (text === undefined) return { kind: 'refused', reason: 'too-large', detail: `more than ${bytes} bytes` };
      if (!/^\s*BEGIN:VCALENDAR/i.test(text.replace(/^\uFEFF/, ''))) {
        return { kind: 'refused', reason: 'no-calendar', detail: 'the address gives something else' };
      }
      const { etag, 'last-modified': lastModified } = headers;
      return { kind: 'changed', text, freshness: { ...(etag && { etag }), ...(lastModified && { lastModified }) } };
    }
    return { kind: 'refused', reason: 'too-many-redirects', detail: url };
  } catch (error) {
    if (deadline.aborted) return { kind: 'refused', reason: 'too-slow', detail: `more than ${milliseconds} ms` };
    if (error instanceof PrivateAddress) return { kind: 'refused', reason: 'private-address', detail: error.message };
    return { kind: 'refused', reason: 'unreachable', detail: error instanceof Error ? error.message : String(error) };
  }
}

const reasonOf = (status: number): RefusedReason =>
  status === 401 || status === 403 ? 'not-allowed' : status === 404 || status === 410 ? 'not-found' : 'server-error';

class PrivateAddress extends Error {}

function request(
  address: string,
  { etag, lastModified }: Freshness,
  signal: AbortSignal,
  allow: (address: string) => boolean = (each) => !isPrivateAddress(each),
): Promise<{ response: IncomingMessage } | { refused: RefusedReason }> {
  if (!URL.canParse(address)) return Promise.resolve({ refused: 'not-an-address' });
  const url = new URL(address);
  const get = { 'http:': getHttp, 'https:': getHttps }[url.protocol];
  if (!get || url.username || url.password) return Promise.resolve({ refused: 'not-an-address' });
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !allow(host)) return Promise.resolve({ refused: 'private-address' });

  // The check stands where the connection is made, so that a name cannot answer differently the second time.
  const lookup: LookupFunction = (name, options, done) => {
    systemLookup(name, { ...options, all: true }, (error, found) => {
      const addresses = Array.isArray(found) ? found : [];
      const bad = addresses.find((each) => !allow(each.address));
      const [first] = addresses;
      if (error) done(error, '', 0);
      else if (bad || !first) done(new PrivateAddress(`${name} is ${bad?.address ?? 'nowhere'}`), '', 0);
      else if (options.all) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };
  const headers = {
    accept: 'text/calendar, */*;q=0.5',
    'user-agent': 'Lead Scout calendar reader',
    ...(etag && { 'if-none-match': etag }),
    ...(lastModified && { 'if-modified-since': lastModified }),
  };
  const options: RequestOptions = { headers, lookup, signal, agent: false };
  return new Promise((resolve, reject) => {
    get(url, options, (response) => resolve({ response })).on('error', reject);
  });
}

/** The body as text, or nothing when it is larger than allowed. */
async function read(response: IncomingMessage, most: number, signal: AbortSignal): Promise<string | undefined> {
  if (Number(response.headers['content-length'] ?? 0) > most) {
    response.destroy();
    return undefined;
  }
  const stop = () => response.destroy(new Error('too slow'));
  signal.addEventListener('abort', stop);
  try {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of response) {
      size += (chunk as Buffer).length;
      if (size > most) return undefined;
      chunks.push(chunk as Buffer);
    }
    return calendarText(Buffer.concat(chunks));
  } finally {
    signal.removeEventListener('abort', stop);
    response.destroy();
  }
}
