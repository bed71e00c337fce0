import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { learnCommand } from '../../cli/learn.ts';
import type { Rep } from '../../lambda/domain/rep.ts';
import type { LocalSkill } from '../../simulator/local-skill.ts';
import { madeUp, madeUpColumns } from '../learn/made-up.ts';
import { run } from '../worlds/command.ts';

/** Forty leads that were closed in the last months, half of those at 80 percent lost. */
export const closed = (skill: LocalSkill, { team, id }: Rep): Promise<void> =>
  skill.store.saveResults(
    team,
    Array.from({ length: 40 }, (_, at) => ({
      lead: `closed-${at}`,
      name: `Closed ${at}`,
      owners: [id],
      closedAt: `2026-${String(1 + (at % 10)).padStart(2, '0')}-11T10:00:00.000Z`,
      won: at % 4 === 0,
      forecast: {
        at: '2026-01-01T10:00:00.000Z',
        scorecard: 'day-one-2',
        likelihood: at % 2 === 0 ? 0.8 : 0.1,
        bins: {},
      },
    })),
  );

/** Learns a card from two hundred made-up outcomes, and leaves it in the folder beside the book. */
export async function learnInto(folder: string): Promise<void> {
  const file = join(folder, 'leads.csv');
  writeFileSync(file, [madeUpColumns, ...madeUp(200)].map((row) => row.join(',')).join('\n'));
  await run(learnCommand, ['--history', file, '--outcome', 'outcome', '--folds', '2', '--data', folder]);
}
