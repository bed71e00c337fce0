import fc from 'fast-check';
import type { Fact, FactValue } from '../../lambda/domain/fact.ts';
import type { Lead } from '../../lambda/domain/lead.ts';
import type { LeadFile } from '../../lambda/domain/lead-file.ts';
import { type Signal, type SignalKind, signalKinds } from '../../lambda/domain/signal.ts';
import { topics } from '../../lambda/topics/all.ts';

export const now = Date.parse('2026-11-21T13:55:00Z');
const day = 86_400_000;
export const daysAgo = (days: number) => new Date(now - days * day).toISOString();

export const signal = (kind: SignalKind, days: number, more: Partial<Signal> = {}): Signal => ({
  id: `${kind}-${days}`,
  kind,
  at: daysAgo(days),
  ...more,
});

export const fact = (topic: Fact['topic'], value: FactValue, more: Partial<Fact> = {}): Fact => ({
  id: topic,
  topic,
  value,
  by: 'dana',
  at: daysAgo(3),
  sure: 'sure',
  source: 'voice',
  ...more,
});

export const yes: FactValue = { type: 'answer', answer: 'yes' };
export const no: FactValue = { type: 'answer', answer: 'no' };

export const leadFile = (lead: Partial<Lead> = {}, signals: Signal[] = [], facts: Fact[] = []): LeadFile => ({
  lead: { id: 'lead', name: 'Somebody', owners: ['dana'], ...lead },
  signals,
  facts,
});

export const jonesWatson = leadFile(
  {
    name: 'Jones Watson',
    title: 'VP of Sales',
    company: 'SilverOaks',
    industry: 'Furniture',
    employees: 180,
    email: 'jones.watson@silveroaks.com',
    createdAt: daysAgo(20),
  },
  [
    signal('requested-demo', 5),
    signal('visited-pricing', 3),
    signal('replied-email', 6),
    signal('hired', 18, { count: 2 }),
    signal('joined-company', 60),
  ],
  [fact('need', yes), fact('decision-maker', yes)],
);

const text = fc.oneof(
  fc.string(),
  fc.constantFrom('student', 'VP Sales', '🙂', 'gmail.com', 'Software', '__proto__', 'constructor', 'é', '  '),
);
const instant = fc.oneof(
  fc.double({ min: -4000, max: 40, noNaN: true }).map((days) => new Date(now + days * day).toISOString()),
  fc.constant('not a date'),
);
const value: fc.Arbitrary<FactValue> = fc.oneof(
  fc.constantFrom('yes', 'no', 'unknown').map((answer) => ({ type: 'answer' as const, answer })),
  fc.record({ type: fc.constant('amount' as const), min: fc.double(), max: fc.double() }),
  fc.record({ type: fc.constant('text' as const), text }),
  fc.record({ type: fc.constant('rank' as const), rank: fc.integer() }),
  fc.record({ type: fc.constant('date' as const), from: instant }),
  fc.constant({ type: 'person' as const }),
);

/** Any lead's file: awkward text, dates in the future, numbers that are none. */
export const anyLeadFile: fc.Arbitrary<LeadFile> = fc.record({
  lead: fc.record(
    {
      id: fc.constant('x'),
      name: text,
      owners: fc.constant(['dana']),
      title: text,
      industry: text,
      country: text,
      source: text,
      email: text.map((domain) => `someone@${domain}`),
      employees: fc.oneof(fc.double(), fc.integer({ min: 0, max: 1e6 })),
      createdAt: instant,
      lastContactAt: instant,
    },
    { requiredKeys: ['id', 'name', 'owners'] },
  ),
  signals: fc.array(
    fc.record({ id: fc.uuid(), kind: fc.constantFrom(...signalKinds), at: instant }, { noNullPrototype: true }),
    { maxLength: 12 },
  ),
  facts: fc.array(
    fc.record({
      id: fc.uuid(),
      topic: fc.constantFrom(...topics),
      value,
      by: fc.constant('dana'),
      at: instant,
      sure: fc.constantFrom('sure' as const, 'guess' as const),
      source: fc.constant('voice' as const),
    }),
    { maxLength: 12 },
  ),
});
