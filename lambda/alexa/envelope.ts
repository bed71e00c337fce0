import * as z from 'zod/mini';
import type { Speaker } from '../domain/speaker.ts';
import { type Language, type Locale, languageOf, locales } from '../language/languages.ts';
import { recall } from '../turn/memory.ts';
import type { Ask, HeardSlot, Slots, Turn } from '../turn/turn.ts';
import type { Device } from './device-zone.ts';
import { REMINDERS_SCOPE } from './reminders.ts';
import { askOfTouch, knowsOurScreens } from './touch.ts';

const text = z.string().check(z.maxLength(10_000));
const loose = z.optional(z.unknown());

/** Nobody says more in a slot; what is longer is read up to here. */
const MOST_HEARD = 1_000;
const MOST_VALUES = 20;
const slot = z.object({ value: z.optional(z.nullable(z.string())), resolutions: loose });
const authorities = z.array(z.object({ status: loose, values: loose }));
const resolvedValues = z.array(z.object({ value: z.object({ name: text, id: z.optional(z.nullable(text)) }) }));

// As much of Amazon's envelope as we use. Each part is read on its own: a malformed slot or session
// must not cost the rep the rest of the turn.
const envelope = z.object({ session: loose, context: loose, request: z.object({ type: text }) });
const request = {
  requestId: z.string().check(z.regex(/^[\w.:-]{1,200}$/)),
  timestamp: z.union([text, z.number()]),
  locale: text,
  reason: text,
  intent: z.object({ name: text, slots: loose }),
};
const session = z.object({ new: loose, attributes: loose, user: loose, application: loose });
const context = z.object({ System: loose });
const system = z.object({
  application: loose,
  user: loose,
  person: loose,
  device: loose,
  apiEndpoint: loose,
  apiAccessToken: loose,
});
const device = z.object({ supportedInterfaces: z.record(z.string(), loose) });
const slots = z.record(z.string(), loose);
const token = z.string().check(z.minLength(1), z.maxLength(10_000));
const id = z.string().check(z.minLength(1), z.maxLength(255));

