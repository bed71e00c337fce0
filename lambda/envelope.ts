import * as z from 'zod/mini';
import { type Language, type Locale, languageOf, locales } from './languages.ts';
import { recall } from './memory.ts';
import type { Ask, HeardSlot, Turn } from './turn.ts';

const text = z.string().check(z.maxLength(10_000));
const loose = z.unknown();

const resolvedValue = z.object({ value: z.object({ name: text, id: z.optional(z.nullable(text)) }) });
const authority = z.object({
  status: z.object({ code: z.string() }),
  values: z.optional(z.nullable(z.array(resolvedValue))),
});
const slot = z.object({
  value: z.optional(z.nullable(text)),
  resolutions: z.optional(
    z.nullable(z.object({ resolutionsPerAuthority: z.optional(z.nullable(z.array(authority))) })),
  ),
});

/** As much of Amazon's envelope as we use (`alexa.md` 3); everything else may be anything. */
const envelope = z.object({
  session: z.optional(
    z.nullable(
      z.object({ new: z.optional(z.nullable(z.boolean())), attributes: loose, user: loose, application: loose }),
    ),
  ),
  context: z.optional(z.nullable(z.object({ System: loose, 'Alexa.Presentation.APL': loose }))),
  request: z.object({
    type: text,
    requestId: z.optional(z.nullable(text)),
    timestamp: z.optional(z.nullable(z.union([text, z.number()]))),
    locale: z.optional(z.nullable(text)),
    reason: z.optional(z.nullable(text)),
    intent: z.optional(z.nullable(z.object({ name: text, slots: loose }))),
  }),
});
const withId = (key: string) => z.object({ [key]: z.string().check(z.minLength(1), z.maxLength(255)) });
const system = z.object({
  application: z.optional(z.nullable(z.object({ applicationId: z.optional(z.nullable(text)) }))),
  user: z.optional(z.nullable(loose)),
  person: z.optional(z.nullable(loose)),
  device: z.optional(
    z.nullable(z.object({ supportedInterfaces: z.optional(z.nullable(z.record(z.string(), loose))) })),
  ),
});
const slots = z.record(z.string(), loose);

/** Why a request is not answered; each is logged by its name. */
export type Refusal = 'not-an-envelope' | 'foreign-application' | 'nobody-speaking';

/** A request read at the border: a turn to answer, one to acknowledge in silence, or one we refuse. */
export type Received =
  | { kind: 'turn'; turn: Turn }
  | { kind: 'notice'; id: string; type: string }
  | { kind: 'refused'; why: Refusal };

const idIn = (value: unknown, key: string): string | undefined => {
  const parsed = withId(key).safeParse(value);
  return parsed.success ? parsed.data[key] : undefined;
};

function heardSlot(raw: unknown): HeardSlot | undefined {
  const parsed = slot.safeParse(raw);
  const heard = parsed.success ? parsed.data.value : undefined;
  if (!parsed.success || heard === undefined || heard === null) return undefined;
  const authorities = parsed.data.resolutions?.resolutionsPerAuthority ?? [];
  const values = authorities
    .filter(({ status }) => status.code === 'ER_SUCCESS_MATCH')
    .flatMap((matched) => matched.values ?? [])
    .map(({ value }) => ({ name: value.name, ...(value.id ? { id: value.id } : {}) }));
  return { heard, values };
}

function heardSlots(raw: unknown): Record<string, HeardSlot> {
  const parsed = slots.safeParse(raw);
  if (!parsed.success) return {};
  return Object.fromEntries(
    Object.entries(parsed.data).flatMap(([name, one]) => {
      const heard = heardSlot(one);
      return heard ? [[name, heard]] : [];
    }),
  );
}

type Request = z.infer<typeof envelope>['request'];

function askOf(request: Request, inSession: boolean): Ask | 'notice' {
  switch (request.type) {
    case 'LaunchRequest':
      return { kind: 'launch' };
    case 'IntentRequest':
      // An intent without a name is one we do not know, and the fallback answers it.
      return { kind: 'intent', intent: request.intent?.name ?? '', slots: heardSlots(request.intent?.slots) };
    case 'SessionEndedRequest':
      return { kind: 'ended', reason: request.reason ?? '' };
    case 'System.ExceptionEncountered':
      return 'notice';
    default:
      return inSession && !/^Alexa(SkillEvent|\.Presentation\.APLA?\.RuntimeError)/.test(request.type)
        ? { kind: 'intent', intent: '', slots: {} }
        : 'notice';
  }
}

const instantOf = (timestamp: Request['timestamp'], clock: () => number): number => {
  const at = typeof timestamp === 'number' ? timestamp : Date.parse(timestamp ?? '');
  return Number.isFinite(at) && Math.abs(at) < 8.64e15 ? at : clock();
};

const localeOf = (asked: string | null | undefined): { locale: Locale; language: Language } => {
  const locale = locales.find((known) => known === asked) ?? 'en-US';
  return { locale, language: languageOf(locale) ?? 'en' };
};

/** Reads a raw request. Nothing it may hold throws: what can't be a turn is a notice or a refusal. */
export function receive(raw: unknown, options: { applicationId?: string; clock: () => number }): Received {
  const parsed = envelope.safeParse(raw);
  if (!parsed.success) return { kind: 'refused', why: 'not-an-envelope' };
  const { session, context, request } = parsed.data;
  const about = system.safeParse(context?.System);
  const its = about.success ? about.data : {};
  const application = its.application?.applicationId ?? idIn(session?.application, 'applicationId');
  if (options.applicationId && application !== options.applicationId)
    return { kind: 'refused', why: 'foreign-application' };
  const id = request.requestId ?? '';
  const ask = askOf(request, session !== null && session !== undefined);
  if (ask === 'notice') return { kind: 'notice', id, type: request.type };
  const speaker = idIn(its.person, 'personId') ?? idIn(its.user, 'userId') ?? idIn(session?.user, 'userId');
  if (!speaker) return { kind: 'refused', why: 'nobody-speaking' };
  return {
    kind: 'turn',
    turn: {
      id,
      ask,
      speaker,
      ...localeOf(request.locale),
      at: instantOf(request.timestamp, options.clock),
      firstOfSession: session?.new ?? true,
      hasScreen: its.device?.supportedInterfaces?.['Alexa.Presentation.APL'] !== undefined,
      memory: recall(session?.attributes),
    },
  };
}
