/** A program to be killed: `worker.ts FOLDER facts|import`. Prints a line for everything that was confirmed. */
import { dynamoDbStore } from '../../lambda/store/dynamodb/index.ts';
import { openDatabase } from '../../simulator/database.ts';
import { aFact, aLead } from '../store/conformance/samples.ts';
import { book } from './book.ts';

const [folder = '', work] = process.argv.slice(2);
const database = await openDatabase({ folder });
const store = dynamoDbStore({ ...database, report: (problem) => console.log('unreadable', problem) });
const scope = { team: 'acme', rep: 'dana' };
console.log('open');

if (work === 'facts') {
  const lead = aLead('l1');
  await store.saveLeads('acme', [lead]);
  const run = process.pid;
  for (let i = 0; ; i += 3)
    await Promise.all(
      [i, i + 1, i + 2].map(async (n) => {
        await store.saveFact(scope, lead, aFact(`${run}-${n}`));
        console.log(`saved ${run}-${n}`);
      }),
    );
}

for (let version = 0; ; version += 1) {
  await store.saveLeads('acme', book(version));
  console.log('imported');
}
