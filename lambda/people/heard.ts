import { foldName } from './fold.ts';
import { isShortTitle, isWholeRole, rolesOf, saysRole } from './roles.ts';
import type { PeopleWords } from './words-around-names.ts';

/** What a rep said about whom they mean, taken apart. */
export type Heard = {
  /** The words of the name; empty when only a role was said. */
  words: string[];
  /** "Mister", "doctor": a surname is likelier. */
  honorific: boolean;
  /** "The … guy", "at …": the words name a company. */
  company: boolean;
  /** The words of a title that the lead must have. */
  role: string[];
  /** "Sarah from Acme": the position in `words` where the company begins. */
  companyFrom?: number;
  /** Letters were spelled: what they make is exact. */
  spelled: boolean;
  /** What was taken for a lead-in; it may be a name after all, as in "An Nguyen". */
  leadIn: string[];
};

/** Words without a possessive: `leonard's` and `williams'`; inside a name the s stays, for "John's Watson". */
function withoutPossessive(words: string[]): string[] {
  return words
    .map((word, at) => {
      const bare = word.replace(/'s$|'$/, '');
      const last = at === words.length - 1;
      return last ? bare.replace(/'/g, '') : word.replace(/'/g, '');
    })
    .filter((word) => word !== '');
}

/** Puts spelled letters together: `k i e l` is one word, "double l" two letters, "n as in nancy" one. */
function joinSpelled(words: string[], letterNames: PeopleWords['letterNames']): { words: string[]; spelled: boolean } {
  const joined: string[] = [];
  const letters: string[] = [];
  let spelled = false;
  const close = (): void => {
    if (letters.length >= 3 || (letters.length === 2 && (words.length === 2 || isShortTitle(letters.join(''))))) {
      spelled = true;
      // "raman ramen r a m a n": what is spelled corrects what was said before it.
      const made = letters.join('');
      while (joined.length > 0 && alike(joined[joined.length - 1] ?? '', made)) joined.pop();
      joined.push(made);
    } else joined.push(...letters);
    letters.length = 0;
  };
  const single = words.filter((word) => word.length === 1).length;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const next = words[i + 1] ?? '';
    const letter = word.length === 1 ? word : single >= 2 ? letterNames[word] : undefined;
    if (word === 'double' && next.length === 1) {
      letters.push(...(next === 'u' ? ['w'] : [next, next]));
      i++;
    } else if (letter !== undefined && /^[a-z]$/.test(letter)) {
      letters.push(letter);
      if (next === 'as' && words[i + 2] === 'in') i += 3;
      else if (next === 'for' && (words[i + 2] ?? '').startsWith(letter)) i += 2;
    } else {
      close();
      joined.push(word);
    }
  }
  close();
  return { words: joined, spelled };
}

const alike = (word: string, spelled: string): boolean =>
  word.charAt(0) === spelled.charAt(0) && Math.abs(word.length - spelled.length) <= 3 && word.length > 2;

/** Reads what was heard: titles, "the … guy", a role, a company, possessives and spelled letters. */
export function readHeard(heard: string, language: PeopleWords): Heard {
  const { honorifics, openers, somebody, companyMarks, letterNames, afterthoughts } = language;
  let { words, spelled } = joinSpelled(
    withoutPossessive(foldName(heard.replace(/\b(\p{L})\.\s*/gu, '$1 ')).split(' ')),
    letterNames,
  );
  let honorific = false;
  let company = false;
  const leadIn: string[] = [];
  const trimStart = (): void => {
    while (words.length > 1) {
      const first = words[0] ?? '';
      if (honorifics.has(first)) honorific = true;
      else if (!openers.has(first)) break;
      if (companyMarks.has(first)) company = true;
      leadIn.push(first);
      words = words.slice(1);
    }
  };
  trimStart();
  for (const said of afterthoughts) {
    const rest = words.length - said.length;
    if (rest > 0 && said.every((word, at) => words[rest + at] === word)) words = words.slice(0, rest);
  }
  while (words.length > 1 && somebody.has(words[words.length - 1] ?? '')) {
    words = words.slice(0, -1);
    company = true;
  }
  if (words.length > 1 && somebody.has(words[0] ?? '') && companyMarks.has(words[1] ?? '')) {
    words = words.slice(2);
    company = true;
  }
  trimStart();
  return { ...splitRole(words, company, language), honorific, spelled, leadIn };
}

/** "The CFO at Acme", "Acme's head of sales", "sales at Acme": the role apart from the name. */
function splitRole(
  words: string[],
  company: boolean,
  { somebody, openers }: PeopleWords,
): Pick<Heard, 'words' | 'company' | 'role' | 'companyFrom'> {
  const mark = words.findLastIndex((word, at) => at > 0 && (word === 'at' || word === 'from' || word === 'with'));
  if (mark > 0 && mark < words.length - 1) {
    const left = words.slice(0, mark).filter((word) => !somebody.has(word));
    const right = words.slice(mark + 1).filter((word, at) => !(at === 0 && openers.has(word)));
    if (left.length === 0) return { words: right, company: true, role: [] };
    if (saysRole(left)) return { words: right, company: true, role: rolesOf(left.join(' ')) };
    return { words: [...left, ...right], company: false, role: [], companyFrom: left.length };
  }
  const of = words.indexOf('of');
  if (of > 0 && saysRole(words.slice(0, of)) && !saysRole(words.slice(of + 1))) {
    return { words: words.slice(of + 1), company: true, role: rolesOf(words.slice(0, of).join(' ')) };
  }
  if (saysRole(words)) return { words: [], company, role: rolesOf(words.join(' ')) };
  for (let start = 1; start < words.length; start++) {
    const tail = words.slice(start);
    if (saysRole(tail) && tail.some((word) => isWholeRole([word]))) {
      return { words: words.slice(0, start), company: true, role: rolesOf(tail.join(' ')) };
    }
  }
  return { words, company, role: [] };
}

/** The words that say who is meant, without lead-ins and titles: what a repair is kept under. */
export function nameSaid(heard: string, language: PeopleWords): string {
  const { words, role } = readHeard(heard, language);
  return [...words, ...role].join(' ');
}

/** The same words with nothing taken away, for names that look like a lead-in or a role: "An Nguyen", "Ms. Lead". */
export function asNames(heard: string, said: Heard): Heard {
  const words = foldName(heard).replace(/'/g, '').split(' ');
  return { words, honorific: false, company: said.company, role: [], spelled: false, leadIn: [] };
}
