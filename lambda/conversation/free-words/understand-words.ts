import type { AskedBefore } from '../../turn/memory.ts';
import type { Desk } from '../../turn/turn.ts';
import { answersIn } from '../../understanding/answer-reader.ts';
import { hear } from '../../understanding/engine.ts';
import type { Scored } from '../../understanding/linear-classifier.ts';
import { filled } from '../heard-slots.ts';
import { namedIn, slotsNamed, type WordsNamed } from './named.ts';
import { routes } from './routes.ts';

/** What free words are: a question or command as it would have been asked, a statement to log, or nothing for us. */
export type Meant =
  | { kind: 'asked'; question: AskedBefore; sureness: number }
  | { kind: 'statement'; named: WordsNamed; statements: Scored[]; sureness: number }
  | { kind: 'nothing' };

/** Below this share a question is not taken for what it looks like; chosen on sentences kept aside. */
const LEAST_SURE = 0.22;
const LEAST_ACTION = 0.45;
/** What is put as a question is one; what it is about may be less sure. */
const LEAST_ASKED = 0.08;
const MOST_LIKELY = 5;
/** Something is written only where most speaks for a statement. */
const LEAST_STATEMENT = 0.5;

const isStatement = ({ label }: Scored) => label === 'write';
const isAction = ({ label }: Scored) => label.startsWith('do:');

/** Understands free words in the light of the conversation. */
export async function understandWords(said: string, desk: Desk): Promise<Meant> {
  const named = await namedIn(said, desk);
  const { kinds, statements } = await hear(named.masked, desk.language);
  const isAsked = answersIn[desk.language].asks(named.masked);
  const [best] = isAsked ? kinds.filter((one) => !isStatement(one)) : kinds;
  if (!best || best.label === 'nothing') return { kind: 'nothing' };
  if (isStatement(best))
    return best.share >= LEAST_STATEMENT
      ? { kind: 'statement', named, statements, sureness: best.share }
      : { kind: 'nothing' };
  if (best.share < (isAsked ? LEAST_ASKED : isAction(best) ? LEAST_ACTION : LEAST_SURE)) return { kind: 'nothing' };
  const route = routes[best.label];
  if (!route) return { kind: 'nothing' };
  const question = route({ slots: slotsNamed(named, desk), said, hasFocus: desk.memory.lead !== undefined });
  const chosen = question.slots.lead ? { ...question, slots: { ...question.slots } } : question;
  return { kind: 'asked', question: chosen, sureness: best.share };
}

/** A statement as it is logged: the words, and whom they are about where somebody of the book is named. */
export function statementToLog({ named, statements }: Extract<Meant, { kind: 'statement' }>): AskedBefore {
  const learned = {
    likely: filled(
      statements
        .slice(0, MOST_LIKELY)
        .map(({ label, share }) => `${label}=${share.toFixed(2)}`)
        .join(' '),
    ),
  };
  const [mention] = named.mentions;
  const lead = mention ? { lead: { heard: mention.heard, values: [] } } : {};
  const words = mention ? withoutName(named) : named.said;
  return {
    intent: 'LogStatementIntent',
    slots: { ...lead, answer: filled(words), whole: filled(named.said), ...learned },
  };
}

/** The words with "he" or "their" in place of the name they are about, or without "at Acme". */
function withoutName({ words, mentions }: WordsNamed): string {
  const [mention] = mentions;
  if (!mention) return words.join(' ');
  const before = words[mention.from - 1]?.toLowerCase() ?? '';
  const isPlace = /^(?:for|at|on|with|from|about|over)$/.test(before);
  const head = words.slice(0, isPlace ? mention.from - 1 : mention.from);
  const tail = words.slice(mention.to);
  const next = tail[0]?.toLowerCase() ?? '';
  const isSubject = !isPlace && !/^(?:budget|need|pain|timeline|goal|competitor|decision|champion)s?$/.test(next);
  const standIn = isPlace ? '' : mention.possessive ? 'their' : isSubject ? 'he' : 'their';
  return [...head, standIn, ...tail].filter((word) => word !== '').join(' ');
}
