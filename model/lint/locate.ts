import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../lambda/languages.ts';
import { type Speakable, spokenIntents, type TemplateFault, type TracedSample, traceSamples } from '../trace.ts';
import type { Fault } from './rule.ts';

/** Where something is written: a file below the root, and its line when it could be found. */
export type Place = { file: string; line?: number; template?: string };

/** Finds the source of what stands in a model, by searching the capabilities' word files for their templates. */
export function locator(root: string, capabilities: readonly Speakable[], language: Language) {
  const { samples } = traceSamples(capabilities, language);
  const bySample = new Map<string, TracedSample>();
  for (const traced of samples) {
    const key = `${traced.intent}\n${traced.sample}`;
    if (!bySample.has(key)) bySample.set(key, traced);
  }
  const lines = new Map<string, string[]>();
  const linesOf = (file: string) => {
    const known =
      lines.get(file) ?? (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8').split('\n') : []);
    lines.set(file, known);
    return known;
  };
  const placeIn = (file: string, text: string): Place => {
    const written = [text, text.replaceAll("'", "\\'"), text.replaceAll('"', '\\"'), text.replaceAll('`', '\\`')];
    const index = linesOf(file).findIndex((line) =>
      written.some((words) => ["'", '"', '`'].some((quote) => line.includes(quote + words + quote))),
    );
    return { file, ...(index >= 0 && { line: index + 1 }) };
  };
  const wordsFile = (capability: string) => `lambda/capabilities/${capability}/${language}.ts`;
  const ownerOf = (intent: string) => capabilities.find((one) => spokenIntents(one).some(([name]) => name === intent));

  return {
    ofTemplate: ({ capability, template }: Pick<TemplateFault, 'capability' | 'template'>): Place => ({
      ...placeIn(wordsFile(capability), template),
      template,
    }),
    ofFault: ({ intent, sample, value }: Fault): Place | undefined => {
      const traced = bySample.get(`${intent}\n${sample}`);
      if (traced) return { ...placeIn(wordsFile(traced.capability), traced.template), template: traced.template };
      if (value !== undefined) return placeIn(`lambda/capabilities/slot-types.${language}.ts`, value);
      const owner = intent === undefined ? undefined : ownerOf(intent);
      if (!owner || intent === undefined) return undefined;
      const index = linesOf(wordsFile(owner.name)).findIndex((line) => new RegExp(`\\b${intent}['"]?:`).test(line));
      return { file: wordsFile(owner.name), ...(index >= 0 && { line: index + 1 }) };
    },
  };
}

/** `file:line`, as editors and CI recognise it. */
export const placeText = ({ file, line }: Place) => (line === undefined ? file : `${file}:${line}`);
