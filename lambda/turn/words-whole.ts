/** How words that fit no sentence of the model come along: whole in one slot, what a recogniser made of them in another. */
export const wordsWhole = { intent: 'SayIntent', words: 'words', typed: 'typed' } as const;

/** Whether an intent of the model logs an answer; what is logged is read from the words themselves. */
export const logsAnAnswer = (intent: string): boolean => /^(?:Log|Said)/.test(intent);
