import { type Language, languages } from '../lambda/language/languages.ts';
import type { SlotValue } from '../lambda/language/slot-type.ts';
import type { Dialog, IntentModel, InteractionModel, TypeDeclaration } from './interaction-model.ts';
import { type Speakable, spokenIntents, type TemplateFault, type TracedSample, traceSamples } from './trace.ts';

/** What a rep says after "Alexa, open". */
export const invocationName = 'lead scout';

/** Alexa's own intents that every model lists, with or without extra samples of ours. */
export const builtInIntents = [
  'AMAZON.CancelIntent',
  'AMAZON.FallbackIntent',
  'AMAZON.HelpIntent',
  'AMAZON.MoreIntent',
  'AMAZON.NavigateHomeIntent',
  'AMAZON.NextIntent',
  'AMAZON.NoIntent',
  'AMAZON.PreviousIntent',
  'AMAZON.RepeatIntent',
  'AMAZON.StartOverIntent',
  'AMAZON.StopIntent',
  'AMAZON.YesIntent',
] as const;

/** Values of the custom slot types of one language, by type name. */
export type SlotValues = Readonly<Record<string, readonly SlotValue[]>>;

/** The capabilities contradict each other or hold a template nobody can read. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
  readonly hint = 'npm run models:lint names the file and line of each template at fault.';
  readonly faults: readonly TemplateFault[];
  constructor(faults: readonly TemplateFault[]) {
    super(faults.map((at) => `${at.capability}, ${at.intent}, “${at.template}”: ${at.reason}`).join('\n'));
    this.faults = faults;
  }
}

/** Code-unit order, so that the files are the same bytes on every machine. */
const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const sortedSet = (items: Iterable<string>) => [...new Set(items)].sort(inOrder);

/** The model of one language: what the capabilities say, sorted and without duplicates. */
export function generateModel(
  capabilities: readonly Speakable[],
  slotValues: SlotValues,
  language: Language,
): InteractionModel {
  const { samples, faults } = traceSamples(capabilities, language);
  const problems = [...faults, ...declaredTwice(capabilities)];
  if (problems.length > 0) throw new ModelError(problems);

  const declared = new Map(capabilities.flatMap(spokenIntents));
  const names = sortedSet([...builtInIntents, ...declared.keys()]);
  const intents = names.map((name) => intentModel(name, declared.get(name)?.slots ?? {}, samples));
  const types = usedTypes(intents, slotValues);
  const dialog = dialogSection(
    intents,
    names.filter((name) => (declared.get(name)?.elicits ?? []).length > 0),
  );
  return {
    interactionModel: {
      languageModel: { invocationName, intents, ...(types.length > 0 && { types }) },
      ...(dialog && { dialog }),
    },
  };
}

/** The model of every language; `localeModels` makes those of the locales from them. */
export function generateModels(
  capabilities: readonly Speakable[],
  slotValues: Readonly<Record<Language, SlotValues>>,
): Record<Language, InteractionModel> {
  const models = (Object.keys(languages) as Language[]).map(
    (language) => [language, generateModel(capabilities, slotValues[language], language)] as const,
  );
  return Object.fromEntries(models) as Record<Language, InteractionModel>;
}

function declaredTwice(capabilities: readonly Speakable[]): TemplateFault[] {
  const owner = new Map<string, string>();
  return capabilities.flatMap(({ name, intents }) =>
    Object.keys(intents).flatMap((intent) => {
      const first = owner.get(intent);
      owner.set(intent, first ?? name);
      if (first === undefined) return [];
      return [{ capability: name, intent, template: '', reason: `already an intent of ${first}` }];
    }),
  );
}

function intentModel(
  name: string,
  slots: Readonly<Record<string, string>>,
  traced: readonly TracedSample[],
): IntentModel {
  const ofIntent = traced.filter(({ intent }) => intent === name);
  const samplesOf = (slot?: string) =>
    sortedSet(ofIntent.filter((sample) => sample.slot === slot).map(({ sample }) => sample));
  const declarations = Object.entries(slots)
    .sort(([a], [b]) => inOrder(a, b))
    .map(([slot, type]) => {
      const samples = samplesOf(slot);
      return { name: slot, type, ...(samples.length > 0 && { samples }) };
    });
  return { name, ...(declarations.length > 0 && { slots: declarations }), samples: samplesOf() };
}

function usedTypes(intents: readonly IntentModel[], slotValues: SlotValues): TypeDeclaration[] {
  const used = sortedSet(intents.flatMap(({ slots = [] }) => slots.map(({ type }) => type)));
  return used
    .filter((type) => !type.startsWith('AMAZON.'))
    .map((name) => ({
      name,
      values: (slotValues[name] ?? []).map(({ id, name: value, synonyms = [] }) => ({
        id,
        name: { value, ...(synonyms.length > 0 && { synonyms }) },
      })),
    }));
}

/** An intent must be listed here for `Dialog.ElicitSlot` to work; everything else about the dialog is decided in code. */
function dialogSection(intents: readonly IntentModel[], elicits: readonly string[]): Dialog | undefined {
  if (elicits.length === 0) return undefined;
  return {
    delegationStrategy: 'SKILL_RESPONSE',
    intents: intents
      .filter(({ name }) => elicits.includes(name))
      .map(({ name, slots = [] }) => ({
        name,
        confirmationRequired: false,
        prompts: {},
        slots: slots.map((slot) => ({
          name: slot.name,
          type: slot.type,
          elicitationRequired: false,
          confirmationRequired: false,
          prompts: {},
        })),
      })),
  };
}
