/** One row of the scorecard: what is known, what it is worth in points, and within what (95 percent), where outcomes tell. */
export type CardRow = { when: string; points: number; within?: number; outcomes?: number; won?: number };
export type CardPart = { name: string; family: string; source?: string; fadesInDays?: number; rows: CardRow[] };

/** The scorecard as a table, and how many leads would be sales-ready at each threshold. */
export type ModelShown = {
  title: string;
  version: string;
  restsOn: string;
  start: number;
  salesReady: number;
  tiers: { high: number; medium: number };
  signedOff: { name: string; role: string; on: string }[];
  parts: CardPart[];
  redFlags: { name: string; cap: number }[];
  /** Points of every lead that has a likelihood. */
  points: number[];
};
