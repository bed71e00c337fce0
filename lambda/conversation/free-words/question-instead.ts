import type { AskedBefore } from '../../turn/memory.ts';
import type { Desk } from '../../turn/turn.ts';
import { understandWords } from './understand-words.ts';

/** What is said while any words are taken as an answer counts as a question or command only where that is clear. */
const CLEARLY = 0.6;
/** These answer what was asked. */
const answering =
  /^AMAZON\.(?:Yes|No|Next|More|Repeat|Stop)Intent$|^(?:Wait|Move|Correct|Undo|CallOutcome|Note)Intent$/;

/** The question or command that words are which came where an answer was awaited; nothing where they are the answer. */
export async function questionInstead(said: string, desk: Desk): Promise<AskedBefore | undefined> {
  if (desk.memory.pending?.kind !== 'answer' || said.split(/\s+/).length < 3) return undefined;
  const meant = await understandWords(said, desk);
  return meant.kind === 'asked' && meant.sureness >= CLEARLY && !answering.test(meant.question.intent)
    ? meant.question
    : undefined;
}
