import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, languages } from '../lambda/language/languages.ts';
import { topics } from '../lambda/topics/all.ts';
import type { Capability } from '../lambda/turn/turn.ts';
import { type Rules, rulesOf, withRules } from './rules.ts';

/** What people say for each intent of a capability. `(a|b)` are alternatives, `[x]` is optional, `{slot}` a slot. */
export type Utterances = Readonly<Record<string, readonly string[]>>;

/** A capability with what people say to it, by language. */
export type Heard = Pick<Capability, 'name' | 'intents' | 'internal'> & {
  utterances: Readonly<Record<Language, Utterances>>;
};

/** The file of what is heard for a capability in a language, below the project's root. */
const hearsFile = (capability: string, language: Language): string =>
  `lambda/capabilities/${capability}/hears.${language}.txt`;

/** A line of a `hears` file that stands under no intent. */
export class StrayTemplate extends Error {
  override readonly name = 'StrayTemplate';
  readonly hint = 'Write the name of the intent on a line of its own, and its sentences below it, indented.';
}

/**
 * Reads a `hears` file: the name of an intent on a line of its own, its templates below it, indented; `#` begins a
 * comment; `<rule>` names words of the language that stand for each other. An intent may come several times. Throws `StrayTemplate`.
 */
export function readHears(text: string, file = 'hears', rules: Rules = new Map()): Utterances {
  const utterances: Record<string, string[]> = {};
  let intent: string[] | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const words = line.trim();
    if (words === '' || words.startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      intent = utterances[words] ?? [];
      utterances[words] = intent;
    } else if (intent) intent.push(withRules(words, rules));
    else throw new StrayTemplate(`${file}:${index + 1}: “${words}” stands under no intent.`);
  }
  return utterances;
}

/** The capability that logs also hears what is said to log each topic. */
const logging = 'log-answer';

/** The files of what is heard for a capability in a language: its own, and those of the topics it logs. */
export const hearsFiles = (capability: string, language: Language): string[] => [
  hearsFile(capability, language),
  ...(capability === logging ? topics.map((topic) => `lambda/topics/${topic}/hears.${language}.txt`) : []),
];

/** What is heard for each capability, read from the files in their folders below `root`. */
export const heardFor = (root: string, capabilities: readonly Capability[]): Heard[] =>
  capabilities.map((capability) => ({
    ...capability,
    utterances: Object.fromEntries(
      (Object.keys(languages) as Language[]).map((language) => {
        const rules = rulesOf(root, language);
        const files = hearsFiles(capability.name, language).filter((file) => existsSync(join(root, file)));
        const heard = files.map((file) => readHears(readFileSync(join(root, file), 'utf8'), file, rules));
        return [language, Object.assign({}, ...heard)];
      }),
    ) as Record<Language, Utterances>,
  }));
