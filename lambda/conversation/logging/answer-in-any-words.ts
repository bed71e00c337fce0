import type { FactValue, Topic } from '../../domain/fact.ts';
import type { Language } from '../../language/languages.ts';
import { ruleOf } from '../../topics/all.ts';
import { answersIn, type SaidAnswer } from '../../understanding/answer-reader.ts';
import { hearKinds, hearOthers, hearStatements } from '../../understanding/engine.ts';
import { said } from '../../understanding/understood.ts';
import { chooseKind, isStatement } from '../free-words/choose-kind.ts';

/** From these shares on, words that came where an answer was awaited are none. */
const ANOTHER_KIND = 0.25;
const FOR_OTHERS = 0.6;
/** From this share of a topic's own on, what was learned tells a yes or a no. */
const MOSTLY = 0.5;
const LEAST_WORDS = 2;

/**
 * The answer to a question about a person, where its reader hears none: somebody told by their role within a longer sentence,
 * the yes or no that words like these were learned to be, or else the words themselves. Nothing where the words look like
 * anything but an answer.
 */
export async function answerInAnyWords(
  topic: Topic,
  text: string,
  language: Language,
): Promise<SaidAnswer | undefined> {
  const reader = answersIn[language];
  if (ruleOf(topic).kind !== 'person' || text.trim().split(/\s+/).length < LEAST_WORDS) return undefined;
  if (reader.asks(text) || reader.control(text) || reader.notTold(text)) return undefined;
  if (!reader.bearsOut(topic, { type: 'text', text }, text)) return undefined;
  const [kinds, others, statements] = await Promise.all([
    hearKinds(text, language),
    hearOthers(text, language),
    hearStatements(text, language),
  ]);
  const kind = chooseKind(kinds, { isAsked: false, namesSomebody: true });
  const isOther = kind !== undefined && !isStatement(kind) && kind.share >= ANOTHER_KIND;
  if (others >= FOR_OTHERS || isOther) return undefined;
  const answered = (value: FactValue): SaidAnswer => ({
    topic,
    understood: said(value, reader.hedged(text)),
    words: text,
  });
  if (reader.unknown(text)) return answered({ type: 'answer', answer: 'unknown' });
  const own = statements.filter(({ label }) => label.startsWith(`${topic}:`));
  const all = own.reduce((sum, { share }) => sum + share, 0);
  const shareOf = (answer: string) =>
    (own.find(({ label }) => label === `${topic}:${answer}`)?.share ?? 0) / (all || 1);
  const person = reader.personWithin(text);
  if (reader.denies(text, true) && !person) return answered({ type: 'answer', answer: 'no' });
  if (person) return answered(person);
  if (shareOf('yes') >= MOSTLY) return answered({ type: 'answer', answer: 'yes' });
  return answered({ type: 'text', text });
}
