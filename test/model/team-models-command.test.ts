import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBook } from '../../cli/book.ts';
import { main } from '../../cli/main.ts';
import { locales } from '../../lambda/language/languages.ts';
import { run } from '../worlds/command.ts';
import { danasBook } from '../worlds/dana.ts';

const folder = mkdtempSync(join(tmpdir(), 'team-models-'));
const data = join(folder, 'data');
const out = join(folder, 'models');
afterAll(() => rmSync(folder, { recursive: true }));

const leadScout = (...args: string[]) => run(main, args, 'ann hart\n');

describe('lead-scout models build', () => {
  it('says what is missing where there is no book', async () => {
    const { code, err } = await leadScout('models', 'build', '--team', 'test', '--data', data, '--out', out);
    expect(code).toBe(2);
    expect(err).toContain('test has no leads.');
  });

  it('writes a model a locale, which the ear can listen with', async () => {
    const book = await openBook({ data }, () => {});
    await danasBook(book.store);
    await book.close();
    const built = await leadScout('models', 'build', '--team', 'test', '--data', data, '--out', out);
    expect(built).toMatchObject({ code: 0, err: '' });
    expect(built.out).toContain('5 models with 4 leads of test');
    expect(readdirSync(out).sort()).toEqual(locales.map((locale) => `${locale}.json`).sort());
    const heard = await leadScout('understand', '--models', out, '--json');
    expect(JSON.parse(heard.out)).toMatchObject({ intent: 'FollowUpIntent', slots: { lead: 'ann hart' } });
    expect((await leadScout('understand', '--models', folder)).err).toContain('There is no en-US.json');
  });
});
