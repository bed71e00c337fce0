/** One row of the scorecard: what is known, what it is worth in points, and within what (95 percent), where outcomes tell. */
export type CardRow = { when: string; points: number; within?: number; outcomes?: number; won?: number };
export type CardPart = { name: string; family: string; source?: string; fadesInDays?: number; rows: CardRow[] };

/** The scorecard as a table, and how many leads would be sales-ready at each threshold. */
export type ModelShown = {
  title: string;
  version: string;
  /** The card everybody starts with: there is none to go back to. */
  isDayOne: boolean;
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

/** One question of the workshop, with the answer that stands until somebody gives another. */
export type QuestionShown = {
  id: string;
  part: string;
  asks: string[];
  text: string;
  kind: 'list' | 'range' | 'days' | 'size' | 'points' | 'share' | 'benefits' | 'people';
  /** What stands in the form first: what was signed last, what past sales suggest, or what is usual. */
  answer: string;
  /** The answer of the day-one card; saying it again changes nothing. */
  usual: string;
  /** Suggested by what past sales have in common. */
  fromSales: boolean;
};

/** The workshop as a form. */
export type WorkshopShown = { questions: QuestionShown[]; sizes: string[]; roles: string[] };

/** What another card would change for the leads of the rep; `isPart` where the book is larger than what was read. */
export type CardEffect = {
  leads: number;
  isPart: boolean;
  ready: { before: number; after: number };
  moves: { move: string; leads: number }[];
  most: { lead: string; name: string; before: number; after: number; because?: string }[];
};

/** Answers that were only tried: what cannot be read, by question, and what the rest would change. */
export type WorkshopTried = { troubles: Record<string, string>; effect: CardEffect };

/** What was said on average, how often it happened, over how many leads. */
export type CalibrationDot = { forecast: number; happened: number; leads: number };

/** What the forecasts of a year came to. */
export type ReviewShown = {
  results: number;
  calibration: CalibrationDot[];
  sections: { title: string; text: string[]; table?: { head: string[]; rows: string[][] } }[];
};

/** A method's figures on leads it had not seen. */
export type MethodShown = {
  auc: number;
  logloss: number;
  brier: number;
  ece: number;
  lift10: number;
  capture20: number;
  calibration: CalibrationDot[];
  lift: { part: number; wins: number }[];
};

/** How right a learned card was on leads it had not seen, beside rules and naive Bayes. */
export type LearnedShown = {
  version: string;
  title: string;
  outcomes: number;
  won: number;
  sentences: string[];
  methods: { scorecard: MethodShown; rules: MethodShown; naive_bayes: MethodShown };
  at: number;
  isInUse: boolean;
};

export type ResultsShown = { review: ReviewShown; learned: LearnedShown[] };
