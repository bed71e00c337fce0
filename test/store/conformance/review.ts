import type { Result } from '../../../lambda/domain/result.ts';
import { dayOneCard } from '../../../lambda/scoring/day-one-card.ts';
import type { SetUp } from './index.ts';
import { aFact, aLead, aSignal } from './samples.ts';

const closed = (lead: string, closedAt: string, more: Partial<Result> = {}): Result => ({
  lead,
  name: `Lead ${lead}`,
  owners: ['dana'],
  closedAt,
  won: true,
  forecast: { at: '2026-01-01T00:00:00.000Z', scorecard: 'day-one-1', likelihood: 0.4, bins: { industry: '0' } },
  ...more,
});

export function reviewFacts(setUp: SetUp) {
  test('every file of the book is read whole, and no lead of somebody else', async () => {
    const { store, team, scope } = setUp();
    await store.saveLeads(team, [
      aLead('a'),
      aLead('b', { owners: ['erin', 'dana'] }),
      aLead('c', { owners: ['erin'] }),
    ]);
    await store.saveSignals(team, 'a', [aSignal('s')]);
    await store.saveFact(scope, aLead('b'), aFact('f'));
    const { files, more } = await store.leadFiles(scope);
    expect(more).toBe(false);
    expect(files.map(({ lead }) => lead.id).sort()).toEqual(['a', 'b']);
    for (const file of files) expect(file).toEqual(await store.leadFile(scope, file.lead.id));
  });

  test('results come back as they were saved, within the instants, earliest first, and once each', async () => {
    const { store, team, scope, problems } = setUp();
    const some = [
      closed('b', '2026-03-31T23:59:59.999Z', {
        won: false,
        reason: 'too dear',
        amount: 12.5,
        currency: 'EUR',
        source: 'Web',
      }),
      closed('a', '2026-01-01T00:00:00.000Z'),
      closed('c', '2026-04-01T00:00:00.000Z'),
    ];
    await store.saveResults(team, some);
    await store.saveResults(team, some);
    const quarter = await store.results(scope, '2026-01-01T00:00:00Z', '2026-04-01T00:00:00Z');
    expect(quarter).toEqual([some[1], some[0]]);
    expect(problems).toEqual([]);
  });

  test('what others closed counts without its name; another team sees nothing of it', async () => {
    const { store, team, scope } = setUp();
    await store.saveResults(team, [closed('a', '2026-01-05T00:00:00.000Z', { owners: ['erin'] })]);
    const [theirs] = await store.results(scope, '2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z');
    expect(theirs).toMatchObject({ name: '', lead: '', owners: [], won: true });
    const other = { team: `${team} too`, rep: 'dana' };
    expect(await store.results(other, '2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z')).toEqual([]);
  });

  test('a card is adopted in place of the one it was made from, and of no other', async () => {
    const { store, team } = setUp();
    const card = dayOneCard();
    const changed = { ...card, version: 'day-one-1 at 70', salesReady: 70 };
    expect(await store.adoptCard(team, changed, card.version)).toBe('adopted');
    expect((await store.scorecard(team))?.salesReady).toBe(70);
    expect(await store.adoptCard(team, changed, card.version)).toBe('adopted');
    const late = { ...card, version: 'day-one-1 at 60', salesReady: 60 };
    expect(await store.adoptCard(team, late, card.version)).toBe('another-in-use');
    expect((await store.scorecard(team))?.salesReady).toBe(70);
  });
}
