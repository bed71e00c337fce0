/** One of a rep's calendars, and what we know of its last fetch. Times are ISO instants in UTC. */
export type Feed = {
  team: string;
  rep: string;
  /** What its entries carry; stable for an address and for a file's name. */
  source: string;
  /** What people see it as: the file's name or the address's host. */
  name: string;
  /** Its address; a calendar that came as a file has none and is never fetched. */
  url?: string;
  /** The import that brought it; undoing that takes it away. */
  batch?: string;
  /** Marks any event as a sales call. */
  marker?: string;
  /** What the server said of its copy. */
  etag?: string;
  lastModified?: string;
  /** When we last knew the calendar to be as we have it. */
  fetchedAt?: string;
  /** When it was last laid into the rep's book. */
  laidAt?: string;
  /** Why the last fetch gave nothing; absent when it went well. */
  failed?: { at: string; reason: string };
};

/** Where and how a system sends what happened: who it is for, how it signs, and what its fields mean. */
export type Hook = {
  id: string;
  team: string;
  rep: string;
  scheme: 'lead-scout' | 'hubspot-v3' | 'standard-webhooks';
  secret: string;
  /** Whose leads it may write about: its rep's, unless it was declared the team's. */
  reach?: HookReach;
  /** Where the records stand in the message, and from which path each of our columns comes; without it signals under our names. */
  mapping?: { records?: string; columns: Record<string, string>; values?: Record<string, Record<string, string>> };
};

/** Whose leads a hook may write about. */
export type HookReach = 'rep' | 'team';

/** A hook without its secret. */
export type HookSettings = Omit<Hook, 'secret'>;

/** An event about a lead who is not here yet: the cells of its row under their header, and whose columns they are. */
export type PendingEvent = { id: string; header: string[]; cells: string[]; as?: string };

/** What keeping a book fresh needs to remember. */
export type FeedStore = {
  /** Saves a feed, its address sealed; throws `NoSuchKey` where there is an address and no key. */
  saveFeed(feed: Feed): Promise<void>;
  /** Every rep's calendars. */
  feeds(): Promise<Feed[]>;
  feedsOf(team: string, rep: string): Promise<Feed[]>;
  removeFeed(feed: Pick<Feed, 'team' | 'rep' | 'source'>): Promise<void>;
  /** Saves a hook, its secret sealed; throws `NoSuchKey` where there is no key. */
  saveHook(hook: Hook): Promise<void>;
  /** A hook with its secret; throws `NoSuchKey` when that was sealed with another key. */
  hook(id: string): Promise<Hook | undefined>;
  /** Every hook, without secrets. */
  hooks(): Promise<HookSettings[]>;
  removeHook(id: string): Promise<void>;
  /** Those of these events of a hook that were not taken yet. */
  newEvents(hook: string, events: readonly string[]): Promise<Set<string>>;
  /** Remembers events as taken, until `until` (epoch seconds). */
  takeEvents(hook: string, events: readonly string[], until: number): Promise<void>;
  /** Keeps events of a hook until their lead comes, or until `until` (epoch seconds). */
  keepPending(hook: string, events: readonly PendingEvent[], until: number): Promise<void>;
  /** The events of a hook that wait for their lead. */
  pending(hook: string): Promise<PendingEvent[]>;
  removePending(hook: string, events: readonly string[]): Promise<void>;
};
