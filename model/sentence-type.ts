/** The slot type that takes a whole sentence. */
export const SENTENCE = 'SENTENCE';
