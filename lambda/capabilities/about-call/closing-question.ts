import { firstName, spokenOf } from '../../conversation/calls-heard.ts';
import { offerLikelihood } from '../../conversation/offer-likelihood.ts';
import type { Appointment } from '../../schedule/agenda.ts';
import type { Desk } from '../../turn/turn.ts';
import { aboutCallWords } from './languages.ts';
import type { Spoken } from './says.ts';

/** A call as it is told of. */
export const spoken = (found: Appointment, desk: Desk): Spoken => ({ ...found, now: desk.now });

/** How an answer about a call goes on: by offering how likely the lead is to buy. */
export const closingQuestion = (found: Appointment, desk: Desk) => ({
  ask: aboutCallWords[desk.language].askLikely({ name: firstName(found.call) }),
  pending: offerLikelihood(found.call.lead.id),
  remember: spokenOf(found),
});
