import { Readable } from 'node:stream';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { DateTime } from 'luxon';
import { isPrivateAddress } from '../../crm/feeds/fetch-calendar.ts';
import { csvRows } from '../../crm/files/csv.ts';
import { csvLine } from '../../crm/files/csv-line.ts';
import { sheetsOf } from '../../crm/files/xlsx.ts';
import { utc } from '../../crm/icalendar/zones.ts';
import { readDate as readCell } from '../../crm/sheets/dates.ts';
import { receive } from '../../lambda/alexa/envelope.ts';
import { MOST_RESPONSE, withinLimit } from '../../lambda/alexa/response-size.ts';
import { readDate } from '../../lambda/schedule/span.ts';
import { dynamoDbFeeds } from '../../lambda/store/dynamodb/feeds.ts';
import { loggable } from '../../lambda/store/dynamodb/loggable.ts';
import { emptyMemory } from '../../lambda/turn/memory.ts';
import { openDatabase } from '../../simulator/database.ts';
import { workbookOf, zipOf } from '../crm/zip-of.ts';

describe('addresses that a link must not reach', () => {
  it.each(['3fff::1', '5f00::1', '::ffff:0:a00:1', '192.175.48.6', '2620:4f:8000::42'])('%s', (address) =>
    expect(isPrivateAddress(address)).toBe(true),
  );
  it.each(['93.184.215.14', '2606:2800:21f::1', '3ffe::1'])('%s is open', (address) =>
    expect(isPrivateAddress(address)).toBe(false),
  );
});

describe('cells that a spreadsheet would calculate', () => {
  it.each(['=1+1', '+1 555 0100', '-5', '@SUM(A1)', '\t=1', '\r=1'])('%j is text in an export', async (cell) => {
    const line = csvLine([cell, 'Ann']);
    expect(line.replace(/^"/, '')).toMatch(/^'/);
    const rows = csvRows('ours.csv', Readable.from([`a,b\n${line}\n`]), ',');
    await rows.next();
    const { value } = await rows.next();
    expect(value).toMatchObject({ cells: [cell, 'Ann'] });
  });
});

/** An archive whose first file says that it unpacks to so many bytes. */
function saying(bytes: number, zip: Buffer): Buffer {
  zip.writeUInt32LE(bytes, zip.indexOf('PK\x01\x02') + 24);
  return zip;
}

describe('workbooks that unpack to more than they look', () => {
  const sheet = (cells: string) => {
    const whole = workbookOf([['Name'], ['Ann']]);
    expect(whole.length).toBeLessThan(3_000);
    return zipOf({
      'xl/workbook.xml': '<workbook/>',
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${cells}</sheetData></worksheet>`,
    });
  };
  it.each([
    ['a cell at the last row and column', sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), 'spans'],
    ['one that says it is 300 MB', saying(300 * 1024 * 1024, sheet('')), 'unpacks to more'],
  ])('%s is refused in words', async (_what, bytes, words) => {
    expect(bytes.length).toBeLessThan(400_000);
    await expect(sheetsOf('book.xlsx', bytes)).rejects.toMatchObject({
      name: 'UnreadableFile',
      message: expect.stringContaining(words),
    });
  });
  it('an honest one is read', async () =>
    expect((await sheetsOf('book.xlsx', workbookOf([['Name'], ['Ann']]))).sheets).toHaveLength(1));
});

describe('dates nobody means', () => {
  const now = DateTime.utc(2026, 3, 2);
  it.each(['9999-12-31', '9999', '0001-01-01', '9999-W52'])('%s is unreadable when spoken', (said) =>
    expect(readDate(said, now).kind).toBe('unreadable'),
  );
  it.each(['9999-12-31', '31.12.9999', '1753-01-01', '9999999999999'])('%s is no date in a cell', (cell) =>
    expect(readCell(cell, utc)).toBe('no date'),
  );
});

it.each(['9999-12-31', '+275760-09-13T00:00:00Z', '0001-01-01', 'then', 1e21, -1])(
  'a request of %s is one of now',
  (timestamp) => {
    const said = receive(
      { context: { System: { user: { userId: 'u' } } }, request: { type: 'LaunchRequest', timestamp } },
      { clock: () => 42 },
    );
    expect(said.kind === 'turn' && said.turn.at).toBe(42);
  },
);

it('of a slot of ten thousand characters a thousand are read', () => {
  const said = receive(
    {
      context: { System: { user: { userId: 'u' } } },
      request: { type: 'IntentRequest', intent: { name: 'X', slots: { words: { value: 'a'.repeat(10_001) } } } },
    },
    { clock: () => 0 },
  );
  expect(said.kind === 'turn' && said.turn.ask.kind === 'intent' && said.turn.ask.slots.words?.heard.length).toBe(
    1_000,
  );
});

it('a response is never larger than Alexa takes, and keeps what matters most', () => {
  const long = 'x'.repeat(2_000);
  const whole = withinLimit({
    version: '1.0',
    response: { outputSpeech: { type: 'SSML', ssml: `<speak>${'a'.repeat(7_000)}</speak>` } },
    sessionAttributes: {
      ...emptyMemory,
      lead: 'l1',
      logged: Array.from({ length: 6 }, () => ({ lead: long, facts: [long, long], entries: [] })),
      expected: Array.from({ length: 40 }, (_, index) => ({ id: `${index}`, name: 'y'.repeat(140) })),
    },
  });
  expect(Buffer.byteLength(JSON.stringify(whole))).toBeLessThanOrEqual(MOST_RESPONSE);
  expect(whole.sessionAttributes).toMatchObject({ version: 1, lead: 'l1' });
  expect(whole.response.outputSpeech).toBeDefined();
});

it('what is logged of an item that cannot be read names no team, rep or lead', () => {
  const logged = loggable({
    pk: 'TEAM#ACME#LEAD#JONES',
    sk: 'FACT#JONES',
    schema: 'JONES',
    fields: ['extra.JONES', 'owners'],
  });
  expect(logged).toMatchObject({ item: 'TEAM#LEAD FACT', schema: 'unknown', fields: ['extra', 'owners'] });
  expect(JSON.stringify(logged)).not.toMatch(/ACME|JONES/);
});

it("a calendar's address stands nowhere in the clear, and is read with the key it was sealed with", async () => {
  const { client, table, close } = await openDatabase();
  try {
    const whole = { client, table, report: () => {} };
    const feed = {
      team: 't',
      rep: 'r',
      source: 's',
      name: 'calendar.example',
      url: 'https://calendar.example/secret-address',
    };
    await dynamoDbFeeds(whole, 'the key').saveFeed(feed);
    const { Items } = await client.send(new ScanCommand({ TableName: table }));
    expect(JSON.stringify(Items)).not.toContain('secret-address');
    expect(await dynamoDbFeeds(whole, 'the key').feedsOf('t', 'r')).toEqual([feed]);
    await expect(dynamoDbFeeds(whole, 'another').feedsOf('t', 'r')).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(dynamoDbFeeds(whole).saveFeed(feed)).rejects.toMatchObject({ name: 'NoSuchKey' });
  } finally {
    await close();
  }
});
