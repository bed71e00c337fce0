/** Why something is asked back before it is written down. */
export type AskBack =
  /** "Fifty": fifty what? */
  | 'scale'
  /** "Ten dollars a month": a budget is a sum. */
  | 'per-month'
  | 'per-quarter'
  | 'per-week'
  | 'per-seat'
  /** "A few thousand", "soon": too vague to write down. */
  | 'vague'
  /** Two figures, two people or two dates where one is wanted. */
  | 'which'
  /** A fiscal year begins when the company says so. */
  | 'fiscal'
  /** A date that is over. */
  | 'past'
  /** A day that moves from year to year, or an event of their own. */
  | 'when-is-that'
  /** Nothing in it that answers the question. */
  | 'not-heard';

/**
 * What was made of the words of an answer. `sure` was said surely; `guess` was hedged and is only ever stored as one;
 * `ask` has to be asked back first, with what it probably means, where there is such a thing.
 */
export type Understood<T> =
  | { kind: 'sure'; value: T }
  | { kind: 'guess'; value: T }
  | { kind: 'ask'; why: AskBack; maybe?: T; hedged?: boolean };

/** An answer in hand, sure or guessed by how it was said. */
export const said = <T>(value: T, hedged: boolean): Understood<T> => ({ kind: hedged ? 'guess' : 'sure', value });

/** Asks back, proposing what it probably means. */
export const askBack = <T>(why: AskBack, maybe?: T, hedged = false): Understood<T> => ({
  kind: 'ask',
  why,
  ...(maybe === undefined ? {} : { maybe }),
  ...(hedged ? { hedged } : {}),
});
