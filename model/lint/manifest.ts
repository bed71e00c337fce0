import * as z from 'zod/mini';
import type { InteractionModel } from '../interaction-model.ts';

/** The parts of skill.json that must agree with the models. */
const published = z.object({
  manifest: z.object({
    publishingInformation: z.object({
      locales: z.record(z.string(), z.object({ name: z.string(), examplePhrases: z.optional(z.array(z.string())) })),
    }),
  }),
});

const reserved = /alexa|echo|computer|amazon/i;
const examplesWanted = 3;

/**
 * What is wrong with skill.json: its shape by Amazon's schema, locales that differ from the models', names Amazon
 * reserves, and example phrases that the model does not hold word for word, the commonest reason for a refusal.
 */
export function manifestFaults(
  manifest: unknown,
  shapeOf: (json: unknown) => string[],
  models: Readonly<Record<string, InteractionModel>>,
  coverageOf: (model: InteractionModel) => (phrase: string) => boolean,
): string[] {
  const shape = shapeOf(manifest);
  const parsed = published.safeParse(manifest);
  if (!parsed.success) return [...shape, 'it has no publishing information by locale'];
  const { locales } = parsed.data.manifest.publishingInformation;
  const faults = [...shape];
  for (const locale of Object.keys(models)) if (!(locale in locales)) faults.push(`${locale} has a model but no entry`);
  for (const [locale, { name, examplePhrases = [] }] of Object.entries(locales)) {
    const model = models[locale];
    if (reserved.test(name)) faults.push(`${locale}: the name “${name}” holds a name of Amazon's`);
    if (examplePhrases.length !== examplesWanted) faults.push(`${locale}: three example phrases are expected`);
    if (!model) faults.push(`${locale} has an entry but no model`);
    else faults.push(...exampleFaults(examplePhrases, model, coverageOf(model)).map((fault) => `${locale}: ${fault}`));
  }
  return faults;
}

function exampleFaults(
  examples: readonly string[],
  model: InteractionModel,
  covers: (phrase: string) => boolean,
): string[] {
  const { invocationName } = model.interactionModel.languageModel;
  const opening = new RegExp(
    `^alexa, (?:open|ask|tell|start) ${invocationName}(?:$|,? )(?:to |for |about )?(.*)$`,
    'i',
  );
  return examples.flatMap((example, i) => {
    const asked = opening.exec(example)?.[1];
    if (i === 0 && asked === undefined) return [`the first example must open the skill: “${example}”`];
    const phrase = asked ?? example.replace(/^alexa, /i, '');
    return phrase === '' || covers(phrase) ? [] : [`no sample says “${phrase}”`];
  });
}
