import type { Lead } from '../../lambda/domain/lead.ts';
import { assess } from '../../lambda/scoring/assess.ts';
import { dayOneCard } from '../../lambda/scoring/day-one-card.ts';
import { resultOf } from '../../lambda/scoring/results.ts';
import { similarTo } from '../../lambda/scoring/similar.ts';

const card = dayOneCard();
const now = Date.parse('2026-11-21T13:55:00Z');
const fileOf = (more: Partial<Lead>) => ({
  lead: { id: 'x', name: 'Kim Park', owners: ['dana'], ...more },
  signals: [],
  facts: [],
});
const closed = (more: Partial<Lead>, won: boolean, at = '2026-06-01T00:00:00.000Z') =>
  resultOf(fileOf(more), card, { won, at, reason: undefined });
const strong: Partial<Lead> = { industry: 'Software', title: 'VP of Sales', source: 'Referral' };
const like = (results: ReturnType<typeof closed>[], version = card.version) => {
  const file = fileOf(strong);
  const itsCard = { ...card, version };
  return similarTo(itsCard, file, assess(itsCard, file, now), results, now);
};

describe('leads like this one', () => {
  it('share the three strongest reasons where enough do, and are counted with how they ended', () => {
    const results = [...Array(9)].map((_, i) => closed(strong, i < 4));
    const others = [...Array(20)].map(() => closed({ ...strong, industry: 'Government' }, false));
    const similar = like([...results, ...others]);
    expect(similar).toMatchObject({ outcomes: 9, won: 4 });
    expect(similar?.reasons).toHaveLength(3);
  });

  it('share fewer reasons where too few share all', () => {
    const strongest = assess(card, fileOf(strong), now).contributions[0]?.characteristic;
    const without = { ...strong };
    for (const field of ['industry', 'title', 'source'] as const) if (field !== strongest) delete without[field];
    const similar = like([closed(strong, true), ...[...Array(9)].map(() => closed(without, false))]);
    expect(similar).toMatchObject({ outcomes: 10, won: 1, reasons: [{ characteristic: strongest }] });
  });

  it('are none where no result shares anything, or all were scored by another card', () => {
    expect(like([closed({ industry: 'Government', title: 'Student', source: 'List' }, false)])).toBeUndefined();
    expect(like([closed(strong, true)], 'other-1')).toBeUndefined();
    expect(like([closed(strong, true)], `${card.version} t2`)).toMatchObject({ outcomes: 1, won: 1 });
  });
});
