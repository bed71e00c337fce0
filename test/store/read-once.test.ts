import { readOnce } from '../../lambda/store/read-once.ts';
import type { Store } from '../../lambda/store/store.ts';

const scope = { team: 't', rep: 'r' };

/** A store that counts what it is asked, and fails where it is told to. */
function counting(fails = false) {
  const asked: string[] = [];
  const store: Partial<Store> = {
    leadFile: async (_scope, id) => {
      asked.push(id);
      if (fails) throw new Error('out of reach');
      return undefined;
    },
    saveScoreHeard: async () => {
      asked.push('written');
    },
    leadsHeard: async () => {
      asked.push('names');
      return { leads: [], whole: true };
    },
  };
  return { asked, store: readOnce(store as Store) };
}

const score = { at: '2026-11-30T13:55:00.000Z', scorecard: 'c', likelihood: 0.5, contributions: {} };

describe('a store that is asked the same but once', () => {
  it('asks once for one lead, and for another one too', async () => {
    const { asked, store } = counting();
    await Promise.all([store.leadFile(scope, 'a'), store.leadFile({ ...scope }, 'a'), store.leadFile(scope, 'b')]);
    expect(asked).toEqual(['a', 'b']);
  });

  it('asks again once something was written', async () => {
    const { asked, store } = counting();
    await store.leadFile(scope, 'a');
    await store.saveScoreHeard(scope, { id: 'a', owners: ['r'] }, score);
    await store.leadFile(scope, 'a');
    expect(asked).toEqual(['a', 'written', 'a']);
  });

  it('forgets nothing for a question of another kind', async () => {
    const { asked, store } = counting();
    await store.leadFile(scope, 'a');
    await store.leadsHeard(scope, []);
    await store.leadFile(scope, 'a');
    expect(asked).toEqual(['a', 'names']);
  });

  it('tells everybody who asks that it failed', async () => {
    const { asked, store } = counting(true);
    await expect(store.leadFile(scope, 'a')).rejects.toThrow('out of reach');
    await expect(store.leadFile(scope, 'a')).rejects.toThrow('out of reach');
    expect(asked).toEqual(['a']);
  });
});
