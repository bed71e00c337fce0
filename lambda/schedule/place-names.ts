/** What the places of a zone are called in a language, the one said first. Of a country with several zones only its cities are listed. */
export type PlaceNames = { zone: string; names: readonly string[] };
