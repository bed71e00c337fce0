/** A change of the rep's calendar that was asked for by voice: we write into no calendar, the rep or an export does. */
export type CalendarChange = {
  kind: 'book' | 'move' | 'cancel' | 'late';
  /** The calendar entry that is changed; a booked one has none yet. */
  call?: string;
  /** ISO instants (UTC) the call is to have. */
  start?: string;
  end?: string;
  /** How late the rep will be. */
  minutes?: number;
};

/** Something the rep has to do, by a day or at an instant. */
export type FollowUp = {
  id: string;
  what: string;
  /** ISO instant (UTC) where a time was said, else an ISO day. */
  due: string;
  lead?: string;
  /** Rep id, and ISO instant (UTC) when it was said. */
  by: string;
  at: string;
  /** The platform's token of the reminder set for it, where the rep wanted one. */
  reminder?: string;
  /** Set when it is about the calendar. */
  change?: CalendarChange;
  state: 'open' | 'done' | 'undone';
};
