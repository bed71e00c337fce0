/** The kinds of dated events we read from CRMs and score (`docs/concepts.md` S3, S5, S12, S14). */
export const signalKinds = [
  'joined-company',
  'past-champion-joined',
  'hired',
  'funding',
  'requested-demo',
  'requested-price',
  'contacted-us',
  'started-trial',
  'created-account',
  'watched-demo',
  'visited-pricing',
  'visited-services',
  'visited-site',
  'submitted-form',
  'downloaded-content',
  'attended-event',
  'opened-email',
  'clicked-email',
  'replied-email',
  'social-engagement',
  'met',
  'called',
  'no-answer',
  'visited-careers',
  'unsubscribed',
  'do-not-contact',
  'bounced',
  'cancelled-account',
] as const;

export type SignalKind = (typeof signalKinds)[number];

/** Something dated that happened to a lead or at their company. */
export type Signal = {
  /** Stable across imports: the same event read twice is one signal. */
  id: string;
  kind: SignalKind;
  /** ISO instant, UTC. */
  at: string;
  /** How many, where the event counts something: people hired, pages seen. */
  count?: number;
  /** The words of the source: page title, role, event name. */
  detail?: string;
};
