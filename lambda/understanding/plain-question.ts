/** Questions that are heard by how they are put, before anything learned is asked. */
export type PlainQuestion =
  | 'calls-had'
  | 'first-call'
  | 'last-call'
  | 'time-left'
  | 'clash'
  | 'open-leads'
  | 'job-changes'
  | 'hiring';
