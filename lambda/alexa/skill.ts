import type { canfulfill, Directive, Response, ResponseEnvelope, ui } from 'ask-sdk-model';
import { systemWords } from '../capabilities/system/languages.ts';
import { fitting } from '../speech/cut-at-sentence.ts';
import { together } from '../speech/say.ts';
import { type Answered, answer, type World } from '../turn/answer.ts';
import { emptyMemory, type Memory, type Pending } from '../turn/memory.ts';
import type { Reply, Turn } from '../turn/turn.ts';
import { canFulfill, type Fulfilment } from './can-fulfill.ts';
import type { AskDeviceZone, Device } from './device-zone.ts';
import { type Received, receive } from './envelope.ts';
import { expectedNames } from './expected-names.ts';
import { REMINDERS_SCOPE, type RemindersApi } from './reminders.ts';
import { withinLimit } from './response-size.ts';

/** One line a turn: never what was said, names or answers. */
export type TurnLog = {
  request: string;
  capability: string;
  outcome: string;
  ms: number;
  error?: string;
  /** What was asked in the end. */
  intent?: string;
  /** We had to ask which of several people was meant. */
  whichOne?: true;
  /** An interview came to its end. */
  interviewDone?: true;
};

/** What the handler is wired to. `applicationId` refuses other skills' requests; the clock is only for timing. */
export type Wiring = World & {
  applicationId?: string;
  clock: () => number;
  log: (line: TurnLog) => void;
  /** Looks on at what each turn came to; never set where the skill is deployed. */
  watch?: (answered: Answered) => void;
  deviceZone?: AskDeviceZone;
  reminders?: RemindersApi;
};

const fulfilments = (slots: Fulfilment['slots']): Record<string, canfulfill.CanFulfillSlot> =>
  Object.fromEntries(
    Object.entries(slots).map(([name, { understood, fulfilled }]) => [
      name,
      { canUnderstand: understood, canFulfill: fulfilled },
    ]),
  );

/** A Lambda handler without a callback: `nodejs24.x` refuses handlers that take one. */
export type Handler = (event: unknown, context?: unknown) => Promise<ResponseEnvelope>;

// Alexa cuts a speech off at 8,000 characters; what is worth hearing ends long before.
const MOST_TELL = 6_000;
const MOST_ASK = 1_500;

const SCREEN_TOKEN = 'lead-scout';

const spoken = (ssml: string): ui.SsmlOutputSpeech => ({ type: 'SSML', ssml: `<speak>${ssml.trim()}</speak>` });

function consentCard({ showLinkAccount, showConsent }: Reply): { card?: ui.Card } {
  if (showConsent) return { card: { type: 'AskForPermissionsConsent', permissions: [REMINDERS_SCOPE] } };
  return showLinkAccount ? { card: { type: 'LinkAccount' } } : {};
}

function responseOf(reply: Reply): Response {
  const tell = fitting(together(...reply.tell), MOST_TELL);
  if ('end' in reply) {
    return {
      ...consentCard(reply),
      ...(tell.ssml === '' ? {} : { outputSpeech: spoken(tell.ssml) }),
      ...(reply.consent ? { directives: [askForReminders(reply.consent.token)] } : {}),
      shouldEndSession: true,
    };
  }
  const ask = fitting(reply.ask, MOST_ASK);
  const reprompt = fitting(reply.reprompt ?? reply.ask, MOST_ASK);
  // Names may not accompany an elicited slot: Alexa refuses any other directive beside one of the dialog.
  const expected = elicited(reply.pending) ?? expectedNames(reply.names ?? []);
  return {
    ...consentCard(reply),
    outputSpeech: spoken(together(tell, ask).ssml),
    reprompt: { outputSpeech: spoken(reprompt.ssml) },
    ...(expected ? { directives: [expected] } : {}),
    shouldEndSession: false,
  };
}

/**
 * Adds what a reply was too short for as a card in the Alexa app. An app may be anybody's in the house, so there is one only
 * where the team lets everything be heard; one that cannot be built does not cost the rep the answer.
 */
