import { heardIn } from '../../conversation/heard-slots.ts';
import { topicRules } from '../../topics/all.ts';
import type { HeardAs } from '../../topics/topic.ts';
import type { Answer, Capability, Desk, IntentDeclaration, Slots } from '../../turn/turn.ts';
import { changeCurrency } from './change-currency.ts';
import { log } from './log-by-intent.ts';
import { logStatement } from './log-statement.ts';
import { moveTo } from './move-to-other-lead.ts';
import { readBack } from './read-back.ts';
import { settle } from './settle-contradiction.ts';
import { wrong } from './that-is-wrong.ts';
import { undo } from './undo.ts';
import { writeProposed } from './write-proposed.ts';

const free = { slots: { answer: 'AMAZON.SearchQuery' }, elicits: ['answer'] } as const;

const ofNoTopic = ['LogFactIntent', 'CorrectIntent', 'LogHedgedIntent'];

const declared = (heard: HeardAs): IntentDeclaration =>
  heard === 'words' ? free : heard === 'whole' ? {} : { slots: heard };

const answers: Readonly<Record<string, (slots: Slots, desk: Desk) => Promise<Answer>>> = {
  UndoIntent: undo,
  WrongIntent: wrong,
  ReadBackIntent: readBack,
  MoveIntent: moveTo,
  CurrencyIntent: (slots, desk) => changeCurrency(undefined, heardIn(slots, 'money')?.heard ?? '', desk),
};

/**
 * Logs what a rep learned in one sentence, several answers in a breath; reads it back, and says what it did.
 *
 * Rep: put down that Jones has fifty grand
 * Lead Scout: Fifty thousand, noted. That takes Jones from sixty-two to seventy-one percent. Still open: who signs off.
 * What else did you learn?
 */
export const logAnswer = {
  name: 'log-answer',
  intents: {
    ...Object.fromEntries(ofNoTopic.map((intent) => [intent, free])),
    ...Object.fromEntries(
      topicRules.flatMap(({ heard = {} }) => Object.entries(heard).map(([intent, how]) => [intent, declared(how)])),
    ),
    CurrencyIntent: { slots: { money: 'MONEY', unwanted: 'MONEY' } },
    ReadBackIntent: {},
    WrongIntent: {},
    UndoIntent: { slots: { lead: 'LEAD' } },
    MoveIntent: { slots: { lead: 'LEAD', other: 'LEAD' } },
  },
  internal: { RecordIntent: writeProposed, SettleIntent: settle, LogStatementIntent: logStatement },
  answer: async ({ intent, slots }, desk) =>
    answers[intent] ? answers[intent](slots, desk) : log(intent, slots, desk),
} satisfies Capability;
