/** One value of a custom slot type, as Alexa's model writes it. */
export type TypeValue = { id?: string; name: { value: string; synonyms?: string[] } };
export type TypeDeclaration = { name: string; values: TypeValue[] };
export type SlotDeclaration = {
  name: string;
  type: string;
  samples?: string[];
  multipleValues?: { enabled: boolean };
};
export type IntentModel = { name: string; slots?: SlotDeclaration[]; samples?: string[] };
export type LanguageModel = {
  invocationName: string;
  intents: IntentModel[];
  types?: TypeDeclaration[];
  modelConfiguration?: { fallbackIntentSensitivity: { level: 'LOW' | 'MEDIUM' | 'HIGH' } };
};

/** A spoken prompt the platform would play itself; referred to by id from the dialog section. */
export type ModelPrompt = { id: string; variations: { type: 'PlainText' | 'SSML'; value: string }[] };
type PromptReferences = { elicitation?: string; confirmation?: string };
export type DialogSlot = {
  name: string;
  type: string;
  elicitationRequired: boolean;
  confirmationRequired: boolean;
  prompts: PromptReferences;
};
export type DialogIntent = {
  name: string;
  confirmationRequired: boolean;
  prompts: PromptReferences;
  slots: DialogSlot[];
};
export type Dialog = { delegationStrategy: 'ALWAYS' | 'SKILL_RESPONSE'; intents: DialogIntent[] };

/** What Alexa is taught with: one file a language here, one a locale in the skill package. */
export type InteractionModel = {
  interactionModel: { languageModel: LanguageModel; dialog?: Dialog; prompts?: ModelPrompt[] };
};

/** The names of the slots a sample mentions, in order. */
export const slotsIn = (sample: string): string[] =>
  [...sample.matchAll(/\{([^{}]*)\}/g)].map((found) => found[1] ?? '');
