import type { Hit } from './hits.ts';

/** A way to lay hits over the words that were heard: what it slips, what it costs in all, and the hits. */
export type Cover = { slips: number; cost: number; hits: Hit[] };

/** What a cover says: bits of the person's and the company's words, and whether the person's came in another order. */
export type SaidBits = { person: number; company: number; reversed: boolean };

const MOST_HITS = 8;
const cheapest = (hits: readonly Hit[]): Hit[] => [...hits].sort((a, b) => a.cost - b.cost).slice(0, MOST_HITS);

/**
 * The cheapest cover: no two hits on one heard word, no word of a name used twice. `stray` costs what is not covered,
 * `form` what was left unsaid.
 */
export function cheapestCover(
  person: readonly Hit[],
  company: readonly Hit[],
  stray: (covered: number) => number,
  form: (said: SaidBits) => number,
): Cover {
  const ofPerson = cheapest(person);
  const all = [...ofPerson, ...cheapest(company)];
  const laid: Hit[] = [];
  let best: Cover = { slips: Number.POSITIVE_INFINITY, cost: Number.POSITIVE_INFINITY, hits: [] };
  const lay = (from: number, covered: number, said: SaidBits, slipped: number, lastAt: number): void => {
    if (slipped >= best.cost) return;
    if (covered) {
      const slips = slipped + stray(covered);
      const cost = slips + form(said);
      if (cost < best.cost) best = { slips, cost, hits: [...laid] };
    }
    for (let i = from; i < all.length; i++) {
      const hit = all[i];
      if (!hit || hit.words & covered) continue;
      const isPerson = i < ofPerson.length;
      if (hit.bits & (isPerson ? said.person : said.company)) continue;
      laid.push(hit);
      const next = isPerson
        ? {
            person: said.person | hit.bits,
            company: said.company,
            reversed: said.reversed || (said.person !== 0 && hit.words > lastAt !== hit.bits > said.person),
          }
        : { ...said, company: said.company | hit.bits };
      lay(i + 1, covered | hit.words, next, slipped + hit.cost, isPerson ? hit.words : lastAt);
      laid.pop();
    }
  };
  lay(0, 0, { person: 0, company: 0, reversed: false }, 0, 0);
  return best;
}
