/** What a rep noticed in a call (`docs/concepts.md` G2 to G6). */
export const flagKinds = [
  'pain-clear',
  'goals-set',
  'knows-project',
  'went-well',
  'short-answers',
  'contradictory',
  'went-badly',
] as const;

export type FlagKind = (typeof flagKinds)[number];

/** Green speaks for going on with a lead, red for care. */
export const colourOf: Readonly<Record<FlagKind, 'green' | 'red'>> = {
  'pain-clear': 'green',
  'goals-set': 'green',
  'knows-project': 'green',
  'went-well': 'green',
  'short-answers': 'red',
  contradictory: 'red',
  'went-badly': 'red',
};
