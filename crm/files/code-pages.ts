import type { Readable } from 'node:stream';
import { type Encoding, isUtf8, textOf } from './encoding.ts';

/** The letters beyond a to z of languages whose files come in code pages, small; a page is tried with each of its languages. */
const letters: readonly (readonly [Encoding, readonly string[]])[] = [
  [
    'windows-1252',
    ['äöüß', 'éèêëàâçîïôûùüœæ', 'áéíóúñü', 'ãõáéíóúâêôçàü', 'àèéìòùî', 'åäöæøéü', 'ëïéöüèó', 'áéíóúýðþæö', 'šž'],
  ],
  ['windows-1250', ['ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áäčďéíĺľňóôŕšťúýž', 'áéíóöőúüű', 'ăâîşţ', 'čćđšž']],
  ['windows-1254', ['çğıöşüâîû']],
  ['windows-1257', ['ąčęėįšųūž', 'āčēģīķļņšūž', 'äöüõšž']],
  ['macintosh', ['äöüß', 'éèêëàâçîïôûùüœæ', 'áéíóúñü', 'ãõáéíóúâêôçà', 'àèéìòùî', 'åäöæøé']],
];

/** How often letters of scripts without ours are written, the commonest first. */
const scripts: readonly (readonly [Encoding, string, RegExp])[] = [
  ['windows-1251', 'оаеинтсрвлкмдпуяыьгзбчйхжшюцщэфёіїєґ', /^(?:[А-ЯЁІЇЄҐ]?[а-яёіїєґ]+|[А-ЯЁІЇЄҐ]+)$/],
  ['windows-1253', 'αοιετσνρυκμπλςόάίγήδέωύώβχθφξζψϊ', /^(?:[Α-ΩΆΈΉΊΌΎΏ]?[α-ωάέήίόύώϊϋΐΰ]+|[Α-ΩΆΈΉΊΌΎΏ]+)$/],
];

/** Pages of two bytes a letter, with the letters that only their files are full of. */
const wide: readonly (readonly [Encoding, RegExp])[] = [
  ['shift_jis', /[\u3040-\u30ff\u4e00-\u9fff]/g],
  ['euc-kr', /[\uac00-\ud7a3]/g],
  ['gbk', /[\u4e00-\u9fff]/g],
];

/** So many bytes tell a code page. */
const enough = 65_536;

/** The lines of a text that hold more than plain letters, so many as tell its code page; `undefined` where it is all UTF-8. */
export async function oddBytesOf(open: () => Promise<Readable>): Promise<Buffer | undefined> {
  if (await isAllUtf8(await open())) return undefined;
  const odd: Buffer[] = [];
  let [size, broken] = [0, false];
  const bytes = await open();
  for await (const piece of bytes) {
    const lines = linesWithMore(piece as Buffer);
    odd.push(lines);
    size += lines.length;
    broken ||= !isUtf8(lines, true);
    // Lines before the first that is no UTF-8 tell nothing of its page.
    if (broken && size >= enough) break;
    while (!broken && size > 4 * enough) size -= odd.shift()?.length ?? size;
  }
  bytes.destroy();
  return Buffer.concat(odd);
}

async function isAllUtf8(bytes: Readable): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of bytes) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  } finally {
    bytes.destroy();
  }
}

/** The lines of a piece that hold anything beyond plain letters. */
function linesWithMore(chunk: Buffer): Buffer {
  const lines = chunk.toString('latin1').split(/(?<=[\n\r])/);
  return Buffer.from(lines.filter((line) => /[\x80-\xff]/.test(line)).join(''), 'latin1');
}

/**
 * The code page that a text which is no UTF-8 was written in, by what its words look like in each: letters of one language,
 * in their usual case and company. Where nothing tells, Windows' Western page.
 */
export function codePageOf(odd: Buffer): Encoding {
  const words = odd.toString('latin1').match(/[A-Za-z]*[\x80-\xff][A-Za-z\x80-\xff]*/g) ?? [];
  const inBytes = words.map((word) => Buffer.from(word, 'latin1'));
  return scriptOf(words, inBytes) ?? wideOf(odd) ?? latinOf(inBytes);
}

/** A page of another script: its words hold none of our letters and begin with their only capital. */
function scriptOf(words: readonly string[], inBytes: readonly Buffer[]): Encoding | undefined {
  const whole = inBytes.filter((_, at) => /^[\x80-\xff]{2,}$/.test(words[at] ?? ''));
  if (whole.length * 2 < words.length) return undefined;
  const scored = scripts.map(([page, common, word]) => {
    const read = whole.map((bytes) => textOf(bytes, page)).filter((text) => word.test(text));
    const small = [...read.join('').toLowerCase()];
    const rarity =
      small.reduce((sum, letter) => sum + (common.indexOf(letter) + 1 || 60), 0) / Math.max(1, small.length);
    return { page, share: read.length / whole.length, rarity };
  });
  return scored.filter(({ share }) => share >= 0.8).sort((a, b) => b.share - a.share || a.rarity - b.rarity)[0]?.page;
}

