import { languageModelOf, type Rule, repeated } from './rule.ts';

const plainName = /^[A-Za-z]+(?:_[A-Za-z]+)*$/;
const isOurs = (name: string) => !name.startsWith('AMAZON.');

/** Amazon's own intents a skill is refused without. */
const demanded = ['AMAZON.CancelIntent', 'AMAZON.HelpIntent', 'AMAZON.StopIntent'];

/** How intents, slots and types may be called, and which must be there. */
export const nameRules: readonly Rule[] = [
  {
    name: 'name-characters',
    severity: 'error',
    because: 'names are letters and underscores, beginning and ending with a letter',
    faults: (subject) => {
      const { intents, types = [] } = languageModelOf(subject);
      return [
        ...intents.map(({ name }) => ({ name, intent: name })),
        ...intents.flatMap(({ name: intent, slots = [] }) =>
          slots.map(({ name: slot }) => ({ name: slot, intent, slot })),
        ),
        ...types.map(({ name }) => ({ name })),
      ]
        .filter(({ name }) => isOurs(name) && !plainName.test(name))
        .map(({ name, ...where }) => ({ message: `“${name}” is not a name`, ...where }));
    },
  },
  {
    name: 'name-twice',
    severity: 'error',
    because: 'intents, types, and the slots of an intent are each declared once',
    faults: (subject) => {
      const { intents, types = [] } = languageModelOf(subject);
      return [
        ...repeated(intents, ({ name }) => name).map(({ name }) => ({
          message: `${name} is declared twice`,
          intent: name,
        })),
        ...repeated(types, ({ name }) => name).map(({ name }) => ({ message: `type ${name} is declared twice` })),
        ...intents.flatMap(({ name: intent, slots = [] }) =>
          repeated(slots, ({ name }) => name).map(({ name: slot }) => ({
            message: `slot ${slot} is declared twice`,
            intent,
            slot,
          })),
        ),
      ];
    },
  },
  {
    name: 'missing-intent',
    severity: 'error',
    because: 'certification demands help, stop and cancel',
    faults: (subject) => {
      const names = languageModelOf(subject).intents.map(({ name }) => name);
      return demanded.filter((name) => !names.includes(name)).map((name) => ({ message: `${name} is missing` }));
    },
  },
  {
    name: 'slot-of-two-types',
    severity: 'error',
    because: 'a slot name has one type in all intents of a locale',
    faults: (subject) => {
      const slots = languageModelOf(subject).intents.flatMap(({ name: intent, slots = [] }) =>
        slots.map((slot) => ({ intent, ...slot })),
      );
      const first = new Map([...slots].reverse().map((slot) => [slot.name, slot]));
      return slots.flatMap(({ name, type, intent }) => {
        const other = first.get(name);
        if (other === undefined || other.type === type) return [];
        return [{ message: `slot ${name} is ${type} here and ${other.type} in ${other.intent}`, intent, slot: name }];
      });
    },
  },
];
