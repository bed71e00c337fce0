import type { ScreenName } from './devices.ts';

/** One question to the store, or one write, as a turn made it. Milliseconds since the turn began, and how long it took. */
export type StoreCall = { asks: string; about: string; writes: boolean; from: number; ms: number; came: string };

/** One guess at what words mean, and how sure it is, from 0 to 1. */
export type GuessShown = { meaning: string; sureness: number; because?: string };

/** What was made of the words: by which engine, its best three, and the words without which the first would be less sure. */
export type Understanding = {
  by: 'the model' | 'what was learned from sentences';
  guesses: GuessShown[];
  leanedOn: string[];
};

/** One exchange as the page shows it. `response` is what goes to the device, with its screen if it has one. */
export type ShownTurn = {
  number: number;
  said: string;
  how: 'opened' | 'said' | 'silence' | 'touched';
  /** On the rep's clock. */
  at: string;
  speech: string;
  ends: boolean;
  intent: string;
  slots: Record<string, string>;
  understanding?: Understanding;
  calls: StoreCall[];
  ms: number;
  capability?: string;
  outcome?: string;
  request: unknown;
  response: unknown;
  /** What could be said now. */
  suggestions: string[];
  /** When the handler had answered: epoch milliseconds. */
  answeredAt: number;
};

/** How a conversation is held. A new setting opens a new session. */
export type TalkSetting = { rep: string; locale: string; zone: string; screen: ScreenName };

/** What the page is told first. `clock` is the rep's now, and how it goes. */
export type Opening = {
  conversation: string;
  setting: TalkSetting;
  clock: ClockShown;
  reps: { id: string; name: string }[];
  locales: string[];
  zones: string[];
  isDemo: boolean;
  turns: ShownTurn[];
};

/** The rep's clock: `at` is its epoch milliseconds when this was sent. */
export type ClockShown = { kind: 'demo' | 'real' | 'still'; at: number; zone: string };

/** What is pushed to the page. */
export type Pushed =
  | { kind: 'turn'; turn: ShownTurn }
  | { kind: 'understood'; number: number; understanding: Understanding }
  | { kind: 'setting'; setting: TalkSetting; clock: ClockShown }
  | { kind: 'progress'; done: number; of: number };

/** What went wrong, in words for whoever looks at the page. */
export type Trouble = { message: string; hint?: string };
