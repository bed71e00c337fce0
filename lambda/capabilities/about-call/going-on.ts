import type { Appointment } from '../../schedule/agenda.ts';
import type { Desk } from '../../turn.ts';
import { firstName, spokenOf } from '../calls.ts';
import { offerLikelihood } from '../offer-likelihood.ts';
import { aboutCallWords, type Spoken } from './words.ts';

/** A call as it is told of. */
export const spoken = (found: Appointment, desk: Desk): Spoken => ({ ...found, now: desk.now });

/** How an answer about a call goes on: by offering how likely the lead is to buy. */
export const goOn = (found: Appointment, desk: Desk) => ({
  ask: aboutCallWords[desk.language].askLikely({ name: firstName(found.call) }),
  pending: offerLikelihood(found.call.lead.id),
  remember: spokenOf(found),
});
