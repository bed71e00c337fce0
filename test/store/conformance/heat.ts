import type { Lead } from '../../../lambda/domain/lead.ts';
import { dayOneCard } from '../../../lambda/scoring/day-one-card.ts';
import { topLeads } from '../../../lambda/scoring/rank.ts';
import { likelihoodBound } from '../../../lambda/scoring/score-over-time.ts';
import { scoreOverTimeOf } from '../../../lambda/scoring/score-over-time-of.ts';
import type { SetUp } from './index.ts';
import { aLead } from './samples.ts';

const now = Date.parse('2026-03-02T15:00:00.000Z');
const heated = (lead: Lead) => ({ lead, heat: scoreOverTimeOf(dayOneCard(), { lead, signals: [], facts: [] }, now) });

export function heatFacts(setUp: SetUp) {
  const book = (count: number) =>
    Array.from({ length: count }, (_, i) =>
      aLead(`l${i}`, { name: `Lead ${i}`, amount: 1000 * (i + 1), createdAt: '2026-01-02T00:00:00.000Z' }),
    );

  test('a rep’s leads come from the highest bound down, with what their score will be', async () => {
    const { store, team, scope, problems } = setUp();
    await store.saveHeats(team, book(30).map(heated));
    const { leads, more } = await store.heatPage(scope, 'worth', {});
    expect(leads.map(({ id }) => id)).toEqual(
      book(30)
        .map(({ id }) => id)
        .reverse(),
    );
    expect(more).toBe(false);
    expect(leads[0]).toMatchObject({ name: 'Lead 29', company: 'SilverOaks', heat: { worth: 30_000 } });
    const [first] = (await store.heatPage(scope, 'likely', {})).leads;
    expect(first?.key).toBeCloseTo(first ? likelihoodBound(first.heat) : 0, 10);
    expect(problems).toEqual([]);
  });

  test('a range of keys holds both its ends', async () => {
    const { store, team, scope } = setUp();
    await store.saveHeats(team, book(10).map(heated));
    const all = (await store.heatPage(scope, 'worth', {})).leads;
    const [most, least] = [all[2]?.key ?? 0, all[5]?.key ?? 0];
    const some = await store.heatPage(scope, 'worth', { most, least });
    expect(some.leads.map(({ id }) => id)).toEqual(all.slice(2, 6).map(({ id }) => id));
  });

  test('more leads than fit into one answer are ranked in two trips, as if all had been sorted', async () => {
    const { store, team, scope, sent } = setUp();
    const leads = book(2_600).map((lead, i) => ({
      ...lead,
      title: `Head of ${'x'.repeat(300)}`,
      amount: 1000 + ((i * 7919) % 2600),
    }));
    await store.saveHeats(team, leads.map(heated));
    const before = sent('QueryCommand');
    const first = await store.heatPage(scope, 'worth', {});
    expect([first.more, sent('QueryCommand') - before]).toEqual([true, 1]);
    const { top, settled } = await topLeads((range) => store.heatPage(scope, 'worth', range), {
      list: 'worth',
      now,
      most: 10,
    });
    expect(settled).toBe(true);
    const dearest = [...leads].sort((a, b) => b.amount - a.amount).slice(0, 10);
    expect(top.map(({ id }) => id)).toEqual(dearest.map(({ id }) => id));
  }, 120_000);

  test('a lead that is settled leaves the orders; one without an open question is not in that one', async () => {
    const { store, scope } = setUp();
    const lead = aLead('l1');
    await store.saveHeat(scope, lead, heated(lead).heat);
    expect((await store.heatPage(scope, 'asked', {})).leads).toEqual([]);
    expect((await store.heatPage(scope, 'worth', {})).leads).toHaveLength(1);
    await store.saveHeat(scope, lead, undefined);
    expect((await store.heatPage(scope, 'worth', {})).leads).toEqual([]);
  });

  test('whoever gives a lead away has it in no order any more, even if the import stops there', async () => {
    const { store, team, scope, stopAfter } = setUp();
    const lead = aLead('l1', { owners: ['dana', 'tom'] });
    await store.saveLeads(team, [lead]);
    await store.saveHeats(team, [heated(lead)]);
    const given = { ...lead, owners: ['tom'] };
    stopAfter(4);
    await store.saveLeads(team, [given]).catch(() => {});
    stopAfter(Number.POSITIVE_INFINITY);
    await store.saveLeads(team, [given]);
    for (const list of ['worth', 'likely', 'asked'] as const)
      expect((await store.heatPage(scope, list, {})).leads).toEqual([]);
    expect((await store.heatPage({ team, rep: 'tom' }, 'worth', {})).leads).toHaveLength(1);
  });

  test('each owner has the lead in an order of their own, and nobody else does', async () => {
    const { store, team, scope } = setUp();
    await store.saveHeats(team, [
      heated(aLead('l1', { owners: ['dana', 'tom'] })),
      heated(aLead('l2', { owners: ['tom'] })),
    ]);
    expect((await store.heatPage(scope, 'worth', {})).leads.map(({ id }) => id)).toEqual(['l1']);
    expect((await store.heatPage({ team, rep: 'tom' }, 'worth', {})).leads).toHaveLength(2);
    expect((await store.heatPage({ team: 'other', rep: 'dana' }, 'worth', {})).leads).toEqual([]);
    await expect(store.saveHeat(scope, aLead('l2', { owners: ['tom'] }), undefined)).rejects.toThrow(/assigned/);
  });
}