/** A page of two bytes a letter: the text is whole in it, and all that is odd becomes letters of its language, several together. */
function wideOf(odd: Buffer): Encoding | undefined {
  return wide.find(([page, own]) => {
    let text: string;
    try {
      text = new TextDecoder(page, { fatal: true }).decode(odd, { stream: true });
    } catch {
      return false;
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: plain letters are those below 0x80
    const beyond = text.replace(/[\x00-\x7f\u3000-\u303f\uff00-\uffef]/g, '').length;
    const together = text.match(/[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]{2,}/g)?.join('').length ?? 0;
    return beyond > 0 && (text.match(own)?.length ?? 0) >= beyond * 0.75 && together >= beyond * 0.8;
  })?.[0];
}

/** What stands among letters of any language, and the dot that a large Turkish i leaves. */
const signs = '’‘“”„–—…€«»°\u0307';

/** What a word holds beside plain letters, small. No word has a capital within that is not plain. */
const lettersOf = (word: string): string[] =>
  /\p{Ll}(?![A-Z])\p{Lu}/u.test(word) ? ['?'] : [...word.toLowerCase().replace(/[a-z]/g, '')];

/** A page of our letters with accents: the one with a language that most words are of, and then that most words are of any. */
function latinOf(words: readonly Buffer[]): Encoding {
  const scored = letters.map(([page, languages]) => {
    const read = words.map((word) => lettersOf(textOf(word, page)));
    const fits = (letter: string, language: string) => language.includes(letter) || signs.includes(letter);
    const by = languages.map((language) => read.filter((odd) => odd.every((each) => fits(each, language))).length);
    const any = read.filter((odd) => languages.some((language) => odd.every((each) => fits(each, language)))).length;
    // Turkish letters stand where Icelandic ones do, which never come without their vowels.
    const isTurkish =
      page === 'windows-1254' &&
      read.flat().some((letter) => 'ğış'.includes(letter)) &&
      !read.flat().some((letter) => 'áéíóúæ'.includes(letter));
    return { page, score: any + Math.max(0, ...by) + (isTurkish ? 0.5 : 0) };
  });
  return scored.sort((a, b) => b.score - a.score)[0]?.page ?? 'windows-1252';
}

/** A line by itself: UTF-8 where it is, otherwise in a code page. */
const lineOf = (line: string, page: Encoding): string => {
  const bytes = Buffer.from(line, 'latin1');
  return textOf(bytes, isUtf8(bytes, false) ? 'utf-8' : page);
};

/** How a text that is no UTF-8 is read: in a code page, or line by line where most of its odd lines are UTF-8 all the same. */
export function readingOf(odd: Buffer): { page: Encoding; byLine: boolean } {
  const lines = odd.toString('latin1').match(/[^\n\r]+/g) ?? [];
  const broken = lines.filter((line) => !isUtf8(Buffer.from(line, 'latin1'), false));
  return { page: codePageOf(Buffer.from(broken.join('\n'), 'latin1')), byLine: broken.length * 2 < lines.length };
}

/** Bytes as text, piece by piece, each line read by itself. */
export async function* decodedByLine(bytes: Readable, page: Encoding): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of bytes) {
    const text = rest + (chunk as Buffer).toString('latin1');
    const whole = text.lastIndexOf('\n') + 1;
    rest = text.slice(whole);
    yield (text.slice(0, whole).match(/[^\n]*\n/g) ?? []).map((line) => lineOf(line, page)).join('');
  }
  yield lineOf(rest, page);
}

/**
 * A calendar's bytes as text. Some writers fold lines inside a letter, and a stray byte in one line says nothing about the
 * others: letters cut in two are joined, and each line that is no UTF-8 is read in the code page of those lines.
 */
export function calendarText(bytes: Buffer): string {
  if (isUtf8(bytes, false)) return textOf(bytes, 'utf-8');
  const joined = bytes.toString('latin1').replace(/([\xc2-\xf4][\x80-\xbf]*)(\r?\n[ \t])([\x80-\xbf]+)/g, '$1$3$2');
  const { page } = readingOf(linesWithMore(Buffer.from(joined, 'latin1')));
  return joined
    .split('\n')
    .map((line) => lineOf(line, page))
    .join('\n');
}
