import { languageModelOf, type Rule, repeated } from './rule.ts';

const longest = 140;
const normalised = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim();

/** What the values of our own slot types must keep to. */
export const valueRules: readonly Rule[] = [
  {
    name: 'type-without-values',
    severity: 'error',
    because: 'a custom type with no values is refused',
    faults: (subject) =>
      (languageModelOf(subject).types ?? [])
        .filter(({ values }) => values.length === 0)
        .map(({ name }) => ({ message: `type ${name} has no values` })),
  },
  {
    name: 'value-length',
    severity: 'error',
    because: `values and synonyms have at most ${longest} characters`,
    faults: (subject) =>
      (languageModelOf(subject).types ?? []).flatMap(({ name: type, values }) =>
        values
          .flatMap(({ name }) => [name.value, ...(name.synonyms ?? [])])
          .filter((text) => text.length > longest)
          .map((value) => ({ message: `“${value.slice(0, 40)}…” of ${type} has ${value.length} characters`, value })),
      ),
  },
  {
    name: 'value-id-twice',
    severity: 'error',
    because: 'an id names one value of its type',
    faults: (subject) =>
      (languageModelOf(subject).types ?? []).flatMap(({ name: type, values }) =>
        repeated(
          values.filter(({ id }) => id !== undefined),
          ({ id }) => id ?? '',
        ).map(({ id, name: { value } }) => ({ message: `id ${id} of ${type} is there twice`, value })),
      ),
  },
  {
    name: 'value-said-twice',
    severity: 'error',
    because: 'one thing said must not mean two values of a type',
    faults: (subject) =>
      (languageModelOf(subject).types ?? []).flatMap(({ name: type, values }) => {
        const said = values.flatMap(({ name }) =>
          [name.value, ...(name.synonyms ?? [])].map((words) => ({ words, value: name.value })),
        );
        return repeated(said, ({ words }) => normalised(words)).map(({ words, value }) => ({
          message: `“${words}” of ${type} is there twice`,
          value,
        }));
      }),
  },
];
