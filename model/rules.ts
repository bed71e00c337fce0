import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../lambda/language/languages.ts';

/** Words that may stand for each other, by the name of their rule: `<call>` is a call, a meeting or an appointment. */
export type Rules = ReadonlyMap<string, string>;

/** The file of a language's rules, below the project's root. */
export const rulesFile = (language: Language): string => `lambda/language/${language}/rules.txt`;

/** A template that names a rule nobody wrote, or a line of the rules that is none. */
export class UnknownRule extends Error {
  override readonly name = 'UnknownRule';
  readonly hint = 'Rules stand in lambda/language/<language>/rules.txt, one a line: call = call|meeting|appointment';
}

/** Reads rules: a name, an equals sign and the choices; `#` begins a comment. No rule holds a slot or another rule. */
export function readRules(text: string): Rules {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line): [string, string] => {
      const [, name, choices] = /^([a-z_]+) = ([^<>{}()[\]]+\|[^<>{}()[\]]+)$/.exec(line) ?? [];
      if (name === undefined || choices === undefined) throw new UnknownRule(`“${line}” is no rule.`);
      return [name, choices];
    }),
  );
}

/** The rules of a language. */
export function rulesOf(root: string, language: Language): Rules {
  const path = join(root, rulesFile(language));
  return existsSync(path) ? readRules(readFileSync(path, 'utf8')) : new Map();
}

/** A template with every rule written out: `<call>` is `(call|meeting|appointment)`. */
export const withRules = (template: string, rules: Rules): string =>
  template.replace(/<([^<>]*)>/g, (_, name: string) => {
    const choices = rules.get(name);
    if (choices === undefined) throw new UnknownRule(`<${name}> in “${template}” is no rule.`);
    return `(${choices})`;
  });
