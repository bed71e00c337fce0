import type { AskedBefore } from './memory.ts';
import type { HeardSlot } from './turn.ts';

/**
 * The questions we ask in place of the one that was heard, or after a yes or a no, with the slots we fill for them. What else
 * was heard goes along. A test holds that each is a question of some capability.
 */
export type Asks = {
  'AMAZON.CancelIntent': never;
  'AMAZON.FallbackIntent': 'why';
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
  FirstCallIntent: 'date';
  FollowUpIntent: never;
  ForgetLeadNowIntent: 'chosen';
  ForgetMeNowIntent: never;
  ForgetWhoIntent: never;
  FreeIntent: never;
  HiringIntent: 'anywhere';
  HottestIntent: never;
  HowLongIntent: never;
  InterviewAnswerIntent: never;
  JobChangesIntent: 'anywhere';
  KeepIntent: never;
  KeepThresholdIntent: 'count';
  LaunchRequest: never;
  LastCallIntent: 'date';
  LikelihoodIntent: 'chosen';
  ListCallsIntent: 'date';
  LogFactIntent: 'answer' | 'outside';
  LogStatementIntent: 'answer' | 'chosen' | 'sureness' | 'whole';
  MoveCallIntent: never;
  MoveIntent: 'lead' | 'chosen';
  MoveStageIntent: 'chosen' | 'date' | 'instead' | 'reason' | 'to';
  NextCallIntent: never;
  NoteIntent: 'answer' | 'chosen';
  OverlapIntent: 'date';
  PastCallsIntent: 'date';
  PipelineIntent: never;
  PutBackIntent: never;
  QuestionsIntent: 'chosen' | 'criterion' | 'framework';
  RankedNextIntent: never;
  RankedPreviousIntent: never;
  ReadBackIntent: never;
  RecordIntent: 'after' | 'chosen';
  RemindIntent: 'answer' | 'chosen';
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
  WhoIsItIntent: 'position';
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
