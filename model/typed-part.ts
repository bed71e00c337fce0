import type { InteractionModel } from './interaction-model.ts';
import { SENTENCE } from './sentence-type.ts';

/** A model without what takes a whole sentence: the part whose sentences say by themselves what is meant. */
export function typedPart({ interactionModel }: InteractionModel): InteractionModel {
  const { intents, types = [] } = interactionModel.languageModel;
  return {
    interactionModel: {
      ...interactionModel,
      languageModel: {
        ...interactionModel.languageModel,
        intents: intents.filter(({ slots = [] }) => !slots.some(({ type }) => type === SENTENCE)),
        types: types.filter(({ name }) => name !== SENTENCE),
      },
    },
  };
}
