import { foldCase } from '../lambda/scoring/bins.ts';

/** What each row's outcome is: won, lost, or still open (and then not learned from). */
export type OutcomeReading = {
  won: string[];
  lost: string[];
  open: string[];
  of: (cell: string) => 'won' | 'lost' | 'open';
};

/** Why a column can't serve as the outcome. */
export type NoOutcome = { kind: 'refused'; sentence: string };

const wonWords = [
  'won',
  'win',
  'closed won',
  'closedwon',
  'converted',
  'customer',
  'success',
  'successful',
  'sold',
  'bought',
  'purchased',
  'yes',
  'y',
  'true',
  't',
  '1',
  '1.0',
  'qualified',
  'accepted',
  'positive',
  'buy',
];
const lostWords = [
  'lost',
  'loss',
  'lose',
  'closed lost',
  'closedlost',
  'dead',
  'failed',
  'failure',
  'no',
  'n',
  'false',
  'f',
  '0',
  '0.0',
  '-1',
  'disqualified',
  'unqualified',
  'not converted',
  'rejected',
  'junk',
  'negative',
  'no sale',
  'churned',
  'abandoned',
  'dropped',
];
const openWords = [
  '',
  'open',
  'new',
  'working',
  'in progress',
  'pending',
  'prospecting',
  'engaging',
  'engaged',
  'negotiation',
  'proposal',
  'contacted',
  'nurturing',
  'active',
  'unknown',
  'n/a',
  'na',
  'null',
  'none',
];

/**
 * Reads the outcome column. `wanted` is the value that means won; without it the words themselves must say. Where some value
 * plainly means lost, what means neither is still open; otherwise everything but won is lost, open words aside.
 */
export function readOutcome(column: string, cells: string[], wanted: string | undefined): OutcomeReading | NoOutcome {
  const spelled = new Map<string, string>();
  for (const cell of cells) if (!spelled.has(foldCase(cell))) spelled.set(foldCase(cell), cell);
  const values = [...spelled.keys()].sort();
  const shown = (words: string[]) => words.map((word) => spelled.get(word) || '(blank)');
  const refuse = (sentence: string): NoOutcome => ({ kind: 'refused', sentence });
  const won = wanted === undefined ? guessWon(values) : sameValue(values, wanted);
  if (won.length === 0)
    return refuse(
      wanted === undefined
        ? `I can't tell which value of ${column} means won: it has ${list(shown(values))}. Say so with --won VALUE.`
        : `No row has ${wanted} in ${column}; it has ${list(shown(values))}.`,
    );
  const others = values.filter((value) => !won.includes(value));
  const plainlyLost = others.filter((value) => lostWords.includes(value));
  const lost = plainlyLost.length > 0 ? plainlyLost : others.filter((value) => !openWords.includes(value));
  const lostOrBlank = lost.length > 0 ? lost : others.filter((value) => value === '');
  if (lostOrBlank.length === 0)
    return refuse(
      `Every row of ${column} is ${list(shown(won))}. To learn what wins I also need leads that were lost.`,
    );
  const open = others.filter((value) => !lostOrBlank.includes(value));
  const [wonSet, lostSet] = [new Set(won), new Set(lostOrBlank)];
  const of = (cell: string) => (wonSet.has(foldCase(cell)) ? 'won' : lostSet.has(foldCase(cell)) ? 'lost' : 'open');
  return { won: shown(won), lost: shown(lostOrBlank), open: shown(open), of };
}

function guessWon(values: string[]): string[] {
  const known = wonWords.filter((word) => values.includes(word));
  return known.slice(0, 1);
}

const sameValue = (values: string[], wanted: string) =>
  values.filter((value) => value === foldCase(wanted) || (value !== '' && Number(value) === Number(wanted)));

const list = (words: string[]) =>
  words.length > 8 ? `${words.slice(0, 8).join(', ')} and ${words.length - 8} more` : words.join(', ');
