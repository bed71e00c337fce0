import { nameWords, openCamelCase } from './fold.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
const beforeName = set('mr mrs ms miss dr prof doctor professor mister sir');
const afterName = set('jr sr ii iii iv phd md mba esq cpa');
const particles = set('van von der den de del della di da dos das du la le el al bin ibn ben st san ter ten zu zum');
/** Words many companies share: saying them adds little, leaving them out is usual. */
const shared = set(`
  inc incorporated llc ltd limited plc corp corporation co company gmbh ag sa sas srl spa bv nv ab oy as pty kk the and of
  group groupe holding holdings industries industry systems solutions services service partners associates consulting
  capital software technologies technology tech logistics energy foods media health analytics supply motors brothers sons
  law labs international global enterprises ventures studio studios agency network networks bank trust university school
  hospital`);
const sharedWeight = 0.15;
const longestRun = 4;
const MOST_WORDS = 12;

/** `Watson, Jones` as people say it; titles before the name and letters after it left out. */
export function personWords(name: string): string[] {
  const [, last, first] = /^([^,]+),\s*(.+)$/.exec(name) ?? [];
  const spoken = last && first && !afterName.has(nameWords(first).join('')) ? `${first} ${last}` : name;
  const words = nameWords(spoken);
  const bare = words.filter(
    (word, at) => !(at === 0 && words.length > 1 && beforeName.has(word)) && !(at > 0 && afterName.has(word)),
  );
  return (bare.length > 0 ? bare : words).slice(0, MOST_WORDS);
}

/** The words heard in a company's name: `SilverOaks Inc.` is silver, oaks, inc. */
export const companyWords = (name: string): string[] => nameWords(openCamelCase(name)).slice(0, MOST_WORDS);

/** How much of a company's name each word is. */
export const companyWeights = (words: readonly string[]): number[] =>
  words.map((word) => (shared.has(word) ? sharedWeight : 1));

/** Which words are the surname, its particles included, as bits. */
export function surnameBits(words: readonly string[]): number {
  let start = words.length - 1;
  while (start > 1 && particles.has(words[start - 1] ?? '')) start--;
  return ((1 << words.length) - 1) & ~((1 << Math.max(start, 0)) - 1);
}

/** Neighbouring words said as one, with the words it covers as bits. */
export type Run = { text: string; bits: number };

/** Every run of a person's name that may be said as one: "vandenberg", "maryann". */
export function personRuns(words: readonly string[]): Run[] {
  const whole = (1 << words.length) - 1;
  return allRuns(words).filter(({ bits }) => words.length !== 2 || bits !== whole);
}

/** The single words of a company's name, and the runs from its start: "silveroaks", "silveroaksinc". */
export const companyRuns = (words: readonly string[]): Run[] =>
  allRuns(words).filter(({ text, bits }) =>
    (bits & (bits - 1)) === 0 ? text !== 'and' || words.length === 1 : bits & 1,
  );

function allRuns(words: readonly string[]): Run[] {
  const found: Run[] = [];
  for (let start = 0; start < words.length; start++) {
    let text = '';
    let bits = 0;
    for (let end = start; end < words.length && (end - start < longestRun || start === 0); end++) {
      text += words[end];
      bits |= 1 << end;
      found.push({ text, bits });
    }
  }
  return found;
}
