import type { InteractionModel } from './interaction-model.ts';
import type { TracedSample } from './trace.ts';

const grouped = new Intl.NumberFormat('en');
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;

/**
 * How a model stands in figures: its size, its intents by their samples, Alexa's own, its types by what they list. `traced` are
 * the sentences of all templates, of which the model holds a part.
 */
export function figuresOf(model: InteractionModel, traced: readonly TracedSample[]): string[] {
  const { intents, types = [] } = model.interactionModel.languageModel;
  const samples = intents.reduce((sum, one) => sum + (one.samples?.length ?? 0), 0);
  const named = new Set(intents.map(({ name }) => name));
  const left = new Set(traced.map(({ intent }) => intent).filter((intent) => !named.has(intent)));
  const templates = new Map<string, Set<string>>();
  for (const { intent, template } of traced) templates.set(intent, (templates.get(intent) ?? new Set()).add(template));
  const alexas = intents.filter(({ name }) => name.startsWith('AMAZON.'));
  const ofAlexas = alexas.reduce((sum, one) => sum + (one.samples?.length ?? 0), 0);
  const words = ({ values }: (typeof types)[number]) =>
    values.reduce((sum, { name: { synonyms = [] } }) => sum + 1 + synonyms.length, 0);
  return [
    `${grouped.format(JSON.stringify(model).length)} characters, ${intents.length} intents, ${grouped.format(samples)} samples`,
    `${alexas.length} intents of Alexa's with ${ofAlexas} samples (${percent(ofAlexas, samples)}); ${left.size} intents of ours are heard in whole sentences only`,
    ...types.map(
      (type) => `type ${type.name}: ${grouped.format(type.values.length)} values, ${grouped.format(words(type))} names`,
    ),
    ...[...intents]
      .sort((a, b) => (b.samples?.length ?? 0) - (a.samples?.length ?? 0) || (a.name < b.name ? -1 : 1))
      .map(
        ({ name, samples: own = [] }) =>
          `${name}: ${own.length} samples (${percent(own.length, samples)}) of ${templates.get(name)?.size ?? 0} templates`,
      ),
  ];
}
