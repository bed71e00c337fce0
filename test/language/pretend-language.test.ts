import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { type Language, languages } from '../../lambda/language/languages.ts';
import { counterpart, isOf, missingIn, tablesOfLanguages } from '../../model/new-language.ts';

const root = resolve(__dirname, '../..');
const sources = readdirSync(join(root, 'lambda'), { recursive: true })
  .map((file) => `lambda/${file}`)
  .filter((file) => file.endsWith('.ts') && !isOf('en', file));
const text = (file: string) => readFileSync(join(root, file), 'utf8');

const importedBy = (file: string): string[] =>
  [...text(file).matchAll(/\bfrom\s+'(\.[^']+)'/g)].map(([, target = '']) =>
    relative(root, resolve(root, dirname(file), target)),
  );

/** What a file spells out: its strings, the fixed parts of its templates, and its patterns; comments and imports apart. */
function spelledIn(file: string): { strings: string[]; patterns: string[] } {
  const code = text(file).replace(/^(?:import|export)\b[^;=]*\bfrom '[^']*';$/gm, '');
  const token =
    /\/\*[\s\S]*?\*\/|\/\/.*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|(?<=[=(,:?!&|[{;]\s*)\/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n])+\/[a-z]*/g;
  const all = [...code.matchAll(token)].map(([found]) => found).filter((found) => !/^\/[/*]/.test(found));
  return {
    strings: all.filter((found) => /^['"`]/.test(found)).map((found) => found.replace(/\$\{[^}]*\}/g, '#')),
    patterns: all.filter((found) => found.startsWith('/')),
  };
}

describe('a language', () => {
  it.each(Object.keys(languages) as Language[])('%s has all that English has', (language) => {
    expect(missingIn(language, root)).toEqual([]);
  });

  it('that has nothing yet lacks every English file, and what is heard for every intent', () => {
    const missing = missingIn('xx', root);
    expect(missing).toEqual(
      expect.arrayContaining(
        ['lambda/topics/budget/en.ts', 'lambda/capabilities/brief/hears.en.txt'].map((file) => counterpart(file, 'xx')),
      ),
    );
    expect(missing.length).toBeGreaterThan(150);
    expect(tablesOfLanguages(root).length).toBeGreaterThan(40);
  });
});

describe('a pretend language', () => {
  const copy = mkdtempSync(join(tmpdir(), 'lead-scout-language-'));
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('does not compile at any place that speaks or hears English', () => {
    cpSync(join(root, 'lambda'), join(copy, 'lambda'), { recursive: true });
    cpSync(join(root, 'crm'), join(copy, 'crm'), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    const { compilerOptions } = JSON.parse(text('tsconfig.json'));
    writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['lambda'] }));
    writeFileSync(join(copy, 'package.json'), text('package.json'));
    const list = 'lambda/language/languages.ts';
    writeFileSync(join(copy, list), text(list).replace(/^ {2}en: .*$/m, "$&\n  xx: ['xx-XX'],"));
    const { stdout } = spawnSync(
      process.execPath,
      [join(root, 'node_modules/typescript/bin/tsc'), '--noEmit', '--singleThreaded'],
      { cwd: copy, encoding: 'utf8' },
    );
    const named = new Set([...stdout.matchAll(/^([^(\n]+)\(/gm)].map(([, file]) => file));
    const reachEnglish = sources.filter((file) => importedBy(file).some((target) => isOf('en', target)));
    expect(reachEnglish.length).toBeGreaterThan(40);
    expect(reachEnglish.filter((file) => !named.has(file))).toEqual([]);
  });

  it('is nowhere answered in English because nobody said otherwise', () => {
    const allowed: Readonly<Record<string, string>> = {
      'lambda/alexa/envelope.ts': 'a locale that we do not serve is answered in English',
      'lambda/language/slot-values.ts': 'a table of languages, which the compiler holds',
      'lambda/scoring/written-dates.ts': 'what a CRM writes in its cells, whoever reads it',
    };
    const chosen = sources.filter((file) => spelledIn(file).strings.includes("'en'"));
    expect(chosen.filter((file) => !(file in allowed))).toEqual([]);
  });
});

describe('English words', () => {
  /** Sentences and lists of words of English in code that serves every language, and why each may stand there. */
  const allowed: readonly [RegExp, string][] = [
    [/^lambda\/frameworks\//, 'under the language they are in; the compiler asks for the others'],
    [/^lambda\/(?:store|identity|sync\.ts|index\.ts|alexa\/(?:skill-id|in-line))/, 'said to whoever runs it, in logs'],
    [/^lambda\/scoring\//, 'what CRMs write in their cells, and the titles of the card'],
    [/^lambda\/domain\/deal\.ts$/, 'the columns of a CRM'],
    [
      /^lambda\/people\/(?:sounds|name-keys|name-parts|fold|likeness)\.ts$/,
      'names of any origin, kept by one key whoever asks',
    ],
    [/^lambda\/turn\/answer\.ts$/, 'for the log'],
    [/^lambda\/speech\/say\.ts$/, 'the marks of SSML'],
    [/^lambda\/capabilities\/review-model\/periods\.ts$/, 'ids of ours'],
    [/^lambda\/capabilities\/about-call\/place-of-call\.ts$/, 'names of services'],
  ];
  /** Two words with a space between them, and a word in a pattern that is no name of a character class or a group. */
  const isSentence = (string: string) => /[a-z]{2,} [a-z]{2,}/i.test(string);
  const isPattern = (source: string) =>
    /(?:\\b|\^|\(\?:|\||\()[a-z]{3,}(?: |\||\)|\\b|\?)/.test(source.replace(/\\[pP]\{\w+\}|\(\?<\w+>/g, ''));

  it('stand in the files of their language, but for a short list', () => {
    const speaking = sources.filter((file) => {
      const { strings, patterns } = spelledIn(file);
      return strings.some(isSentence) || patterns.some(isPattern);
    });
    expect(speaking.filter((file) => !allowed.some(([place]) => place.test(file)))).toEqual([]);
  });
});
