import type { FactValue, Topic } from '../../../domain/fact.ts';
import { isSingle } from '../../../topics/conflicts.ts';
import { sameValue } from '../../../topics/corrections.ts';
import { askBack, said, type Understood } from '../../../understanding/understood.ts';
import { type Clause, clausesOf, isFree } from './clauses.ts';
import { currencyIn } from './currency.ts';
import { isHedged } from './hedges.ts';
import { readOn, type SentenceContext } from './readers.ts';
import { withoutRuledOut } from './repair.ts';
import { evenOut } from './text.ts';

/** One answer found in a sentence: its topic, what was understood, and the rep's own words for it. */
export type SaidAnswer = { topic: Topic; understood: Understood<FactValue>; words: string };

/** "Half a mil, but don't put that down yet". */
const hold =
  /\b(?:don't|do not|dont|never) (?:you )?(?:put|write|note|log|save|record|jot|mark)(?: (?:down|in|up))? (?:that|it|this|any of (?:that|it|this))(?: down)?(?: yet)?\b|\boff the record\b|\bnot for the record\b/;

/** Whether the words say that nothing is to be put down. */
export const isHeldBack = (spoken: string): boolean => hold.test(evenOut(spoken));

/** What a sentence says about a lead: answers by topic, or that nothing should be written down. */
export type Sentence =
  | { kind: 'answers'; answers: SaidAnswer[] }
  | { kind: 'hold' }
  | { kind: 'currency'; currency: string };

/** "Euros, not dollars, sorry": only the currency of what was just said. */
const onlyCurrency =
  /^(?:(?:no|sorry|i mean|i meant|make that|that's|that was|it's|it was|in|actually|wait|oh|they are|those are|, )+ ?)*(?:\S+ ){0,2}\S+$/;

/**
 * Reads a breath: "they have fifty grand, the CFO signs off, and they need it by the end of March" is three answers. What was
 * expected is tried first where the words do not say what they are about; nothing is made up where nothing is heard.
 */
export function readSentence(spoken: string, context: SentenceContext): Sentence {
  const text = evenOut(spoken);
  if (hold.test(text)) return { kind: 'hold' };
  const kept = withoutRuledOut(text)
    .text.replace(/(?: ,)? (?:sorry|please)$/, '')
    .replace(/^(?:no|sorry) (?:, )?(?=\S)/, '');
  const currency = currencyIn(kept);
  if (
    currency &&
    context.last &&
    onlyCurrency.test(kept) &&
    !/\d|\b(?:thousand|k|grand|million|mil|hundred|half|forty|fifty|sixty|ten|twenty|thirty|seventy|eighty|ninety|one|two|three|four|five|six|seven|eight|nine|fifteen)\b/.test(
      kept,
    )
  )
    return { kind: 'currency', currency };
  const answers = clausesOf(text, context.expected).flatMap((clause): SaidAnswer[] => readClause(clause, context));
  return { kind: 'answers', answers: onePerTopic(answers) };
}

const another =
  / (?:, )?(?:but |and |while )?(?:he|she|they|his boss|her boss|the \w+) (?:says?|said|thinks?|thought|reckons?) /;

/** "Q two, he says Q three": what two people say of a topic that takes one answer is asked back where it differs. */
function toldByTwo(topic: Topic, text: string, context: SentenceContext): Understood<FactValue> | undefined {
  const second = another.exec(text);
  if (!isSingle(topic) || !second || second.index === 0) return undefined;
  const [one, other] = [text.slice(0, second.index), text.slice(second.index + second[0].length)].map((part) =>
    readOn(topic, part.replace(/ ,$/, ''), context),
  );
  if (!one || !other || one.kind === 'ask' || other.kind === 'ask') return undefined;
  return sameValue(one.value, other.value) ? one : askBack('which');
}

function readClause({ topic: cued, text }: Clause, context: SentenceContext): SaidAnswer[] {
  const { expected } = context;
  // Asked what hurts them, "they lose too many leads" is that, whatever else it might be filed under.
  const topic = expected && cued && isFree(expected) && isFree(cued) ? expected : cued;
  const words = text.trim();
  const tries: Topic[] = [...new Set([...(topic ? [topic] : []), ...(expected ? [expected] : [])])];
  for (const one of tries) {
    const understood = toldByTwo(one, text, context) ?? readOn(one, text, context);
    if (understood.kind === 'ask' && understood.why === 'not-heard') continue;
    return refine(one, understood, text, words, context);
  }
  if (!expected) return [];
  return [{ topic: expected, understood: askBack('not-heard'), words }];
}

/** A date that is only "urgent" is urgency; "a budget, but it isn't approved" says both; a "no" for money is an answer too. */
function refine(
  topic: Topic,
  understood: Understood<FactValue>,
  text: string,
  words: string,
  context: SentenceContext,
): SaidAnswer[] {
  const value = understood.kind === 'ask' ? undefined : understood.value;
  if (topic === 'timeline' && value?.type === 'answer' && value.answer === 'yes' && context.expected !== 'timeline')
    return [{ topic: 'urgency', understood, words }];
  if (topic === 'urgency' && context.expected === undefined) {
    const when = readOn('timeline', text, context);
    if (when.kind !== 'ask' && when.value.type === 'date') return [{ topic: 'timeline', understood: when, words }];
  }
  if (topic === 'budget-approved' && !/\b(?:over|above|anything|more than)\b/.test(text)) {
    const sum = readOn(
      'budget',
      text.replace(/\b(?:not |isn't |is |was |been |yet )*approved(?: yet)?\b/g, ' ').trim(),
      context,
    );
    if (sum.kind !== 'ask' && sum.value.type === 'amount' && sum.value.max > 0)
      return [
        { topic: 'budget', understood: sum, words },
        { topic, understood, words },
      ];
  }
  if (
    topic === 'budget-approved' &&
    /\b(?:there(?:'s| is)|they have|has|have|got) (?:a |some |the )?(?:budget|money)\b/.test(text)
  )
    return [
      { topic: 'budget', understood: said({ type: 'answer', answer: 'yes' }, isHedged(text)), words },
      { topic, understood, words },
    ];
  return [{ topic, understood, words }];
}

/** Said twice on one topic that takes one answer, the last counts: that is how people correct themselves. */
function onePerTopic(answers: SaidAnswer[]): SaidAnswer[] {
  return answers.filter(
    (one, at) =>
      isFree(one.topic) ||
      !answers.slice(at + 1).some((later) => later.topic === one.topic && later.understood.kind !== 'ask'),
  );
}
