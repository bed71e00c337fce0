import type { Lead } from '../lambda/domain/lead.ts';
import type { SlotValue } from '../lambda/language/slot-type.ts';
import { foldName } from '../lambda/people/fold.ts';
import type { InteractionModel, TypeValue } from './interaction-model.ts';
import { type TeamNames, teamNames } from './team-names.ts';

/**
 * What a model may weigh with a team's names, in characters as it is sent: a tenth less than the strictest limit Amazon is
 * known for, a million, so that utterances can be added.
 */
export const MODEL_BUDGET = 900_000;

const keyed = (words: string) => foldName(words).replace(/\s+/g, ' ');

const asTypeValue = ({ id, name, synonyms }: SlotValue): TypeValue => ({
  id,
  name: { value: name, ...(synonyms ? { synonyms } : {}) },
});

/** A model that knows a team's people and companies by name. The names every model knows stay: they stand for those to come. */
export function withTeam(
  model: InteractionModel,
  leads: readonly Lead[],
): { model: InteractionModel; characters: number } & Omit<TeamNames, 'values'> {
  const { languageModel } = model.interactionModel;
  const sentences = languageModel.intents.flatMap(({ samples = [] }) => samples);
  const names = teamNames(
    leads,
    MODEL_BUDGET - JSON.stringify(model).length,
    new Set(sentences.filter((sentence) => !sentence.includes('{')).map(keyed)),
  );
  const known = new Set(names.values.flatMap(({ name, synonyms = [] }) => [name, ...synonyms]).map(keyed));
  const ids = new Set(names.values.map(({ id }) => id));
  const others = (value: TypeValue) =>
    !ids.has(value.id ?? '') &&
    ![value.name.value, ...(value.name.synonyms ?? [])].some((words) => known.has(keyed(words)));
  const types = (languageModel.types ?? []).map((type) =>
    type.name === 'LEAD'
      ? { ...type, values: [...names.values.map(asTypeValue), ...type.values.filter(others)] }
      : type,
  );
  const taught = {
    ...model,
    interactionModel: { ...model.interactionModel, languageModel: { ...languageModel, types } },
  };
  const { leads: held, together, leftOut } = names;
  return { model: taught, leads: held, together, leftOut, characters: JSON.stringify(taught).length };
}
