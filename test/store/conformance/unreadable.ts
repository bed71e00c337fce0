import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { toAttributes } from '../../../lambda/store/dynamodb/attributes.ts';
import { keys, leadByName } from '../../../lambda/store/dynamodb/keys.ts';
import type { Bench, SetUp } from './index.ts';
import { aCall, aFact, aLead, aRep, aSignal } from './samples.ts';

const putRaw = ({ client, table }: Bench, item: object) =>
  client.send(new PutItemCommand({ TableName: table, Item: toAttributes(item) }));

export function unreadableFacts(setUp: SetUp) {
  test('in a lead file it is reported by key and fields, never by value, and the rest is read', async () => {
    const bench = setUp();
    const { store, team, scope, problems } = bench;
    await store.saveLeads(team, [aLead('l1')]);
    await store.saveSignals(team, 'l1', [aSignal('good')]);
    await store.saveFact(scope, aLead('l1'), aFact('good'));
    const secret = 'Jones owes money';
    const broken = [
      { ...keys.fact(team, 'l1', 'bad topic'), schema: 'fact/1', ...aFact('bad'), topic: secret },
      { ...keys.fact(team, 'l1', 'no value'), schema: 'fact/1', ...aFact('bad'), value: null },
      { ...keys.fact(team, 'l1', 'newer'), schema: 'fact/2', thoughts: secret },
      { ...keys.fact(team, 'l1', 'nothing') },
      { ...keys.signal(team, 'l1', 'bad date'), schema: 'signal/1', ...aSignal('bad'), at: secret },
      { ...keys.signal(team, 'l1', 'of another kind'), schema: 'fact/1', ...aFact('bad') },
      { ...keys.scoreHeard(team, 'l1', 'dana'), schema: 'score-heard/1', at: 5, likelihood: secret },
    ];
    for (const item of broken) await putRaw(bench, item);
    const file = await store.leadFile(scope, 'l1');
    expect(file).toEqual({ lead: aLead('l1'), signals: [aSignal('good')], facts: [aFact('good')] });
    const place = ({ pk, sk }: { pk: string; sk: string }) => `${pk}|${sk}`;
    expect(problems.map(place).sort()).toEqual(broken.map(place).sort());
    expect(problems).toContainEqual({ ...keys.fact(team, 'l1', 'bad topic'), schema: 'fact/1', fields: ['topic'] });
    expect(problems).toContainEqual({ ...keys.fact(team, 'l1', 'newer'), schema: 'fact/2', fields: ['schema'] });
    expect(JSON.stringify(problems)).not.toContain('owes');
  });

  test('a profile makes the lead unknown, a name or an entry is left out', async () => {
    const bench = setUp();
    const { store, team, scope, problems } = bench;
    await store.saveLeads(team, [aLead('good'), aLead('bad', { owners: ['sam', 'dana'] })]);
    await putRaw(bench, { ...keys.lead(team, 'bad'), schema: 'lead/1', id: 'bad', owners: 'dana' });
    await putRaw(bench, {
      ...keys.owner(team, 'bad', 'dana'),
      ...leadByName(team, 'dana', 'bad', 'x'),
      schema: 'owner/1',
    });
    const call = aCall('good', '2026-03-02T14:00:00.000Z', '2026-03-02T14:30:00.000Z');
    await store.replaceEntries(scope, '2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z', [call]);
    await putRaw(bench, { ...keys.calendar(team, 'dana', call.start, 'bad'), schema: 'entry/1', entry: {} });
    expect(await store.leadFile(scope, 'bad')).toBeUndefined();
    expect((await store.leadNames(scope)).map((lead) => lead.id)).toEqual(['good']);
    expect(await store.entriesBetween(scope, '2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z')).toEqual([call]);
    expect(problems).toHaveLength(3);
  });

  test('a rep, a link or a scorecard is as if it were not there', async () => {
    const bench = setUp();
    const { store, team, problems } = bench;
    await putRaw(bench, { ...keys.speaker(`s of ${team}`), schema: 'speaker/1', speaker: 's', rep: { team } });
    await putRaw(bench, { ...keys.scorecardInUse(team), schema: 'scorecard/1', card: { version: 'old' } });
    await putRaw(bench, { ...keys.speakerOfRep(team, 'dana', 's'), schema: 'speaker-of-rep/1' });
    expect(await store.repSpeaking(`s of ${team}`)).toBeUndefined();
    expect(await store.scorecard(team)).toBeUndefined();
    await store.saveRep(aRep(team));
    expect(problems).toHaveLength(3);
  });

  test('an import writes over what it could not read', async () => {
    const bench = setUp();
    const { store, team, scope } = bench;
    await putRaw(bench, { ...keys.lead(team, 'l1'), schema: 'lead/1' });
    await store.saveLeads(team, [aLead('l1')]);
    expect((await store.leadFile(scope, 'l1'))?.lead).toEqual(aLead('l1'));
  });

  test('what a newer version added to an item does not disturb', async () => {
    const bench = setUp();
    const { store, team, scope, problems } = bench;
    await putRaw(bench, { ...keys.lead(team, 'l1'), schema: 'lead/1', ...aLead('l1'), mood: { tags: [1] } });
    expect((await store.leadFile(scope, 'l1'))?.lead).toEqual(aLead('l1'));
    expect(problems).toEqual([]);
  });
}
