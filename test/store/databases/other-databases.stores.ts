import { openDatabase } from '../../../simulator/database.ts';
import { conformance } from '../conformance/index.ts';
import { databases } from './start.ts';

conformance('the embedded database, asked by the official client', () => openDatabase(), 'each request');

for (const { name, missing, start } of databases) {
  if (missing === undefined) conformance(name, start);
  else test.skip(`the store on ${name}: skipped, ${missing}`, () => {});
}
