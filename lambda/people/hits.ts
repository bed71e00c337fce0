import type { Heard } from './heard.ts';
import type { NameBook } from './name-book.ts';
import { similarTo } from './similar-parts.ts';
import type { PeopleWords } from './words-around-names.ts';

/** Heard words (as bits) that sound like words of a name (as bits), and the slips it takes. */
export type Hit = { words: number; bits: number; cost: number; part: number };

/** Hits by the index of whose name they are in. */
export type Hits = { people: Map<number, Hit[]>; companies: Map<number, Hit[]> };

const longestSpan = 4;
const longestJoined = 28;
/** Words said apart that the name has as one. */
const perJoin = 0.05;
const nickname = 0.25;

/** Everything in the book that sounds like one word heard, or like neighbours taken as one. */
export function findHits(heard: Heard, words: readonly string[], book: NameBook, language: PeopleWords): Hits {
  const hits: Hits = { people: new Map(), companies: new Map() };
  const mark = heard.companyFrom ?? -1;
  const add = (part: number, span: number, cost: number, only?: 'person' | 'company'): void => {
    for (const place of book.parts[part]?.places ?? []) {
      if (only && place.of !== only) continue;
      const table = place.of === 'person' ? hits.people : hits.companies;
      const hit = { words: span, bits: place.bits, cost, part };
      const listed = table.get(place.index);
      if (listed) listed.push(hit);
      else table.set(place.index, [hit]);
    }
  };
  for (let start = 0; start < words.length; start++) {
    for (let length = 1; length <= longestSpan && start + length <= words.length; length++) {
      if (start < mark && start + length > mark) break;
      const span = ((1 << length) - 1) << start;
      const joined = words.slice(start, start + length).join('');
      if (length > 1 && joined.length > longestJoined) break;
      const only = mark < 0 ? undefined : start < mark ? 'person' : 'company';
      for (const { index, cost } of similarTo(book.similar, joined))
        add(index, span, cost + perJoin * (length - 1), only);
    }
    if (mark >= 0 && start >= mark) continue;
    for (const formal of language.nicknames.get(words[start] ?? '') ?? []) {
      const part = book.byText.get(formal);
      if (part !== undefined) add(part, 1 << start, nickname, 'person');
    }
  }
  return hits;
}
