import { filled, heardIn } from '../../conversation/heard-slots.ts';
import { sittingNow } from '../../conversation/interview/open-interview.ts';
import { openCase } from '../../conversation/lead-case.ts';
import { leadsNamedIn } from '../../conversation/who-is-meant.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Answer, Capability, Desk, Slots } from '../../turn/turn.ts';
import { latest, resume, start, startForLastCall, stop } from './start-and-stop.ts';
import { take } from './take-answer.ts';

async function answerTo(intent: string, slots: Slots, desk: Desk): Promise<Answer> {
  switch (intent) {
    case 'ResumeInterviewIntent':
      return resume(slots, desk);
    case 'StartForLastCallIntent':
      return startForLastCall(slots, desk);
    case 'StopInterviewIntent':
      return stop((await sittingNow(desk)) ?? (await latest(desk)), desk);
    case 'InterviewAnswerIntent': {
      const said = heardIn(slots, 'answer')?.heard ?? '';
      const [open, names] = await Promise.all([sittingNow(desk), leadsNamedIn(said, desk)]);
      const sitting = open ?? (desk.memory.interview ? undefined : await latest(desk));
      return sitting
        ? take(sitting, slots, names, desk)
        : { again: askIntent('LogFactIntent', { ...slots, outside: filled('yes') }) };
    }
    default: {
      const leadCase = await openCase(slots, intent, desk, 'write');
      return 'file' in leadCase ? start(leadCase, slots, desk) : leadCase;
    }
  }
}

/**
 * Goes through a framework for a lead, one question a turn, several answers accepted in one. Saved after every answer, and
 * carried on from where it stopped, on any device and any day.
 *
 * Rep: log BANT for Jones
 * Lead Scout: BANT for Jones: four questions. What's the budget?
 * Rep: fifty thousand, and the CFO signs off
 * Lead Scout: Noted: the budget is fifty thousand and the decision-maker is the CFO. That takes Jones from sixty-two to …
 */
export const interview: Capability = {
  name: 'interview',
  intents: {
    StartInterviewIntent: { slots: { lead: 'LEAD', framework: 'FRAMEWORK' } },
    StartForLastCallIntent: { slots: { framework: 'FRAMEWORK' } },
    ResumeInterviewIntent: { slots: { lead: 'LEAD' } },
    StopInterviewIntent: {},
    InterviewAnswerIntent: { slots: { answer: 'AMAZON.SearchQuery' }, elicits: ['answer'] },
  },
  answer: async ({ intent, slots }, desk) => answerTo(intent, slots, desk),
};
