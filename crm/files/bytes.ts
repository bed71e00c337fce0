import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { UnreadableFile } from './table.ts';

/** Bytes that can be read from their start as often as needed. */
export type Bytes = { file: string; size: number; stream: () => Promise<Readable> };

/** The bytes of a file on disk. */
export async function bytesOfFile(path: string): Promise<Bytes> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new UnreadableFile(`${path} cannot be opened.`, 'Check the path.', cause);
  });
  if (!found.isFile())
    throw new UnreadableFile(`${path} is not a file.`, 'Name the files themselves, or a .zip of them.');
  return { file: basename(path), size: found.size, stream: async () => createReadStream(path) };
}

/** Bytes already in memory. */
export const bytesOfText = (file: string, text: string | Buffer): Bytes => {
  const bytes = Buffer.from(text);
  return { file, size: bytes.length, stream: async () => (await import('node:stream')).Readable.from([bytes]) };
};

/** The first bytes. */
export async function startOf({ stream }: Bytes, length = 65_536): Promise<Buffer> {
  const bytes = await stream();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size >= length) break;
  }
  bytes.destroy();
  return Buffer.concat(chunks).subarray(0, length);
}

/** All bytes, or an error where there are more than `most`. */
export async function allOf({ file, size, stream }: Bytes, most: number): Promise<Buffer> {
  const tooLarge = () =>
    new UnreadableFile(
      `${file} is too large for its format.`,
      'Export it as CSV: that is read as a stream, whatever its size.',
    );
  if (size > most) throw tooLarge();
  const chunks: Buffer[] = [];
  let read = 0;
  for await (const chunk of await stream()) {
    read += (chunk as Buffer).length;
    if (read > most) throw tooLarge();
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/** An archive may not unpack to more than this, nor hold more files. */
const MOST_UNPACKED = 2 * 1024 ** 3;
const MOST_FILES = 1000;

/** The files in a .zip, folders and hidden ones left out. */
export async function filesInZip(file: string, path: string): Promise<Bytes[]> {
  const zip = await openZip(file, path);
  const found: Bytes[] = [];
  let unpacked = 0;
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject).on('end', resolve);
    zip.on('entry', (entry: yauzl.Entry) => {
      unpacked += entry.uncompressedSize;
      if (unpacked > MOST_UNPACKED || found.length >= MOST_FILES) {
        reject(new UnreadableFile(`${file} unpacks to more than an export can be.`, 'Unpack it and name the files.'));
        return;
      }
      const name = entry.fileName;
      const hidden =
        name.endsWith('/') ||
        name.split('/').some((part) => /^\.|^__MACOSX$|^(?:Thumbs\.db|desktop\.ini)$/i.test(part));
      if (!hidden)
        found.push({ file: `${file}/${name}`, size: entry.uncompressedSize, stream: () => entryStream(path, name) });
      zip.readEntry();
    });
    zip.readEntry();
  }).finally(() => zip.close());
  return found;
}

/** Looks at every piece of the text of a packed file, which may not unpack to more than `most` bytes. */
export async function eachText(
  file: string,
  bytes: Buffer,
  most: number,
  look: (name: string, text: string) => void,
): Promise<void> {
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (cause, opened) => (opened ? resolve(opened) : reject(cause)));
  });
  let [size, count] = [0, 0];
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject).on('end', resolve);
    zip.on('entry', (entry: yauzl.Entry) => {
      size += entry.uncompressedSize;
      count += 1;
      if (size > most || count > MOST_FILES) {
        reject(new UnreadableFile(`${file} unpacks to more than a workbook can be.`, 'Save it as CSV.'));
        return;
      }
      // The reader holds each to the size it states.
      zip.openReadStream(entry, (cause, stream) => {
        if (!stream) return reject(cause);
        stream.setEncoding('latin1');
        stream.on('error', reject).on('end', () => zip.readEntry());
        stream.on('data', (piece: string) => {
          try {
            look(entry.fileName, piece);
          } catch (error) {
            stream.destroy();
            reject(error);
          }
        });
      });
    });
    zip.readEntry();
  }).finally(() => zip.close());
}

function openZip(file: string, path: string): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false }, (cause, zip) => {
      if (zip) resolve(zip);
      else
        reject(
          new UnreadableFile(`${file} is no archive that can be read.`, 'Make it again, or name the files.', cause),
        );
    });
  });
}

/** One entry, from a fresh look into the archive, so that each reading starts at the start. */
async function entryStream(path: string, name: string): Promise<Readable> {
  const zip = await openZip(name, path);
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('entry', (entry: yauzl.Entry) => {
      if (entry.fileName !== name) {
        zip.readEntry();
        return;
      }
      zip.openReadStream(entry, (cause, stream) => {
        if (stream) resolve(stream.on('close', () => zip.close()));
        else reject(cause);
      });
    });
    zip.readEntry();
  });
}
