import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endpointOfTables } from '../../cli/aws-place.ts';

const folder = mkdtempSync(join(tmpdir(), 'lead-scout-aws-'));
const before = process.env.AWS_CONFIG_FILE;
beforeAll(() => {
  writeFileSync(join(folder, 'config'), '[profile near]\nregion = eu-west-1\nendpoint_url = http://127.0.0.1:4\n');
  process.env.AWS_CONFIG_FILE = join(folder, 'config');
});
afterAll(() => {
  if (before === undefined) delete process.env.AWS_CONFIG_FILE;
  else process.env.AWS_CONFIG_FILE = before;
  rmSync(folder, { recursive: true });
});

const ofTables = 'http://127.0.0.1:1';
const ofAll = 'http://127.0.0.1:2';

describe('the address of a table is found as the clients of Amazon find it', () => {
  it.each([
    [
      'the option first',
      { endpoint: 'http://127.0.0.1:3' },
      { AWS_ENDPOINT_URL_DYNAMODB: ofTables },
      'http://127.0.0.1:3',
    ],
    ['then that of tables', {}, { AWS_ENDPOINT_URL_DYNAMODB: ofTables, AWS_ENDPOINT_URL: ofAll }, ofTables],
    ['then that of everything', {}, { AWS_ENDPOINT_URL: ofAll }, ofAll],
    ['then that of the profile', { profile: 'near' }, {}, 'http://127.0.0.1:4'],
    ['by the name in the environment too', {}, { AWS_PROFILE: 'near' }, 'http://127.0.0.1:4'],
    ['else AWS has its own', { profile: 'far' }, {}, undefined],
    [
      'also where it is to be ignored',
      {},
      { AWS_ENDPOINT_URL: ofAll, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' },
      undefined,
    ],
  ])('%s', async (_which, words, environment, expected) =>
    expect(await endpointOfTables(words, environment)).toBe(expected),
  );
});
