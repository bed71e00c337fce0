import type { Topic } from '../../../domain/fact.ts';
import { topicRules } from '../../../topics/all.ts';

const cues = topicRules
  .flatMap(({ id, words }) => words.en.cues.map((cue) => ({ topic: id, ...cue })))
  .sort((a, b) => a.width - b.width);

/** What a clause is about, where its words say so: the narrower cue counts. */
export const topicOf = (text: string): Topic | undefined => cues.find(({ says }) => says.test(text))?.topic;

/** Clauses that begin so carry on with the one before, whatever words they hold. */
export const carriesOn =
  /^(?:maybe|perhaps|possibly|probably|or|not|no|sorry|i mean|the|a|an|their|his|her|which|who|because|since|as|to|and a half|at least|at most|tops|max|give or take|so)\b/;
