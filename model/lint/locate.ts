import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../lambda/language/languages.ts';
import { hearsFiles } from '../hears.ts';
import { rulesOf, withRules } from '../rules.ts';
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
  const rules = rulesOf(root, language);
  const lines = new Map<string, string[]>();
  const linesOf = (file: string) => {
    const known =
      lines.get(file) ?? (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8').split('\n') : []);
    lines.set(file, known);
    return known;
  };
  const lineIn = (file: string, isIt: (line: string) => boolean): Place => {
    const index = linesOf(file).findIndex(isIt);
    return { file, ...(index >= 0 && { line: index + 1 }) };
  };
  /** In the first file of what is heard for a capability that has the line; else in its own. */
  const heardIn = (capability: string, isIt: (line: string) => boolean): Place => {
    const [own = '', ...others] = hearsFiles(capability, language);
    return lineIn([own, ...others].find((file) => linesOf(file).some(isIt)) ?? own, isIt);
  };
  const templateIn = (capability: string, template: string): Place =>
    heardIn(capability, (line) => line.trim() === template || withRules(line.trim(), rules) === template);
  const valueIn = (value: string): Place => {
    const quoted = ["'", '"', '`'].map((quote) => quote + value.replaceAll(quote, `\\${quote}`) + quote);
    return lineIn(`lambda/language/${language}/slot-values.ts`, (line) => quoted.some((text) => line.includes(text)));
  };
  const ownerOf = (intent: string) => capabilities.find((one) => spokenIntents(one).some(([name]) => name === intent));

  return {
    ofTemplate: ({ capability, template }: Pick<TemplateFault, 'capability' | 'template'>): Place => ({
      ...templateIn(capability, template),
      template,
    }),
    ofFault: ({ intent, sample, value }: Fault): Place | undefined => {
      const traced = bySample.get(`${intent}\n${sample}`);
      if (traced) return { ...templateIn(traced.capability, traced.template), template: traced.template };
      if (value !== undefined) return valueIn(value);
      const owner = intent === undefined ? undefined : ownerOf(intent);
      if (!owner || intent === undefined) return undefined;
      return heardIn(owner.name, (line) => line === intent);
    },
  };
}

/** `file:line`, as editors and CI recognise it. */
export const placeText = ({ file, line }: Place) => (line === undefined ? file : `${file}:${line}`);
