import { type Instead, questionLookedForOnce } from '../../conversation/free-words/question-instead.ts';
import type { Sitting } from '../../conversation/interview/open-interview.ts';
import type { Topic } from '../../domain/fact.ts';
import type { LeadName } from '../../domain/lead.ts';
import type { Criterion } from '../../frameworks/framework.ts';
import { spotLead } from '../../people/spot-lead.ts';
import type { Desk } from '../../turn/turn.ts';
import { answersIn } from '../../understanding/answer-reader.ts';

/** What was said to the question at hand. */
export type SaidInInterview = {
  sitting: Sitting;
  /** The criterion that was asked about, and its topic. */
  asked: Criterion;
  topic: Topic;
  /** The words as they were heard; without the lead's name and what opens them; and with a contrast turned into what holds. */
  spoken: string;
  own: string;
  said: string;
  /** Whether another lead is named than the one the interview is about. */
  namesAnother: boolean;
  /** What the words may ask for instead; looked for once, and only when somebody wants to know. */
  question: () => Promise<Instead>;
};

/** The words as an interview reads them: whom they name, and what is left without the name. */
export function asSaid(
  { sitting, asked, spoken }: Pick<SaidInInterview, 'sitting' | 'asked' | 'spoken'>,
  names: LeadName[],
  desk: Desk,
): SaidInInterview {
  const reader = answersIn[desk.language];
  const spotted = spotLead(spoken, names, desk.language);
  const namesLead = spotted.leads.some(({ id }) => id === sitting.leadCase.file.lead.id);
  const own = reader.told(namesLead ? spotted.text : spoken);
  return {
    sitting,
    asked,
    topic: asked.topics[0],
    spoken,
    own,
    said: reader.withContrast(own),
    namesAnother: spotted.leads.length > 0 && !namesLead,
    question: questionLookedForOnce(spoken, desk),
  };
}
