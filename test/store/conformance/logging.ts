import type { FollowUp } from '../../../lambda/domain/follow-up.ts';
import type { Interview } from '../../../lambda/domain/interview.ts';
import type { LogEntry } from '../../../lambda/domain/log-entry.ts';
import type { SetUp } from './index.ts';
import { aLead } from './samples.ts';

const at = '2026-03-02T15:00:00.000Z';
type Body<E> = E extends LogEntry ? Omit<E, 'id' | 'by' | 'at'> & { at?: string } : never;
const entry = (id: string, body: Body<LogEntry> = { kind: 'note', text: 'replaces its old CRM' }): LogEntry => ({
  id,
  by: 'dana',
  at,
  ...body,
});
const anInterview = (lead: string, changes: Partial<Interview> = {}): Interview => ({
  lead,
  name: 'Jones Watson',
  framework: 'bant',
  startedAt: at,
  at,
  passed: [],
  state: 'open',
  ...changes,
});
const aFollowUp = (id: string, due: string, changes: Partial<FollowUp> = {}): FollowUp => ({
  id,
  what: 'send the quote',
  due,
  by: 'dana',
  at,
  state: 'open',
  ...changes,
});

export function loggingFacts(setUp: SetUp) {
  test('every kind of log entry is kept as it was given, and the same one twice is one', async () => {
    const { store, team, scope, problems } = setUp();
    const lead = aLead('l1');
    await store.saveLeads(team, [lead]);
    const entries: LogEntry[] = [
      entry('a', { kind: 'outcome', outcome: 'connected', minutes: 20, call: 'c1' }),
      entry('b', { kind: 'flag', flag: 'short-answers', words: 'she gave really short answers' }),
      entry('c', { kind: 'note', text: 'AT&T <b>' }),
      entry('d', { kind: 'stage', stage: 'nurture', reason: 'no money', comeBack: '2026-09-01' }),
      entry('e', { kind: 'framework', framework: 'champ' }),
      entry('f', { kind: 'undo', undoes: 'e' }),
      entry('g', {
        kind: 'deal',
        amount: 90_000,
        currency: 'GBP',
        sure: 'guess',
        words: 'the deal is about ninety thousand pounds',
        was: { amount: 48_000, currency: 'USD' },
      }),
      entry('h', { kind: 'deal', amount: 35_000, sure: 'sure' }),
    ];
    for (const one of entries) expect(await store.saveLogEntry(scope, lead, one)).toBe('saved');
    expect(await store.saveLogEntry(scope, lead, entry('c', { kind: 'note', text: 'another' }))).toBe('already-there');
    const file = await store.leadFile(scope, 'l1');
    expect(file?.log).toHaveLength(entries.length);
    expect(file?.log).toEqual(expect.arrayContaining(entries));
    expect(problems).toEqual([]);
  });

  test('a logged outcome is a signal, and a stage that was moved is the stage, until it is undone', async () => {
    const { store, team, scope } = setUp();
    const lead = aLead('l1', { stage: 'SAL' });
    await store.saveLeads(team, [lead]);
    await store.saveLogEntry(scope, lead, entry('o', { kind: 'outcome', outcome: 'no-show' }));
    await store.saveLogEntry(scope, lead, entry('s', { kind: 'stage', stage: 'dropped' }));
    const before = await store.leadFile(scope, 'l1');
    expect(before?.lead.stage).toBe('dropped');
    expect(before?.signals).toEqual([{ id: 'log-o', kind: 'no-answer', at }]);
    await store.saveLogEntry(scope, lead, entry('u', { kind: 'undo', undoes: 's', at: '2026-03-02T15:01:00.000Z' }));
    expect((await store.leadFile(scope, 'l1'))?.lead.stage).toBe('SAL');
  });

  test('a deal is as big as a rep said last, until that is undone', async () => {
    const { store, team, scope } = setUp();
    const lead = aLead('l1', { amount: 48_000, currency: 'USD' });
    await store.saveLeads(team, [lead]);
    const said = { kind: 'deal', amount: 90_000, currency: 'GBP', sure: 'sure' } as const;
    await store.saveLogEntry(scope, lead, entry('d', said));
    expect((await store.leadFile(scope, 'l1'))?.lead).toMatchObject({ amount: 90_000, currency: 'GBP' });
    expect((await store.leadFiles(scope)).files.map((file) => file.lead.amount)).toEqual([90_000]);
    await store.saveLogEntry(scope, lead, entry('u', { kind: 'undo', undoes: 'd', at: '2026-03-02T15:01:00.000Z' }));
    expect((await store.leadFile(scope, 'l1'))?.lead).toEqual(lead);
  });

  test('only about leads of their own may reps log', async () => {
    const { store, team, scope } = setUp();
    const lead = aLead('l1', { owners: ['somebody else'] });
    await store.saveLeads(team, [lead]);
    await expect(store.saveLogEntry(scope, lead, entry('a'))).rejects.toThrow();
  });

  test('interviews come back with the last one touched first, and an older state never replaces a newer', async () => {
    const { store, scope, team } = setUp();
    await store.saveInterview(scope, anInterview('l1'));
    await store.saveInterview(
      scope,
      anInterview('l2', { at: '2026-03-02T15:05:00.000Z', passed: [{ criterion: 'budget', at }] }),
    );
    await store.saveInterview(
      scope,
      anInterview('l1', { at: '2026-03-02T16:00:00.000Z', passed: [{ criterion: 'need', at }] }),
    );
    await store.saveInterview(scope, anInterview('l1', { at: '2026-03-02T15:30:00.000Z', state: 'done' }));
    expect((await store.interviews(scope)).map(({ lead, passed, state }) => [lead, passed, state])).toEqual([
      ['l1', [{ criterion: 'need', at }], 'open'],
      ['l2', [{ criterion: 'budget', at }], 'open'],
    ]);
    expect(await store.interviews({ team, rep: 'tom' })).toEqual([]);
  });

  test('follow-ups come back by when they are due, each once, as they stand last', async () => {
    const { store, scope, team } = setUp();
    await store.saveFollowUp(scope, aFollowUp('b', '2026-03-09T14:00:00.000Z', { lead: 'l1' }));
    await store.saveFollowUp(scope, aFollowUp('a', '2026-03-03'));
    await store.saveFollowUp(scope, aFollowUp('a', '2026-03-03', { state: 'done', at: '2026-03-02T16:00:00.000Z' }));
    expect((await store.followUps(scope)).map(({ id, state }) => [id, state])).toEqual([
      ['a', 'done'],
      ['b', 'open'],
    ]);
    expect(await store.followUps({ team, rep: 'tom' })).toEqual([]);
  });
}
