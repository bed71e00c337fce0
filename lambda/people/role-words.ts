/** The words of a language for what somebody does. All folded. */
export type RoleWords = {
  /** Short titles and what they stand for: "cfo". */
  acronyms: Readonly<Record<string, string>>;
  /** Different words for the same work. */
  sameWork: Readonly<Record<string, string>>;
  /** Words that name a rank: "director". */
  ranks: ReadonlySet<string>;
  /** Words that name an area: "sales". */
  functions: ReadonlySet<string>;
  /** What may stand before a rank: "senior". */
  grades: ReadonlySet<string>;
  /** Small words within a title: "of". */
  small: ReadonlySet<string>;
};
