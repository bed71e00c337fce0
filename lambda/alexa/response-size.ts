import type { ResponseEnvelope } from 'ask-sdk-model';
import { emptyMemory, recall } from '../turn/memory.ts';

/** Alexa refuses a response that is longer than this, in bytes, session and all. */
export const MOST_RESPONSE = 24_000;

/** What can be left out, what is missed least first. */
const lighter: readonly ((whole: ResponseEnvelope) => ResponseEnvelope)[] = [
  ({ response: { card, ...response }, ...whole }) => ({
    ...whole,
    response: { ...response, ...(card && card.type !== 'Simple' && { card }) },
  }),
  withoutMemory('expected'),
  // The recogniser does without the names; a dialog or a task does not do without its directive.
  ({ response: { directives, ...response }, ...whole }) => {
    const kept = (directives ?? []).filter(({ type }) => type !== 'Dialog.UpdateDynamicEntities');
    return { ...whole, response: { ...response, ...(kept.length > 0 ? { directives: kept } : {}) } };
  },
  withoutMemory('heard'),
  withoutMemory('suggested'),
  withoutMemory('topic'),
  withoutMemory('before'),
  withoutMemory('walk'),
  withoutMemory('logged'),
  withoutMemory('resume'),
  withoutMemory('unsaved'),
  (whole) => ({ ...whole, sessionAttributes: emptyMemory }),
];

function withoutMemory(part: keyof typeof emptyMemory): (whole: ResponseEnvelope) => ResponseEnvelope {
  return (whole) => {
    const { [part]: _left, ...kept } = recall(whole.sessionAttributes);
    return { ...whole, sessionAttributes: kept };
  };
}

const bytesOf = (whole: ResponseEnvelope) => Buffer.byteLength(JSON.stringify(whole));

/** The response, lighter by what is missed least until Alexa takes it. */
export function withinLimit(whole: ResponseEnvelope): ResponseEnvelope {
  let fitting = whole;
  for (const less of lighter) {
    if (bytesOf(fitting) <= MOST_RESPONSE) break;
    fitting = less(fitting);
  }
  return fitting;
}
