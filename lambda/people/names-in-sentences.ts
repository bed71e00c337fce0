/** A sentence that begins with somebody's name, or ends with it: where the name stands, and what stands in for it. */
export type ClaimRow = { fits: RegExp; rest: string; isSubject: boolean };

/** The words of a language that tell where a name stands in a sentence. All folded. */
export type NamesInSentences = {
  /** "Mister": a name follows. */
  honorifics: ReadonlySet<string>;
  /** After these a name is whom the sentence is about: "for", "at". */
  before: ReadonlySet<string>;
  /** What is no part of what a company is called: "inc". */
  legal: ReadonlySet<string>;
  /** Words that begin a sentence and are nobody's name, even where somebody is called so. */
  never: ReadonlySet<string>;
  /** What a sentence may begin with before its subject: "so", "well". */
  openers: RegExp;
  /** What follows the subject of a sentence: "has", "decides". */
  verbs: RegExp;
  /** What stands in for a subject, and for whoever something belongs to: "he", "their". */
  subject: string;
  possessive: string;
  /** What is left between a name and the rest once the name is gone: "is". */
  leftOver: RegExp;
  /** Everyday words that are no name, wherever one is claimed. */
  common: ReadonlySet<string>;
  /** What the last words of a claim end in when they are no name: "-ing". */
  noName: RegExp;
  claims: readonly ClaimRow[];
};
