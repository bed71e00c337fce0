/** How the conversation happens. */
export type CallType = 'phone' | 'meeting' | 'demo';

/** Why a calendar entry is not a sales call; each has its own spoken sentence. */
export type NotACall = 'internal' | 'no-lead' | 'all-day' | 'declined' | 'cancelled' | 'free' | 'private' | 'personal';

/** Someone invited, as the calendar has them. */
export type Attendee = { name?: string; email?: string };

type EntryBase = {
  /** Stable across imports: calendar UID and recurrence. */
  id: string;
  title: string;
  /** ISO instants, UTC. An all-day entry covers the rep's local day. */
  start: string;
  end: string;
  location?: string;
  attendees: Attendee[];
  /** The calendars it stands in: each stays until that calendar no longer has it. */
  sources?: string[];
};

/** A planned sales conversation with a lead. */
export type Call = EntryBase & {
  kind: 'call';
  type: CallType;
  /** Who it is with: enough to answer "who is my two o'clock" without a second read. */
  lead: { id: string; name: string; company?: string; title?: string };
  tentative?: boolean;
  /** ISO instant of the start this call had before it was moved. */
  movedFrom?: string;
};

/** A calendar entry that is not a sales call, kept so that the count can be explained. */
export type OtherEntry = EntryBase & { kind: 'other'; why: NotACall };

export type CalendarEntry = Call | OtherEntry;
