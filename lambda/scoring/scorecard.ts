/** Placeholder shape; the scorecard's characteristics, bins and scale are defined here. */
export type Scorecard = { version: string };
