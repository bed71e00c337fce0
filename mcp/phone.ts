import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import type { Identify } from '../lambda/identity/identify.ts';
import { newConversation } from './conversations.ts';
import { type Brought, type Caller, type Door, takeTurn } from './door.ts';
import { resultOf } from './result.ts';
import type { Right } from './rights.ts';
import { doorWords } from './says.ts';

const text = (most: number) => z.string().check(z.maxLength(most));

/** What the voice service sends: Twilio ConversationRelay's messages, as far as they are used. */
const incoming = z.discriminatedUnion('type', [
  z.object({ type: z.literal('setup'), callSid: text(100), from: z.optional(text(100)) }),
  z.object({ type: z.literal('prompt'), voicePrompt: text(2_000), last: z.optional(z.boolean()) }),
  z.object({ type: z.literal('interrupt'), utteranceUntilInterrupt: z.optional(text(10_000)) }),
  z.object({ type: z.literal('dtmf'), digit: text(1) }),
  z.object({ type: z.literal('error'), description: z.optional(text(2_000)) }),
]);
type Incoming = z.infer<typeof incoming>;

/** What it is sent: words to be spoken, which the caller may interrupt, and that the call is over. */
export type Outgoing =
  | { type: 'text'; token: string; last: boolean; interruptible: boolean; preemptible: boolean }
  | { type: 'end'; handoffData?: string };

/** A call under way. Each message is taken after the one before it; what is not for us is passed over. */
export type PhoneCall = { take: (message: string) => Promise<void> };

/** Only a number that the network names is somebody; whoever hides theirs is known for the length of the call. */
const isNumber = /^\+[1-9]\d{5,14}$/;
const speakerOf = ({ from = '', callSid }: Extract<Incoming, { type: 'setup' }>): string =>
  isNumber.test(from) ? `tel:${from}` : `tel:call-${callSid}`;

/** On the telephone a rep does what they do by voice; what holds for a team is changed elsewhere. */
const ofACall: ReadonlySet<Right> = new Set<Right>(['read', 'log']);

const MOST_DIGITS = 12;
const words = doorWords.en;

function parsed(message: string): Incoming | undefined {
  try {
    const read = incoming.safeParse(JSON.parse(message));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** Holds a call: who rings is a speaker like any voice or account, and hears what their team's rules let them hear. */
export function phoneCall(door: Door, identify: Identify, send: (message: Outgoing) => void): PhoneCall {
  const conversation = newConversation();
  let caller: Caller | undefined;
  let said = '';
  let digits = '';
  let heard = 0;
  let queue: Promise<void> = Promise.resolve();

  const speak = (token: string) => send({ type: 'text', token, last: true, interruptible: true, preemptible: true });

  const turn = async (brought: Brought['said'], asked: number): Promise<void> => {
    if (!caller) return;
    const taken = await takeTurn(door, caller, { said: brought, reach: 'orders', conversation });
    // Whoever has said something else meanwhile waits for the answer to that; what was written is told all the same.
    if (asked !== heard && !taken.changed && 'ask' in taken.answered.reply) return;
    const { sentence, question } = resultOf(taken);
    speak([sentence, question].filter((part) => part).join(' '));
    if ('end' in taken.answered.reply) send({ type: 'end' });
  };
  const next = (brought: Brought['said']): void => {
    heard += 1;
    const asked = heard;
    queue = queue
      .then(() => turn(brought, asked))
      .catch((error: unknown) => {
        const name = error instanceof Error ? error.name : 'unknown';
        door.log({ request: '', capability: 'none', outcome: 'failed', ms: 0, error: name });
        speak(words.brokenOff);
      });
  };

  const took = (message: Incoming): void => {
    switch (message.type) {
      case 'setup':
        if (caller) return;
        caller = { speaker: { account: speakerOf(message) }, identify, owner: speakerOf(message), may: ofACall };
        next({ ask: { kind: 'launch' } });
        return;
      case 'prompt': {
        said = `${said} ${message.voicePrompt}`.trim();
        if (message.last === false) return;
        const whole = said;
        said = '';
        if (whole !== '') next({ words: whole });
        return;
      }
      case 'dtmf': {
        if (/\d/.test(message.digit)) digits = `${digits}${message.digit}`.slice(0, MOST_DIGITS);
        if (message.digit !== '#' || digits === '') return;
        const code = digits;
        digits = '';
        next({ words: `my code is ${[...code].join(' ')}` });
        return;
      }
      case 'interrupt':
        // The service has stopped speaking by itself; what comes next is the answer.
        return;
      case 'error':
        door.log({ request: '', capability: 'none', outcome: 'phone-service', ms: 0, error: 'PhoneService' });
        return;
    }
  };

  return {
    take: (message) => {
      const read = parsed(message);
      if (read) took(read);
      return queue;
    },
  };
}

/** Whether the service signed for this address: its HMAC of the address, by the account's own token. */
export function isSigned(signature: string | undefined, address: string, token: string): boolean {
  const wanted = Buffer.from(createHmac('sha1', token).update(address).digest('base64'));
  const given = Buffer.from(signature ?? '');
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
