import { closeSync, existsSync, fstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What is visibly wrong with a folder of LevelDB, if anything. Looks before LevelDB opens it, because LevelDB starts a new
 * database where `CURRENT` is missing and quietly drops what it cannot read of a log.
 * Formats: doc/log_format.md and doc/table_format.md of github.com/google/leveldb.
 */
export function damageOf(folder: string): string | undefined {
  if (!existsSync(join(folder, 'CURRENT'))) return 'CURRENT is missing';
  for (const file of readdirSync(folder)) {
    if (file.endsWith('.ldb') && !endsAsTable(join(folder, file))) return `${file} is not a LevelDB table`;
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
function readsAsLog(log: Buffer): boolean {
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
    at = end;
  }
  return true;
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
