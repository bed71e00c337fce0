import { topics } from '../../lambda/topics/all.ts';
import { answerText, topicHeader, type WrittenColumn } from './written-sheet.ts';

/** One column for each topic: a CRM takes them as fields of its own, and we read them again as answers. */
export const answerColumns: readonly WrittenColumn<'leads'>[] = topics.map((topic) => [
  topicHeader(topic),
  ({ answers }) => {
    const fact = answers.get(topic);
    return fact && answerText(fact);
  },
]);
