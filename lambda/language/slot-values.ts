import { extraCriteria } from '../frameworks/extra-criteria.ts';
import { frameworks } from '../frameworks/index.ts';
import { en } from './en/slot-values.ts';
import type { Language } from './languages.ts';
import type { CustomSlotType, FrameworkSlotType, SlotValue, WrittenSlotType } from './slot-type.ts';

/** A name of the model must say one thing only: what another value is called already is left out. */
function valuesOf(named: { id: string; name: string; also: readonly string[] }[]): SlotValue[] {
  const taken = new Set(named.map(({ name }) => name.toLowerCase()));
  const seen = new Set<string>();
  return named.flatMap(({ id, name, also }) => {
    if (seen.has(name.toLowerCase())) return [];
    seen.add(name.toLowerCase());
    const synonyms = also.filter((other) => !taken.has(other.toLowerCase()));
    for (const synonym of synonyms) taken.add(synonym.toLowerCase());
    return [{ id, name, ...(synonyms.length > 0 ? { synonyms } : {}) }];
  });
}

const frameworkValues = (language: Language): Record<FrameworkSlotType, SlotValue[]> => ({
  FRAMEWORK: valuesOf(frameworks.map(({ id, words }) => ({ id, ...words[language] }))),
  CRITERION: valuesOf(
    [...frameworks, extraCriteria].flatMap(({ criteria }) =>
      criteria.map(({ id, words }) => ({ id, ...words[language] })),
    ),
  ),
});

const written: Record<Language, Record<WrittenSlotType, SlotValue[]>> = { en };

/** The values of every custom slot type in each language. */
export const slotValues: Record<Language, Record<CustomSlotType, SlotValue[]>> = {
  en: { ...written.en, ...frameworkValues('en') },
};
