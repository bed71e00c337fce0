import type { AskedBefore } from './memory.ts';
import type { HeardSlot } from './turn.ts';

/**
 * The questions we ask in place of the one that was heard, or after a yes or a no, with the slots we fill for them. What else
 * was heard goes along. A test holds that each is a question of some capability.
 */
export type Asks = {
  'AMAZON.CancelIntent': never;
  'AMAZON.FallbackIntent': never;
  'AMAZON.NoIntent': never;
  'AMAZON.RepeatIntent': never;
  AfterThatIntent: never;
  AgainstIntent: 'chosen';
  BeforeThatIntent: never;
  BookCallIntent: never;
  BriefCallIntent: 'chosen';
  CallsInDetailIntent: 'from';
  CancelCallIntent: never;
  ClearDayIntent: 'sure';
  CorrectIntent: 'answer' | 'chosen';
  CurrencyIntent: 'money';
  DealIntent: 'chosen';
  DifferenceIntent: never;
  FollowUpIntent: never;
  ForgetLeadNowIntent: 'chosen';
  ForgetMeNowIntent: never;
  ForgetWhoIntent: never;
  FreeIntent: never;
  HottestIntent: never;
  InterviewAnswerIntent: never;
  KeepIntent: never;
  KeepThresholdIntent: 'count';
  LaunchRequest: never;
  LikelihoodIntent: 'chosen';
  ListCallsIntent: 'date';
  LogFactIntent: 'answer' | 'outside';
  LogStatementIntent: 'answer' | 'sureness' | 'whole';
  MoveCallIntent: never;
  MoveIntent: 'lead' | 'chosen';
  MoveStageIntent: 'chosen' | 'date' | 'reason' | 'to';
  NextCallIntent: never;
  NoteIntent: 'answer' | 'chosen';
  PutBackIntent: never;
  QuestionsIntent: 'chosen' | 'criterion' | 'framework';
  RankedNextIntent: never;
  RankedPreviousIntent: never;
  ReadBackIntent: never;
  RecordIntent: 'after' | 'chosen';
  RemindIntent: never;
  ResumeInterviewIntent: 'chosen';
  SaveChangeIntent: never;
  SetDealIntent: 'amount' | 'answer' | 'chosen' | 'currency' | 'sure';
  SetReminderIntent: never;
  SettleIntent: 'settled';
  SkipReminderIntent: never;
  SofterIntent: 'chosen';
  StayLinkedIntent: never;
  UndoIntent: 'chosen' | 'inside';
  UndoStageIntent: 'chosen';
  UndoTodoIntent: 'todo';
  UnlinkNowIntent: never;
  WhenNextIntent: 'chosen' | 'lead';
  WhoseAccountIntent: 'lead';
  WhyAskIntent: 'chosen';
  WhyIntent: 'chosen';
  WhyNotHigherIntent: 'chosen';
  WrongIntent: never;
};

/** A question to be asked again, its name and the slots we fill checked by the compiler. */
export const askIntent = <I extends keyof Asks>(
  intent: I,
  slots?: Readonly<Partial<Record<Asks[I], HeardSlot>>>,
): AskedBefore => ({ intent, slots: (slots ?? {}) as AskedBefore['slots'] });
