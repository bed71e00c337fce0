import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openDatabase } from '../../simulator/database.ts';
import { withBookAndFolder } from './csv-folder.ts';

let path = '';
withBookAndFolder(({ folder }) => {
  path = folder.csv('a.csv', 'Name,Email', 'Iris Vole,iris@k.example');
});

it('the command as it is installed imports into a table at an address', async () => {
  const served = await openDatabase();
  try {
    const command = join(__dirname, '../../cli/lead-scout.mjs');
    const place = ['--table', served.table, '--endpoint', served.endpoint];
    const args = [command, 'import', path, '--rep', 'me@mine.example', ...place];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    expect(stdout).toContain('Read 1 new lead');
  } finally {
    await served.close();
  }
}, 30_000);

it('and refuses a folder that cannot be made, instead of trying for ever', async () => {
  const command = join(__dirname, '../../cli/lead-scout.mjs');
  const args = [command, 'import', path, '--rep', 'me@mine.example', '--data', '/proc/nobody'];
  const refused = promisify(execFile)(process.execPath, args, { timeout: 20_000 });
  await expect(refused).rejects.toMatchObject({
    code: 1,
    killed: false,
    stderr: expect.not.stringMatching(/\n\s+at /),
  });
}, 30_000);
