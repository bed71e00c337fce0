import { rankLeads } from '../../lambda/capabilities/rank-leads/index.ts';
import { dayOneCard } from '../../lambda/scoring/day-one-card.ts';
import { scoreOverTimeOf } from '../../lambda/scoring/score-over-time-of.ts';
import { plainWords, together } from '../../lambda/speech/say.ts';
import type { RankedLead } from '../../lambda/store/store.ts';
import { jones } from '../worlds/dana.ts';
import { deskWith } from './desk.ts';

const now = Date.parse('2026-11-21T13:55:00Z');
const file = { lead: jones, facts: [], signals: [], log: [] };

/** What is heard of those gone cold in a book that never ends, whose leads were heard of so many days ago. */
async function heardOf(quietDays: number): Promise<string> {
  const heat = scoreOverTimeOf(dayOneCard(), file, now);
  if (!heat) throw new Error('a lead without heat');
  const page = (most = 1e6): RankedLead[] =>
    Array.from({ length: 20 }, (_, i) => ({
      id: `l${most - i}`,
      name: 'Kim Park',
      heat: { ...heat, quietSince: now - quietDays * 86_400_000 },
      key: most - 1 - i,
    }));
  const desk = deskWith(file, {
    now,
    store: { heatPage: async (_scope, _list, { most }) => ({ leads: page(most), more: true }) },
  });
  const answer = await rankLeads.answer({ intent: 'GoneColdIntent', slots: {} }, desk);
  if ('again' in answer) throw new Error('asked again');
  return plainWords(together(...answer.tell));
}

describe('in a book too large to be read in a turn', () => {
  it('"nothing has gone cold" is not claimed of what was not read', async () => {
    const heard = await heardOf(2);
    expect(heard).toMatch(/too large to read in one go\. Among the leads that stand highest I found none/);
    expect(heard).not.toMatch(/Nothing has gone cold/);
  });

  it('an order that others unread may belong in says so', async () => {
    expect(await heardOf(60)).toMatch(/too large to read in one go; among the leads that stand highest: Kim Park/);
  });
});
