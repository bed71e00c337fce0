/**
 * How words that fit no sentence of the model come along: whole in one slot, or behind the opening in another; what a recogniser
 * made of them in a third.
 */
export const wordsWhole = { intent: 'SayIntent', words: 'words', opening: 'opening', typed: 'typed' } as const;

/** Whether an intent of the model logs an answer; what is logged is read from the words themselves. */
export const logsAnAnswer = (intent: string): boolean => /^(?:Log|Said)/.test(intent);
