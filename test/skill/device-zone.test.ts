import { settingsApi } from '../../lambda/alexa/device-zone.ts';
import { plainWords } from '../../lambda/speech/say.ts';
import { dynamoDbBookStore } from '../../lambda/store/dynamodb/book.ts';
import { dynamoDbFeeds } from '../../lambda/store/dynamodb/feeds.ts';
import { openDatabase } from '../../simulator/database.ts';
import { demoDevice } from '../../simulator/local-skill.ts';
import { handlerOver } from '../worlds/handler.ts';
import { worlds } from '../worlds/index.ts';

const device = { endpoint: 'https://api.eu.amazonalexa.com', token: 'secret', id: 'amzn1.ask.device/1' };
const answering = (response: () => Promise<Response>) => {
  const asked: { url: string; authorization: string }[] = [];
  const request = async (url: unknown, init?: RequestInit) => {
    asked.push({ url: String(url), authorization: new Headers(init?.headers).get('authorization') ?? '' });
    return response();
  };
  return { asked, ask: settingsApi(request as typeof fetch) };
};

describe('the zone of the device', () => {
  it('is asked of Alexa with the token of the request', async () => {
    const { asked, ask } = answering(async () => Response.json('Asia/Kolkata'));
    expect(await ask(device)).toBe('Asia/Kolkata');
    expect(asked).toEqual([
      {
        url: 'https://api.eu.amazonalexa.com/v2/devices/amzn1.ask.device%2F1/settings/System.timeZone',
        authorization: 'Bearer secret',
      },
    ]);
  });

  it.each([
    ['a refusal', async () => new Response('no', { status: 403 })],
    ['something that is no zone', async () => Response.json({ zone: 'x' })],
    ['no JSON', async () => new Response('<html>')],
    ['no answer in time', async () => Promise.reject(new DOMException('late', 'TimeoutError'))],
  ])('is not known after %s', async (_name, response) => {
    expect(await answering(response).ask(device)).toBeUndefined();
  });

  it('is never asked of anybody but Alexa', async () => {
    for (const endpoint of [
      'https://evil.example',
      'http://api.amazonalexa.com',
      'https://api.amazonalexa.com.evil.example',
    ]) {
      const { asked, ask } = answering(async () => Response.json('UTC'));
      expect(await ask({ ...device, endpoint })).toBeUndefined();
      expect(asked).toEqual([]);
    }
  });
});

describe('a rep without a zone', () => {
  const now = Date.parse('2026-11-21T13:55:00Z');
  const launch = (attributes: unknown) => ({
    version: '1.0',
    session: {
      new: true,
      sessionId: 's',
      attributes,
      application: { applicationId: 'a' },
      user: { userId: demoDevice.userId },
    },
    context: {
      System: {
        application: { applicationId: 'a' },
        user: { userId: demoDevice.userId },
        device: { deviceId: 'd', supportedInterfaces: {} },
        apiEndpoint: 'https://api.amazonalexa.com',
        apiAccessToken: 't',
      },
    },
    request: { type: 'LaunchRequest', requestId: 'r', timestamp: new Date(now).toISOString(), locale: 'en-US' },
  });

  it('hears times on the clock of the device, which is asked once a session', async () => {
    const database = await openDatabase();
    try {
      const table = { client: database.direct, table: database.table, report: () => {} };
      const store = dynamoDbBookStore(table);
      await worlds['no-zone'](store, now, 'America/New_York', dynamoDbFeeds(table));
      let asked = 0;
      const handler = handlerOver(store, () => 0, {
        deviceZone: async () => {
          asked += 1;
          return 'America/Denver';
        },
      });
      const first = await handler(launch({}));
      const speech = first.response.outputSpeech?.type === 'SSML' ? first.response.outputSpeech.ssml : '';
      expect(plainWords({ ssml: speech })).toContain('Ann Hart at nine a.m.');
      await handler(launch(first.sessionAttributes));
      expect(asked).toBe(1);
    } finally {
      await database.close();
    }
  });
});
