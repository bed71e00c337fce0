import type { Readable } from 'node:stream';
import { UnreadableFile } from './table.ts';

/** The encodings text files come in; names are the WHATWG's. */
export type Encoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'windows-1250'
  | 'windows-1251'
  | 'windows-1252'
  | 'windows-1253'
  | 'windows-1254'
  | 'windows-1257'
  | 'macintosh'
  | 'shift_jis'
  | 'gbk'
  | 'euc-kr';

/**
 * Bytes as text. Decoded as a piece of more: in one go Node takes Windows' Western page for Latin-1, and turns its quotes, dashes
 * and euros into control characters.
 */
export function textOf(bytes: Buffer, encoding: Encoding): string {
  const decoder = new TextDecoder(encoding);
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

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

/** The encoding that the first bytes show, or none: UTF-8 and code pages look alike until the first accent. */
export function encodingOf(file: string, start: Buffer): Encoding | undefined {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (const [index, byte] of start.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > start.length / 4 && even < odd / 10) return 'utf-16le';
  if (even > start.length / 4 && odd < even / 10) return 'utf-16be';
  // Some programs end a text with a sign for its end, or fill its last block up.
  const text = start.subarray(0, start.findLastIndex((byte) => byte > 32) + 1);
  const controls = text.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  if (controls > text.length / 100) {
    throw new UnreadableFile(
      `${file} is not a text file.`,
      'Export the data as CSV, Excel (.xlsx), JSON or iCalendar.',
    );
  }
  return undefined;
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

/** Bytes as text, piece by piece. */
export async function* decoded(bytes: Readable, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield decoder.decode(chunk as Buffer, { stream: true });
  yield decoder.decode();
}
