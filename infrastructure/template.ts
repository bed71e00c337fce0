import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CollectionTag, parse, type ScalarTag } from 'yaml';

/** A CloudFormation template as it is written, with `!Ref X` read as `{ Ref: 'X' }`. */
export type Template = {
  Parameters: Record<string, { Type: string; Default?: string | number }>;
  Conditions?: Record<string, unknown>;
  Resources: Record<string, Resource>;
  Outputs: Record<string, { Value: unknown; Condition?: string }>;
};
export type Resource = {
  Type: string;
  Condition?: string;
  DeletionPolicy?: string;
  Properties?: Record<string, unknown>;
};

/** CloudFormation refuses a template sent along with the request beyond this many bytes. */
export const MOST_BYTES = 51_200;

const functions = ['Ref', 'Condition', 'Sub', 'GetAtt', 'Join', 'Select', 'Split', 'If', 'Equals', 'Not', 'And', 'Or'];
const keyOf = (name: string) => (name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`);

const ofText = (name: string): ScalarTag => ({
  tag: `!${name}`,
  resolve: (text) => ({ [keyOf(name)]: name === 'GetAtt' ? text.split('.') : text }),
});
const ofList = (name: string): CollectionTag => ({
  tag: `!${name}`,
  collection: 'seq',
  resolve: (list) => ({ [keyOf(name)]: 'toJSON' in list ? list.toJSON() : list }),
});

/** Reads the text of a template. */
export const readTemplate = (text: string): Template =>
  parse(text, { customTags: [...functions.map(ofText), ...functions.map(ofList)] }) as Template;

/** Values that replace the defaults of a template's parameters. */
export type Defaults = Readonly<Record<string, string>>;

/**
 * The template as it is deployed. A version of a function never changes, so each state of the code gets a version under a
 * name of its own; without one, an update would leave the alias where it was. The defaults are ours to set: the ASK CLI
 * passes on only what stands in `ask-resources.json`.
 */
export function templateFor(text: string, code: readonly Uint8Array[], defaults: Defaults = {}): string {
  const print = createHash('sha256');
  for (const file of code) print.update(file);
  // What the function is given counts as well: a version keeps the settings it was made with.
  print.update(text).update(JSON.stringify(defaults));
  const named = text.replaceAll(/\bSkillVersion\b/g, `SkillVersion${print.digest('hex').slice(0, 12)}`);
  return Object.entries(defaults).reduce((template, [name, value]) => {
    const line = new RegExp(`^(  ${name}:(?: \\{|\\n)[^}]*?Default: )(?:'[^']*'|[^,\\n}]+?)(?=,| \\}|\\n)`, 'm');
    if (!line.test(template)) throw new Error(`The template has no parameter ${name} with a default`);
    return template.replace(line, (_, before: string) => `${before}'${value.replaceAll("'", "''")}'`);
  }, named);
}

/** The resources that a first deployment makes, by name and type, with the parameters at their defaults. */
export function resourcesMade({ Parameters, Conditions = {}, Resources }: Template): [string, string][] {
  const value = (of: unknown): unknown => {
    if (typeof of !== 'object' || of === null) return of;
    const [[name, argument] = ['', undefined]] = Object.entries(of);
    const list = Array.isArray(argument) ? argument : [];
    switch (name) {
      case 'Ref':
        return String(Parameters[String(argument)]?.Default ?? '');
      case 'Fn::Equals':
        return value(list[0]) === value(list[1]);
      case 'Fn::Not':
        return !value(list[0]);
      default:
        return of;
    }
  };
  return Object.entries(Resources)
    .filter(([, { Condition }]) => Condition === undefined || value(Conditions[Condition]) === true)
    .map(([name, { Type }]) => [name, Type]);
}

/** The files that make up the built functions. */
export const builtCode = (root: string): Buffer[] =>
  readdirSync(join(root, 'dist/lambda'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => readFileSync(file));
