import { expectedNames } from '../lambda/alexa/expected-names.ts';
import type { Memory } from '../lambda/turn/memory.ts';
import type { Ask, HeardSlot } from '../lambda/turn/turn.ts';
import { wholeWords } from '../simulator/converse.ts';
import { invocationIn } from '../simulator/invocation.ts';
import type { Ear, Hearing, Understood, UnderstoodSlot } from '../simulator/understand.ts';

/** What hears typed and spoken words: the same as behind the page and the command line. */
export type Listener = { ear: Ear; invocationName: string };

/** When and where words are said. */
export type Moment = { at: number; zone: string; locale: string };

const heardSlot = ({ value, resolutions = [] }: UnderstoodSlot): HeardSlot => ({
  heard: value,
  values: resolutions.flatMap(({ values }) => values.map(({ name, id }) => ({ name, id: id ?? name }))),
});

const asked = ({ intent, slots }: Understood): Ask => ({
  kind: 'intent',
  intent,
  slots: Object.fromEntries(Object.entries(slots).map(([name, slot]) => [name, heardSlot(slot)])),
});

function expectedIn({ expected = [] }: Memory): Hearing['dynamicEntities'] {
  const directive = expectedNames(expected);
  return directive?.type === 'Dialog.UpdateDynamicEntities' && directive.types
    ? (directive.types as Hearing['dynamicEntities'])
    : undefined;
}

/** What a rep asks with these words, by the model's sentences, and where none fits by what was learned from many. */
export function hear(words: string, { ear, invocationName }: Listener, memory: Memory, moment: Moment): Ask {
  const invocation = invocationIn(words, invocationName);
  if (invocation.kind === 'launch') return { kind: 'launch' };
  const { pending } = memory;
  const elicit = pending?.kind === 'answer' ? { intent: pending.intent, slot: pending.slot } : undefined;
  const dynamicEntities = expectedIn(memory);
  const local = new Date(moment.at).toLocaleString('sv-SE', { timeZone: moment.zone });
  const hearing: Hearing = {
    today: local.slice(0, 10),
    now: local.slice(11, 16),
    locale: moment.locale,
    ...(elicit ? { elicit } : {}),
    ...(dynamicEntities ? { dynamicEntities } : {}),
  };
  return asked(wholeWords(ear.understand(invocation.text, hearing), invocation.text, elicit));
}
