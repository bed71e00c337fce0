import type { Language } from '../../language/languages.ts';
import type { Desk } from '../../turn/turn.ts';
import { answersIn, type SentenceContext } from '../../understanding/answer-reader.ts';
import { hearTopics } from '../../understanding/engine.ts';
import { inPlainWords, type ReadStatement, readStatement } from './read-statement.ts';

/** Whether the words hold what nothing was learned of yet: a topic that was added has its cues alone, and they come first. */
async function holdsNewTopic(text: string, context: SentenceContext, language: Language): Promise<boolean> {
  const sentence = answersIn[language].sentence(text, context);
  if (sentence.kind !== 'answers') return false;
  const learned = new Set((await hearTopics(text, language)).map(({ label }) => label));
  return sentence.answers.some(({ topic }) => !learned.has(topic));
}

/**
 * What a statement tells, in the rep's own words: where its first words settle the topic, that; "not he, his boss decides" as
 * what holds; else what both opinions make of it.
 */
export async function told(text: string, context: SentenceContext, { language }: Desk): Promise<ReadStatement> {
  const reader = answersIn[language];
  if (reader.notTold(text)) return { answers: [], left: [text] };
  if (reader.isOfContact(text) && reader.parts(text).length === 1) return { answers: [], left: [text] };
  const topic = reader.plainTopic(text);
  if (topic && !(await holdsNewTopic(text, context, language))) {
    const parts = reader.parts(text);
    // "Legal has to approve it, and they start in May" says more than that.
    if (parts.length < 2 || parts.slice(1).every(({ text: part }) => reader.plainTopic(`so ${part}`) === topic))
      return { answers: [inPlainWords(topic, text, reader)], left: [] };
  }
  const settled = reader.withContrast(text);
  const read = await readStatement(settled, context, language);
  const isAsSaid = (words: string) => text.toLowerCase().includes(words.toLowerCase());
  return { ...read, answers: read.answers.map((one) => (isAsSaid(one.words) ? one : { ...one, words: text })) };
}
