import type { Context, DialogState, Intent, RequestEnvelope, Session, Slot, slu } from 'ask-sdk-model';
import type { Understood, UnderstoodSlot } from './understand.ts';
import type { Viewport } from './viewport.ts';

/** The Echo the rep speaks to. */
export type Device = {
  applicationId: string;
  userId: string;
  deviceId: string;
  /** Set when Alexa recognised the voice. */
  personId?: string;
  /** The linked account's token. */
  accessToken?: string;
  hasScreen: boolean;
  /** The screen, where it is not an Echo Show 8's. */
  viewport?: Viewport;
};

/** The session as the cloud keeps it between turns. */
export type SessionState = { sessionId: string; isNew: boolean; attributes: Record<string, unknown> };

export type Heard =
  | { kind: 'launch' }
  /** `heardAs` is what the ear made of the words, where they are handed over otherwise. */
  | { kind: 'intent'; understood: Understood; heardAs?: Understood }
  | { kind: 'touched'; sent: readonly unknown[] }
  | { kind: 'ended'; reason: 'USER_INITIATED' | 'ERROR' | 'EXCEEDED_MAX_REPROMPTS' };

export type RequestSetting = {
  device: Device;
  session: SessionState;
  locale: string;
  /** When it was said, epoch milliseconds. */
  at: number;
  requestId: string;
};

/** Amazon's types lack `source`, which real requests carry. */
type SentSlot = Slot & { source?: 'USER' };

/** Builds the request Alexa's cloud would send to the skill. */
export function requestFor(heard: Heard, setting: RequestSetting): RequestEnvelope {
  const { locale, requestId } = setting;
  const base = { requestId, timestamp: `${new Date(setting.at).toISOString().slice(0, 19)}Z`, locale };
  return {
    version: '1.0',
    session: sessionOf(setting),
    context: contextOf(setting.device),
    request: requestOf(heard, base, setting),
  };
}

function requestOf(
  heard: Heard,
  base: { requestId: string; timestamp: string; locale: string },
  { device }: RequestSetting,
): RequestEnvelope['request'] {
  switch (heard.kind) {
    case 'launch':
      return { type: 'LaunchRequest', ...base };
    case 'ended':
      return { type: 'SessionEndedRequest', ...base, reason: heard.reason };
    case 'touched':
      return {
        type: 'Alexa.Presentation.APL.UserEvent',
        ...base,
        token: 'lead-scout',
        arguments: [...heard.sent],
        source: { type: 'TouchWrapper', handler: 'Press' },
        components: {},
      };
    case 'intent': {
      const { understood } = heard;
      const request = { type: 'IntentRequest' as const, ...base, intent: intentOf(understood, device.applicationId) };
      // Left out when the model has no dialog for the intent, though Amazon's types require it.
      return {
        ...request,
        ...(understood.dialogState && { dialogState: understood.dialogState }),
      } as typeof request & {
        dialogState: DialogState;
      };
    }
  }
}

function intentOf({ intent, slots, declared }: Understood, applicationId: string): Intent {
  const sent = declared.map((name) => [name, slotOf(name, slots[name], applicationId)] as const);
  return { name: intent, confirmationStatus: 'NONE', ...(sent.length > 0 && { slots: Object.fromEntries(sent) }) };
}

function slotOf(name: string, slot: UnderstoodSlot | undefined, applicationId: string): SentSlot {
  if (!slot) return { name, confirmationStatus: 'NONE' };
  const resolutions = resolutionsOf(slot, applicationId);
  return {
    name,
    value: slot.value,
    ...(resolutions && { resolutions }),
    confirmationStatus: 'NONE',
    source: 'USER',
    slotValue: { type: 'Simple', value: slot.value, ...(resolutions && { resolutions }) },
  };
}

function resolutionsOf(slot: UnderstoodSlot, applicationId: string): slu.entityresolution.Resolutions | undefined {
  if (!slot.resolutions) return undefined;
  return {
    resolutionsPerAuthority: slot.resolutions.map(({ source, type, values }) => ({
      authority: `amzn1.er-authority.echo-sdk.${source === 'dynamic' ? 'dynamic.' : ''}${applicationId}.${type}`,
      status: { code: values.length > 0 ? 'ER_SUCCESS_MATCH' : 'ER_SUCCESS_NO_MATCH' },
      // Resolved values always carry an id in the cloud; one without is given a hash there, here its name.
      values: values.map(({ name, id }) => ({ value: { name, id: id ?? name } })),
    })),
  };
}

function sessionOf({ device, session }: RequestSetting): Session {
  return {
    new: session.isNew,
    sessionId: session.sessionId,
    application: { applicationId: device.applicationId },
    attributes: session.attributes,
    user: userOf(device),
  };
}

const userOf = ({ userId, accessToken }: Device) => ({ userId, ...(accessToken !== undefined && { accessToken }) });

function contextOf(device: Device): Context {
  const { hasScreen, personId, viewport = echoShow8 } = device;
  return {
    ...(hasScreen && { Viewport: viewport }),
    System: {
      application: { applicationId: device.applicationId },
      user: userOf(device),
      ...(personId !== undefined && { person: { personId } }),
      device: {
        deviceId: device.deviceId,
        supportedInterfaces: hasScreen ? { 'Alexa.Presentation.APL': { runtime: { maxVersion: '2024.3' } } } : {},
      },
      apiEndpoint: 'https://api.amazonalexa.com',
      apiAccessToken: 'not-a-token',
    },
  };
}

/** An Echo Show 8. */
const echoShow8: Viewport = {
  experiences: [{ arcMinuteWidth: 246, arcMinuteHeight: 144, canRotate: false, canResize: false }],
  shape: 'RECTANGLE',
  pixelWidth: 1280,
  pixelHeight: 800,
  dpi: 160,
  currentPixelWidth: 1280,
  currentPixelHeight: 800,
  touch: ['SINGLE'],
};
