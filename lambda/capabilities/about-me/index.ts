import { DateTime } from 'luxon';
import type { Language } from '../../language/languages.ts';
import { say as repeat, type Speech } from '../../speech/say.ts';
import type { Capability, Desk } from '../../turn/turn.ts';
import { en } from './says.en.ts';
import type { AboutMeWords } from './says.ts';

const words: Record<Language, AboutMeWords> = { en };

/** When the rep's calendars were last fetched, by the oldest of them; none may be fetched at all. */
async function freshness(desk: Desk): Promise<Speech> {
  const say = words[desk.language];
  const copies = await desk.store.calendarCopies(desk.scope);
  const [oldest] = copies.toSorted((a, b) => Date.parse(a.fetchedAt) - Date.parse(b.fetchedAt));
  if (!oldest) return say.neverRead;
  const at = DateTime.fromISO(oldest.fetchedAt, { zone: desk.now.zone });
  return say.read({ at, now: desk.now, unreachable: oldest.unreachable });
}

/**
 * What the skill is asked about itself: what it keeps, how old that is, and how it speaks.
 *
 * Rep: how fresh is my data
 * Lead Scout: I last read your calendar today at nine a.m. Your leads are as your team last loaded them …
 */
export const aboutMe: Capability = {
  name: 'about-me',
  intents: {
    AboutDataIntent: {},
    FreshnessIntent: { slots: { lead: 'LEAD' } },
    HowISpeakIntent: {},
  },
  answer: async ({ intent }, desk) => {
    const say = words[desk.language];
    const { pending, said } = desk.memory;
    // What was asked before still stands.
    const standing = pending && said ? { ask: repeat`${said.ask}`, pending } : { ask: say.askNext };
    const reply = (...tell: Speech[]) => ({ tell, ...standing });
    switch (intent) {
      case 'AboutDataIntent':
        return reply(say.kept);
      case 'FreshnessIntent':
        return reply(await freshness(desk), say.leadsAsOf);
      default:
        return reply(say.voice);
    }
  },
};
