/** Letters that do not come apart into a plain letter and a mark, as an English recogniser would write them, and signs. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ъ: '',
  ь: '',
  ґ: 'g',
  є: 'ye',
  і: 'i',
  ї: 'yi',
  ђ: 'dj',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ћ: 'c',
  џ: 'dz',
  '’': "'",
  '‘': "'",
  '`': "'",
  '&': ' and ',
  '+': ' and ',
};

const alphabets: readonly (readonly [letters: string, latin: string])[] = [
  ['абвгдежзиклмнопрстуфхцчшщыэюя', 'a b v g d e zh z i k l m n o p r s t u f kh ts ch sh shch y e yu ya'],
  ['αβγδεζηθικλμνξοπρσςτυφχψω', 'a v g d e z i th i k l m n x o p r s s t y f ch ps o'],
];
/** Cyrillic and Greek as they are usually written in Latin letters. */
const latin: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    alphabets.flatMap(([letters, written]) => {
      const spelled = written.split(' ');
      return [...letters].map((letter, at) => [letter, spelled[at] ?? '']);
    }),
  ),
  ...plainLetters,
};

/** Lower case, no marks, `&` said as "and"; letters, digits, apostrophes and single spaces are what is left. */
export function foldName(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9' ]/g, (letter) => latin[letter] ?? (/\p{L}|\p{N}/u.test(letter) ? letter : ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

/** `SilverOaks` and `3M` as the words heard in them: `Silver Oaks`, `3 M`. */
export function openCamelCase(text: string): string {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{N})(\p{L})/gu, '$1 $2');
}

/** The words of a name without apostrophes: `O'Brien` is `obrien`. */
export function nameWords(name: string): string[] {
  return foldName(name)
    .replace(/'/g, '')
    .split(' ')
    .filter((word) => word !== '');
}
