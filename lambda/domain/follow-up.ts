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
  state: 'open' | 'done' | 'undone';
};
