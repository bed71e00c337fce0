import { filled } from '../../conversation/heard-slots.ts';
import { firstSaid, type Reading } from '../../conversation/in-place-of.ts';
import { dealPutRight, dealSaid } from '../../conversation/logging/deal-put-right.ts';
import { logAnswerWords } from '../../conversation/logging/languages.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Answer, Desk } from '../../turn/turn.ts';
import { answersIn, type Control } from '../../understanding/answer-reader.ts';
import type { SaidToLog } from './said-to-log.ts';

/** An amount that answers how big the deal is, or puts right what was just said of it, is no budget. */
const sizeOfDeal: Reading<SaidToLog> = ({ frame: { expects }, said }, desk) => {
  if (said === '' || (expects !== undefined && expects !== 'budget')) return undefined;
  const { pending } = desk.memory;
  if (pending?.kind === 'answer' && pending.takenBy !== undefined)
    return { again: { intent: pending.takenBy, slots: { answer: filled(said) } } };
  const deal = dealPutRight(said, desk) ?? (expects === undefined ? dealSaid(said, desk) : undefined);
  return deal ? { again: deal } : undefined;
};

/** Controls that may be said wherever any words are taken, and the question each really is. */
const asked: Readonly<Partial<Record<Control, string>>> = {
  undo: 'UndoIntent',
  wrong: 'WrongIntent',
  'read-back': 'ReadBackIntent',
  repeat: 'AMAZON.RepeatIntent',
  stop: 'AMAZON.StopIntent',
  help: 'AMAZON.HelpIntent',
};
const controlSaid: Reading<SaidToLog> = ({ control }) => {
  const intent = control && asked[control];
  return intent ? { again: { intent, slots: {} } } : undefined;
};

/** A question or command of the rep's own. */
const anotherQuestion: Reading<SaidToLog> = async ({ question }) => {
  const clearly = (await question())?.clearly;
  return clearly && clearly !== 'unknown' ? { again: clearly } : undefined;
};

/** "That was for Sarah": what was logged last goes to another lead. */
const movedTo: Reading<SaidToLog> = ({ said }, desk) => {
  const lead = answersIn[desk.language].movedTo(said);
  return lead ? { again: askIntent('MoveIntent', { lead: filled(lead) }) } : undefined;
};

/** "Nothing", where nothing in particular was asked. */
const nothing: Reading<SaidToLog> = ({ expected, control }, desk) => {
  if (expected !== undefined || (control !== 'nothing' && control !== 'skip')) return undefined;
  const words = logAnswerWords[desk.language];
  return { tell: [words.allRight], ask: words.askWhatElse };
};

/** In this order: the first that is said is taken. */
const readings: readonly Reading<SaidToLog>[] = [sizeOfDeal, controlSaid, anotherQuestion, movedTo, nothing];

/** What comes of words that say nothing to log; nothing where they are to be logged. */
export const inPlaceOfStatement = (said: SaidToLog, desk: Desk): Promise<Answer | undefined> =>
  firstSaid(readings, said, desk);
