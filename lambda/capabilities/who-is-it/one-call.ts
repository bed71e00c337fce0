import { firstName, spokenOf } from '../../conversation/calls-heard.ts';
import { offerLikelihood } from '../../conversation/offer-likelihood.ts';
import type { LeadFile } from '../../domain/lead-file.ts';
import type { Appointment } from '../../schedule/agenda.ts';
import { theirTime } from '../../schedule/office-hours.ts';
import { zoneOfProfile } from '../../schedule/places.ts';
import type { Speech } from '../../speech/say.ts';
import type { Desk, Reply } from '../../turn/turn.ts';
import { whoIsItWords } from './languages.ts';

/** So many days ahead we look where none were named. */
export const LOOK_AHEAD_DAYS = 7;

/** Whether a call is a nuisance where the lead is: said before anybody picks up the phone. */
function warning({ call, start }: Appointment, file: LeadFile | undefined, desk: Desk): Speech[] {
  const zone = file && zoneOfProfile(file.lead);
  const theirs = zone === undefined ? undefined : theirTime(start, zone);
  if (!theirs?.outOfHours || theirs.sameClock || start < desk.now) return [];
  return [whoIsItWords[desk.language].outOfHours({ at: theirs.at, call })];
}

/** Tells of one call: whom it is with unless `itself` says it otherwise, and a warning where it is a bad hour for them. */
export async function about(
  found: Appointment,
  desk: Desk,
  told: { before?: Speech[]; itself?: Speech; after?: Speech[]; isOver?: true } = {},
): Promise<Reply> {
  const say = whoIsItWords[desk.language];
  const { call, start, end } = found;
  const file = await desk.store.leadFile(desk.scope, call.lead.id);
  return {
    tell: [
      ...(told.before ?? []),
      told.itself ?? say.call({ call, start, end: told.isOver ? start : end, now: desk.now }),
      ...warning(found, file, desk),
      ...(told.after ?? []),
    ],
    ask: say.askLikely({ name: firstName(call) }),
    pending: offerLikelihood(call.lead.id),
    names: [call.lead],
    show: { kind: 'call', found },
    remember: spokenOf(found),
  };
}
