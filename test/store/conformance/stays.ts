import type { SetUp } from './index.ts';
import { aRep } from './samples.ts';

export function stayFacts(setUp: SetUp) {
  const denver = { zone: 'America/Denver', place: 'Denver', until: '2026-03-09T06:00:00.000Z' };

  test('where a rep is, is known to each of their speakers and to nobody else, in one trip', async () => {
    const { store, team, scope, sent, problems } = setUp();
    await store.saveRep(aRep(team));
    await store.saveRep(aRep(team, 'tom'));
    for (const speaker of ['phone', 'car']) await store.linkSpeaker(`${team} ${speaker}`, scope);
    await store.linkSpeaker(`${team} tom`, { team, rep: 'tom' });
    await store.saveStay(scope, `${team} phone`, denver);
    const before = sent('BatchGetItemCommand');
    expect(await store.repSpeaking(`${team} car`)).toEqual({ ...aRep(team), stay: denver });
    expect(sent('BatchGetItemCommand') - before).toBe(1);
    expect(await store.repSpeaking(`${team} tom`)).toEqual(aRep(team, 'tom'));
    await store.saveStay(scope, `${team} car`, undefined);
    expect(await store.repSpeaking(`${team} phone`)).toEqual(aRep(team));
    expect(problems).toEqual([]);
  });

  test('an import that saves the rep again leaves where they are alone', async () => {
    const { store, team, scope } = setUp();
    await store.saveRep(aRep(team));
    await store.linkSpeaker(`${team} phone`, scope);
    await store.saveStay(scope, `${team} phone`, denver);
    await store.saveRep({ ...aRep(team), framework: 'champ' });
    expect(await store.repSpeaking(`${team} phone`)).toEqual({ ...aRep(team), framework: 'champ', stay: denver });
  });

  test('a rep may have no zone yet', async () => {
    const { store, team, scope, problems } = setUp();
    const { zone: _unknown, ...rep } = aRep(team);
    await store.saveRep(rep);
    await store.linkSpeaker(`${team} phone`, scope);
    expect(await store.repSpeaking(`${team} phone`)).toEqual(rep);
    expect(problems).toEqual([]);
  });
}

export function visitFacts(setUp: SetUp) {
  test('visits are counted for each rep, and the one before is told', async () => {
    const { store, team, scope, problems } = setUp();
    expect(await store.visited(scope, '2026-03-02T14:00:00.000Z')).toEqual({ times: 0 });
    expect(await store.visited(scope, '2026-03-03T14:00:00.000Z')).toEqual({
      times: 1,
      at: '2026-03-02T14:00:00.000Z',
    });
    expect(await store.visited({ team, rep: 'tom' }, '2026-03-03T14:00:00.000Z')).toEqual({ times: 0 });
    expect(problems).toEqual([]);
  });

  test('a follow-up keeps the change of the calendar it stands for', async () => {
    const { store, scope } = setUp();
    const followUp = {
      id: 'v-1',
      what: 'move the call',
      due: '2026-03-02T14:00:00.000Z',
      by: 'dana',
      at: '2026-03-02T14:00:00.000Z',
      lead: 'l1',
      change: { kind: 'move' as const, call: 'c1', start: '2026-03-03T14:00:00.000Z', end: '2026-03-03T14:30:00.000Z' },
      state: 'open' as const,
    };
    await store.saveFollowUp(scope, followUp);
    expect(await store.followUps(scope)).toEqual([followUp]);
  });
}
