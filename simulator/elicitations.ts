import type { InteractionModel } from '../model/interaction-model.ts';
import type { Hearing } from './understand.ts';

const plain = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');

/**
 * Which slot a question elicits, by the model's dialog section: asked about the budget, the slot named `budget`, or the
 * only slot of an intent whose name speaks of it.
 */
export function elicitationsOf(model: InteractionModel): (asked: string) => Hearing['elicit'] {
  const intents = model.interactionModel.dialog?.intents ?? [];
  const slots = intents.flatMap(({ name: intent, slots: own }) => own.map(({ name: slot }) => ({ intent, slot })));
  const only = intents.flatMap(({ name: intent, slots: own }) =>
    own.length === 1 && own[0] ? [{ intent, slot: own[0].name }] : [],
  );
  return (asked) => {
    const wanted = plain(asked);
    if (wanted === '') return undefined;
    return (
      slots.find(({ slot }) => plain(slot) === wanted) ?? only.find(({ intent }) => plain(intent).includes(wanted))
    );
  };
}
