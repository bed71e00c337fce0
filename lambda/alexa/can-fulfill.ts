import { DateTime } from 'luxon';
import { capabilities } from '../capabilities/all.ts';
import { heardIn } from '../conversation/heard-slots.ts';
import type { Language } from '../language/languages.ts';
import type { SlotType } from '../language/slot-type.ts';
import { clockTime } from '../schedule/clock.ts';
import { minutesIn } from '../schedule/duration.ts';
import { readDate } from '../schedule/span.ts';
import type { Slots } from '../turn/turn.ts';

/** How sure we are that we could do it; a name is only ever maybe, because the book is not opened to answer this. */
export type Ability = 'YES' | 'NO' | 'MAYBE';

/** What we would make of one slot, and of all together. */
export type Fulfilment = { all: Ability; slots: Record<string, { understood: Ability; fulfilled: 'YES' | 'NO' }> };

const declared = new Map(capabilities.flatMap(({ intents }) => Object.entries(intents)));
const yesOrNo = (is: boolean): Ability => (is ? 'YES' : 'NO');

/** What can be told of a slot from its words alone; types without a rule of their own are closed lists. */
const rules: Partial<Record<SlotType, (heard: string, now: DateTime, language: Language) => Ability>> = {
  'AMAZON.DATE': (heard, now) => yesOrNo(readDate(heard, now).kind === 'span'),
  'AMAZON.TIME': (heard, _now, language) => yesOrNo(clockTime(heard, language) !== undefined),
  'AMAZON.DURATION': (heard) => yesOrNo(minutesIn(heard) !== undefined),
  'AMAZON.NUMBER': (heard) => yesOrNo(/^\d+$/.test(heard)),
  'AMAZON.SearchQuery': () => 'YES',
  LEAD: () => 'MAYBE',
};

/**
 * Whether we could answer an intent, asked of every skill before the rep is sent to one. Nothing is read or written and
 * nobody is identified: the same question always has the same answer. `at` is epoch milliseconds.
 */
export function canFulfill(intent: string, slots: Slots, at: number, language: Language): Fulfilment {
  const declaration = declared.get(intent);
  const isOurs = declaration !== undefined && !intent.startsWith('AMAZON.');
  const now = DateTime.fromMillis(at, { zone: 'utc' });
  const seen = Object.keys(slots).map((name) => {
    const type = declaration?.slots?.[name];
    const heard = heardIn(slots, name);
    if (!isOurs || type === undefined) return [name, 'NO'] as const;
    if (!heard) return [name, 'MAYBE'] as const;
    return [name, rules[type]?.(heard.heard, now, language) ?? yesOrNo(heard.values.length > 0)] as const;
  });
  const abilities = seen.map(([, ability]) => ability);
  const all: Ability = !isOurs || abilities.includes('NO') ? 'NO' : abilities.includes('MAYBE') ? 'MAYBE' : 'YES';
  return {
    all,
    slots: Object.fromEntries(
      seen.map(([name, understood]) => [name, { understood, fulfilled: understood === 'NO' ? 'NO' : 'YES' }]),
    ),
  };
}
