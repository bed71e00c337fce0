import { type InteractionModel, slotsIn } from '../model/interaction-model.ts';

/** What somebody could say in a slot of Amazon's types. */
const spoken: Readonly<Record<string, string>> = {
  'AMAZON.DATE': 'next tuesday',
  'AMAZON.TIME': 'half past three',
  'AMAZON.NUMBER': 'fifty thousand',
  'AMAZON.DURATION': 'two weeks',
  'AMAZON.Ordinal': 'third',
  'AMAZON.FOUR_DIGIT_NUMBER': 'four seven one two',
  'AMAZON.SearchQuery': 'they want to begin small',
};

/** A sample as somebody would say it: every slot filled with a value of its type. */
export type SpokenSample = { intent: string; sample: string; said: string; filled: Record<string, string> };

/** All samples of a model's intents with their slots filled; own types take the value in the middle of their list. */
export function spokenSamples({ interactionModel }: InteractionModel): SpokenSample[] {
  const { intents, types = [] } = interactionModel.languageModel;
  const words = new Map(
    types.map(({ name, values }) => [name, values[Math.floor(values.length / 2)]?.name.value ?? '']),
  );
  return intents.flatMap(({ name: intent, slots = [], samples = [] }) =>
    samples.map((sample) => {
      const wordsOf = (slot: string) => {
        const type = slots.find(({ name }) => name === slot)?.type ?? '';
        return spoken[type] ?? words.get(type) ?? '';
      };
      const filled = Object.fromEntries(slotsIn(sample).map((slot) => [slot, wordsOf(slot)]));
      return { intent, sample, said: sample.replace(/\{([^{}]*)\}/g, (_, slot: string) => wordsOf(slot)), filled };
    }),
  );
}
