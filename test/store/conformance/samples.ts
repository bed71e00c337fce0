import type { Call, OtherEntry } from '../../../lambda/domain/call.ts';
import type { Fact } from '../../../lambda/domain/fact.ts';
import type { Lead } from '../../../lambda/domain/lead.ts';
import type { Rep } from '../../../lambda/domain/rep.ts';
import type { ScoreHeard } from '../../../lambda/domain/score-heard.ts';
import type { Signal } from '../../../lambda/domain/signal.ts';

export const aRep = (team: string, id = 'dana'): Rep => ({
  team,
  id,
  name: 'Dana Fox',
  email: 'dana@example.com',
  zone: 'America/New_York',
  framework: 'bant',
  domains: ['example.com'],
});

export const aLead = (id: string, changes: Partial<Lead> = {}): Lead => ({
  id,
  name: 'Jones Watson',
  company: 'SilverOaks',
  owners: ['dana'],
  ...changes,
});

export const aSignal = (id: string, at = '2026-02-01T09:00:00.000Z', changes: Partial<Signal> = {}): Signal => ({
  id,
  kind: 'visited-pricing',
  at,
  ...changes,
});

export const aFact = (id: string, at = '2026-03-02T15:00:00.000Z', changes: Partial<Fact> = {}): Fact => ({
  id,
  topic: 'budget',
  value: { type: 'amount', min: 50_000, max: 60_000, currency: 'USD' },
  by: 'dana',
  at,
  sure: 'sure',
  source: 'voice',
  ...changes,
});

export const aScore = (at: string, likelihood = 0.7): ScoreHeard => ({
  at,
  scorecard: 'day-one',
  likelihood,
  contributions: { 'joined lately': 1.25, 'no budget': -1e-7 },
});

export const aCall = (id: string, start: string, end: string, changes: Partial<Call> = {}): Call => ({
  kind: 'call',
  type: 'phone',
  id,
  title: 'Intro',
  start,
  end,
  attendees: [{ name: 'Jones Watson', email: 'jones@silveroaks.test' }, {}],
  lead: { id: 'l1', name: 'Jones Watson', company: 'SilverOaks' },
  ...changes,
});

export const anEntry = (id: string, start: string, end: string): OtherEntry => ({
  kind: 'other',
  why: 'all-day',
  id,
  title: 'Offsite',
  start,
  end,
  attendees: [],
});
