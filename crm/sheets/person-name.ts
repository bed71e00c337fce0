/** Before a name, with or without a full stop. */
const titles =
  'mr mrs ms miss mx dr drs prof professor sir madam madame mme mlle monsieur mademoiselle herr frau reverend captain signor signora señor señora senor senora dottoressa mevrouw'.split(
    ' ',
  );
/** With a full stop only: without it they are names too. */
const dotted =
  'hr fr fru rev hon capt col lt maj gen sgt sr sra srta dott dottssa ing sig dhr mevr mag dipl dipl-ing med rer nat jur phil'.split(
    ' ',
  );
const title = new RegExp(
  `^(?:(?:(?:${titles.join('|')})(?:\\.|(?=\\s))|(?:${dotted.join('|')})\\.)[\\s-]*)+(?=\\S{2})`,
  'iu',
);
/** A single letter that stands for a title needs its full stop: `M. Dupont`. */
const frenchMister = /^M\.\s+(?=\p{L}+$)/u;

/** Behind a name with or without a comma. */
const suffix =
  /(?:,\s*|\s+)(?:ph\.?\s?d|m\.?d|d\.?d\.?s|d\.?v\.?m|psy\.?d|ed\.?d|m\.?b\.?a|emba|m\.?sc|b\.?sc|b\.?eng|m\.?eng|ll\.?[bm]|c\.?p\.?a|c\.?f\.?a|pmp|cissp|phr|sphr|shrm-\w+|r\.?n|esq|esquire|obe|mbe|cbe|frcs|fca|jr|sr|junior|senior|ii|iii|iv|2nd|3rd)\.?$/iu;
/** Behind a comma only: shorter ones could be somebody's name, and positions. */
const afterComma =
  /,\s*(?:m\.?a|b\.?a|m\.?s|b\.?s|j\.?d|p\.?e|d\.?o|r\.?d|ca|c\.?e\.?o|c\.?[ftoim]\.?o|cro|ciso|[es]?vp\b.*|(?:vice[- ])?president.*|(?:managing |sales |senior )?director.*|(?:co-?)?founder.*|partner|owner|manager.*|head of.*|chief.*)\.?$/iu;
const legalForm =
  /^(?:inc|incorporated|llc|llp|lp|ltd|limited|plc|corp|corporation|co|company|gmbh|ag|kg|s\.?a\.?s?|s\.?r\.?l|b\.?v|n\.?v|a\.?b|oyj?|a\.?s|aps|pty.*)\.?$/iu;
const pronouns = /\s*[([](?:she|he|they|her|him|them|hers|his)(?:\s*\/\s*\w+)+[)\]]/giu;

const decoration = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\ufe0f|\p{Cf}|[✓★]/gu;

/**
 * A cell's name as people say it: `"Fox, Dana"`, `MR TOM REED` and `Dr. Una Lake, PhD` without order, titles, degrees, pronouns
 * and shouting. What is a company's name, or two people's, stays as it is.
 */
export function personName(cell: string): string {
  const plain = cell.replace(decoration, '').replace(pronouns, '').replace(/\s+/g, ' ').trim();
  const [before = plain, behind] = splitOnce(plain, ',');
  if (behind !== undefined && legalForm.test(behind)) return plain;
  if (/[&;/|@]|\s(?:and|und|et|y)\s/i.test(plain)) return plain;
  let name = bare(plain);
  const [last, first] = splitOnce(name, ',');
  if (last !== undefined && first !== undefined && !first.includes(',')) name = `${bare(first)} ${bare(last, 1)}`;
  return unshouted(name === '' ? before : name);
}

/** A part of a name from a column of its own. */
export const partOfName = (cell: string): string => {
  const plain = cell.replace(decoration, '').replace(pronouns, '').replace(/\s+/g, ' ').trim();
  const name = bare(plain);
  return name === '' ? plain : name;
};

function splitOnce(text: string, at: string): [string | undefined, string | undefined] {
  const index = text.indexOf(at);
  return index < 0 ? [undefined, undefined] : [text.slice(0, index).trim(), text.slice(index + 1).trim()];
}

/** Without titles before it and degrees behind it, as long as a name of so many words is left. */
function bare(text: string, fewest = 2): string {
  let name = text.replace(title, '').replace(frenchMister, '').trim();
  for (;;) {
    const shorter = name.replace(afterComma, '').replace(suffix, '').trim();
    // Behind a space, what would leave a single word is the family name: Ed Md.
    const isLong = shorter.split(' ').length >= fewest;
    const isCut = shorter !== name && (isLong || name.slice(shorter.length).trim().startsWith(','));
    if (!isCut || shorter === '') return name;
    name = shorter;
  }
}

/** Letters at the start of words, and after `Mc`, an apostrophe or a hyphen. */
const capitalised = (word: string): string =>
  word
    .toLowerCase()
    .replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/^Mc(\p{Ll})(?=\p{Ll}{2})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`);

/**
 * A name without shouting or whispering. Where all of it is in capitals, or in small letters, every word is meant; where one word
 * is, as a family name among French writers, that word, if it is long enough to be no initials.
 */
export function unshouted(name: string): string {
  const words = name.split(' ');
  const letters = name.replace(/[^\p{L}]/gu, '');
  const isShouted = letters.length > 2 && !/\p{Ll}/u.test(letters) && /\p{Lu}{2}/u.test(name) && words.length > 1;
  const isWhispered = words.length > 1 && !/\p{Lu}/u.test(letters) && /^\p{Ll}/u.test(letters);
  if (isWhispered) return words.map((word) => (particles.has(word) ? word : capitalised(word))).join(' ');
  return words
    .map((word, index) => {
      const isInitials = /^(?:\p{Lu}\.?){1,2}$/u.test(word) && !/[AEIOUYÄÖÜÅ]/u.test(word) && index < words.length - 1;
      if (isInitials) return word;
      if (isShouted) return capitalised(word);
      return words.length > 1 && /^[\p{Lu}'’-]{3,}$/u.test(word) && /[AEIOUYÄÖÜÅÉ]/u.test(word)
        ? capitalised(word)
        : word;
    })
    .join(' ');
}

const particles = new Set('van von der den de la le du di da dos das del zu ter ten bin al'.split(' '));