async function withCard(
  response: Response,
  { reply, now, capability, isForAll }: Answered,
  { id, language }: Turn,
  { log }: Wiring,
): Promise<Response> {
  if (!isForAll || !reply.show || !now || response.card) return response;
  try {
    const { cardOf } = await import('./screens/card.ts');
    const card = cardOf(reply.show, now, language);
    return card ? { ...response, card: { type: 'Simple', title: card.title, content: card.text } } : response;
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown';
    log({ request: id, capability, outcome: 'no-card', ms: 0, error: name });
    return response;
  }
}

/**
 * Adds the screen of a reply for a device that has one. It is built by code that devices without a screen never load, and one
 * that cannot be built does not cost the rep the answer.
 */
async function withScreen(
  response: Response,
  { reply, now, capability }: Answered,
  { id, hasScreen, language }: Turn,
  { log }: Wiring,
): Promise<Response> {
  if (!hasScreen || !reply.show || !now) return response;
  try {
    const { screenOf } = await import('./screens/index.ts');
    const { document, data } = screenOf(reply.show, now, language);
    const render: Directive = {
      type: 'Alexa.Presentation.APL.RenderDocument',
      token: SCREEN_TOKEN,
      document: { ...document },
      datasources: { ...data },
    };
    return { ...response, directives: [...(response.directives ?? []), render] };
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown';
    log({ request: id, capability, outcome: 'no-screen', ms: 0, error: name });
    return response;
  }
}

/** Hands over to Alexa, who asks for the permission herself and comes back with the answer and our token. */
const askForReminders = (token: string): Directive => ({
  type: 'Connections.SendRequest',
  name: 'AskFor',
  payload: { '@type': 'AskForPermissionsConsentRequest', '@version': '1', permissionScope: REMINDERS_SCOPE },
  token,
});

/** Tells the recogniser that any words may come next, as the value of the slot a pending answer waits for. */
function elicited(pending: Pending | undefined): Directive | undefined {
  if (pending?.kind !== 'answer') return undefined;
  const { intent, slot } = pending;
  return {
    type: 'Dialog.ElicitSlot',
    slotToElicit: slot,
    updatedIntent: {
      name: intent,
      confirmationStatus: 'NONE',
      slots: { [slot]: { name: slot, confirmationStatus: 'NONE' } },
    },
  };
}

const envelopeOf = (response: Response, memory: Memory): ResponseEnvelope => ({
  version: '1.0',
  response,
  sessionAttributes: memory,
});

// Tells the routine that its action is over, so that the next one may begin.
const taskOver = (code: '200' | '500', message: string): Directive => ({
  type: 'Tasks.CompleteTask',
  status: { code, message },
});
// A routine hears no questions: a turn that broke off in one only says so.
const taskOf = (reply: Reply, response: Response, outcome: string): Response =>
  outcome === 'failed'
    ? { ...responseOf({ tell: reply.tell, end: true }), directives: [taskOver('500', 'failed')] }
    : { ...response, directives: [taskOver('200', 'done')] };
const isTask = ({ ask }: Turn) => ask.kind === 'launch' && ask.task !== undefined;

/** A response that says nothing and leaves the session closed: for notices, refusals, and a session already over. */
const nothing = (): ResponseEnvelope => envelopeOf({ shouldEndSession: true }, emptyMemory);

/** What the platform can be asked for in this turn: with the request's own token, and only where it has one. */
function portsOf(device: Device | undefined, allowed: boolean, { deviceZone, reminders }: Wiring): Partial<Turn> {
  if (!device) return {};
  return {
    ...(deviceZone ? { deviceZone: () => deviceZone(device) } : {}),
    ...(reminders
      ? {
          reminders: {
            allowed,
            set: (wanted) => reminders.set(device, wanted),
            remove: (token) => reminders.remove(device, token),
          },
        }
      : {}),
  };
}

const INTERVIEW_ANSWER = 'InterviewAnswerIntent';

