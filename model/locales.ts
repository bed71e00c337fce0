import { type Language, type Locale, languages } from '../lambda/language/languages.ts';
import type { SlotValue } from '../lambda/language/slot-type.ts';
import type { InteractionModel } from './interaction-model.ts';

/** What the model of one locale holds otherwise than the model of its language. */
export type LocaleDifference = {
  /** What a rep says after "Alexa, open", where it is said otherwise. */
  invocationName?: string;
  /** Further words for values of a slot type, by type and id. */
  alsoCalled?: Readonly<Record<string, readonly SlotValue[]>>;
  /** Sentences only said there, by intent. */
  alsoSaid?: Readonly<Record<string, readonly string[]>>;
};

/** The differences between the locales. None so far: what is said in one country is understood in all. */
export const localeDifferences: Partial<Record<Locale, LocaleDifference>> = {};

/** The model of a locale: the one of its language, with the locale's own words. */
export function withDifference(model: InteractionModel, difference: LocaleDifference | undefined): InteractionModel {
  if (!difference) return model;
  const { invocationName, alsoCalled = {}, alsoSaid = {} } = difference;
  const { languageModel } = model.interactionModel;
  const intents = languageModel.intents.map((intent) => {
    const more = alsoSaid[intent.name];
    return more ? { ...intent, samples: [...new Set([...(intent.samples ?? []), ...more])] } : intent;
  });
  const types = languageModel.types?.map((type) => {
    const more = new Map(alsoCalled[type.name]?.map(({ id, name, synonyms = [] }) => [id, [name, ...synonyms]]));
    const values = type.values.map((value) => {
      const words = more.get(value.id ?? '');
      if (!words) return value;
      return { ...value, name: { ...value.name, synonyms: [...new Set([...(value.name.synonyms ?? []), ...words])] } };
    });
    return { ...type, values };
  });
  return {
    interactionModel: {
      ...model.interactionModel,
      languageModel: {
        ...languageModel,
        intents,
        ...(types && { types }),
        ...(invocationName !== undefined && { invocationName }),
      },
    },
  };
}

/** The model of every locale we serve, from the models of the languages. */
export function localeModels(
  models: Readonly<Record<Language, InteractionModel>>,
  differences: Partial<Record<Locale, LocaleDifference>> = localeDifferences,
): Record<Locale, InteractionModel> {
  const all = Object.entries(languages).flatMap(([language, locales]) =>
    locales.map((locale) => [locale, withDifference(models[language as Language], differences[locale])] as const),
  );
  return Object.fromEntries(all) as Record<Locale, InteractionModel>;
}
