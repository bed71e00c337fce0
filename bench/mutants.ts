import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { table } from './trust/table.ts';

/** A guard taken away: where, how, and the test that must fail without it. */
type Mutant = {
  guard: string;
  file: string;
  from: string;
  to: string;
  test: string;
  /** How long one test may take, in milliseconds, where without the guard it would never end. */
  limit?: number;
};

/**
 * Takes each guard away on a copy of the project and runs its test, which must fail: `npm run mutants [-- WORD]`, with a word
 * only the guards whose name holds it.
 */
const mutants: readonly Mutant[] = [
  {
    guard: 'owner, when read',
    file: 'lambda/store/dynamodb/lead-file.ts',
    from: '!profile?.owners.includes(scope.rep)',
    to: '!profile',
    test: 'trust/nothing-leaks',
  },
  {
    guard: 'owner, when written',
    file: 'lambda/store/dynamodb/index.ts',
    from: 'if (!lead.owners.includes(scope.rep)) throw',
    to: 'if (lead.owners.length < 0) throw',
    test: 'trust/guards',
  },
  {
    guard: 'team in every key',
    file: 'lambda/store/dynamodb/keys.ts',
    from: 'const teamKey = (team: string) =>',
    to: "const teamKey = (_: string, team = '') =>",
    test: 'trust/guards',
  },
  {
    guard: 'ids escaped in keys',
    file: 'lambda/store/dynamodb/keys.ts',
    from: '/[%#\\p{Cc}]|^~/gu',
    to: '/[%\\p{Cc}]|^~/gu',
    test: 'store/keys',
  },
  {
    guard: 'speech escaped',
    file: 'lambda/speech/say.ts',
    from: 'replace(/[&<>"\']/g, (char) => escapes[char] ?? char)',
    to: 'replace(/[&<>"\']/g, (char) => (escapes[char] ? char : char))',
    test: 'trust/guards',
  },
  {
    guard: 'other skills refused',
    file: 'lambda/alexa/envelope.ts',
    from: 'options.applicationId && application !== options.applicationId',
    to: "options.applicationId === ''",
    test: 'trust/guards',
  },
  {
    guard: 'writes wait until the speaker is sure',
    file: 'lambda/identity/only-if-sure.ts',
    from: 'if (!(await isSure)) throw new SpeakerChanged();',
    to: '',
    test: 'identity',
  },
  {
    guard: 'deadline of a turn',
    file: 'lambda/store/deadline.ts',
    from: 'return await inTime(current.run(deadline, work), late.deadline);',
    to: 'return await (late.deadline.left() > 0 ? work() : current.run(deadline, work));',
    test: 'skill/out-of-time',
    limit: 10_000,
  },
  {
    guard: 'a failure beside the answer is not fatal',
    file: 'lambda/turn/answer.ts',
    from: 'works.push(work.catch((error: unknown) => errors.push(nameOf(error))))',
    to: 'works.push(work)',
    test: 'skill/out-of-time',
  },
  {
    guard: 'said again is written once',
    file: 'lambda/turn/unsaved.ts',
    from: 'return { ...turn, id, at,',
    to: 'return { ...turn, at: id === "" ? at : turn.at,',
    test: 'skill/out-of-time',
  },
  {
    guard: 'a slow answer is asked for again',
    file: 'lambda/store/dynamodb/in-time.ts',
    from: 'if (spare < 1) return;',
    to: 'if (spare > 0) return;',
    test: 'skill/out-of-time',
  },
  {
    guard: 'log without names',
    file: 'lambda/store/dynamodb/loggable.ts',
    from: "sk.split('#')[0]",
    to: 'sk',
    test: 'trust/nothing-leaks',
  },
  {
    guard: 'words in tables',
    file: 'lambda/domain/word-table.ts',
    from: 'Object.assign(Object.create(null), rows)',
    to: '({ ...rows })',
    test: 'trust/words-in-tables',
  },
  {
    guard: 'length of a slot',
    file: 'lambda/alexa/envelope.ts',
    from: 'value.slice(0, MOST_HEARD)',
    to: 'value.slice(0, 10 * MOST_HEARD)',
    test: 'trust/breaches',
  },
  {
    guard: 'size of a response',
    file: 'lambda/alexa/within-limit.ts',
    from: 'bytesOf(fitting) <= MOST_RESPONSE',
    to: 'bytesOf(fitting) > 0',
    test: 'trust/breaches',
  },
  {
    guard: 'cells that calculate',
    file: 'crm/files/csv-line.ts',
    from: 'escape_formulas: true',
    to: 'escape_formulas: false',
    test: 'trust/breaches',
  },
  {
    guard: 'span of a sheet',
    file: 'crm/files/xlsx.ts',
    from: 'columns * rows > mostCells',
    to: 'columns * rows > Number.MAX_VALUE',
    test: 'trust/breaches',
  },
  {
    guard: 'unpacked size',
    file: 'crm/files/bytes.ts',
    from: 'size > most || count > mostFiles',
    to: 'count > mostFiles',
    test: 'trust/breaches',
  },
  {
    guard: 'private addresses',
    file: 'crm/feeds/fetch-calendar.ts',
    from: "['3fff::', 20],",
    to: '',
    test: 'trust/breaches',
  },
  {
    guard: 'calendar addresses sealed',
    file: 'lambda/store/dynamodb/feeds.ts',
    from: '{ sealedUrl: sealed(url, key.sk, hookKeyText) }',
    to: '{ url }',
    test: 'trust/breaches',
  },
  {
    guard: 'signature of a message',
    file: 'crm/feeds/webhook.ts',
    from: '!timingSafeEqual(given, expected)',
    to: '!timingSafeEqual(expected, expected)',
    test: 'trust/hooks',
  },
  {
    guard: 'age of a message',
    file: 'crm/feeds/webhook.ts',
    from: 'Math.abs(now - at) > replayWindow * 1000',
    to: 'Math.abs(now - at) < 0',
    test: 'trust/hooks',
  },
  {
    guard: "a hook within its rep's leads",
    file: 'crm/feeds/within-leads-of.ts',
    from: '!others.has(leadOf(item))',
    to: 'others !== undefined',
    test: 'trust/hooks',
  },
  {
    guard: 'events wait for their lead',
    file: 'crm/feeds/take-message.ts',
    from: "if (fate === 'waiting' && event) waiting.add(event);",
    to: '',
    test: 'trust/hooks',
  },
  {
    guard: "Amazon's signature",
    file: 'cli/serve/alexa-endpoint.ts',
    from: '[new SkillRequestSignatureVerifier(), new TimestampVerifier()]',
    to: '[new TimestampVerifier()]',
    test: 'trust/serve',
  },
  {
    guard: 'age of a request',
    file: 'cli/serve/alexa-endpoint.ts',
    from: '[new SkillRequestSignatureVerifier(), new TimestampVerifier()]',
    to: '[new SkillRequestSignatureVerifier()]',
    test: 'trust/serve',
  },
];

