import { existsSync, readFileSync } from 'node:fs';
import type { Language } from '../lambda/language/languages.ts';
import type { InteractionModel } from '../model/interaction-model.ts';

/** What the local ear hears by, worked out beforehand: the model with every sentence of a language, and the pieces of each sentence. */
export type HeardReady = {
  models: Readonly<Record<Language, InteractionModel>>;
  /** A sentence's words and slots, with a blank between them, by the sentence. */
  pieces: Readonly<Record<string, string>>;
};

let read: { ready: HeardReady | undefined } | undefined;

/** What was worked out when the command was made; nothing where it runs from its source. */
export function heardReady(): HeardReady | undefined {
  if (read) return read.ready;
  // Written into the command as it is made.
  const file = process.env.LEAD_SCOUT_HEARD_READY;
  const isThere = file !== undefined && existsSync(file);
  read = { ready: isThere ? (JSON.parse(readFileSync(file, 'utf8')) as HeardReady) : undefined };
  return read.ready;
}
