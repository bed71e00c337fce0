import type { Language } from '../lambda/language/languages.ts';
import type { IntentDeclaration } from '../lambda/turn/turn.ts';
import { mixtures, representatives } from './expand.ts';
import type { Heard } from './hears.ts';

/** One sentence of the model and the template it came from. `slot` is set when it answers the question for that slot. */
export type TracedSample = { sample: string; intent: string; slot?: string; capability: string; template: string };
export type TemplateFault = { capability: string; intent: string; template: string; reason: string };

/**
 * The capabilities' words as the generator sees them; a capability of the product is one. `elicits` names the slots
 * asked for with `Dialog.ElicitSlot`; `internal` intents are never said, only asked again by us.
 */
export type Speakable = Pick<Heard, 'name' | 'utterances' | 'internal'> & {
  intents: Readonly<Record<string, IntentDeclaration & { elicits?: readonly string[] }>>;
};

/** The intents of a capability that stand in the model. */
export const spokenIntents = ({ intents, internal = {} }: Speakable) =>
  Object.entries(intents).filter(([name]) => !Object.hasOwn(internal, name));

/**
 * Alexa's own intents answer to their sentences as they stand and to nothing near them, so they need every one; save the
 * fallback, which Amazon hears by its pattern as it does ours.
 */
const isExact = (intent: string) => intent.startsWith('AMAZON.') && intent !== 'AMAZON.FallbackIntent';

/**
 * Expands every template of a language. Utterances under `Intent` are samples of the intent, those under `Intent.slot`
 * are samples of a slot: what is said when the skill has just asked for it.
 */
export function traceSamples(
  capabilities: readonly Speakable[],
  language: Language,
): { samples: TracedSample[]; faults: TemplateFault[] } {
  const samples: TracedSample[] = [];
  const faults: TemplateFault[] = [];
  for (const { name: capability, intents, utterances } of capabilities) {
    for (const [key, templates] of Object.entries(utterances[language])) {
      const { intent, slot } = addressee(key, Object.keys(intents));
      const unknown = unknownAddressee(intents[intent], intent, slot);
      for (const template of templates) {
        const expansion = isExact(intent) ? mixtures(template) : representatives(template);
        if (unknown) faults.push({ capability, intent, template, reason: unknown });
        else if (expansion.kind === 'fault') faults.push({ capability, intent, template, reason: expansion.reason });
        else
          samples.push(
            ...expansion.sentences.map((sample) => ({
              sample,
              intent,
              ...(slot !== undefined && { slot }),
              capability,
              template,
            })),
          );
      }
    }
  }
  return { samples, faults };
}

/** `AMAZON.YesIntent` is an intent, `LogAnswerIntent.amount` a slot of one. */
function addressee(key: string, intents: readonly string[]): { intent: string; slot?: string } {
  const dot = key.lastIndexOf('.');
  const owner = key.slice(0, Math.max(dot, 0));
  return dot > 0 && intents.includes(owner) ? { intent: owner, slot: key.slice(dot + 1) } : { intent: key };
}

function unknownAddressee(
  declared: Speakable['intents'][string] | undefined,
  intent: string,
  slot: string | undefined,
): string | undefined {
  if (declared === undefined) return `${intent} is not among the capability's intents`;
  if (slot !== undefined && !(slot in (declared.slots ?? {}))) return `${intent} has no slot ${slot}`;
  return undefined;
}
