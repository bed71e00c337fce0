import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InteractionModel } from './interaction-model.ts';

/** Where the committed models are, below the project's root. */
export const modelFolder = 'interaction-models';
const packageFolder = join('skill-package', 'interactionModels', 'custom');

/** The bytes of a model's file. */
export const modelText = (model: InteractionModel) => `${JSON.stringify(model, null, 2)}\n`;

/** Writes `interaction-models/<locale>.json` below `root` and removes the files of locales we no longer serve. */
export function writeModels(root: string, models: Readonly<Record<string, InteractionModel>>): void {
  const folder = join(root, modelFolder);
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json')))
    if (!(file.slice(0, -'.json'.length) in models)) rmSync(join(folder, file));
  for (const [locale, model] of Object.entries(models)) writeFileSync(join(folder, `${locale}.json`), modelText(model));
}

/** The files, relative to `root`, that differ from what the capabilities say today. */
export function staleModels(root: string, models: Readonly<Record<string, InteractionModel>>): string[] {
  const folder = join(root, modelFolder);
  const present = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  const expected = new Map(Object.entries(models).map(([locale, model]) => [`${locale}.json`, modelText(model)]));
  return [...new Set([...present, ...expected.keys()])]
    .filter((file) => !present.includes(file) || readFileSync(join(folder, file), 'utf8') !== expected.get(file))
    .sort()
    .map((file) => join(modelFolder, file));
}

/** Copies the committed models to where the ASK CLI looks for them; part of the build. */
export function copyModels(root: string): void {
  rmSync(join(root, packageFolder), { recursive: true, force: true });
  cpSync(join(root, modelFolder), join(root, packageFolder), { recursive: true });
}

/** Reads the committed model of a locale. */
export const readModel = (root: string, locale: string): InteractionModel =>
  readModelIn(join(root, modelFolder), locale);

/** Reads the model of a locale from a folder of models. */
export const readModelIn = (folder: string, locale: string): InteractionModel =>
  JSON.parse(readFileSync(join(folder, `${locale}.json`), 'utf8')) as InteractionModel;
