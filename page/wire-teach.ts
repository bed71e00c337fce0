/** What words can be taught to mean, with a sentence that means it. */
export type MeaningShown = { id: string; called: string; example?: string };

/** A sentence that was taught here, and what it means in words. */
export type TaughtShown = { text: string; means: string };

/** Everything for teaching: what was not understood, what words can mean, and what was taught already. */
export type TeachShown = {
  unheard: { words: string; day: string; by: string }[];
  questions: MeaningShown[];
  orders: MeaningShown[];
  topics: { id: string; called: string }[];
  taught: TaughtShown[];
  /** Where the sentences are kept, where there is a folder. */
  file?: string;
};

/** What somebody says a sentence means, as the corpus has it. */
export type Meant =
  | { answer: string }
  | { do: string }
  | { write: { topic: string; value: string; sure: boolean }[] }
  | { nothing: true };
