import { conformance } from '../conformance/index.ts';
import { databases } from './start.ts';

for (const { name, missing, start } of databases) {
  if (missing === undefined) conformance(name, start);
  else test.skip(`the store on ${name}: skipped, ${missing}`, () => {});
}
