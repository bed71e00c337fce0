import type { Directive, RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { Handler } from '../lambda/alexa/skill.ts';
import { plainWords } from '../lambda/speech/say.ts';
import { logsAnAnswer, wordsWhole } from '../lambda/turn/words-whole.ts';
import { invocationIn } from './invocation.ts';
import { type Device, type Heard, requestFor, type SessionState } from './request.ts';
import type { Ear, Hearing, Understood } from './understand.ts';

/** One exchange as the rep lived it, with the JSON that passed. `speech` and `reprompt` are the plain words heard. */
export type Exchange = {
  utterance: string;
  /** The intent whose sentences the words fit best; `SayIntent` where they fit none. */
  intent: string;
  slots: Record<string, string>;
  /** What the ear made of the words, before what fits no sentence is handed over whole. */
  understood?: Understood;
  speech: string;
  reprompt: string;
  ends: boolean;
  /** Milliseconds the skill took. */
  ms: number;
  request: RequestEnvelope;
  response: ResponseEnvelope;
};

/** A rep talking to the skill through one device. A session that ended starts anew with the next words. */
export type Conversation = {
  hear: (utterance: string) => Promise<Exchange>;
  /** Words that a recogniser has understood already: what it made of them reaches the skill as it stands. */
  receive: (utterance: string, understood: Understood) => Promise<Exchange>;
  /** Nobody said a word: the reprompt is heard; a second silence ends the session. */
  keepSilent: () => Promise<Exchange>;
  /** Something on the device's screen was touched; what the screen sends along is heard as `words` in the record. */
  touch: (words: string, sent: readonly unknown[]) => Promise<Exchange>;
  /** The same conversation from here on, apart from this one: what if the rep had said something else. */
  fork: (handler?: Handler) => Conversation;
};

export type Setting = {
  handler: Handler;
  ear: Ear;
  invocationName: string;
  device: Device;
  locale: string;
  /** IANA zone of the device; Alexa resolves "tomorrow" in it. */
  zone: string;
  /** Epoch milliseconds, asked at every turn. */
  now: () => number;
  /** For timing only. */
  clock: () => number;
};

const spoken = (ssml: string | undefined) => plainWords({ ssml: ssml ?? '' });
const ssmlOf = (speech: { type: string; ssml?: string } | undefined) =>
  speech?.type === 'SSML' ? speech.ssml : undefined;

const clocks = new Map<string, Intl.DateTimeFormat>();
/** The clock of a zone, made once: a formatter costs more than a turn's listening. */
const clockOf = (timeZone: string): Intl.DateTimeFormat => {
  const clock =
    clocks.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  clocks.set(timeZone, clock);
  return clock;
};

const localParts = (at: number, zone: string) => {
  const iso = clockOf(zone).format(at);
  return { today: iso.slice(0, 10), now: iso.slice(11, 16) };
};

/** Sentences of the model below this likeness are not taken for what was said. */
const CLOSE_ENOUGH = 0.76;
/** What the model hears in so many forms that a little less is enough. */
const wellKnown =
  /^(?:Book|Move|Cancel|Clear|RunningLate|Entry|FollowUp|OtherOne|Done|WhereIAm|BackHome|Narrow|Past|Week|Busy|Free|RoomFor|WhoIsIt|AfterThat|Letter|Switch|ReadFramework|TryThreshold|KeepThreshold|PutBack)/;
const LIKE_ENOUGH = 0.75;
/** Below this a sentence of the model fits only nearly: the words go along, and what else they may mean is weighed. */
const FITS_WELL = 0.97;
/** Only an unmistakable yes or no is one. */
const unsure = {
  'AMAZON.YesIntent': /\b(?:not|hm+|maybe|think|don't|dont|let me)\b/i,
  'AMAZON.NoIntent': /\b(?:no idea|no clue|not (?:so |really |quite )?sure|hm+|maybe|let me)\b/i,
};
const isUnsure = (intent: string, text: string) => intent in unsure && unsure[intent as keyof typeof unsure].test(text);

/**
 * What fits no sentence of the model reaches the skill as the words that were said, whole; of a statement, what was made of it
 * goes along as a second opinion. Amazon's cloud hands over words only where an answer is awaited.
 */
export function wholeWords(understood: Understood, text: string, elicit: Hearing['elicit']): Understood {
  const { intent, score } = understood;
  const isElicited = isTaken(understood, elicit);
  const least = wellKnown.test(intent) ? LIKE_ENOUGH : CLOSE_ENOUGH;
  const fits = intent !== 'AMAZON.FallbackIntent' && score >= least && !logsAnAnswer(intent);
  const isDoubtful = isUnsure(intent, text);
  // Where any words are awaited, these are the words.
  if (elicit && (isDoubtful || isAnswerInWords(understood, text, elicit)))
    return {
      ...understood,
      intent: elicit.intent,
      slots: { ...elicit.filled, [elicit.slot]: { value: text } },
      declared: [...new Set([elicit.slot, ...Object.keys(elicit.filled ?? {})])],
    };
  const isNear = fits && score < FITS_WELL && !intent.startsWith('AMAZON.');
  if (!isDoubtful && (isElicited || (!isNear && (fits || !/\p{L}/u.test(text))))) return understood;
  const typed = logsAnAnswer(intent) || isNear ? { [wordsWhole.typed]: { value: intent } } : {};
  const slots = { ...(isNear ? understood.slots : {}), [wordsWhole.words]: { value: text }, ...typed };
  return {
    ...understood,
    intent: wordsWhole.intent,
    slots,
    declared: [wordsWhole.words, wordsWhole.typed, ...(isNear ? understood.declared : [])],
  };
}

const nearest = (understood: Understood | undefined) => {
  const typed = understood?.intent === wordsWhole.intent ? understood.slots[wordsWhole.typed]?.value : undefined;
  return typed !== undefined && !logsAnAnswer(typed) ? typed : understood?.intent;
};

const isOurs = (name: string) => name === wordsWhole.words || name === wordsWhole.typed;
const heardSlots = (understood: Understood | undefined) => {
  const all = Object.entries(understood?.slots ?? {});
  return nearest(understood) === understood?.intent ? all : all.filter(([name]) => !isOurs(name));
};

/** What is said while an answer is awaited goes to whoever awaits it. */
const isTaken = ({ intent }: Understood, elicit: Hearing['elicit']) => elicit !== undefined && intent === elicit.intent;

/** What asks about another day: a date that begins otherwise is the answer that is awaited. */
const asksOn = /^(?:(?:and|or|so|okay|ok|then)\b\s*)*(?:and|what about|how about)\b/i;
const onlyWhen = (slots: Understood['slots']) =>
  Object.keys(slots).length > 0 && Object.keys(slots).every((slot) => slot === 'date' || slot === 'time');

/** Who takes a date alone as the answer. */
const takesDate = /^(?:InterviewAnswer|Learned)Intent$/;

/** A sentence that logs an answer, or a date alone, where an interview or a debrief awaits any words: they reach it whole. */
const isAnswerInWords = ({ intent, slots }: Understood, text: string, elicit: NonNullable<Hearing['elicit']>) =>
  intent !== elicit.intent &&
  elicit.intent !== 'LogFactIntent' &&
  (logsAnAnswer(intent) ||
    (takesDate.test(elicit.intent) && intent === 'FollowUpIntent' && onlyWhen(slots) && !asksOn.test(text)));

type Elicited = NonNullable<Hearing['elicit']>;
type Session = SessionState & { elicit?: Elicited; dynamicEntities?: Hearing['dynamicEntities']; silences: number };

function elicitedBy(directives: Directive[] | undefined, request: RequestEnvelope): Elicited | undefined {
  const directive = directives?.find((one) => one.type === 'Dialog.ElicitSlot');
  if (directive?.type !== 'Dialog.ElicitSlot') return undefined;
  const asked = request.request.type === 'IntentRequest' ? request.request.intent : undefined;
  const intent = directive.updatedIntent ?? asked;
  if (!intent) return undefined;
  const filled = Object.entries(intent.slots ?? {}).flatMap(([name, slot]) =>
    slot.value === undefined ? [] : [[name, { value: slot.value }]],
  );
  return { intent: intent.name, slot: directive.slotToElicit, filled: Object.fromEntries(filled) };
}

function entitiesIn(
  directives: Directive[] | undefined,
  before: Hearing['dynamicEntities'],
): Hearing['dynamicEntities'] {
  const directive = directives?.find((one) => one.type === 'Dialog.UpdateDynamicEntities');
  if (directive?.type !== 'Dialog.UpdateDynamicEntities') return before;
  return directive.updateBehavior === 'CLEAR' ? undefined : (directive.types as Hearing['dynamicEntities']);
}

/** Opens a conversation. The rep's words go through the ear as Alexa's cloud would send them to the real handler. */
export const openConversation = (setting: Setting): Conversation => converse(setting);

function converse(setting: Setting, from?: Session): Conversation {
  let turns = 0;
  let sessions = 0;
  const fresh = (): Session => {
    sessions += 1;
    return {
      sessionId: `amzn1.echo-api.session.${setting.now()}-${sessions}`,
      isNew: true,
      attributes: {},
      silences: 0,
    };
  };
  let session = from ?? fresh();

  const hearingNow = (): Hearing => ({
    ...localParts(setting.now(), setting.zone),
    locale: setting.locale,
    ...(session.elicit ? { elicit: session.elicit } : {}),
    ...(session.dynamicEntities ? { dynamicEntities: session.dynamicEntities } : {}),
  });

  const heardIn = (utterance: string): Heard => {
    const invocation = invocationIn(utterance, setting.invocationName);
    if (invocation.kind === 'launch') return { kind: 'launch' };
    const understood = setting.ear.understand(invocation.text, hearingNow());
    return {
      kind: 'intent',
      heardAs: understood,
      understood: wholeWords(understood, invocation.text, session.elicit),
    };
  };

  const send = async (utterance: string, heard: Heard): Promise<Exchange> => {
    turns += 1;
    const requestId = `amzn1.echo-api.request.${setting.now()}-${sessions}-${turns}`;
    const request = requestFor(heard, {
      device: setting.device,
      session,
      locale: setting.locale,
      at: setting.now(),
      requestId,
    });
    const started = setting.clock();
    const response = await setting.handler(request);
    const ms = setting.clock() - started;
    const ends = response.response.shouldEndSession === true;
    const { directives } = response.response;
    const elicit = elicitedBy(directives, request);
    const dynamicEntities = entitiesIn(directives, session.dynamicEntities);
    session = ends
      ? fresh()
      : {
          sessionId: session.sessionId,
          isNew: false,
          // Only JSON survives the way through Alexa's cloud.
          attributes: JSON.parse(JSON.stringify(response.sessionAttributes ?? {})),
          silences: 0,
          ...(elicit ? { elicit } : {}),
          ...(dynamicEntities ? { dynamicEntities } : {}),
        };
    const understood = heard.kind === 'intent' ? heard.understood : undefined;
    return {
      utterance,
      intent: nearest(understood) ?? request.request.type,
      slots: Object.fromEntries(heardSlots(understood).map(([name, slot]) => [name, slot.value])),
      ...(heard.kind === 'intent' && heard.heardAs && { understood: heard.heardAs }),
      speech: spoken(ssmlOf(response.response.outputSpeech)),
      reprompt: spoken(ssmlOf(response.response.reprompt?.outputSpeech)),
      ends,
      ms,
      request,
      response,
    };
  };

  let last: Exchange | undefined;
  const hear = async (utterance: string) => {
    last = await send(utterance, heardIn(utterance));
    return last;
  };
  const receive = async (utterance: string, understood: Understood) => {
    last = await send(utterance, { kind: 'intent', understood });
    return last;
  };
  const keepSilent = async () => {
    const open = last && !last.ends && !session.isNew ? last : undefined;
    if (open && session.silences === 0) {
      session.silences = 1;
      return { ...open, utterance: '', speech: open.reprompt };
    }
    return send('', { kind: 'ended', reason: 'EXCEEDED_MAX_REPROMPTS' });
  };
  const touch = async (words: string, sent: readonly unknown[]) => {
    last = await send(words, { kind: 'touched', sent });
    return last;
  };
  const fork = (handler = setting.handler) => converse({ ...setting, handler }, structuredClone(session));
  return { hear, receive, keepSilent, touch, fork };
}
