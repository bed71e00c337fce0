/** A table to look words from outside up in: "constructor" is in none, though every ordinary object knows it. */
export const wordTable = <T>(rows: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.assign(Object.create(null), rows);
