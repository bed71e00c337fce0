import { receive } from '../../lambda/alexa/envelope.ts';
import type { Lead } from '../../lambda/domain/lead.ts';
import { say } from '../../lambda/speech/say.ts';
import { dynamoDbStore } from '../../lambda/store/dynamodb/index.ts';
import { type Database, openDatabase } from '../../simulator/database.ts';
import { aFact } from '../store/conformance/samples.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

const store = () => dynamoDbStore({ client: database.direct, table: database.table, report: () => {} });
const lead = (owners: string[], name: string): Lead => ({ id: 'same', name, owners });

it('a rep writes about leads assigned to them and about no others', async () => {
  await expect(store().saveFact({ team: 'a', rep: 'dana' }, lead(['sam'], 'His'), aFact('f'))).rejects.toThrow(
    'assigned',
  );
  await expect(store().saveHeat({ team: 'a', rep: 'dana' }, lead(['sam'], 'His'), undefined)).rejects.toThrow(
    'assigned',
  );
});

it('two teams with the same ids are two teams', async () => {
  await store().saveLeads('a', [lead(['dana'], 'Of A')]);
  await store().saveLeads('b', [lead(['dana'], 'Of B')]);
  expect((await store().leadFile({ team: 'a', rep: 'dana' }, 'same'))?.lead.name).toBe('Of A');
  expect((await store().leadNames({ team: 'b', rep: 'dana' })).map(({ name }) => name)).toEqual(['Of B']);
});

it('what a CRM wrote cannot speak for us', () => {
  expect(say`Hello ${'</speak><audio src="x"/> & <b>'}.`.ssml).toBe(
    'Hello &lt;/speak&gt;&lt;audio src=&quot;x&quot;/&gt; &amp; &lt;b&gt;.',
  );
});

it('requests of another skill are not answered', () => {
  const request = {
    context: { System: { application: { applicationId: 'another' }, user: { userId: 'u' } } },
    request: { type: 'LaunchRequest' },
  };
  expect(receive(request, { applicationId: 'ours', clock: () => 0 })).toEqual({
    kind: 'refused',
    why: 'foreign-application',
  });
});
