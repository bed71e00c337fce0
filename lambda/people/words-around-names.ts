/** The words of a language that stand around a name, by what they tell us. All folded. */
export type PeopleWords = {
  /** "Mister", "doctor": a name follows, likelier a surname. */
  honorifics: ReadonlySet<string>;
  /** What leads up to a name and is no part of it: "the", "call with". */
  openers: ReadonlySet<string>;
  /** What stands for a person or account after a company's name: "guy", "deal". */
  somebody: ReadonlySet<string>;
  /** What may be said after a name and is no part of it: "two words", "please". */
  afterthoughts: readonly (readonly string[])[];
  /** What a company's name follows: "at", "from". */
  companyMarks: ReadonlySet<string>;
  /** Small words that cost little when they fit nothing. */
  small: ReadonlySet<string>;
  /** How letters sound when a recogniser writes them as words; read as letters only among other letters. */
  letterNames: Readonly<Record<string, string>>;
  /**
   * Everyday words heard where a name was expected. Said alone they mean somebody only when the book has exactly that
   * word: May Wright is found by "may", and "tomorrow" is never Tamara.
   */
  plain: ReadonlySet<string>;
  /** The other names somebody of this first name may go by, either way: Robert is Bob and Bob may be Robert. */
  nicknames: ReadonlyMap<string, readonly string[]>;
};
