import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { leadPartition } from '../../../lambda/store/dynamodb/keys.ts';
import type { SetUp } from './index.ts';
import { aFact, aLead, aRep } from './samples.ts';

export function linkFacts(setUp: SetUp) {
  const at = Date.parse('2026-03-02T14:00:00Z');

  test('a code is used once, by whoever says it first, who may say it again', async () => {
    const { store, team, scope, problems } = setUp();
    const hash = `hash of ${team}`;
    await store.saveLinkCode({ ...scope, hash, until: at + 60_000 });
    expect(await store.useLinkCode(`another of ${team}`, 'phone', at)).toBeUndefined();
    const tried = await Promise.all(['phone', 'car', 'desk'].map((who) => store.useLinkCode(hash, who, at)));
    expect(tried.filter((used) => used !== undefined)).toEqual([scope]);
    const first = ['phone', 'car', 'desk'][tried.findIndex((used) => used !== undefined)] ?? '';
    expect(await store.useLinkCode(hash, first, at)).toEqual(scope);
    expect(await store.useLinkCode(hash, 'late', at)).toBeUndefined();
    expect(problems).toEqual([]);
  });

  test('a code is void after its time, and once the rep has another or all are made void', async () => {
    const { store, team, scope } = setUp();
    const [first, second] = [`first of ${team}`, `second of ${team}`];
    await store.saveLinkCode({ ...scope, hash: first, until: at });
    expect(await store.useLinkCode(first, 'phone', at)).toBeUndefined();
    await store.saveLinkCode({ ...scope, hash: first, until: at + 60_000 });
    await store.saveLinkCode({ ...scope, hash: second, until: at + 60_000, wholeAccount: true });
    expect(await store.useLinkCode(first, 'phone', at)).toBeUndefined();
    expect(await store.voidLinkCodes(scope)).toBe(1);
    expect(await store.useLinkCode(second, 'phone', at)).toBeUndefined();
    expect(await store.voidLinkCodes(scope)).toBe(0);
  });

  test('tries are counted within a window, also those made at once', async () => {
    const { store, team, problems } = setUp();
    const counts = await Promise.all(Array.from({ length: 8 }, () => store.countTry(team, at)));
    expect(counts.sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(await store.countTry(team, at + 3_600_000)).toBe(0);
    expect(await store.countTry(`${team} too`, at)).toBe(0);
    expect(problems).toEqual([]);
  });

  test('an unlinked speaker is nobody, and what was kept with the link is gone; tries are still counted', async () => {
    const { store, team, scope, problems } = setUp();
    await store.saveRep(aRep(team));
    const [voice, phone] = [`amzn1.ask.person.${team}`, `phone of ${team}`];
    await store.linkSpeaker(voice, scope, { kind: 'voice', at: new Date(at).toISOString(), account: phone });
    await store.linkSpeaker(phone, scope);
    await store.saveStay(scope, voice, { zone: 'America/Denver' });
    await store.countTry(voice, at);
    expect(await store.linksOf(scope)).toEqual([
      { speaker: voice, kind: 'voice', at: new Date(at).toISOString(), account: phone },
      { speaker: phone, kind: 'account' },
    ]);
    await store.unlinkSpeaker(voice);
    expect(await store.repSpeaking(voice)).toBeUndefined();
    expect(await store.linksOf(scope)).toEqual([{ speaker: phone, kind: 'account' }]);
    await store.linkSpeaker(voice, scope);
    expect((await store.repSpeaking(voice))?.stay).toBeUndefined();
    expect(await store.countTry(voice, at)).toBe(1);
    await store.unlinkSpeaker(`nobody of ${team}`);
    expect(problems).toEqual([]);
  });

  test('a speaker linked to somebody else is no link of the rep before', async () => {
    const { store, team, scope } = setUp();
    await store.saveRep(aRep(team));
    await store.saveRep(aRep(team, 'sam'));
    await store.linkSpeaker(`shared of ${team}`, scope);
    await store.linkSpeaker(`shared of ${team}`, { team, rep: 'sam' });
    expect(await store.linksOf(scope)).toEqual([]);
    expect((await store.linksOf({ team, rep: 'sam' })).map(({ speaker }) => speaker)).toEqual([`shared of ${team}`]);
  });

  test('what a team decides is known with each of its speakers, those linked later too', async () => {
    const { store, team, scope, problems } = setUp();
    await store.saveRep(aRep(team));
    await store.linkSpeaker(`phone of ${team}`, scope);
    expect(await store.teamRules(team)).toBeUndefined();
    const rules = { hearing: 'discreet' } as const;
    await store.saveTeamRules(team, rules);
    expect(await store.teamRules(team)).toEqual(rules);
    await store.linkSpeaker(`car of ${team}`, scope);
    await store.saveRep({ ...aRep(team), role: 'manager' });
    for (const speaker of ['phone', 'car'])
      expect(await store.repSpeaking(`${speaker} of ${team}`)).toEqual({ ...aRep(team), role: 'manager', rules });
    expect(await store.repCalled(team, 'dana', 'desk')).toEqual({ ...aRep(team), role: 'manager', rules });
    expect(await store.repCalled(team, 'dana@example.com', 'desk')).toMatchObject({ id: 'dana', rules });
    expect(await store.repCalled(team, 'eve@example.com', 'desk')).toBeUndefined();
    expect(await store.colleagues(team)).toEqual([{ ...aRep(team), role: 'manager' }]);
    expect(problems).toEqual([]);
  });

  test('a spoken code is kept as it was given, for one rep', async () => {
    const { store, team, scope } = setUp();
    await store.savePasscode(scope, { salt: 's', hash: 'h' });
    expect(await store.passcode(scope)).toEqual({ salt: 's', hash: 'h' });
    expect(await store.passcode({ team, rep: 'sam' })).toBeUndefined();
  });

  test('what is logged in a team that keeps it for a while says until when, and nothing else does', async () => {
    const { store, team, scope, client, table } = setUp();
    const lead = aLead('l1');
    await store.saveLeads(team, [lead]);
    const said = '2026-03-02T15:00:00.000Z';
    await store.saveFact({ ...scope, keepDays: 30 }, lead, aFact('for a while', said));
    await store.saveFact(scope, lead, aFact('for good', said));
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: leadPartition(team, 'l1') } },
      }),
    );
    const until = Object.fromEntries(Items.map(({ id, expires }) => [id?.S, expires?.N]));
    expect(until).toEqual({
      l1: undefined,
      'for a while': String(Date.parse(said) / 1000 + 30 * 86_400),
      'for good': undefined,
    });
  });
}
