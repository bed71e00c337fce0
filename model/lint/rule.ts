import type { InteractionModel, SlotDeclaration } from '../interaction-model.ts';

/** What is wrong, and where in the model: the intent, its slot, the sample or the slot value at fault. */
export type Fault = { message: string; intent?: string; slot?: string; sample?: string; value?: string };

/** A model under the linter, and the locale it is for. */
export type Subject = { model: InteractionModel; locale: string };

/** One thing Amazon refuses or advises against. An error fails the check, a warning is only told. */
export type Rule = {
  name: string;
  severity: 'error' | 'warning';
  /** Why, in one line for whoever reads the finding. */
  because: string;
  faults: (subject: Subject) => Fault[];
};

/** The part of a model that holds intents, samples and types. */
export const languageModelOf = ({ model }: Subject) => model.interactionModel.languageModel;

/** A sample with the slots of its intent; `slot` is set when it answers the question for that slot. */
type PlacedSample = { intent: string; slots: readonly SlotDeclaration[]; slot?: string; sample: string };

/** Every sample of every intent, and every sample of every slot. */
export const samplesOf = (subject: Subject): PlacedSample[] =>
  languageModelOf(subject).intents.flatMap(({ name: intent, samples = [], slots = [] }) => [
    ...samples.map((sample) => ({ intent, slots, sample })),
    ...slots.flatMap(({ name: slot, samples: answers = [] }) =>
      answers.map((sample) => ({ intent, slots, slot, sample })),
    ),
  ]);

/** A fault for each of the items that repeats an earlier one. */
export function repeated<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    const again = seen.has(key);
    seen.add(key);
    return again;
  });
}
