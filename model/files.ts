import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageOf, locales } from '../lambda/language/languages.ts';
import type { InteractionModel } from './interaction-model.ts';
import { localeDifferences, withDifference } from './locales.ts';

/** Where the committed models are, below the project's root: one file a language. */
const modelFolder = 'interaction-models';

/** Where the ASK CLI looks for the models of the locales, inside a skill package. */
export const modelsInPackage = join('interactionModels', 'custom');

/** The bytes of a model's file. */
export const modelText = (model: InteractionModel) => `${JSON.stringify(model, null, 2)}\n`;

/** Writes `interaction-models/<language>.json` below `root` and removes every other model there. */
export function writeModels(root: string, models: Readonly<Record<string, InteractionModel>>): void {
  const folder = join(root, modelFolder);
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json')))
    if (!(file.slice(0, -'.json'.length) in models)) rmSync(join(folder, file));
  for (const [name, model] of Object.entries(models)) writeFileSync(join(folder, `${name}.json`), modelText(model));
}

/** The files, relative to `root`, that differ from what the capabilities say today. */
export function staleModels(root: string, models: Readonly<Record<string, InteractionModel>>): string[] {
  const folder = join(root, modelFolder);
  const present = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  const expected = new Map(Object.entries(models).map(([name, model]) => [`${name}.json`, modelText(model)]));
  return [...new Set([...present, ...expected.keys()])]
    .filter((file) => !present.includes(file) || readFileSync(join(folder, file), 'utf8') !== expected.get(file))
    .sort()
    .map((file) => join(modelFolder, file));
}

/** The model of a locale: the committed one of its language, with the locale's own words. */
export function readModel(root: string, locale: string): InteractionModel {
  const language = languageOf(locale);
  if (language === undefined) throw new Error(`Lead Scout does not speak ${locale}`);
  const ours = locales.find((each) => each === locale);
  return withDifference(readModelIn(join(root, modelFolder), language), ours && localeDifferences[ours]);
}

/** Reads a model from a folder of models, by the name of its file. */
export const readModelIn = (folder: string, name: string): InteractionModel =>
  JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as InteractionModel;

/** Writes the model of every locale into a skill package, where the ASK CLI looks for it. */
export function packModels(root: string, skillPackage: string): void {
  const folder = join(skillPackage, modelsInPackage);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const locale of locales) writeFileSync(join(folder, `${locale}.json`), modelText(readModel(root, locale)));
}
