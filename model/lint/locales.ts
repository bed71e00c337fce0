import type { InteractionModel } from '../interaction-model.ts';
import type { Fault } from './rule.ts';

/** The names a handler relies on: intents, their slots with types, and the ids of values. */
function namesIn({ interactionModel }: InteractionModel): Set<string> {
  const { intents, types = [] } = interactionModel.languageModel;
  return new Set([
    ...intents.map(({ name }) => name),
    ...intents.flatMap(({ name, slots = [] }) => slots.map((slot) => `${name}.${slot.name}: ${slot.type}`)),
    ...types.flatMap(({ name, values }) => values.map(({ id }) => `${name}#${id ?? ''}`)),
  ]);
}

/** Intents, slots and value ids that one locale has and another lacks: the code behind them is the same. */
export function localeDifferences(models: Readonly<Record<string, InteractionModel>>): Map<string, Fault[]> {
  const [first, ...rest] = Object.entries(models);
  const differences = new Map<string, Fault[]>();
  if (!first) return differences;
  const expected = namesIn(first[1]);
  for (const [locale, model] of rest) {
    const names = namesIn(model);
    const faults = [
      ...[...expected]
        .filter((name) => !names.has(name))
        .map((name) => ({ message: `${name} of ${first[0]} is missing` })),
      ...[...names].filter((name) => !expected.has(name)).map((name) => ({ message: `${name} is not in ${first[0]}` })),
    ];
    if (faults.length > 0) differences.set(locale, faults);
  }
  return differences;
}
