import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sayCommand } from '../../cli/say.ts';
import { teachCommand } from '../../cli/teach.ts';
import { unheardCommand } from '../../cli/unheard.ts';
import { corpusRow, learnFrom, readCorpus } from '../../model/words/learn.ts';
import { readTaught } from '../../model/words/taught.ts';
import { run } from '../worlds/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'lead-scout-teach-'));
afterAll(() => rmSync(folder, { recursive: true }));

const nonsense = 'bleep the wibble of zorp';

test('what nothing was made of is listed for the team, until it is learned', async () => {
  const data = join(folder, 'book');
  const said = await run(sayCommand, [
    nonsense,
    'how many calls do I have today',
    '--now',
    '2026-11-20T08:55',
    '--data',
    data,
  ]);
  expect(said.out).toContain('did not get that');
  const { out, code } = await run(unheardCommand, ['--data', data, '--json']);
  expect(code).toBe(0);
  const lines = out
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  expect(lines).toEqual([{ text: nonsense, at: expect.stringMatching(/^2026-11-20T13:5/), rep: expect.any(String) }]);
  expect((await run(unheardCommand, ['--data', data])).out).toContain(nonsense);
});

describe('teach', () => {
  const out = join(folder, 'our-team.jsonl');
  const file = join(folder, 'sentences.jsonl');
  const rowsIn = () =>
    readFileSync(out, 'utf8')
      .trim()
      .split('\n')
      .map((line) => corpusRow.parse(JSON.parse(line)));
  const teach = (...lines: unknown[]) => {
    writeFileSync(file, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
    return run(teachCommand, [file, '--out', out]);
  };

  test('adds sentences as the corpus has them; one that is there already gets its newer meaning', async () => {
    const first = await teach(
      { text: 'gimme the skinny on Klaus', names: ['Klaus'], expect: { answer: 'lead_summary' } },
      { text: 'klaus is loaded', names: ['klaus'], expect: { write: [{ topic: 'budget', value: 'yes', sure: true }] } },
    );
    expect({ code: first.code, err: first.err }).toEqual({ code: 0, err: '' });
    expect(first.out).toMatch(/2 sentences more, 2 of the team's own in all.*\n.*npm run words/);
    const second = await teach({
      text: 'Gimme the skinny on Klaus!',
      names: ['Klaus'],
      expect: { answer: 'call_brief' },
    });
    expect(second.out).toContain('0 sentences more, 2 of');
    expect(rowsIn()).toEqual([
      expect.objectContaining({ id: 'team-0001', persona: 'our team', expect: { answer: 'call_brief' } }),
      expect.objectContaining({ id: 'team-0002', lang: 'en', text: 'klaus is loaded' }),
    ]);
    const { kinds } = learnFrom(rowsIn());
    expect(kinds.labels).toEqual(['call_brief', 'write']);
  });

  test('leaves out what cannot be learned, by its line and with why', async () => {
    const { code, err } = await teach(
      { text: 'fine', expect: { nothing: true } },
      'no json',
      { text: 'what now', expect: { answer: 'fortune' } },
      { text: 'it is so', expect: { write: [{ topic: 'weather', value: 'yes', sure: true }] } },
      { text: 'who is bob', names: ['Bob', 'Ann'], expect: { answer: 'who_with' } },
    );
    expect(code).toBe(1);
    expect(err).toMatch(/line 2 is left out/);
    expect(err).toMatch(/line 3 is left out: there is no meaning "fortune"/);
    expect(err).toMatch(/line 4 is left out: there is no topic "weather"/);
    expect(err).toMatch(/line 5 is left out: the name "Ann" does not stand in it/);
  });

  test('everything in the corpus is something that could have been taught', () => {
    const labelled = readCorpus(join(__dirname, '../..'), 'en').filter(({ expect: { ...meant } }) => !('ask' in meant));
    const faults = labelled.flatMap((row) => {
      const read = readTaught(row);
      return 'fault' in read ? [`${row.id}: ${read.fault.slice(0, 60)}`] : [];
    });
    expect(labelled.length).toBeGreaterThan(7_000);
    expect(faults).toEqual([]);
  });
});
