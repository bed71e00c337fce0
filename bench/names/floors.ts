import type { LeadName } from '../../lambda/domain/lead.ts';
import { asWritten, cut } from './spoken.ts';

/** What a plain method answers, best first, at most three. */
export type Floor = (spoken: string) => LeadName[];

/** The cleaning a few lines would do: titles, "the … guy", possessive, spelled letters. */
function cleaned(spoken: string): string {
  const words = spoken
    .replace(/'s?$/, '')
    .replace(/^(mister|mr|miss|mrs|ms|miz|doctor) /, '')
    .replace(/^the (.*) (guy|lady|people|folks|deal|account|man|woman)$/, '$1')
    .split(' ');
  return words.every((word) => word.length === 1) ? words.join('') : words.join(' ');
}

/** What a lead is called: the whole name, its ends, the company. */
const calledBy = (lead: LeadName): string[] => {
  const { first, last } = cut(lead.name);
  const company = lead.company ? asWritten(lead.company.replace(/([a-z])([A-Z])/g, '$1 $2')) : undefined;
  return [asWritten(lead.name), ...(lead.name === lead.company ? [] : [first, last]), ...(company ? [company] : [])];
};

/** Only the same letters count. */
export function exactFloor(book: readonly LeadName[]): Floor {
  const byName = new Map<string, LeadName[]>();
  for (const lead of book) {
    for (const name of calledBy(lead)) byName.set(name, [...(byName.get(name) ?? []), lead]);
  }
  return (spoken) => (byName.get(cleaned(spoken)) ?? []).slice(0, 3);
}

function levenshtein(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (before[j - 1] ?? 0) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1);
      row.push(Math.min(swap, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    before = row;
  }
  return before[b.length] ?? 0;
}

/** Plain edit distance to every name of every lead, relative to the longer one. */
export function levenshteinFloor(book: readonly LeadName[]): Floor {
  const called = book.map((lead) => ({ lead, names: calledBy(lead) }));
  return (spoken) => {
    const heard = cleaned(spoken);
    const rated = called.map(({ lead, names }) => ({
      lead,
      far: Math.min(...names.map((name) => levenshtein(heard, name) / Math.max(heard.length, name.length, 1))),
    }));
    return rated
      .sort((a, b) => a.far - b.far)
      .slice(0, 3)
      .map(({ lead }) => lead);
  };
}
