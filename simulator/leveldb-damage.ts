import { closeSync, existsSync, fstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What is visibly wrong with a folder of LevelDB, if anything. Looks before LevelDB opens it, because LevelDB starts a new
 * database where `CURRENT` is missing and quietly drops what it cannot read of a log. A table its manifest does not name is
 * one LevelDB was still writing when it was closed; it holds nothing that does not stand elsewhere and is removed at opening.
 * Formats: doc/log_format.md, doc/table_format.md and db/version_edit.cc of github.com/google/leveldb.
 */
export function damageOf(folder: string): string | undefined {
  if (!existsSync(join(folder, 'CURRENT'))) return 'CURRENT is missing';
  const manifest = readFileSync(join(folder, 'CURRENT'), 'utf8').trim();
  if (!/^MANIFEST-\d+$/.test(manifest)) return 'CURRENT is damaged';
  if (!existsSync(join(folder, manifest))) return `${manifest} is missing`;
  const tables = tablesNamedIn(readFileSync(join(folder, manifest)));
  if (!tables) return `${manifest} is damaged`;
  for (const file of readdirSync(folder)) {
    const isTable = file.endsWith('.ldb') && tables.has(Number.parseInt(file, 10));
    if (isTable && !endsAsTable(join(folder, file))) return `${file} is not a LevelDB table`;
    if (file.endsWith('.log') && !readsAsLog(readFileSync(join(folder, file)))) return `${file} is damaged`;
  }
  return undefined;
}

const tableMagic = Buffer.from('57fb808b247547db', 'hex');

function endsAsTable(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const end = Buffer.alloc(tableMagic.length);
    const { size } = fstatSync(file);
    return size > end.length && readSync(file, end, 0, end.length, size - end.length) > 0 && end.equals(tableMagic);
  } finally {
    closeSync(file);
  }
}

const blockSize = 32_768;
const headerSize = 7;

/** Whether every record is whole. A last one cut short is whole enough: that write was never confirmed. */
const readsAsLog = (log: Buffer): boolean => pieces(log, () => {});

/** Walks through the pieces of a log, each with its type (1 whole, 2 first, 3 middle, 4 last); false at the first broken one. */
function pieces(log: Buffer, take: (type: number, piece: Buffer) => void): boolean {
  let at = 0;
  while (at + headerSize <= log.length) {
    const roomInBlock = blockSize - (at % blockSize);
    if (roomInBlock < headerSize) {
      at += roomInBlock;
      continue;
    }
    const length = log.readUInt16LE(at + 4);
    const type = log.readUInt8(at + 6);
    // Space set aside and never written is all zero.
    if (type === 0 && length === 0) return log.subarray(at).every((byte) => byte === 0);
    if (type > 4 || headerSize + length > roomInBlock) return false;
    const end = at + headerSize + length;
    if (end > log.length) return true;
    if (log.readUInt32LE(at) !== maskedChecksum(log.subarray(at + 6, end))) return false;
    take(type, log.subarray(at + headerSize, end));
    at = end;
  }
  return true;
}

/** What each field of a manifest's record holds, by its tag: a number, a text, or several of them. */
const fieldsOfEdit: Readonly<Record<number, readonly ('number' | 'text')[]>> = {
  1: ['text'],
  2: ['number'],
  3: ['number'],
  4: ['number'],
  5: ['number', 'text'],
  6: ['number', 'number'],
  7: ['number', 'number', 'number', 'text', 'text'],
  9: ['number'],
};
const [tableGone, tableNew] = [6, 7];

/** The numbers of the tables a manifest leaves in use; nothing when it cannot be read. */
function tablesNamedIn(manifest: Buffer): Set<number> | undefined {
  const tables = new Set<number>();
  let readable = true;
  let before: Buffer[] = [];
  const whole = pieces(manifest, (type, piece) => {
    before = type <= 2 ? [piece] : [...before, piece];
    if (type === 1 || type === 4) readable &&= followEdit(Buffer.concat(before), tables);
  });
  return whole && readable ? tables : undefined;
}

function followEdit(edit: Buffer, tables: Set<number>): boolean {
  let at = 0;
  const number = () => {
    let value = 0;
    for (let factor = 1; at < edit.length; factor *= 128) {
      const byte = edit.readUInt8(at++);
      value += (byte & 127) * factor;
      if (byte < 128) break;
    }
    return value;
  };
  while (at < edit.length) {
    const tag = number();
    const fields = fieldsOfEdit[tag];
    if (!fields) return false;
    const values = fields.map((kind) => {
      const value = number();
      if (kind === 'text') at += value;
      return value;
    });
    const [, table = 0] = values;
    if (tag === tableNew) tables.add(table);
    if (tag === tableGone) tables.delete(table);
  }
  return at === edit.length;
}

const castagnoli = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) remainder = remainder & 1 ? (remainder >>> 1) ^ 0x82f63b78 : remainder >>> 1;
  return remainder;
});

/** CRC-32C, rotated and shifted as LevelDB stores it. */
function maskedChecksum(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (castagnoli[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  crc = ~crc >>> 0;
  return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0;
}
