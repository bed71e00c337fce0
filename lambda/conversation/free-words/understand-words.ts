import type { Language } from '../../language/languages.ts';
import { askIntent } from '../../turn/asks.ts';
import type { AskedBefore } from '../../turn/memory.ts';
import type { Desk } from '../../turn/turn.ts';
import { answersIn, type Particles } from '../../understanding/answer-reader.ts';
import { hearKinds } from '../../understanding/engine.ts';
import type { Scored } from '../../understanding/linear-classifier.ts';
import { filled } from '../heard-slots.ts';
import { namedIn, slotsNamed, type WordsNamed } from './named.ts';
import { routes } from './routes.ts';

/** What free words are: a question or command as it would have been asked, a statement to log, or nothing for us. */
export type Meant =
  | { kind: 'asked'; question: AskedBefore; sureness: number }
  | { kind: 'statement'; named: WordsNamed; sureness: number }
  | { kind: 'nothing' };

/** Below this share a question is not taken for what it looks like. These shares are settled by hand, not fitted. */
const LEAST_SURE = 0.22;
const LEAST_ACTION = 0.45;
/** What is put as a question is one; what it is about may be less sure. */
const LEAST_ASKED = 0.08;
/** Something is written only where most speaks for a statement. */
const LEAST_STATEMENT = 0.5;

/** What is told rather than asked for. */
const remarks = new Set([
  'do:note',
  'do:flag_red',
  'do:flag_green',
  'do:won',
  'do:lost',
  'do:correct',
  'do:call_outcome',
]);

const isStatement = ({ label }: Scored) => label === 'write';
const isAction = ({ label }: Scored) => label.startsWith('do:');

/** Understands free words in the light of the conversation. */
export async function understandWords(said: string, desk: Desk): Promise<Meant> {
  const named = await namedIn(said, desk);
  const reader = answersIn[desk.language];
  const isAsked = reader.asks(named.masked);
  const command = isAsked ? undefined : reader.command(named.masked);
  if (command && routes[command]) return asked(command, 1, named, desk);
  const kinds = await hearKinds(named.masked, desk.language);
  const [best] = isAsked ? kinds.filter((one) => !isStatement(one) && !remarks.has(one.label)) : kinds;
  if (!best || best.label === 'nothing') return { kind: 'nothing' };
  if (isStatement(best))
    return best.share >= LEAST_STATEMENT ? { kind: 'statement', named, sureness: best.share } : { kind: 'nothing' };
  if (best.label === 'do:note') {
    // "Note that Jones signs off himself" is an answer, not a note.
    const [told] = await hearKinds(reader.ordered(named.masked), desk.language);
    if (told && isStatement(told) && told.share >= LEAST_STATEMENT)
      return { kind: 'statement', named, sureness: told.share };
  }
  if (best.share < (isAsked ? LEAST_ASKED : isAction(best) ? LEAST_ACTION : LEAST_SURE)) return { kind: 'nothing' };
  return asked(best.label, best.share, named, desk);
}

function asked(label: string, sureness: number, named: WordsNamed, desk: Desk): Meant {
  const route = routes[label];
  if (!route) return { kind: 'nothing' };
  const { said } = named;
  const { ordered, asksForLowest } = answersIn[desk.language];
  const question = route({
    slots: slotsNamed(named, desk),
    said,
    ordered: ordered(said),
    asksForLowest: asksForLowest(said),
    hasFocus: desk.memory.lead !== undefined,
  });
  return { kind: 'asked', question, sureness };
}

/** A statement as it is logged: the words, and whom they are about where somebody of the book is named. */
export function statementToLog(
  { named, sureness }: Extract<Meant, { kind: 'statement' }>,
  language: Language,
): AskedBefore {
  const [mention] = named.mentions;
  const [only, ...more] = mention?.leads ?? [];
  const lead = !mention
    ? {}
    : only && more.length === 0
      ? { chosen: filled(only.id) }
      : { lead: { heard: mention.heard, values: [] } };
  const words = mention ? withoutName(named, answersIn[language].particles) : named.said;
  return askIntent('LogStatementIntent', {
    ...lead,
    answer: filled(words),
    whole: filled(named.said),
    sureness: filled(sureness.toFixed(2)),
  });
}

/** The words with "he" or "their" in place of the name they are about, or without "at Acme". */
function withoutName({ words, mentions }: WordsNamed, particles: Particles): string {
  const [mention] = mentions;
  if (!mention) return words.join(' ');
  const before = words[mention.from - 1] ?? '';
  const isPlace = particles.before.test(before);
  const head = words.slice(0, isPlace ? mention.from - 1 : mention.from);
  const tail = words.slice(mention.to);
  const next = tail[0] ?? '';
  const isSubject = !isPlace && !particles.belongings.test(next);
  const isOwner = mention.possessive || !isSubject;
  const standIn = isPlace ? '' : isOwner ? particles.possessive : particles.subject;
  return [...head, standIn, ...tail].filter((word) => word !== '').join(' ');
}
