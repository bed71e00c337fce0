import type { Readable } from 'node:stream';
import { UnreadableFile } from './table.ts';

/** The encodings text files come in; names are the WHATWG's. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What the first bytes of a file are, beside text. */
const magics: readonly [string, number[]][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['an old Excel file (.xls)', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a gzip archive', [0x1f, 0x8b]],
];

/** Names what a file starts as, when it is no text. */
export const magicOf = (start: Buffer): string | undefined =>
  magics.find(([, bytes]) => bytes.every((byte, index) => start[index] === byte))?.[0];

/** The encoding that the first bytes show; UTF-8 and Windows-1252 look alike until the first accent. */
export function encodingOf(file: string, start: Buffer): Encoding {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (const [index, byte] of start.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > start.length / 4 && even < odd / 10) return 'utf-16le';
  if (even > start.length / 4 && odd < even / 10) return 'utf-16be';
  const controls = start.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  if (controls > start.length / 100) {
    throw new UnreadableFile(
      `${file} is not a text file.`,
      'Export the data as CSV, Excel (.xlsx), JSON or iCalendar.',
    );
  }
  return isUtf8(start, true) ? 'utf-8' : 'windows-1252';
}

/** Whether bytes are UTF-8; the last character of a piece may be cut. */
export function isUtf8(bytes: Buffer, cut: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: cut });
    return true;
  } catch {
    return false;
  }
}

/** Reads a whole file once to see whether it stays UTF-8 to its end; an accent may come late. */
export async function staysUtf8(bytes: Readable): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of bytes) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  } finally {
    bytes.destroy();
  }
}

/**
 * A calendar's bytes as text. Some writers fold lines inside a letter, and a stray byte in one line says nothing about the
 * others: letters cut in two are joined, and each line that is no UTF-8 is read as Windows-1252 alone.
 */
export function calendarText(bytes: Buffer): string {
  if (isUtf8(bytes, false)) return new TextDecoder('utf-8').decode(bytes);
  const joined = bytes.toString('latin1').replace(/([\xc2-\xf4][\x80-\xbf]*)(\r?\n[ \t])([\x80-\xbf]+)/g, '$1$3$2');
  return joined
    .split('\n')
    .map((line) => {
      const each = Buffer.from(line, 'latin1');
      return new TextDecoder(isUtf8(each, false) ? 'utf-8' : 'windows-1252').decode(each);
    })
    .join('\n');
}

/** Bytes as text, piece by piece. */
export async function* decoded(bytes: Readable, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield decoder.decode(chunk as Buffer, { stream: true });
  yield decoder.decode();
}
