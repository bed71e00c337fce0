import type { CalendarEntry, Call } from '../../lambda/domain/call.ts';
import type { Fact } from '../../lambda/domain/fact.ts';
import type { Lead } from '../../lambda/domain/lead.ts';
import type { Rep } from '../../lambda/domain/rep.ts';
import type { Signal } from '../../lambda/domain/signal.ts';
import { dayOneCard } from '../../lambda/scoring/day-one-card.ts';
import { dynamoDbStore } from '../../lambda/store/dynamodb.ts';
import type { DynamoDBClient } from '../../lambda/store/dynamodb-client.ts';
import { ensureTable } from '../../lambda/store/dynamodb-table.ts';
import type { Problem } from '../../lambda/store/items.ts';

export const dana: Rep = {
  team: 'acme',
  id: 'dana',
  name: 'Dana Fox',
  zone: 'America/New_York',
  framework: 'bant',
  domains: ['acme.test'],
};
export const scope = { team: dana.team, rep: dana.id };
export const jones: Lead = {
  id: 'l1',
  name: 'Jones Watson',
  company: 'SilverOaks',
  title: 'Head of Sales',
  employees: 120,
  owners: ['dana'],
};
const call = (id: string, start: string, end: string): Call => ({
  kind: 'call',
  type: 'phone',
  id,
  title: 'Intro',
  start,
  end,
  attendees: [{ email: 'jones@silveroaks.test' }],
  lead: { id: 'l1', name: 'Jones Watson' },
});
const fact: Fact = {
  id: 'f1',
  topic: 'budget',
  value: { type: 'amount', min: 50_000, max: 50_000, currency: 'USD' },
  by: 'dana',
  at: '2026-03-02T15:00:00.000Z',
  sure: 'sure',
  source: 'voice',
};
const signal: Signal = { id: 's1', kind: 'joined-company', at: '2026-02-01T00:00:00Z', detail: 'Head of Sales' };

export function conformance(name: string, open: () => Promise<{ client: DynamoDBClient; close(): Promise<void> }>) {
  describe(`the store on ${name}`, () => {
    let database: Awaited<ReturnType<typeof open>>;
    const problems: Problem[] = [];
    beforeAll(async () => {
      database = await open();
    });
    afterAll(() => database.close());
    let round = 0;
    const fresh = async () => {
      const table = `table-${++round}`;
      await ensureTable(database.client, table);
      return dynamoDbStore({ client: database.client, table, report: (problem) => problems.push(problem) });
    };

    test('walks', async () => {
      const store = await fresh();
      await store.saveRep(dana);
      await store.linkSpeaker('amzn1.ask.person.A', scope);
      expect(await store.repSpeaking('amzn1.ask.person.A')).toEqual(dana);
      await store.saveLeads('acme', [jones]);
      await store.saveSignals('acme', 'l1', [signal]);
      expect(await store.saveFact(scope, jones, fact)).toBe('saved');
      expect(await store.saveFact(scope, jones, fact)).toBe('already-there');
      await store.saveScoreHeard(scope, jones, {
        at: '2026-03-02T15:00:00.000Z',
        scorecard: 'x',
        likelihood: 0.123456789,
        contributions: { a: -1e-7 },
      });
      expect(await store.leadFile(scope, 'l1')).toEqual({
        lead: jones,
        signals: [signal],
        facts: [fact],
        lastScore: {
          at: '2026-03-02T15:00:00.000Z',
          scorecard: 'x',
          likelihood: 0.123456789,
          contributions: { a: -1e-7 },
        },
      });
      expect(await store.leadNames(scope)).toEqual([
        { id: 'l1', name: 'Jones Watson', company: 'SilverOaks', title: 'Head of Sales' },
      ]);
      const entries: CalendarEntry[] = [call('c1', '2026-03-02T16:00:00.000Z', '2026-03-02T16:30:00.000Z')];
      await store.replaceEntries(scope, '2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z', entries);
      expect(await store.entriesBetween(scope, '2026-03-02T16:10:00Z', '2026-03-03T00:00:00Z')).toEqual(entries);
      await store.saveScorecard('acme', dayOneCard());
      expect(await store.scorecard('acme')).toEqual(dayOneCard());
      expect(problems).toEqual([]);
    });
  });
}
