import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../lambda/language/languages.ts';
import { readHears } from './hears.ts';
import { rulesOf } from './rules.ts';

/** The parts of the skill that speak and hear. */
const speaking = 'lambda';

const filesBelow = (root: string): string[] =>
  readdirSync(join(root, speaking), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();

/** Whether a file belongs to one language: the folder a translator owns, or one with the language in its name. */
export const isOf = (language: string, file: string): boolean =>
  file.startsWith(`lambda/language/${language}/`) || new RegExp(`[./]${language}\\.(?:ts|txt)$`).test(file);

/** Where another language puts what stands in this English file. */
export const counterpart = (file: string, language: string): string =>
  file
    .replace('lambda/language/en/', `lambda/language/${language}/`)
    .replace(/([./])en(\.(?:ts|txt))$/, `$1${language}$2`);

/** What a language still lacks of what English has: files, and intents for which nothing is heard. */
export function missingIn(language: string, root: string): string[] {
  return filesBelow(root)
    .filter((file) => isOf('en', file))
    .flatMap((english) => {
      const own = counterpart(english, language);
      if (!existsSync(join(root, own))) return [own];
      // Another language has rules of its own.
      if (!english.endsWith('.txt') || english.endsWith('/rules.txt')) return [];
      const [ours, theirs] = [
        readHears(readFileSync(join(root, english), 'utf8'), english, rulesOf(root, 'en')),
        readHears(readFileSync(join(root, own), 'utf8'), own, rulesOf(root, language as Language)),
      ];
      return Object.keys(ours)
        .filter((intent) => (ours[intent]?.length ?? 0) > 0 && !(theirs[intent]?.length ?? 0))
        .map((intent) => `${own}: nothing is heard for ${intent}`);
    });
}

/** Every table of languages, by file and line: each wants one more entry. */
export function tablesOfLanguages(root: string): string[] {
  return filesBelow(root)
    .filter((file) => file.endsWith('.ts') && !isOf('en', file))
    .flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, at) => (/Record<\s*Language,/.test(line) && line.includes('=') ? [`${file}:${at + 1}`] : [])),
    );
}

/** Says what a new language needs, in the order to do it. */
export function needs(language: string, root: string): string[] {
  return [
    `1. lambda/language/languages.ts: ${language} and the locales it serves.`,
    `2. These files, each next to its English one:`,
    ...missingIn(language, root).map((file) => `   ${file}`),
    `3. ${language} in these tables, and in the words of each framework and question; the compiler names every one:`,
    ...tablesOfLanguages(root).map((place) => `   ${place}`),
    `4. corpus/${language}/ with sentences of many people, then npm run words; npm run models; a dialogue under test/dialogues/${language}/.`,
  ];
}

if (process.argv[1]?.endsWith('new-language.ts')) {
  const language = process.argv[2];
  if (language === undefined || !/^[a-z]{2}$/.test(language)) {
    console.error('Say which language, by its two letters: npm run language -- de');
    process.exitCode = 2;
  } else for (const line of needs(language, process.cwd())) console.log(line);
}
