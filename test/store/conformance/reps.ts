import { dayOneCard } from '../../../lambda/scoring/day-one-card.ts';
import type { SetUp } from './index.ts';
import { aRep } from './samples.ts';

export function repFacts(setUp: SetUp) {
  test('a speaker nobody linked is nobody', async () => {
    const { store, team } = setUp();
    expect(await store.repSpeaking(`stranger of ${team}`)).toBeUndefined();
  });

  test('a linked speaker is the rep, in one read', async () => {
    const { store, team, scope, sent } = setUp();
    await store.saveRep(aRep(team));
    await store.linkSpeaker(`amzn1.ask.person.${team}`, scope);
    const before = sent('BatchGetItemCommand');
    expect(await store.repSpeaking(`amzn1.ask.person.${team}`)).toEqual(aRep(team));
    expect(sent('BatchGetItemCommand') - before).toBe(1);
  });

  test('a change of the rep reaches every linked speaker', async () => {
    const { store, team, scope } = setUp();
    await store.saveRep(aRep(team));
    for (const device of ['phone', 'car']) await store.linkSpeaker(`${device} of ${team}`, scope);
    const moved = { ...aRep(team), zone: 'America/Denver' };
    await store.saveRep(moved);
    for (const device of ['phone', 'car']) expect(await store.repSpeaking(`${device} of ${team}`)).toEqual(moved);
  });

  test('a speaker linked to somebody else since is not taken back', async () => {
    const { store, team, scope } = setUp();
    await store.saveRep(aRep(team));
    await store.saveRep(aRep(team, 'sam'));
    await store.linkSpeaker(`shared of ${team}`, scope);
    await store.linkSpeaker(`shared of ${team}`, { team, rep: 'sam' });
    await store.saveRep(aRep(team));
    expect(await store.repSpeaking(`shared of ${team}`)).toEqual(aRep(team, 'sam'));
  });

  test('a rep that was never saved cannot be linked', async () => {
    const { store, scope, team } = setUp();
    await expect(store.linkSpeaker(`someone of ${team}`, scope)).rejects.toThrow('has been saved');
    expect(await store.repSpeaking(`someone of ${team}`)).toBeUndefined();
  });

  test('the team uses the scorecard saved last, and none at first', async () => {
    const { store, team, problems } = setUp();
    expect(await store.scorecard(team)).toBeUndefined();
    await store.saveScorecard(team, dayOneCard());
    const learned = { ...dayOneCard(), version: 'learned #2' };
    await store.saveScorecard(team, learned);
    expect(await store.scorecard(team)).toEqual(learned);
    expect(problems).toEqual([]);
  });

  test('scorecards are taken back one by one, down to the first', async () => {
    const { store, team } = setUp();
    expect(await store.backToScorecardBefore(team)).toBeUndefined();
    const versions = ['one', 'two', 'three'].map((version) => ({ ...dayOneCard(), version }));
    for (const card of versions) await store.saveScorecard(team, card);
    await store.saveScorecard(team, { ...dayOneCard(), version: 'three' });
    expect(await store.backToScorecardBefore(team)).toEqual(versions[1]);
    expect(await store.scorecard(team)).toEqual(versions[1]);
    expect(await store.backToScorecardBefore(team)).toEqual(versions[0]);
    expect(await store.backToScorecardBefore(team)).toBeUndefined();
    expect(await store.scorecard(team)).toEqual(versions[0]);
  });
}
