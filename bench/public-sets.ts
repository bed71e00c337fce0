import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { prepareHistory, type Wishes } from '../learn/history.ts';
import type { History } from '../learn/known-history.ts';
import { readHistory } from '../learn/read-history.ts';
import { type RuleSet, readRules } from '../learn/rules.ts';

/** A public set of won and lost leads, kept beside the project: where it is, and what must not be learned from. */
export type PublicSet = { name: string; file: string; outcome: string; ignore: readonly string[] };

/** The folder with the public sets; LEAD_SCOUT_SHARED names the one that holds it. */
export const setsFolder = join(process.env.LEAD_SCOUT_SHARED ?? join('..', 'shared'), 'data');

/** Columns of X Education that were filled in after the fact. */
export const xLeaks = [
  'Prospect ID',
  'Tags',
  'Lead Quality',
  'Lead Profile',
  'Asymmetrique Activity Index',
  'Asymmetrique Profile Index',
  'Asymmetrique Activity Score',
  'Asymmetrique Profile Score',
  'Last Notable Activity',
];

/** The four sets with hand-made rules. */
export const publicSets = {
  xEducation: {
    name: 'X Education',
    file: 'x_education_leads.csv',
    outcome: 'Converted',
    ignore: [...xLeaks, 'Lead Number'],
  },
  bank: { name: 'bank-additional', file: 'bank-additional-full.csv.gz', outcome: 'y', ignore: ['duration'] },
  winLoss: {
    name: 'win-loss',
    file: 'WA_Fn-UseC_-Sales-Win-Loss.csv.gz',
    outcome: 'Opportunity Result',
    ignore: [
      'Opportunity Number',
      'Elapsed Days In Sales Stage',
      'Sales Stage Change Count',
      'Total Days Identified Through Closing',
      'Total Days Identified Through Qualified',
      'Ratio Days Identified To Total Days',
      'Ratio Days Validated To Total Days',
      'Ratio Days Qualified To Total Days',
    ],
  },
  salvirt: { name: 'Salvirt B2B', file: 'salvirt_b2b_448.csv', outcome: 'Status', ignore: [] },
} as const satisfies Record<string, PublicSet>;

/** Whether the public sets are at hand; a bench that needs them says so and ends well. */
export function hasPublicSets(): boolean {
  if (existsSync(join(setsFolder, 'rules.json'))) return true;
  console.log(
    `The public sets are not here: there is no ${setsFolder}. Name the folder that holds data/ in LEAD_SCOUT_SHARED.`,
  );
  return false;
}

/** A public set read, with its rules. */
export function readSet({ file, outcome, ignore }: PublicSet): { history: History; rules: RuleSet } {
  const rules = readRules(join(setsFolder, 'rules.json'), file);
  return { history: historyIn(file, { outcome, ignore, rules: rules.rows }), rules };
}

/** A history of a file among the public sets. */
export function historyIn(file: string, wishes: Wishes): History {
  const prepared = prepareHistory(readHistory(join(setsFolder, file)), wishes);
  if (prepared.kind === 'refused') throw new Error(prepared.sentence);
  return prepared.history;
}
