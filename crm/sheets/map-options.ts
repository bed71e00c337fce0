/** A column nobody reads that may be one of our fields. */
export type Suggestion = { header: string; field: string };

/** What to type to have the columns read so. */
export const asOptions = (suggestions: readonly Suggestion[]): string =>
  suggestions.map(({ header, field }) => `--map "${header}=${field}"`).join(' ');
