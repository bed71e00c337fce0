import { isHeardByWords } from './by-words.ts';
import { type IntentModel, type InteractionModel, slotsIn } from './interaction-model.ts';
import { SENTENCE } from './sentence-type.ts';
import type { TracedSample } from './trace.ts';

/** How many sentences the model teaches at most of one intent, whatever it stands for. */
const MOST_OF_AN_INTENT = 140;
/** What has fewer templates shows more of their sentences. */
const LEAST_OF_AN_INTENT = 8;
/** Alexa knows her own intents; ours of them are what we offer and a few. What else is said comes as a whole sentence. */
const MOST_OF_ALEXAS = 12;
/** What only strangers say is nobody's example of us: the platform finds that out by itself. */
const FALLBACK = 'AMAZON.FallbackIntent';
const MOST_OF_THE_FALLBACK = 25;

const mostOf = (intent: string) =>
  intent === FALLBACK ? MOST_OF_THE_FALLBACK : intent.startsWith('AMAZON.') ? MOST_OF_ALEXAS : MOST_OF_AN_INTENT;

/** So many of a list, evenly from its front to its end. */
const evenly = <Item>(items: readonly Item[], most: number): Item[] =>
  items.length <= most
    ? [...items]
    : Array.from({ length: most }, (_, at) => items[Math.floor((at * items.length) / most)]).flatMap((item) =>
        item === undefined ? [] : [item],
      );

/** So many of a list whose front is said most: half of them from there, the others evenly from the rest. */
function spread<Item>(items: readonly Item[], most: number): Item[] {
  const front = items.slice(0, items.length > most ? Math.ceil(most / 2) : most);
  return [...front, ...evenly(items.slice(front.length), most - front.length)];
}

/** A sentence as a recogniser learns it that cannot tell one slot from another. */
export const anonymous = (sample: string): string => sample.replace(/\{[^{}]*\}/g, '{}');

/** Free text is the only slot of an intent, or none of it: where there are others, what it takes comes as a whole sentence. */
function withoutSharedFreeText(intent: IntentModel): IntentModel {
  const { slots = [], samples = [] } = intent;
  const free = new Set(slots.filter(({ type }) => type === 'AMAZON.SearchQuery').map(({ name }) => name));
  if (free.size === 0 || slots.length === 1) return intent;
  return {
    ...intent,
    slots: slots.filter(({ name }) => !free.has(name)),
    samples: samples.filter((sample) => !slotsIn(sample).some((slot) => free.has(slot))),
  };
}

/**
 * The model as Amazon gets it: of each template the plainest sentence, of an intent no more than its share. Amazon learns
 * patterns from sentences, and what fits none reaches us whole: so does what two intents would share once slots are anonymous; the local ear hears every sentence of every template.
 */
export function leanModel({ interactionModel }: InteractionModel, traced: readonly TracedSample[]): InteractionModel {
  const plainest = new Map<string, Map<string, string>>();
  for (const { intent, slot, template, sample } of traced) {
    if (slot !== undefined) continue;
    const templates = plainest.get(intent) ?? new Map<string, string>();
    if (!templates.has(template)) templates.set(template, sample);
    plainest.set(intent, templates);
  }
  const owners = new Map<string, string>();
  const lean = (whole: IntentModel): IntentModel => {
    if (whole.slots?.some(({ type }) => type === SENTENCE)) return whole;
    const intent = withoutSharedFreeText(whole);
    const { name, samples = [] } = intent;
    const isOwn = (sample: string) => {
      const owner = owners.get(anonymous(sample)) ?? name;
      return owner === name;
    };
    const known = new Set(samples.filter(isOwn));
    const first = spread(
      [...new Set(plainest.get(name)?.values())].filter((sample) => known.has(sample)),
      mostOf(name),
    );
    const others = [...known].filter((sample) => !first.includes(sample));
    const chosen = new Set([...first, ...spread(others, Math.max(0, LEAST_OF_AN_INTENT - first.length))]);
    for (const sample of chosen) owners.set(anonymous(sample), name);
    return { ...intent, samples: samples.filter((sample) => chosen.has(sample)) };
  };
  const { dialog, languageModel } = interactionModel;
  const intents = languageModel.intents.filter(({ name }) => !isHeardByWords(name)).map(lean);
  const used = new Set(intents.flatMap(({ slots = [] }) => slots.map(({ type }) => type)));
  return {
    interactionModel: {
      ...interactionModel,
      ...(dialog && {
        dialog: { ...dialog, intents: dialog.intents.filter(({ name }) => !isHeardByWords(name)) },
      }),
      languageModel: {
        ...languageModel,
        intents,
        ...(languageModel.types && { types: languageModel.types.filter(({ name }) => used.has(name)) }),
      },
    },
  };
}
