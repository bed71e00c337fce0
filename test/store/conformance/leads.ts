import type { Fact } from '../../../lambda/domain/fact.ts';
import type { SetUp } from './index.ts';
import { aFact, aLead, aScore, aSignal } from './samples.ts';

export function leadFacts(setUp: SetUp) {
  test('a file holds everything known about the lead, newest first, in one read', async () => {
    const { store, team, scope, problems, sent } = setUp();
    const lead = aLead('l1', {
      firstName: 'Jones',
      title: 'Head of Sales & "growth" <b>',
      employees: 120,
      amount: 12_500.5,
      stage: 'SAL',
      createdAt: '2026-01-05T10:00:00+01:00',
      extra: { 'Odd column': '', größe: '—' },
    });
    await store.saveLeads(team, [lead]);
    const signals = [aSignal('late', '2026-02-03T00:00:00Z', { count: 2, detail: 'hired' }), aSignal('early')];
    await store.saveSignals(team, 'l1', signals.toReversed());
    const facts = [aFact('b', '2026-03-02T15:00:01.000Z', { supersedes: 'a', withdrawn: true }), aFact('a')];
    for (const fact of facts.toReversed()) expect(await store.saveFact(scope, lead, fact)).toBe('saved');
    await store.saveScoreHeard(scope, lead, aScore('2026-03-02T15:00:02.000Z'));
    const before = sent('QueryCommand');
    expect(await store.leadFile(scope, 'l1')).toEqual({
      lead,
      signals,
      facts,
      lastScore: aScore('2026-03-02T15:00:02.000Z'),
    });
    expect(sent('QueryCommand') - before).toBe(1);
    expect(problems).toEqual([]);
  });

  test('every kind of answer is kept as it was given', async () => {
    const { store, team, scope } = setUp();
    const lead = aLead('l1');
    await store.saveLeads(team, [lead]);
    const values: Fact['value'][] = [
      { type: 'amount', min: 0.1, max: 1e15 },
      { type: 'answer', answer: 'unknown' },
      { type: 'person', name: 'Zoë', role: 'CFO' },
      { type: 'date', from: '2026-03-01', to: '2026-03-31', reason: 'contract ends' },
      { type: 'rank', rank: 2, of: 5 },
      { type: 'text', text: '' },
    ];
    for (const [i, value] of values.entries()) await store.saveFact(scope, lead, aFact(`f${i}`, undefined, { value }));
    const kept = (await store.leadFile(scope, 'l1'))?.facts.map((fact) => fact.value);
    expect(kept).toHaveLength(values.length);
    expect(kept).toEqual(expect.arrayContaining(values));
  });

  test('the same fact twice is one, and the first one stays', async () => {
    const { store, team, scope } = setUp();
    const lead = aLead('l1');
    await store.saveLeads(team, [lead]);
    expect(await store.saveFact(scope, lead, aFact('request-7'))).toBe('saved');
    expect(await store.saveFact(scope, lead, aFact('request-7', '2030-01-01T00:00:00Z'))).toBe('already-there');
    expect((await store.leadFile(scope, 'l1'))?.facts).toEqual([aFact('request-7')]);
  });

  test('of one fact saved many times at once, exactly one is new', async () => {
    const { store, team, scope } = setUp();
    const lead = aLead('l1');
    await store.saveLeads(team, [lead]);
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => store.saveFact(scope, lead, aFact('f'))));
    expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
  });

  test('an older score never replaces a newer, and each rep has heard their own', async () => {
    const { store, team, scope } = setUp();
    const lead = aLead('l1', { owners: ['dana', 'sam'] });
    await store.saveLeads(team, [lead]);
    await store.saveScoreHeard(scope, lead, aScore('2026-03-02T15:00:00.000Z', 0.7));
    await store.saveScoreHeard(scope, lead, aScore('2026-03-02T14:59:59Z', 0.1));
    expect((await store.leadFile(scope, 'l1'))?.lastScore?.likelihood).toBe(0.7);
    await store.saveScoreHeard(scope, lead, aScore('2026-03-02T10:01:00-05:00', 0.8));
    expect((await store.leadFile(scope, 'l1'))?.lastScore?.likelihood).toBe(0.8);
    expect((await store.leadFile({ team, rep: 'sam' }, 'l1'))?.lastScore).toBeUndefined();
  });

  test('a thousand signals of two pages are all there, newest first', async () => {
    const { store, team, scope } = setUp();
    await store.saveLeads(team, [aLead('l1')]);
    const detail = 'x'.repeat(1500);
    const signals = Array.from({ length: 1000 }, (_, i) =>
      aSignal(`s${i}`, new Date(Date.UTC(2026, 0, 1) - i * 60_000).toISOString(), { detail }),
    );
    await store.saveSignals(team, 'l1', signals.toReversed());
    await store.saveSignals(team, 'l1', signals.slice(0, 30));
    expect((await store.leadFile(scope, 'l1'))?.signals).toEqual(signals);
  });

  test('a signal read again with another date is still one signal', async () => {
    const { store, team, scope } = setUp();
    await store.saveLeads(team, [aLead('l1')]);
    await store.saveSignals(team, 'l1', [aSignal('s'), aSignal('s')]);
    await store.saveSignals(team, 'l1', [aSignal('s', '2026-02-02T00:00:00Z')]);
    expect((await store.leadFile(scope, 'l1'))?.signals).toEqual([aSignal('s', '2026-02-02T00:00:00Z')]);
  });

  test('importing the same leads again writes nothing', async () => {
    const { store, team, scope, sent } = setUp();
    const leads = Array.from({ length: 130 }, (_, i) => aLead(`l${i}`, { name: `Lead ${i}` }));
    await store.saveLeads(team, leads);
    const written = sent('BatchWriteItemCommand');
    await store.saveLeads(team, leads);
    expect(sent('BatchWriteItemCommand')).toBe(written);
    expect(await store.leadNames(scope)).toHaveLength(130);
  });

  test('of a lead twice in one import the last one counts', async () => {
    const { store, team, scope } = setUp();
    await store.saveLeads(team, [aLead('l1'), aLead('l1', { name: 'Jones Watson-Hill' })]);
    expect((await store.leadNames(scope)).map((lead) => lead.name)).toEqual(['Jones Watson-Hill']);
    expect((await store.leadFile(scope, 'l1'))?.lead.name).toBe('Jones Watson-Hill');
  });

  test('names come in order of name without case and marks, and follow a new name', async () => {
    const { store, team, scope } = setUp();
    await store.saveLeads(team, [
      aLead('1', { name: 'émile Zola', title: 'Writer' }),
      aLead('2', { name: 'Zoë' }),
      aLead('3', { name: 'Ann' }),
    ]);
    await store.saveLeads(team, [aLead('3', { name: 'Zoë Ann' })]);
    expect(await store.leadNames(scope)).toEqual([
      { id: '1', name: 'émile Zola', company: 'SilverOaks', title: 'Writer' },
      { id: '2', name: 'Zoë', company: 'SilverOaks' },
      { id: '3', name: 'Zoë Ann', company: 'SilverOaks' },
    ]);
  });

  test('a lead given to another rep takes its facts along and is gone for the first', async () => {
    const { store, team, scope } = setUp();
    const sam = { team, rep: 'sam' };
    await store.saveLeads(team, [aLead('l1')]);
    await store.saveFact(scope, aLead('l1'), aFact('f'));
    await store.saveLeads(team, [aLead('l1', { owners: ['sam', 'sam'] })]);
    expect(await store.leadNames(scope)).toEqual([]);
    expect(await store.leadFile(scope, 'l1')).toBeUndefined();
    expect(await store.leadNames(sam)).toHaveLength(1);
    expect((await store.leadFile(sam, 'l1'))?.facts).toEqual([aFact('f')]);
  });

  test('a lead of nobody is seen by nobody, one of two by both', async () => {
    const { store, team, scope } = setUp();
    await store.saveLeads(team, [aLead('none', { owners: [] }), aLead('both', { owners: ['dana', 'sam'] })]);
    expect(await store.leadFile(scope, 'none')).toBeUndefined();
    for (const rep of ['dana', 'sam']) {
      expect((await store.leadNames({ team, rep })).map((lead) => lead.id)).toEqual(['both']);
      expect((await store.leadFile({ team, rep }, 'both'))?.lead.id).toBe('both');
    }
  });

  test('what a rep says about a lead of somebody else is refused', async () => {
    const { store, team, scope } = setUp();
    const lead = aLead('l1', { owners: ['sam'] });
    await store.saveLeads(team, [lead]);
    await expect(store.saveFact(scope, lead, aFact('f'))).rejects.toThrow('assigned');
    await expect(store.saveScoreHeard(scope, lead, aScore('2026-03-02T15:00:00Z'))).rejects.toThrow('assigned');
    expect(await store.leadFile({ team, rep: 'sam' }, 'l1')).toEqual({ lead, signals: [], facts: [] });
  });
}
