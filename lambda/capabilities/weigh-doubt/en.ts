import { percent } from '../../speech/english.ts';
import { say } from '../../speech/say.ts';
import { clause } from '../clauses.en.ts';
import type { WeighDoubtWords } from './index.ts';

/** English for a likelihood that is doubted. */
export const en: WeighDoubtWords = {
  utterances: {
    DoubtIntent: [
      '(that|this|it) (is|sounds|seems|looks) (much|far|way) too (high|low)',
      "i'm not convinced [by that]",
      '(he|she|they) told me (he|she|they) (is not|are not) interested',
      "that can't be right (he|she) told me (he|she) has no money",
      "that can't be right they told me they have no money",
      "that can't be right (he|she) has no (money|budget)",
      "that can't be right they have no (money|budget)",
      'but (he|she) told me (he|she) has no money',
      'what if (he|she) has no (money|budget)',
      'what if they have no (money|budget)',
    ],
  },
  onFile: ({ reason, about }) =>
    reason ? say`What I have is that ${clause(reason, about)}.` : say`I have no answer on the budget.`,
  without: ({ likelihood, supposed, about }) =>
    percent(likelihood) === percent(supposed)
      ? say`Without any money, ${about.who} would be at ${percent(supposed)} as well.`
      : say`Without any money, ${about.who} would be at ${percent(supposed)}, not ${percent(likelihood)}.`,
  askPutDown: say`Shall I put down that there is no budget?`,
};
