import type { DateTime } from 'luxon';
import type { FactValue, Topic } from '../domain/fact.ts';
import type { FlagKind } from '../domain/flag.ts';
import type { Outcome } from '../domain/log-entry.ts';
import {
  isNothing,
  isTodo,
  readFlags,
  readOutcome,
  readTodo,
  saysWhom,
  type Todo,
} from '../language/en/readers/after-call.ts';
import { asksForNote, commandIn, withoutCommand } from '../language/en/readers/commands.ts';
import { withContrast } from '../language/en/readers/contrast.ts';
import { controlIn, movedTo, plainly } from '../language/en/readers/controls.ts';
import { currencyIn } from '../language/en/readers/currency.ts';
import { saysDealSize } from '../language/en/readers/deal-said.ts';
import { isHedged, isUnknown } from '../language/en/readers/hedges.ts';
import { bearsOut, isNotTold, isOwnLife } from '../language/en/readers/not-told.ts';
import { withoutRhetoric } from '../language/en/readers/openings.ts';
import { particles } from '../language/en/readers/particles.ts';
import { readPersonWithin } from '../language/en/readers/person.ts';
import { plainQuestionIn } from '../language/en/readers/plain-questions.ts';
import { isOfContact, plainTopicOf, untilWhen, whyLost } from '../language/en/readers/plain-statements.ts';
import { isAmountPutRight, isCorrection, rulesOut, stillSo, withoutSlip } from '../language/en/readers/put-right.ts';
import { readTopic, type SentenceContext } from '../language/en/readers/readers.ts';
import { isHeldBack, readSentence, type Sentence } from '../language/en/readers/sentence.ts';
import { asksForLowest, asksWithWhom, isAsking, isDenying, isDone, partsOf } from '../language/en/readers/signs.ts';
import { evenOut } from '../language/en/readers/text.ts';
import { asDone, isOnlyPlace, placeNamed, tellingWords } from '../language/en/readers/which-one.ts';
import type { Language } from '../language/languages.ts';

import type { Control } from './control.ts';
import type { PlainQuestion } from './plain-question.ts';
import type { Understood } from './understood.ts';

export type { SentenceContext } from '../language/en/readers/readers.ts';
export type { SaidAnswer, Sentence } from '../language/en/readers/sentence.ts';
export type { Control } from './control.ts';
export type { AskBack, Understood } from './understood.ts';

/** The words of a language that say what a name next to them is, and those that stand in for one. */
export type Particles = {
  /** Before a name that is not meant: "not Jones". */
  rulesOut: RegExp;
  /** Between a person and where they work: "Sarah Chen from Globex". */
  beforeWorkplace: RegExp;
  /** Before a name that is no part of what is told: "for Acme". */
  before: RegExp;
  /** After a name without its mark of possession: "priya budget". */
  belongings: RegExp;
  /** After a name with an 's that is short for "is" or "has": "Chen's the one". */
  isBefore: RegExp;
  /** What stands in for whoever does something, and for whoever something belongs to. */
  subject: string;
  possessive: string;
  /** What stands in for somebody with an 's that is short for "is". */
  is: string;
};

/** What a platform hears for itself, where any words are awaited. */
export type PlainAnswer = 'yes' | 'no' | 'skip' | 'undo';

