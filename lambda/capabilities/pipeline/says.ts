import type { DateTime } from 'luxon';
import type { Call } from '../../domain/call.ts';
import type { Stage } from '../../domain/lead.ts';
import type { Speech } from '../../speech/say.ts';

/** The sentences of the rep's open leads taken together, and of what moved. */
export type PipelineWords = {
  summary: (of: { leads: number; deals: number; amounts: { amount: number; currency: string }[] }) => Speech;
  partly: Speech;
  stages: (of: { stages: { stage: Stage; names: string[] }[] }) => Speech;
  noLeads: Speech;
  moved: (of: {
    calls: { call: Call; start: DateTime; from: DateTime }[];
    cancelled: { title: string; start: DateTime }[];
    now: DateTime;
  }) => Speech;
  nothingMoved: Speech;
  askBest: Speech;
};
