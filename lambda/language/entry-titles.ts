/** How what stands in a calendar may be titled, in one language. */
export type EntryTitles = {
  /** How an entry may be written that is heard so: "one on one" for `1:1`. */
  written: Readonly<Record<string, readonly string[]>>;
  /** What an entry is beside what it is called: "the dentist appointment" may be written "Dentist". */
  kinds: readonly string[];
};
