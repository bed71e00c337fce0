import type { Resolution } from '../lambda/language/en/built-in-slots/heard.ts';
import { typedBetween, type Word, wordsOf } from '../lambda/language/en/built-in-slots/words.ts';
import type { InteractionModel } from '../model/interaction-model.ts';
import { typedPart } from '../model/typed-part.ts';
import { type Guess, listener } from './ear/hear.ts';
import { isFreeText, sentencesOf } from './ear/sentences.ts';
import { type DynamicType, lexiconOf } from './ear/slots/custom.ts';
import { utteranceOf } from './ear/utterance.ts';

/** What the platform knows besides the words: the day, an open `Dialog.ElicitSlot`, names sent for the session. */
export type Hearing = {
  /** The device's day, ISO. */
  today: string;
  /** The device's time, `hh:mm`. */
  now?: string;
  locale?: string;
  /** The slot the skill just asked for, with what the intent already holds. */
  elicit?: { intent: string; slot: string; filled?: Readonly<Record<string, UnderstoodSlot>> };
  dynamicEntities?: readonly DynamicType[];
};

export type UnderstoodSlot = { value: string; resolutions?: Resolution[] };

/** What Alexa would send. `slots` holds the filled ones, `declared` all the intent has; `matched` is the sample that won. */
export type Understood = {
  intent: string;
  slots: Record<string, UnderstoodSlot>;
  declared: readonly string[];
  /** Set when the model has a dialog for the intent. */
  dialogState?: 'STARTED' | 'IN_PROGRESS';
  score: number;
  matched?: string;
  /** The closest samples of other intents, best first. */
  rivals: readonly { intent: string; sample: string; score: number }[];
};

export type Ear = { understand: (text: string, hearing: Hearing) => Understood };

/** Below this an utterance fits nothing; less will do where a word says that our skill is meant. */
const threshold = { any: 0.66, ours: 0.5 };
/** How much better another intent must fit than the answer to a question that was just asked. */
const askedFirst = 0.15;
/** A question that takes any words takes these too, unless another intent fits as well as this, with or without words left out. */
const surelyAnother = { inFull: 0.85, inPart: 0.9 };
const fallback = 'AMAZON.FallbackIntent';

/**
 * Builds an ear that knows a model and nothing else: the same words give the same answer, whatever was said before. What fits
 * no sentence is the fallback's here; the conversation hands it over whole, as the intent for whole sentences does at Amazon.
 */
export function createEar(whole: InteractionModel): Ear {
  const model = typedPart(whole);
  const { sentences, answers, vocabulary, types } = sentencesOf(model);
  const lexicons = new Map(
    (model.interactionModel.languageModel.types ?? []).map((type) => [type.name, lexiconOf(type)]),
  );
  const dialogs = new Set((model.interactionModel.dialog?.intents ?? []).map(({ name }) => name));
  const listen = listener(sentences, vocabulary, types);
  const listenFor = new Map([...answers].map(([key, some]) => [key, listener(some, vocabulary, types)]));

  const understand = (text: string, hearing: Hearing): Understood => {
    const words = wordsOf(text);
    const dynamic = new Map((hearing.dynamicEntities ?? []).map((type) => [type.name, lexiconOf(type)]));
    const moment = {
      today: hearing.today,
      dayFirst: hearing.locale !== undefined && hearing.locale !== 'en-US',
      ...(hearing.now !== undefined && { now: hearing.now }),
    };
    const utterance = utteranceOf(words, vocabulary, lexicons, dynamic, moment);
    const general = listen(utterance, words).filter(isEnough);
    const { elicit } = hearing;
    const expected = elicit && listenFor.get(`${elicit.intent}.${elicit.slot}`);
    const answer = expected?.(utterance, words)[0];
    const best = general[0];
    if (elicit && words.length > 0 && isFreeText(types.get(elicit.intent)?.get(elicit.slot) ?? '')) {
      // What is nobody's business but the fallback's is an answer here.
      if (
        !best ||
        best.sentence.intent === fallback ||
        best.score < (best.isComplete ? surelyAnother.inFull : surelyAnother.inPart)
      )
        return takenWhole(text, elicit, best);
    }
    const chosen =
      answer && answer.score >= threshold.any && (!best || best.score < answer.score + askedFirst) ? answer : best;
    return understoodOf(text, words, chosen, general, elicit);
  };

  /** The whole of what was said as the value of a slot that takes any words. */
  const takenWhole = (text: string, elicit: NonNullable<Hearing['elicit']>, rival: Guess | undefined): Understood => ({
    intent: elicit.intent,
    slots: { ...elicit.filled, [elicit.slot]: { value: text.trim() } },
    ...(dialogs.has(elicit.intent) && { dialogState: 'IN_PROGRESS' }),
    declared: [...(types.get(elicit.intent)?.keys() ?? [])],
    score: surelyAnother.inFull,
    matched: `{${elicit.slot}}`,
    rivals: rival ? [{ intent: rival.sentence.intent, sample: rival.sentence.text, score: rival.score }] : [],
  });

  const understoodOf = (
    text: string,
    words: readonly Word[],
    chosen: Guess | undefined,
    general: readonly Guess[],
    elicit: Hearing['elicit'],
  ): Understood => {
    const intent = chosen?.sentence.intent ?? fallback;
    const continues = elicit?.intent === intent;
    const slots: Record<string, UnderstoodSlot> = continues ? { ...elicit.filled } : {};
    for (const { slot, from, heard } of chosen?.filled ?? []) {
      const value = heard.value ?? typedBetween(text, words, from, heard.end);
      slots[slot] = { value, ...(heard.resolutions && { resolutions: heard.resolutions }) };
    }
    return {
      intent,
      slots,
      ...(dialogs.has(intent) && { dialogState: continues ? 'IN_PROGRESS' : 'STARTED' }),
      declared: [...(types.get(intent)?.keys() ?? [])],
      score: chosen?.score ?? 0,
      ...(chosen && { matched: chosen.sentence.text }),
      rivals: general
        .filter((guess) => guess.sentence.intent !== intent)
        .slice(0, 3)
        .map(({ sentence, score }) => ({ intent: sentence.intent, sample: sentence.text, score })),
    };
  };
  return { understand };
}

/** Any words fit a sentence that takes any, so there a word of ours says no more. */
const isEnough = ({ score, isOurs, sentence }: Guess) =>
  score >= (isOurs && !sentence.isOpen ? threshold.ours : threshold.any);
