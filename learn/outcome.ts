import { foldCase } from '../lambda/scoring/bins.ts';
import { isDate } from './columns.ts';

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
  'deal won',
  'enrolled',
  'subscribed',
  'signed',
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
  'deal lost',
  'not won',
  'unsuccessful',
  'not interested',
  'no deal',
  'cancelled',
  'canceled',
  'declined',
];
/** Yes and no, won and lost, as files in other languages have them. */
const wonElsewhere = (
  'ja oui sí si sì sim tak ano áno da evet igen kyllä jah jā taip ναι так да はい 是 예 ' +
  'gewonnen gagné gagnée ganado ganada vinto vinta ganho ganha vunnen vunnet vundet wygrana wygrane kazanıldı'
).split(' ');
const lostElsewhere = (
  'nein non nee não nao nie ne nej nei nem hayır hayir ei nē όχι ні нет いいえ 否 아니요 ' +
  'verloren perdu perdue perdido perdida perso persa förlorad tapt tabt przegrana przegrane kaybedildi'
).split(' ');
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

/** Words as they are compared: what stands between them aside, so that "Closed - Won" is "closed won". */
const plainly = (value: string) => (/[a-z]/.test(value) ? value.replace(/[\s_/.:()-]+/g, ' ').trim() : value);

/** A column of the days on which leads were won, blank where they were not. */
const isDayWon = (values: readonly string[]) =>
  values.length > 3 && values.includes('') && values.every((value) => value === '' || isDate(value));

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
  if (wanted === undefined && isDayWon(values)) {
    const filled = { won: ['a day'], lost: ['(blank)'], open: [] };
    return { ...filled, of: (cell) => (foldCase(cell) === '' ? 'lost' : 'won') };
  }
  const won = wanted === undefined ? guessWon(values) : sameValue(values, wanted);
  if (won.length === 0)
    return refuse(
      wanted === undefined
        ? `I can't tell which value of ${column} means won: it has ${list(shown(values))}. Say so with --won VALUE.`
        : `No row has ${wanted} in ${column}; it has ${list(shown(values))}.`,
    );
  const others = values.filter((value) => !won.includes(value));
  const plainlyLost = others.filter((value) => isPlainlyLost(value));
  const lost = plainlyLost.length > 0 ? plainlyLost : others.filter((value) => !openWords.includes(plainly(value)));
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

/** What all mean the same: a sale. */
const saleWords = ['won', 'win', 'closed won', 'closedwon', 'deal won'];
const isNumber = (value: string) => value !== '' && Number.isFinite(Number(value));

const isPlainlyLost = (value: string) =>
  lostWords.includes(plainly(value)) || lostElsewhere.includes(value.normalize('NFC'));

function guessWon(values: string[]): string[] {
  // A short word of another language says won only beside one that says lost.
  const elsewhere = values.filter((value) => wonElsewhere.includes(value.normalize('NFC')));
  if (elsewhere.length === 1 && values.some(isPlainlyLost)) return elsewhere;
  const [first] = wonWords.filter((word) => values.some((value) => plainly(value) === word));
  if (first === undefined) return [];
  // A one beside other numbers than nought may as well be a code for lost.
  if (isNumber(first) && values.some((value) => isNumber(value) && value !== first && !lostWords.includes(value)))
    return [];
  const alike = saleWords.includes(first) ? saleWords : [first];
  return values.filter((value) => alike.includes(plainly(value)));
}

const sameValue = (values: string[], wanted: string) =>
  values.filter((value) => value === foldCase(wanted) || (value !== '' && Number(value) === Number(wanted)));

const list = (words: string[]) =>
  words.length > 8 ? `${words.slice(0, 8).join(', ')} and ${words.length - 8} more` : words.join(', ');
