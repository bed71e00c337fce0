import { atMost } from '../store/deadline.ts';

/** The device that sent a request, and how to ask Alexa about it. */
export type Device = { endpoint: string; token: string; id: string };

/** Asks for the zone of a device; nothing when it is not said in time. */
export type AskDeviceZone = (device: Device) => Promise<string | undefined>;

// Someone is waiting for an answer, and most have their zone stored: what is not there by then is asked aloud.
const BUDGET_MS = 400;
/** Whether an address is Alexa's own: the token of a request must not go anywhere else. */
export const isAlexas = (endpoint: string): boolean => /^https:\/\/api(\.[a-z]{2})?\.amazonalexa\.com$/.test(endpoint);

/**
 * The zone set for the device in the Alexa app, by the Settings API, which needs no consent. Any failure is no
 * answer: the rep is asked instead.
 */
export const settingsApi =
  (request: typeof fetch): AskDeviceZone =>
  async ({ endpoint, token, id }) => {
    if (!isAlexas(endpoint)) return undefined;
    const path = `/v2/devices/${encodeURIComponent(id)}/settings/System.timeZone`;
    try {
      const response = await request(`${endpoint}${path}`, {
        headers: { authorization: `Bearer ${token}` },
        signal: atMost(BUDGET_MS),
      });
      const zone: unknown = response.ok ? await response.json() : undefined;
      return typeof zone === 'string' && zone.length <= 60 ? zone : undefined;
    } catch {
      // Too slow, refused or malformed: nothing is known, and nothing else depends on it.
      return undefined;
    }
  };
