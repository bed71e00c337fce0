import { interviewWords } from '../../conversation/interview/languages.ts';
import { next, type Sitting } from '../../conversation/interview/open-interview.ts';
import { asOfRequestStart } from '../../conversation/logging/record-facts.ts';
import { factsInForce } from '../../domain/fact.ts';
import type { Criterion } from '../../frameworks/framework.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Answer, Desk } from '../../turn/turn.ts';
import type { Control } from '../../understanding/answer-reader.ts';
import { passOver } from './pass-over.ts';
import { sameAgain } from './same-as-before.ts';
import { stop } from './start-and-stop.ts';
import { stepBack } from './step-back.ts';

/** Whether the question told what is known. */
const knows = ({ leadCase }: Sitting, { topics }: Criterion, desk: Desk): boolean =>
  factsInForce(asOfRequestStart(leadCase.file, desk).facts).some(({ topic }) => topics.includes(topic));

/** A control said in place of an answer: skip, undo, stop, why. */
export function control(
  sitting: Sitting,
  asked: Criterion,
  said: Control | undefined,
  desk: Desk,
): Answer | Promise<Answer> | undefined {
  const say = interviewWords[desk.language];
  const [topic] = asked.topics;
  switch (said) {
    case 'skip':
    case 'blank':
      return passOver(sitting, asked.id, say.passed, desk);
    case 'not-asked':
      return passOver(sitting, asked.id, say.notAsked, desk);
    case 'same':
      return sameAgain(sitting, asked, desk);
    case 'undo':
      return stepBack(sitting, desk);
    case 'stop':
      return stop(sitting, desk);
    case 'choices':
    case 'help':
      return next(sitting, [say.choices({ topic })], desk);
    case 'read-back':
      return { again: askIntent('ReadBackIntent') };
    case 'repeat':
      return { again: askIntent('AMAZON.RepeatIntent') };
    case 'why':
      return { again: askIntent('WhyAskIntent') };
    case 'wrong':
      // Right after a question that told what is known, it is that which is wrong; the question still stands.
      if (!knows(sitting, asked, desk)) return { again: askIntent('WrongIntent') };
      return next(sitting, [], desk, sitting.leadCase.file.facts, 'plainly');
    case 'nothing':
    case undefined:
      return undefined;
  }
}
