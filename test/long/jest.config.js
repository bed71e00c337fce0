import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import usual from '../../jest.config.js';

const rootDir = fileURLToPath(new URL('../..', import.meta.url));
const drawsAtRandom = readdirSync(join(rootDir, 'test'), { recursive: true })
  .filter((file) => file.endsWith('.test.ts'))
  .filter((file) => /countOf\(|isLong/.test(readFileSync(join(rootDir, 'test', file), 'utf8')));

/** The tests that draw at random, with the larger counts of `test/counts.ts`. */
export default {
  ...usual,
  rootDir,
  testMatch: drawsAtRandom.map((file) => `<rootDir>/test/${file}`),
  setupFiles: [...usual.setupFiles, '<rootDir>/test/long/counts.cjs'],
};
