import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const script = join(__dirname, 'offsets-beside-intl.ts');
const run = (TZ: string): Record<string, unknown> =>
  JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', script], {
      encoding: 'utf8',
      env: { ...process.env, TZ, LANG: 'en_US.UTF-8' },
    }),
  );

test.each(['UTC', 'Pacific/Auckland'])(
  'offsets asked of a process in %s are those of Intl, in every zone, and its own zone is left as it was',
  (zone) =>
    expect(run(zone)).toMatchObject({ isQuick: true, isLeft: true, different: [], compared: expect.any(Number) }),
  60_000,
);
