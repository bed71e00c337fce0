/** The likelihood a rep was last told, so that "what changed since" has something to compare with. */
export type ScoreHeard = {
  /** ISO instant, UTC. */
  at: string;
  scorecard: string;
  likelihood: number;
  /** Log-odds contribution of each characteristic at that time. */
  contributions: Record<string, number>;
};