const root = resolve(import.meta.dirname, '..');
const copy = mkdtempSync(join(tmpdir(), 'lead-scout-mutants-'));
const word = process.argv[2] ?? '';

/** How a test ends on the copy as it is: 0 when it passes, 1 when it fails. */
const statusOf = (test: string, limit?: number): number | null =>
  spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/jest/bin/jest.js'),
      `test/${test}`,
      '--bail',
      '--silent',
      '--forceExit',
      ...(limit === undefined ? [] : [`--testTimeout=${limit}`]),
    ],
    { cwd: copy, stdio: 'ignore', timeout: 300_000 },
  ).status;

const held = new Map<string, boolean>();
/** Whether a test passes while nothing is taken away: one that fails anyway shows nothing. */
function holds(test: string): boolean {
  const known = held.get(test) ?? statusOf(test) === 0;
  held.set(test, known);
  return known;
}

const rows: [string, string, string][] = [];
try {
  for (const file of execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
    .trim()
    .split('\n')) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  for (const { guard, file, from, to, test, limit } of mutants.filter(({ guard: name }) => name.includes(word))) {
    const path = join(copy, file);
    const source = readFileSync(path, 'utf8');
    if (source.split(from).length !== 2) rows.push([guard, 'not found in the source', test]);
    else if (!holds(test)) rows.push([guard, 'its test fails with the guard too', test]);
    else {
      writeFileSync(
        path,
        source.replace(from, () => to),
      );
      const status = statusOf(test, limit);
      writeFileSync(path, source);
      rows.push([guard, status === 1 ? 'caught' : 'SURVIVED', test]);
    }
    console.error(rows.at(-1)?.join('  '));
  }
} finally {
  rmSync(copy, { recursive: true });
}
console.log(table(rows));
process.exitCode = rows.every(([, came]) => came === 'caught') ? 0 : 1;
