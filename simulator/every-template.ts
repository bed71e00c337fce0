import { fileURLToPath } from 'node:url';
import { capabilities } from '../lambda/capabilities/all.ts';
import type { Language } from '../lambda/language/languages.ts';
import { slotValues } from '../lambda/language/slot-values.ts';
import { generateModels } from '../model/generate.ts';
import { heardFor } from '../model/hears.ts';
import type { InteractionModel } from '../model/interaction-model.ts';
import { heardReady } from './heard-ready.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

let full: Readonly<Record<Language, InteractionModel>> | undefined;

/**
 * A model with every sentence of every template in it, as far as we know what is said: what the local ear hears. Amazon's
 * recogniser learns patterns from a few sentences of each; ours knows only what it is shown. The names stay the model's.
 */
export function withEveryTemplate({ interactionModel }: InteractionModel, language: Language = 'en'): InteractionModel {
  full ??= heardReady()?.models ?? generateModels(heardFor(root, capabilities), slotValues);
  const every = full[language].interactionModel;
  const { languageModel } = interactionModel;
  const own = new Map(languageModel.types?.map((type) => [type.name, type]));
  return {
    interactionModel: {
      ...every,
      languageModel: {
        ...every.languageModel,
        invocationName: languageModel.invocationName,
        types: (every.languageModel.types ?? []).map((type) => own.get(type.name) ?? type),
      },
    },
  };
}
