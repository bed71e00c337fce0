/** The canonical values one authority found for what was heard; none means ER_SUCCESS_NO_MATCH. */
export type Resolution = { source: 'static' | 'dynamic'; type: string; values: { name: string; id?: string }[] };

/** A stretch of the utterance that a slot accepts, how surely (0 to 1), and what Alexa would send for it. */
export type Heard = {
  end: number;
  quality: number;
  /** Not among the values of its type: alone it is no sign that the slot was meant. */
  unlisted?: boolean;
  /** Unlisted, and its type is a closed choice rather than a sample of names. */
  closed?: boolean;
  value?: string;
  resolutions?: Resolution[];
};
