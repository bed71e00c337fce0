/** A reminder to be set on the rep's devices: local wall clock, `2026-11-22T09:00:00.000`, in an IANA zone. */
export type ReminderWanted = { requestedAt: string; at: string; zone: string; locale: string; text: string };

/** Why a reminder could not be set. */
export type ReminderRefusal =
  /** The rep has not allowed us to, or not any more. */
  | 'not-allowed'
  | 'too-many'
  | 'not-on-this-device'
  /** The time is over. */
  | 'past'
  /** No answer in time, or one we do not know. */
  | 'failed';

/** What became of a reminder; the token takes it away again. */
export type ReminderSet = { kind: 'set'; token: string } | { kind: 'refused'; why: ReminderRefusal };

/** The reminders of the platform that a turn came from. */
export type Reminders = {
  /** Whether the rep has allowed us to set reminders, as far as the request says. */
  allowed: boolean;
  set: (wanted: ReminderWanted) => Promise<ReminderSet>;
  /** Takes a reminder away; whether it is gone. */
  remove: (token: string) => Promise<boolean>;
};
