import type { Topic } from '../../../domain/fact.ts';
import { ruleOf } from '../../../topics/all.ts';
import type { Kind } from '../../../topics/topic.ts';
import { carriesOn, topicOf } from './cues.ts';

/** A piece of a breath that says one thing, and what it is about where its words say so. */
export type Clause = { topic?: Topic; text: string };

// "A hundred and twelve thousand" is one figure.
const splitter =
  / ?(?:,|\bbut\b|\band\b(?!(?<=\b(?:hundred|thousand|million) and) (?:a |one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|\d))|\bthen\b|\bplus\b|\balso\b(?= (?:they|he|she|it|there|the|we)\b)) ?/;
const hasVerb =
  /\b(?:is|are|'s|'re|was|has|have|had|need|needs|want|wants|use|uses|decides?|signs?|lose|loses|comes?|pays?|looking|talking|involved|approved|plans?|there|no|will|would|can|can't|isn't|aren't|hasn't|don't|doesn't|by|before|in|end|q)\b/;
/** Whether a topic is answered in free words, several answers next to each other. */
export const isFree = (topic: Topic): boolean => ruleOf(topic).kind === 'words';
/** What is one answer, however many clauses tell it. */
const oneAnswer: ReadonlySet<Kind> = new Set<Kind>(['amount', 'names', 'date']);

/** Cuts a breath into clauses that each say one thing; a piece that carries on, or says nothing of its own, stays with the one before. */
export function clausesOf(text: string, expected: Topic | undefined): Clause[] {
  const clauses: Clause[] = [];
  let at = 0;
  const pieces: { piece: string; joint: string }[] = [];
  let joint = '';
  while (at <= text.length) {
    const match = splitter.exec(text.slice(at));
    const end = match ? at + match.index : text.length;
    pieces.push({ piece: text.slice(at, end), joint });
    if (!match) break;
    joint = match[0];
    at = end + match[0].length;
  }
  for (const { piece, joint: before } of pieces) {
    const last = clauses.at(-1);
    const topic = topicOf(piece);
    const own = topic !== undefined && (hasVerb.test(piece) || ruleOf(topic).kind === 'amount');
    const between = last !== undefined && /\bbetween(?: (?!and\b)\S+){1,3}$/.test(last.text);
    const carried =
      last &&
      (piece.trim() === '' ||
        !own ||
        between ||
        (carriesOn.test(piece) && (topic === last.topic || !hasVerb.test(piece))));
    // Free words are cut only where something of another kind begins: "it is slow and takes too long" is one pain.
    const same =
      last && topic === last.topic && (topic === undefined || isFree(topic) || oneAnswer.has(ruleOf(topic).kind));
    const list =
      last &&
      topic !== undefined &&
      ruleOf(topic).kind === 'amount' &&
      last.topic !== undefined &&
      isFree(last.topic) &&
      !/\b(?:budget|they have|there's|has|have)\b/.test(piece);
    if (last && (carried || same || list)) {
      last.text += before + piece;
      const better = last.topic ?? topic;
      if (better) last.topic = better;
    } else clauses.push({ ...(topic ? { topic } : {}), text: piece.trim() });
  }
  return clauses
    .filter(({ text: words }) => words !== '')
    .map((clause) => ({
      ...clause,
      ...((clause.topic ?? topicOf(clause.text) ?? expected)
        ? { topic: clause.topic ?? topicOf(clause.text) ?? expected }
        : {}),
    })) as Clause[];
}
