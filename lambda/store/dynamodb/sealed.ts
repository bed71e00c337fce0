import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** A secret cannot be sealed or opened: there is no key, or another one than it was sealed with. */
export class NoSuchKey extends Error {
  override readonly name = 'NoSuchKey';
  readonly hint =
    'Hook secrets and calendar addresses are sealed with HOOK_KEY, the same for the function and here; `openssl rand -base64 32` makes one.';
}

/** 256 bits of AES from whatever text the key is given as. */
const aesKey = (key: string) => createHash('sha256').update(`lead-scout hooks ${key}`).digest();
const nonceBytes = 12;
const tagBytes = 16;

/** Seals a secret for the table: AES-256-GCM, in base64, bound to the place it stands at. Throws `NoSuchKey`. */
export function sealed(secret: string, place: string, key: string | undefined): string {
  if (!key) throw new NoSuchKey('There is no key to seal a secret with');
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', aesKey(key), nonce).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
}

/** Opens what `sealed` made for this place. Throws `NoSuchKey`. */
export function unsealed(text: string, place: string, key: string | undefined): string {
  if (!key) throw new NoSuchKey('There is no key to open a secret with');
  const bytes = Buffer.from(text, 'base64');
  const [nonce, tag] = [bytes.subarray(0, nonceBytes), bytes.subarray(nonceBytes, nonceBytes + tagBytes)];
  try {
    const decipher = createDecipheriv('aes-256-gcm', aesKey(key), nonce).setAAD(Buffer.from(place)).setAuthTag(tag);
    return decipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8');
  } catch (cause) {
    throw new NoSuchKey('A secret was sealed with another key', { cause });
  }
}
