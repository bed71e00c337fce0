import type { Fact, FactValue, Topic } from '../lambda/domain/fact.ts';
import type { Stage } from '../lambda/domain/lead.ts';
import type { LeadFile } from '../lambda/domain/lead-file.ts';
import type { Signal, SignalKind } from '../lambda/domain/signal.ts';

const dayMs = 86_400_000;

/** Seeded random numbers in [0, 1) (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const industries = ['Software', 'Manufacturing', 'Furniture', 'Insurance', 'Logistics', 'Retail', 'Agriculture'];
const titles = [
  'VP of Sales',
  'Head of Operations',
  'Owner',
  'Purchasing Manager',
  'Student',
  'Director of Revenue',
  'Engineer',
];
const sources = ['Website', 'Referral', 'Event', 'Purchased list', 'Partner'];
const kinds: SignalKind[] = [
  'visited-pricing',
  'visited-site',
  'opened-email',
  'clicked-email',
  'replied-email',
  'requested-demo',
  'requested-price',
  'downloaded-content',
  'attended-event',
  'met',
  'called',
  'no-answer',
  'unsubscribed',
  'bounced',
  'hired',
  'joined-company',
  'funding',
  'do-not-contact',
];
const topics: Topic[] = [
  'budget',
  'decision-maker',
  'need',
  'timeline',
  'champion',
  'competition',
  'decision-process',
  'goals',
];
const stages: Stage[] = ['IQL', 'MQL', 'SAL', 'SQL', 'IQL', 'MQL', 'nurture', 'dropped', 'customer'];

/** A made-up book without an end: deal sizes spread as a log-normal, a tenth of the leads lively, most of them quiet for months. */
export function* leadFiles(now: number, seed: number): Generator<LeadFile, never> {
  const random = randomFrom(seed);
  const of = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const ago = (days: number) => new Date(now - days * dayMs).toISOString();
  for (let i = 0; ; i += 1) {
    const lively = random() < 0.1;
    const open = random() * 700;
    const signals: Signal[] = Array.from({ length: Math.floor(random() * (lively ? 12 : 5)) }, (_, k) => ({
      id: `s${k}`,
      kind: of(kinds),
      at: ago(random() ** 2 * Math.min(open, lively ? 60 : 700)),
    }));
    const facts: Fact[] = topics
      .filter(() => random() < (lively ? 0.5 : 0.15))
      .map((topic, k) => {
        const value: FactValue =
          random() < 0.2
            ? { type: 'date', to: ago(-random() * 200) }
            : { type: 'answer', answer: of(['yes', 'yes', 'no', 'unknown'] as const) };
        return {
          id: `f${k}`,
          topic,
          value,
          by: 'rep',
          at: ago(random() * 60),
          sure: random() < 0.8 ? 'sure' : 'guess',
          source: 'voice',
        };
      });
    yield {
      lead: {
        id: `lead-${i}`,
        name: `Lead ${i}`,
        company: `Company ${i % 9000}`,
        title: of(titles),
        industry: of(industries),
        employees: Math.round(10 ** (1 + random() * 3)),
        source: of(sources),
        stage: of(stages),
        ...(random() < 0.8 ? { amount: Math.round(Math.exp(9.5 + gauss(random) * 1.1)) } : {}),
        currency: 'USD',
        createdAt: ago(open),
        ...(random() < 0.7 ? { lastContactAt: ago(random() * open) } : {}),
        owners: ['rep'],
      },
      signals,
      facts,
    };
  }
}

// Box and Muller: two even numbers make a normal one.
const gauss = (random: () => number) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
