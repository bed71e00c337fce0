import type { InteractionModel } from '../model/interaction-model.ts';
import type { Hearing } from './understand.ts';

const plain = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');

/** What the interview asks with, whatever it is about. */
const interview = { intent: 'InterviewAnswerIntent', slot: 'answer' };
/** The type whose values the interview asks about. */
const criteria = 'CRITERION';

/**
 * Which slot a question elicits, by the model's dialog section: the slot of that name, the slot of the intent of that
 * name ("note" is `NoteIntent`), the interview's where the question is about one of its criteria, or the only slot of the
 * one intent whose name speaks of it.
 */
export function elicitationsOf(model: InteractionModel): (asked: string) => Hearing['elicit'] {
  const intents = model.interactionModel.dialog?.intents ?? [];
  const slots = intents.flatMap(({ name: intent, slots: own }) => own.map(({ name: slot }) => ({ intent, slot })));
  const only = intents.flatMap(({ name: intent, slots: own }) =>
    own.length === 1 && own[0] ? [{ intent, slot: own[0].name }] : [],
  );
  const asksInterview = slots.some(({ intent, slot }) => intent === interview.intent && slot === interview.slot);
  const values = (model.interactionModel.languageModel.types ?? []).find(({ name }) => name === criteria)?.values ?? [];
  const topics = new Set(
    values.flatMap(({ id = '', name }) => [id, name.value, ...(name.synonyms ?? [])]).map((topic) => plain(topic)),
  );
  return (asked) => {
    const wanted = plain(asked);
    if (wanted === '') return undefined;
    const named = only.find(({ intent }) => plain(intent) === `${wanted}intent` || plain(intent) === wanted);
    if (named) return named;
    if (
      asksInterview &&
      (topics.has(wanted) || slots.some(({ slot }) => plain(slot) === wanted && slot === interview.slot))
    )
      return interview;
    return (
      slots.find(({ slot }) => plain(slot) === wanted) ?? only.find(({ intent }) => plain(intent).includes(wanted))
    );
  };
}
