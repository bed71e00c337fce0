import { createHash, createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import type { Credentials } from './credentials.ts';

/** A request to DynamoDB as it is signed: always a POST to the root. */
export type Unsigned = { host: string; region: string; target: string; body: string; at: number };

type Key = { secret: string; day: string; region: string; key: KeyObject };
let lastKey: Key | undefined;

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const mac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/** The key of a day, kept until the day, the region or the secret is another. */
function signingKey(secret: string, day: string, region: string): KeyObject {
  if (lastKey?.secret === secret && lastKey.day === day && lastKey.region === region) return lastKey.key;
  const key = createSecretKey(mac(mac(mac(mac(`AWS4${secret}`, day), region), 'dynamodb'), 'aws4_request'));
  lastKey = { secret, day, region, key };
  return key;
}

/** The headers of a request, signed by AWS Signature Version 4. */
export function signedHeaders(
  { host, region, target, body, at }: Unsigned,
  { accessKeyId, secretAccessKey, sessionToken }: Credentials,
): Record<string, string> {
  const instant = new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');
  const day = instant.slice(0, 8);
  // In the order of their names, as they are signed.
  const headers: Record<string, string> = {
    'content-type': 'application/x-amz-json-1.0',
    host,
    'x-amz-date': instant,
    ...(sessionToken === undefined ? {} : { 'x-amz-security-token': sessionToken }),
    'x-amz-target': target,
  };
  const names = Object.keys(headers).join(';');
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`);
  const scope = `${day}/${region}/dynamodb/aws4_request`;
  const request = `POST\n/\n\n${lines.join('')}\n${names}\n${hash(body)}`;
  const signature = createHmac('sha256', signingKey(secretAccessKey, day, region))
    .update(`AWS4-HMAC-SHA256\n${instant}\n${scope}\n${hash(request)}`)
    .digest('hex');
  headers.authorization = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
  return headers;
}
