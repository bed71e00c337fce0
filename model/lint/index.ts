import type { InteractionModel } from '../interaction-model.ts';
import { invocationRules } from './invocation.ts';
import { localeDifferences } from './locales.ts';
import { nameRules } from './names.ts';
import { platformRules } from './platform.ts';
import { referenceRules } from './references.ts';
import type { Fault, Rule } from './rule.ts';
import { sampleRules } from './samples.ts';
import { valueRules } from './values.ts';

/** Every rule of the linter but the shape, which needs Amazon's schema. */
export const rules: readonly Rule[] = [
  ...invocationRules,
  ...nameRules,
  ...referenceRules,
  ...sampleRules,
  ...valueRules,
  ...platformRules,
];

/** A rule broken in some locales. */
export type Finding = Fault & { rule: string; severity: Rule['severity']; because: string; locales: string[] };

const keyOf = (rule: string, fault: Fault) => JSON.stringify([rule, fault.intent, fault.sample, fault.message]);

/** Everything the rules find in the models of all locales; what several locales share is told once. */
export function lint(models: Readonly<Record<string, InteractionModel>>, table: readonly Rule[] = rules): Finding[] {
  const findings = new Map<string, Finding>();
  const add = (locale: string, rule: Omit<Rule, 'faults'>, faults: readonly Fault[]) => {
    for (const fault of faults) {
      const key = keyOf(rule.name, fault);
      const { name, severity, because } = rule;
      const known = findings.get(key) ?? { ...fault, rule: name, severity, because, locales: [] };
      if (!known.locales.includes(locale)) known.locales.push(locale);
      findings.set(key, known);
    }
  };
  for (const [locale, model] of Object.entries(models))
    for (const rule of table) add(locale, rule, rule.faults({ model, locale }));
  for (const [locale, faults] of localeDifferences(models)) add(locale, differs, faults);
  return [...findings.values()];
}

const differs = {
  name: 'locales-differ',
  severity: 'warning',
  because: 'the code behind all locales is the same',
} as const;