/** The last question of an interview was answered: nothing more of it is asked. */
function isInterviewDone({ reply, capability, question }: Answered): boolean {
  if (capability !== 'interview' || question?.intent !== INTERVIEW_ANSWER || 'end' in reply) return false;
  const { pending } = reply;
  const open = pending?.kind === 'answer' ? pending.intent : pending?.kind === 'offer' ? pending.yes.intent : undefined;
  return open !== INTERVIEW_ANSWER;
}

type ReceivedTurn = Extract<Received, { kind: 'turn' }>;

async function answered({ turn: asked, device, remindersAllowed }: ReceivedTurn, wiring: Wiring): Promise<Answered> {
  const turn: Turn = { ...asked, ...portsOf(device, remindersAllowed, wiring) };
  if (turn.ask.kind === 'ended')
    return { reply: { tell: [], end: true }, memory: emptyMemory, capability: 'system', outcome: 'session-ended' };
  return answer(turn, wiring);
}

/** Answers a turn in the platform's form, with what is to be remembered where there is a session to keep it. */
async function respond(received: ReceivedTurn, wiring: Wiring): Promise<{ response: Response; memory: Memory }> {
  const started = wiring.clock();
  const came = await answered(received, wiring);
  const { reply, memory, capability, outcome, errors } = came;
  wiring.watch?.(came);
  wiring.log({
    request: received.turn.id,
    capability,
    outcome,
    ms: wiring.clock() - started,
    ...(errors ? { error: errors.join() } : {}),
    ...(came.question ? { intent: came.question.intent } : {}),
    ...('ask' in reply && reply.pending?.kind === 'which-lead' ? { whichOne: true } : {}),
    ...(isInterviewDone(came) ? { interviewDone: true } : {}),
  });
  const response = responseOf(reply);
  return {
    response: isTask(received.turn)
      ? taskOf(reply, response, outcome)
      : await withScreen(await withCard(response, came, received.turn, wiring), came, received.turn, wiring),
    memory,
  };
}

/** A turn that breaks off is answered in words by itself; what breaks after that is a fault of the border. */
function broken({ turn }: ReceivedTurn, error: unknown, wiring: Wiring): { response: Response; memory: Memory } {
  const name = error instanceof Error ? error.name : 'unknown';
  wiring.log({ request: turn.id, capability: 'none', outcome: 'failed', ms: 0, error: name });
  const words = systemWords[turn.language];
  const reply: Reply = { tell: [words.broken({ saved: 'perhaps' })], ask: words.whatElse };
  return { response: responseOf(reply), memory: turn.memory };
}

/**
 * The skill as a Lambda handler: every request gets a valid response. What is not for us (another skill's request,
 * something that is no request at all) is refused by name in the log and answered with silence.
 */
export function skillHandler(wiring: Wiring): Handler {
  return async (event) => {
    const received = receive(event, wiring);
    if (received.kind === 'refused') {
      wiring.log({ request: '', capability: 'none', outcome: received.why, ms: 0 });
      return nothing();
    }
    if (received.kind === 'can-fulfill') {
      const { all, slots } = canFulfill(received.intent, received.slots, received.at, received.language);
      wiring.log({ request: received.id, capability: 'none', outcome: `can-fulfill:${all}`, ms: 0 });
      return { version: '1.0', response: { canFulfillIntent: { canFulfill: all, slots: fulfilments(slots) } } };
    }
    if (received.kind === 'left') {
      // When it fails it throws, so that Alexa tells us again.
      await wiring.store.forgetAccount(received.account);
      wiring.log({ request: received.id, capability: 'none', outcome: `forgotten:${received.type}`, ms: 0 });
      return nothing();
    }
    if (received.kind === 'notice') {
      wiring.log({
        request: received.id,
        capability: 'none',
        outcome: `notice:${/^[\w.]{1,60}$/.test(received.type) ? received.type : 'unknown'}`,
        ms: 0,
      });
      return nothing();
    }
    const { response, memory } = await respond(received, wiring).catch((error: unknown) =>
      broken(received, error, wiring),
    );
    return withinLimit({ version: '1.0', response, ...(received.inSession ? { sessionAttributes: memory } : {}) });
  };
}
