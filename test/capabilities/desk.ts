import { DateTime } from 'luxon';
import type { LeadFile } from '../../lambda/domain/lead-file.ts';
import { scopeOf, usualRules } from '../../lambda/domain/rep.ts';
import { dayOneCard } from '../../lambda/scoring/day-one-card.ts';
import type { Scorecard } from '../../lambda/scoring/scorecard.ts';
import type { Store } from '../../lambda/store/store.ts';
import { emptyMemory, type Memory } from '../../lambda/turn/memory.ts';
import type { Desk } from '../../lambda/turn/turn.ts';
import { dana } from '../worlds/dana.ts';

const refuses = (name: string) => () => {
  throw new Error(`No answer to ${name} was laid on this desk.`);
};

/** A desk that knows one lead and, where given, a card and further answers of the store. */
export function deskWith(
  file: LeadFile,
  {
    now,
    card,
    store = {},
    memory = emptyMemory,
  }: { now: number; card?: Scorecard; store?: Partial<Store>; memory?: Memory },
): Desk {
  const known: Partial<Store> = {
    leadFile: async () => file,
    scorecard: async () => card,
    entriesBetween: async () => [],
    calendarCopies: async () => [],
    heardAs: async () => undefined,
    saveUnheard: async () => {},
    leadNames: async () => [file.lead],
    saveScoreHeard: async () => {},
    ...store,
  };
  const at = DateTime.fromMillis(now, { zone: dana.rep.zone });
  return {
    rep: dana.rep,
    scope: scopeOf(dana.rep),
    speaking: { by: 'account', speaker: dana.speaker, rules: usualRules },
    store: new Proxy(known, { get: (own, name) => Reflect.get(own, name) ?? refuses(String(name)) }) as Store,
    now: at,
    language: 'en',
    dayOneCard: dayOneCard(),
    memory: { ...memory, lead: file.lead.id },
    turn: {
      id: 'turn',
      ask: { kind: 'launch' },
      speaker: { account: dana.speaker },
      locale: 'en-US',
      language: 'en',
      at: now,
      firstOfSession: false,
      hasScreen: false,
      memory,
    },
    alongside: () => {},
  };
}
