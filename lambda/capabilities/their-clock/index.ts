import { askForSubject, leadGone } from '../../conversation/ask-who-is-meant.ts';
import { offerLikelihood } from '../../conversation/offer-likelihood.ts';
import { findSubject } from '../../conversation/who-is-meant.ts';
import { calledInPassing } from '../../domain/lead.ts';
import type { Language } from '../../language/languages.ts';
import { theirTime } from '../../schedule/office-hours.ts';
import { zoneOfProfile } from '../../schedule/places.ts';
import type { Answer, Capability, Desk, Slots } from '../../turn/turn.ts';
import { en } from './says.en.ts';
import type { TheirClockWords } from './says.ts';

const words: Record<Language, TheirClockWords> = { en };

async function clockOf(intent: string, slots: Slots, desk: Desk): Promise<Answer> {
  const say = words[desk.language];
  const subject = await findSubject(slots, desk);
  if (subject.kind !== 'lead') return askForSubject(subject, { intent, slots }, desk);
  const file = await (subject.file ?? desk.store.leadFile(desk.scope, subject.id));
  if (!file) return leadGone(desk);
  const name = calledInPassing(file.lead);
  const zone = zoneOfProfile(file.lead);
  const theirs = zone === undefined ? undefined : theirTime(desk.now, zone);
  return {
    tell: [theirs ? say.now({ name, theirs }) : say.noZone({ name })],
    ask: say.askLikely({ name }),
    pending: offerLikelihood(file.lead.id),
    remember: { lead: file.lead.id },
  };
}

/**
 * What time it is now where a lead is, and whether that is an hour to ring.
 *
 * Rep: is it too early to call Priya
 * Lead Scout: It is seven fifty-five a.m. for Priya, outside office hours. Want to know how likely Priya is to buy?
 */
export const theirClock: Capability = {
  name: 'their-clock',
  intents: { TheirClockIntent: { slots: { lead: 'LEAD' } } },
  answer: ({ intent, slots }, desk) => clockOf(intent, slots, desk),
};
