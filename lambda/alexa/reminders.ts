import * as z from 'zod/mini';
import type { ReminderRefusal, ReminderSet, ReminderWanted } from '../domain/reminder.ts';
import { atMost } from '../store/deadline.ts';
import { type Device, isAlexas } from './device-zone.ts';

/** The permission that setting reminders takes, in the manifest and in what is asked of the rep. */
export const REMINDERS_SCOPE = 'alexa::alerts:reminders:skill:readwrite';

/** Sets and removes reminders with the token of a request; it works only within the session. */
export type RemindersApi = {
  set: (device: Device, wanted: ReminderWanted) => Promise<ReminderSet>;
  remove: (device: Device, token: string) => Promise<boolean>;
};

// Someone is waiting, and the follow-up is saved whatever comes of this.
const BUDGET_MS = 2_000;

const made = z.lazy(() => z.object({ alertToken: z.string().check(z.minLength(1), z.maxLength(500)) }));
const refusal = z.lazy(() => z.object({ code: z.optional(z.string()), message: z.optional(z.string()) }));

/** What Alexa's codes mean; the status decides where the code says nothing. */
const refusals: readonly [ReminderRefusal, RegExp][] = [
  ['too-many', /MAX|EXCEED|TOO_MANY|LIMIT/],
  ['not-on-this-device', /DEVICE|NOT_SUPPORTED|UNSUPPORTED/],
  ['past', /PAST/],
  ['not-allowed', /UNAUTHORIZED|PERMISSION|FORBIDDEN|ACCESS|TOKEN/],
];

async function refusedBy(response: Response): Promise<ReminderSet> {
  // A body that is no JSON says nothing; then the status is all we know.
  const body = refusal.safeParse(await response.json().catch(() => undefined));
  const code = (body.success ? (body.data.code ?? '') : '').toUpperCase();
  const why =
    refusals.find(([, pattern]) => pattern.test(code))?.[0] ??
    (response.status === 401 || response.status === 403 ? 'not-allowed' : 'failed');
  return { kind: 'refused', why: response.status === 429 ? 'failed' : why };
}

/** The body Alexa takes for a reminder at one time. */
const requestOf = ({ requestedAt, at, zone, locale, text }: ReminderWanted) => ({
  requestTime: requestedAt,
  trigger: { type: 'SCHEDULED_ABSOLUTE', scheduledTime: at, timeZoneId: zone },
  alertInfo: { spokenInfo: { content: [{ locale, text }] } },
  pushNotification: { status: 'ENABLED' },
});

/** Alexa's Reminders API. Any failure is an outcome, never an error. */
export function remindersApi(request: typeof fetch): RemindersApi {
  const ask = (device: Device, path: string, init: RequestInit) =>
    request(`${device.endpoint}/v1/alerts/reminders${path}`, {
      ...init,
      headers: { authorization: `Bearer ${device.token}`, 'content-type': 'application/json' },
      signal: atMost(BUDGET_MS),
    });
  return {
    set: async (device, wanted) => {
      if (!isAlexas(device.endpoint)) return { kind: 'refused', why: 'failed' };
      try {
        const response = await ask(device, '', { method: 'POST', body: JSON.stringify(requestOf(wanted)) });
        if (!response.ok) return await refusedBy(response);
        const read = made.safeParse(await response.json());
        return read.success ? { kind: 'set', token: read.data.alertToken } : { kind: 'refused', why: 'failed' };
      } catch {
        // Too slow or malformed: the rep is told, and has the follow-up.
        return { kind: 'refused', why: 'failed' };
      }
    },
    remove: async (device, token) => {
      if (!isAlexas(device.endpoint)) return false;
      try {
        const response = await ask(device, `/${encodeURIComponent(token)}`, { method: 'DELETE' });
        return response.ok || response.status === 404;
      } catch {
        // Too slow: it may still come, and the rep is told so.
        return false;
      }
    },
  };
}
