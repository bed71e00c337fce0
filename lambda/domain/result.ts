/** How a lead ended, beside what had been forecast for it: what the review of a model is made from. */
export type Result = {
  lead: string;
  name: string;
  owners: string[];
  /** ISO instant, UTC. */
  closedAt: string;
  won: boolean;
  /** Why, in the words of whoever closed it. */
  reason?: string;
  /** Of the deal, in `currency`. */
  amount?: number;
  currency?: string;
  source?: string;
  /** Which deal of a CRM it was, where an import brought it. */
  deal?: string;
  /** Set when whoever closed it took that back: it counts no more. */
  takenBack?: boolean;
  /** What was forecast before it closed; `bins` names the row of each characteristic that held then. */
  forecast: {
    at: string;
    scorecard: string;
    likelihood: number;
    bins: Record<string, string>;
    /** Nothing was forecast at the time: it was worked out when the result was imported, from what was known then. */
    afterwards?: boolean;
  };
};