/** What a schema makes of a value, or nothing. */
function part<T>(schema: z.ZodMiniType<T>, value: unknown): T | undefined {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

/** Why a request is not answered; each is logged by its name. */
export type Refusal = 'not-an-envelope' | 'foreign-application' | 'nobody-speaking';

/** A request read at the border: a turn to answer, one to acknowledge in silence, or one we refuse. */
export type Received =
  | { kind: 'turn'; turn: Turn; inSession: boolean; device?: Device; remindersAllowed: boolean }
  | { kind: 'can-fulfill'; id: string; intent: string; slots: Slots; at: number; language: Language }
  | { kind: 'notice'; id: string; type: string }
  /** The skill was disabled, or its account unlinked, in the app: the account is nobody's any more. */
  | { kind: 'left'; id: string; type: string; account: string }
  | { kind: 'refused'; why: Refusal };

const fieldOf = (value: unknown, key: string): unknown => part(slots, value)?.[key];

function heardSlot(raw: unknown): HeardSlot | undefined {
  const { value, resolutions } = part(slot, raw) ?? {};
  if (value === undefined || value === null) return undefined;
  const matched = (part(authorities, fieldOf(resolutions, 'resolutionsPerAuthority')) ?? []).filter(
    ({ status }) => fieldOf(status, 'code') === 'ER_SUCCESS_MATCH',
  );
  const values = matched
    .flatMap((authority) => part(resolvedValues, authority.values) ?? [])
    .map(({ value: found }) => ({
      name: found.name.slice(0, MOST_HEARD),
      ...(found.id ? { id: found.id.slice(0, MOST_HEARD) } : {}),
    }))
    .slice(0, MOST_VALUES);
  return { heard: value.slice(0, MOST_HEARD), values };
}

const heardSlots = (raw: unknown): Record<string, HeardSlot> =>
  Object.fromEntries(
    Object.entries(part(slots, raw) ?? {}).flatMap(([name, one]) => {
      const heard = heardSlot(one);
      return heard ? [[name, heard]] : [];
    }),
  );

/** Whether the rep has granted a permission: by its status, or, where there is none, by a token for consents. */
function isGranted(user: unknown, scope: string): boolean {
  const permissions = fieldOf(user, 'permissions');
  const scopes = fieldOf(permissions, 'scopes');
  return scopes === undefined
    ? part(token, fieldOf(permissions, 'consentToken')) !== undefined
    : fieldOf(fieldOf(scopes, scope), 'status') === 'GRANTED';
}

/** The answer to a consent that Alexa asked for us: `ConsentIntent`, with how it went and the token sent along. */
function consentIn(raw: unknown): Ask | 'notice' {
  if (fieldOf(raw, 'name') !== 'AskFor') return 'notice';
  const filled = (value: unknown) => ({ heard: part(text, value) ?? '', values: [] });
  const slots = { status: filled(fieldOf(fieldOf(raw, 'payload'), 'status')), token: filled(fieldOf(raw, 'token')) };
  return { kind: 'intent', intent: 'ConsentIntent', slots };
}

function askOf(type: string, raw: unknown, inSession: boolean): Ask | 'notice' {
  switch (type) {
    case 'LaunchRequest': {
      // A routine opens the skill with a task: `amzn1.ask.skill.….MorningBriefing`.
      const task = part(text, fieldOf(fieldOf(raw, 'task'), 'name'))
        ?.split('.')
        .at(-1);
      return task === undefined ? { kind: 'launch' } : { kind: 'launch', task };
    }
    case 'IntentRequest': {
      // An intent without a name is one we do not know, and the fallback answers it.
      const intent = part(request.intent, fieldOf(raw, 'intent'));
      return { kind: 'intent', intent: intent?.name ?? '', slots: heardSlots(intent?.slots) };
    }
    case 'SessionEndedRequest':
      return { kind: 'ended', reason: part(request.reason, fieldOf(raw, 'reason')) ?? '' };
    case 'Alexa.Presentation.APL.UserEvent':
      return askOfTouch(part(z.array(z.unknown()), fieldOf(raw, 'arguments')) ?? []) ?? 'notice';
    case 'Connections.Response':
      return consentIn(raw);
    case 'System.ExceptionEncountered':
      return 'notice';
    default:
      return inSession && !/^Alexa(SkillEvent|\.Presentation\.APLA?\.RuntimeError)/.test(type)
        ? { kind: 'intent', intent: '', slots: {} }
        : 'notice';
  }
}

// Days beyond 9999 are written otherwise and sort elsewhere; nobody calls from near there.
const LAST_INSTANT = Date.UTC(2200);

function instantOf(timestamp: string | number | undefined, clock: () => number): number {
  const at = typeof timestamp === 'number' ? timestamp : Date.parse(timestamp ?? '');
  return at > 0 && at < LAST_INSTANT ? at : clock();
}

const localeOf = (asked: string | undefined): { locale: Locale; language: Language } => {
  const locale = locales.find((known) => known === asked) ?? 'en-US';
  return { locale, language: languageOf(locale) ?? 'en' };
};

function deviceOf(about: z.infer<typeof system> | undefined): Device | undefined {
  const [endpoint, secret, device] = [
    part(text, about?.apiEndpoint),
    part(token, about?.apiAccessToken),
    part(id, fieldOf(about?.device, 'deviceId')),
  ];
  return endpoint && secret && device ? { endpoint, token: secret, id: device } : undefined;
}

/** Who speaks: the voice where Alexa recognised it, the account of the device, and the tokens of either. */
function speakerIn(
  about: z.infer<typeof system> | undefined,
  these: z.infer<typeof session> | undefined,
): Speaker | undefined {
  const voice = part(id, fieldOf(about?.person, 'personId'));
  const user = part(id, fieldOf(about?.user, 'userId')) ?? part(id, fieldOf(these?.user, 'userId'));
  const account = user ?? voice;
  if (account === undefined) return undefined;
  const accountToken = part(token, fieldOf(about?.user, 'accessToken') ?? fieldOf(these?.user, 'accessToken'));
  const voiceToken = part(token, fieldOf(about?.person, 'accessToken'));
  return {
    account,
    ...(voice === undefined ? {} : { voice }),
    ...(accountToken === undefined ? {} : { accountToken }),
    ...(voiceToken === undefined ? {} : { voiceToken }),
  };
}

/** What Alexa tells when somebody leaves; both come outside of any session. */
const leaving = new Set(['AlexaSkillEvent.SkillDisabled', 'AlexaSkillEvent.SkillAccountUnlinked']);

/** Reads a raw request. Nothing it may hold throws: what can't be a turn is a notice or a refusal. */
export function receive(raw: unknown, options: { applicationId?: string; clock: () => number }): Received {
  const whole = part(envelope, raw);
  if (!whole) return { kind: 'refused', why: 'not-an-envelope' };
  const these = part(session, whole.session);
  const about = part(system, part(context, whole.context)?.System);
  const application = part(id, fieldOf(about?.application ?? these?.application, 'applicationId'));
  if (options.applicationId && application !== options.applicationId)
    return { kind: 'refused', why: 'foreign-application' };
  const sent = fieldOf(raw, 'request');
  const requestId = part(request.requestId, fieldOf(sent, 'requestId')) ?? '';
  if (whole.request.type === 'CanFulfillIntentRequest') {
    const intent = part(request.intent, fieldOf(sent, 'intent'));
    const at = instantOf(part(request.timestamp, fieldOf(sent, 'timestamp')), options.clock);
    const { language } = localeOf(part(request.locale, fieldOf(sent, 'locale')));
    return {
      kind: 'can-fulfill',
      id: requestId,
      intent: intent?.name ?? '',
      slots: heardSlots(intent?.slots),
      at,
      language,
    };
  }
  const left = leaving.has(whole.request.type) ? part(id, fieldOf(about?.user, 'userId')) : undefined;
  if (left !== undefined) return { kind: 'left', id: requestId, type: whole.request.type, account: left };
  const ask = askOf(whole.request.type, sent, these !== undefined);
  if (ask === 'notice') return { kind: 'notice', id: requestId, type: whole.request.type };
  const speaker = speakerIn(about, these);
  if (!speaker) return { kind: 'refused', why: 'nobody-speaking' };
  const sender = deviceOf(about);
  return {
    kind: 'turn',
    inSession: fieldOf(raw, 'session') !== undefined,
    ...(sender ? { device: sender } : {}),
    remindersAllowed: isGranted(about?.user, REMINDERS_SCOPE),
    turn: {
      id: requestId,
      ask,
      speaker,
      ...localeOf(part(request.locale, fieldOf(sent, 'locale'))),
      at: instantOf(part(request.timestamp, fieldOf(sent, 'timestamp')), options.clock),
      firstOfSession: these?.new !== false,
      hasScreen: knowsOurScreens(
        part(
          text,
          fieldOf(
            fieldOf(part(device, about?.device)?.supportedInterfaces['Alexa.Presentation.APL'], 'runtime'),
            'maxVersion',
          ),
        ),
      ),
      memory: recall(these?.attributes),
    },
  };
}