/** How answers are read in one language. */
export type AnswerReader = {
  /** Every answer in a breath, by topic. */
  sentence: (spoken: string, context: SentenceContext) => Sentence;
  /** Whether the words say that nothing is to be put down. */
  heldBack: (spoken: string) => boolean;
  /** The answer to one question. */
  topic: (topic: Topic, spoken: string, context: SentenceContext) => Understood<FactValue>;
  /** Who is named or told by their role in words that say more of them than that. */
  personWithin: (spoken: string) => Extract<FactValue, { type: 'person' }> | undefined;
  /** Whether the words ask or order something: nothing is written of such. */
  asks: (spoken: string) => boolean;
  /** The words without what only opens them as a question: "guess what". */
  told: (spoken: string) => string;
  /** What a name is, by the words next to it. */
  particles: Particles;
  /** Whether the last or lowest of an order is asked for: "who's my worst lead". */
  asksForLowest: (spoken: string) => boolean;
  /** Whether something is told as done. */
  isDone: (spoken: string) => boolean;
  /** Whether it is asked with whom. */
  asksWithWhom: (spoken: string) => boolean;
  /** The action that words order outright, names standing as `@`. */
  command: (masked: string) => string | undefined;
  /** The question that words ask outright, and what of them may name a day. */
  plainQuestion: (spoken: string) => { asked: PlainQuestion; rest: string } | undefined;
  /** Whether the words ask for a note by that name. */
  isNote: (spoken: string) => boolean;
  /** What is left of an order to note or remember once the order itself is gone. */
  ordered: (spoken: string) => string;
  /** The parts of a breath that may each say something, each with what joins it to the one before. */
  parts: (spoken: string) => { text: string; joint: string }[];
  /** Whether something is denied in the words; of a person who does something, "nobody else" denies nothing. */
  denies: (spoken: string, ofAPerson: boolean) => boolean;
  /** Whether the words tell nothing that holds: what is supposed, wished for, asked by them, or taken back. */
  notTold: (spoken: string) => boolean;
  /** Whether the words are about the rep's own life and people. */
  ownLife: (spoken: string) => boolean;
  /** Whether the words bear an answer that was read in them, or say it of somebody else, of another time or on a condition. */
  bearsOut: (topic: string, value: FactValue, spoken: string) => boolean;
  /** Whether the words say that nobody knows or tells. */
  unknown: (spoken: string) => boolean;
  /** Whether the words leave it open how sure this is. */
  hedged: (spoken: string) => boolean;
  /** How a call ended, where the words say so. */
  outcome: (spoken: string) => { outcome: Outcome; minutes?: number } | undefined;
  /** The flags of a call the words raise. */
  flags: (spoken: string) => FlagKind[];
  /** What to do, and by when. */
  todo: (spoken: string, now: DateTime) => Todo;
  /** Whether the words put down something the rep has to do: "send the quote on Monday". */
  isTodo: (spoken: string) => boolean;
  /** Whether something to do is for somebody who is not named in it: "send him the quote". */
  saysWhom: (spoken: string) => boolean;
  /** The topic of a statement that its first words settle. */
  plainTopic: (spoken: string) => Topic | undefined;
  /** Whether a statement is about keeping in touch, and says nothing of a topic. */
  isOfContact: (spoken: string) => boolean;
  /** Why a deal was lost, in the rep's words. */
  whyLost: (spoken: string) => string | undefined;
  /** Until when something is denied, in the rep's words. */
  untilWhen: (spoken: string) => string | undefined;
  /** Whether the words say how big the deal is: no budget, and nothing they would gain. */
  saysDealSize: (spoken: string) => boolean;
  /** "He doesn't decide, his boss does" as what holds: "his boss decides". */
  withContrast: (spoken: string) => string;
  /** Whether there is nothing to do. */
  nothingToDo: (spoken: string) => boolean;
  /** The currency somebody named, ISO 4217. */
  currency: (spoken: string) => string | undefined;
  /** Whom the last answer was really about, where the words put that right. */
  movedTo: (spoken: string) => string | undefined;
  /** Whether the words begin as a correction does. */
  isCorrection: (spoken: string) => boolean;
  /** Whether a correction is an amount and nothing else. */
  isAmountPutRight: (spoken: string) => boolean;
  /** The words without the no they begin with. */
  withoutSlip: (spoken: string) => string;
  /** Whether the words rule another one out: "not fifty". */
  rulesOut: (spoken: string, word: string) => boolean;
  /** What is said to "is that still so?", and no more than that. */
  stillSo: (spoken: string) => 'yes' | 'no' | undefined;
  /** Whether the words say which one of a list and nothing else. */
  isOnlyPlace: (spoken: string) => boolean;
  /** The place in a short list that is named, from the first at 0; -1 is the last. */
  placeNamed: (spoken: string) => number | undefined;
  /** The words of a sentence that tell one thing to do from another, without their endings. */
  tellingWords: (spoken: string) => string[];
  /** Something done, as a sentence of what was learned. */
  asDone: (what: string) => string;
  /** How the platform's own yes, no, next and back are said where any words are awaited. */
  plainly: Readonly<Record<PlainAnswer, string>>;
  /** What was said instead of an answer: skip, undo, stop. */
  control: (spoken: string) => Control | undefined;
};

/** The reader of each language. */
export const answersIn: Readonly<Record<Language, AnswerReader>> = {
  en: {
    sentence: readSentence,
    heldBack: isHeldBack,
    topic: readTopic,
    personWithin: readPersonWithin,
    particles,
    asksForLowest,
    asksWithWhom,
    isDone,
    command: commandIn,
    plainQuestion: plainQuestionIn,
    isNote: asksForNote,
    ordered: withoutCommand,
    asks: isAsking,
    told: withoutRhetoric,
    denies: isDenying,
    parts: partsOf,
    notTold: isNotTold,
    ownLife: isOwnLife,
    bearsOut,
    unknown: (spoken) => isUnknown(evenOut(spoken)),
    hedged: (spoken) => isHedged(evenOut(spoken)),
    control: controlIn,
    isCorrection,
    isAmountPutRight,
    withoutSlip,
    rulesOut,
    stillSo,
    isOnlyPlace,
    placeNamed,
    tellingWords,
    asDone,
    plainly,
    movedTo,
    outcome: readOutcome,
    flags: readFlags,
    todo: readTodo,
    isTodo,
    plainTopic: plainTopicOf,
    isOfContact,
    whyLost,
    untilWhen,
    saysWhom,
    saysDealSize,
    withContrast,
    nothingToDo: isNothing,
    currency: currencyIn,
  },
};
