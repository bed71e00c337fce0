import { slotsIn } from '../interaction-model.ts';
import { languageModelOf, type Rule, repeated, samplesOf } from './rule.ts';

/** Slot types of Amazon's that all English locales offer. */
const amazonTypes = new Set(
  ['DATE', 'TIME', 'DURATION', 'NUMBER', 'FOUR_DIGIT_NUMBER', 'Ordinal', 'SearchQuery', 'Person', 'FirstName'].map(
    (name) => `AMAZON.${name}`,
  ),
);

/** What a model mentions must be declared, and what it declares must be used. */
export const referenceRules: readonly Rule[] = [
  {
    name: 'undeclared-slot',
    severity: 'error',
    because: 'a sample may only mention slots of its intent, spelled alike',
    faults: (subject) =>
      samplesOf(subject).flatMap(({ intent, slots, sample }) =>
        slotsIn(sample)
          .filter((name) => !slots.some((slot) => slot.name === name))
          .map((name) => ({ message: `{${name}} is not a slot of ${intent}`, intent, sample })),
      ),
  },
  {
    name: 'unused-slot',
    severity: 'warning',
    because: 'a slot that no sample mentions is never filled',
    faults: (subject) => {
      const mentioned = new Set(
        samplesOf(subject).flatMap(({ intent, sample }) => slotsIn(sample).map((slot) => `${intent}.${slot}`)),
      );
      return languageModelOf(subject).intents.flatMap(({ name: intent, slots = [] }) =>
        slots
          .filter(({ name }) => !mentioned.has(`${intent}.${name}`))
          .map(({ name: slot }) => ({ message: `no sample mentions {${slot}}`, intent, slot })),
      );
    },
  },
  {
    name: 'undeclared-type',
    severity: 'error',
    because: 'a slot has a type of ours that is declared, or one of Amazon’s that the locale offers',
    faults: (subject) => {
      const { intents, types = [] } = languageModelOf(subject);
      const declared = new Set([...amazonTypes, ...types.map(({ name }) => name)]);
      return intents.flatMap(({ name: intent, slots = [] }) =>
        slots
          .filter(({ type }) => !declared.has(type))
          .map(({ name: slot, type }) => ({ message: `no type ${type}`, intent, slot })),
      );
    },
  },
  {
    name: 'unused-type',
    severity: 'error',
    because: 'a type that no slot has is left over',
    faults: (subject) => {
      const { intents, types = [] } = languageModelOf(subject);
      const used = new Set(intents.flatMap(({ slots = [] }) => slots.map(({ type }) => type)));
      return types.filter(({ name }) => !used.has(name)).map(({ name }) => ({ message: `no slot has type ${name}` }));
    },
  },
  {
    name: 'dialog-reference',
    severity: 'error',
    because: 'the dialog section repeats intents and slots of the language model with their types',
    faults: (subject) => {
      const { intents } = languageModelOf(subject);
      return (subject.model.interactionModel.dialog?.intents ?? []).flatMap(({ name: intent, slots }) => {
        const declared = intents.find(({ name }) => name === intent);
        if (!declared) return [{ message: `the dialog names ${intent}, which is no intent`, intent }];
        return slots
          .filter(({ name, type }) => !declared.slots?.some((slot) => slot.name === name && slot.type === type))
          .map(({ name: slot, type }) => ({ message: `the dialog gives ${slot} the type ${type}`, intent, slot }));
      });
    },
  },
  {
    name: 'dialog-prompt',
    severity: 'error',
    because: 'what the platform asks itself needs a prompt that exists',
    faults: (subject) => {
      const { dialog, prompts = [] } = subject.model.interactionModel;
      const known = new Set(prompts.map(({ id }) => id));
      const missing = (id: string | undefined) => id === undefined || !known.has(id);
      return (dialog?.intents ?? []).flatMap((of) => [
        ...(of.confirmationRequired && missing(of.prompts.confirmation)
          ? [{ message: 'its confirmation has no prompt', intent: of.name }]
          : []),
        ...of.slots
          .filter(
            (slot) =>
              (slot.elicitationRequired && missing(slot.prompts.elicitation)) ||
              (slot.confirmationRequired && missing(slot.prompts.confirmation)),
          )
          .map(({ name: slot }) => ({ message: `the question for ${slot} has no prompt`, intent: of.name, slot })),
      ]);
    },
  },
  {
    name: 'prompt-twice-or-unused',
    severity: 'error',
    because: 'a prompt has one id, and something asks with it',
    faults: (subject) => {
      const { dialog, prompts = [] } = subject.model.interactionModel;
      const asked = (dialog?.intents ?? []).flatMap((of) => [of.prompts, ...of.slots.map((slot) => slot.prompts)]);
      const used = new Set(asked.flatMap(({ elicitation, confirmation }) => [elicitation, confirmation]));
      return [
        ...repeated(prompts, ({ id }) => id).map(({ id }) => ({ message: `prompt ${id} is there twice` })),
        ...prompts.filter(({ id }) => !used.has(id)).map(({ id }) => ({ message: `nothing asks with prompt ${id}` })),
      ];
    },
  },
];
