import type { Outcome } from '../../lambda/domain/log-entry.ts';

/** A table of what each outcome is called in a system; what it has no word for is left empty. */
export type OutcomeWords = Readonly<Record<Outcome, string | undefined>>;

export const hubspotOutcomes: OutcomeWords = {
  connected: 'Connected',
  voicemail: 'Left voicemail',
  'no-answer': 'No answer',
  'no-show': 'No answer',
  'wrong-number': 'Wrong number',
  dropped: 'Connected',
};

/** Salesforce's call result is free text; these are the words its own dialler offers. */
export const salesforceOutcomes: OutcomeWords = {
  connected: 'Connected',
  voicemail: 'Left Voicemail',
  'no-answer': 'No Answer',
  'no-show': 'No Answer',
  'wrong-number': 'Wrong Number',
  dropped: 'Connected',
};

export const zohoOutcomes: OutcomeWords = {
  connected: undefined,
  voicemail: undefined,
  'no-answer': 'No response/Busy',
  'no-show': 'No response/Busy',
  'wrong-number': 'Invalid number',
  dropped: undefined,
};

export const plainOutcomes: OutcomeWords = {
  connected: 'connected',
  voicemail: 'voicemail',
  'no-answer': 'no answer',
  'no-show': 'no show',
  'wrong-number': 'wrong number',
  dropped: 'dropped',
};
