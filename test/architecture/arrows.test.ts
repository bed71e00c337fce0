import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** A rule of `docs/decisions/0001-arrows.md`: files below `from` import only from `to` (folders, files or packages). */
type Arrow = { from: string; to: string[]; because: string };

const domain = ['lambda/domain'];
const pure = [...domain, 'lambda/language/languages.ts', 'luxon'];

// The most specific rule for a file counts.
const arrows: Arrow[] = [
  { from: 'lambda/domain', to: [], because: 'the domain knows nothing but itself' },
  { from: 'lambda/language/languages.ts', to: [], because: 'languages are a table' },
  { from: 'lambda/speech', to: [...pure], because: 'speech is pure' },
  { from: 'lambda/schedule', to: [...pure], because: 'spoken time is pure' },
  { from: 'lambda/people', to: pure, because: 'finding a lead is pure' },
  { from: 'lambda/scoring', to: [...pure, 'zod/mini'], because: 'scoring is pure' },
  { from: 'lambda/frameworks', to: [...domain, 'lambda/language/languages.ts'], because: 'a framework is data' },
  { from: 'lambda/answers', to: [...pure, 'lambda/language/languages.ts'], because: 'reading an answer is pure' },
  { from: 'lambda/domain/fact-value.ts', to: [...domain, 'zod/mini'], because: 'an answer is read at the border' },
  { from: 'lambda/turn/memory.ts', to: [...domain, 'zod/mini'], because: 'memory is read at the border' },
  { from: 'lambda/identity', to: [...domain, 'lambda/store/store.ts'], because: 'identity asks the port' },
  { from: 'lambda/store/store.ts', to: [...domain, 'lambda/scoring'], because: 'the port is questions in our words' },
  {
    from: 'lambda/store',
    to: [
      ...domain,
      'lambda/domain/fact-value.ts',
      'lambda/scoring',
      'lambda/people',
      'zod/mini',
      '@aws-sdk/client-dynamodb',
      'node:',
    ],
    because: 'the adapter knows the port and the SDK',
  },
  {
    from: 'lambda/turn/turn.ts',
    to: [
      ...domain,
      'lambda/language/languages.ts',
      'lambda/turn/memory.ts',
      'lambda/scoring',
      'lambda/speech',
      'lambda/store/store.ts',
      'lambda/language/slot-values.ts',
      'luxon',
    ],
    because: 'a turn is free of any platform',
  },
  {
    from: 'lambda/capabilities',
    to: [
      ...domain,
      'lambda/answers',
      'lambda/domain/fact-value.ts',
      'lambda/frameworks',
      'lambda/scoring',
      'lambda/schedule',
      'lambda/people',
      'lambda/speech',
      'lambda/store/store.ts',
      'lambda/turn/turn.ts',
      'lambda/turn/memory.ts',
      'lambda/language/languages.ts',
      'luxon',
    ],
    because: 'a capability has no SDK, no database and no clock of its own',
  },
  {
    from: 'lambda/alexa/envelope.ts',
    to: [
      'lambda/alexa/device-zone.ts',
      'lambda/language/languages.ts',
      'lambda/turn/memory.ts',
      'lambda/alexa/reminders.ts',
      'lambda/turn/turn.ts',
      'zod/mini',
    ],
    because: 'the envelope is read in one place',
  },
  {
    from: 'lambda/turn/answer.ts',
    to: [
      ...domain,
      'lambda/capabilities',
      'lambda/identity',
      'lambda/turn/memory.ts',
      'lambda/scoring',
      'lambda/speech',
      'lambda/store/store.ts',
      'lambda/store/watched.ts',
      'lambda/turn/turn.ts',
      'luxon',
    ],
    because: 'answering a turn is channel-neutral',
  },
  {
    from: 'lambda/alexa/skill.ts',
    to: [
      'lambda/alexa/expected-names.ts',
      'lambda/turn/answer.ts',
      'lambda/alexa/can-fulfill.ts',
      'lambda/capabilities',
      'lambda/alexa/device-zone.ts',
      'lambda/alexa/envelope.ts',
      'lambda/turn/memory.ts',
      'lambda/alexa/reminders.ts',
      'lambda/speech',
      'lambda/turn/turn.ts',
      'ask-sdk-core',
      'ask-sdk-model',
    ],
    because: 'only the adapter knows ask-sdk',
  },
  {
    from: 'lambda/alexa/can-fulfill.ts',
    to: ['lambda/capabilities', 'lambda/schedule', 'lambda/turn/turn.ts', 'luxon'],
    because: 'what we could do is told without the store',
  },
  {
    from: 'lambda/alexa/reminders.ts',
    to: [...domain, 'lambda/alexa/device-zone.ts', 'zod/mini'],
    because: 'reminders are asked of Alexa over the border',
  },
  {
    from: 'lambda/alexa/expected-names.ts',
    to: [...domain, 'ask-sdk-model'],
    because: 'it is a part of the skill adapter',
  },
  {
    from: 'lambda/sync.ts',
    to: ['crm/feeds/keep-fresh.ts', 'lambda/store'],
    because: 'the second function wires the importers to the store',
  },
  { from: 'lambda', to: ['lambda', 'node:'], because: 'what runs in Lambda imports nothing from outside' },
  {
    from: 'crm',
    to: [
      'crm',
      ...pure,
      'lambda/scoring',
      'lambda/store/store.ts',
      'lambda/store/book-store.ts',
      'lambda/store/feed-store.ts',
      'node:',
      'zod/mini',
      'read-excel-file/node',
      '*',
    ],
    because: 'an importer knows the domain and the port',
  },
  {
    from: 'learn',
    to: [...domain, 'lambda/scoring', 'node:', 'zod/mini', 'csv-parse/sync'],
    because: 'learning makes cards of records, whoever keeps them',
  },
];

const root = resolve(__dirname, '../..');
const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));

const anImport = /^(?:import|export|\})[^']*\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/;

const importsOf = (file: string, source = readFileSync(join(root, file), 'utf8')): { target: string; line: number }[] =>
  source.split('\n').flatMap((text, index) => {
    const found = text.match(anImport);
    const specifier = found?.[1] ?? found?.[2] ?? found?.[3];
    if (!specifier) return [];
    const target = specifier.startsWith('.') ? relative(root, resolve(root, dirname(file), specifier)) : specifier;
    return [{ target, line: index + 1 }];
  });

const within = (path: string, place: string) =>
  place === path || path.startsWith(`${place}/`) || (place.endsWith(':') && path.startsWith(place));
const ruleFor = (file: string) =>
  arrows.filter(({ from }) => within(file, from)).sort((a, b) => b.from.length - a.from.length)[0];

const broken = (files: string[], source?: string): string[] =>
  files.flatMap((file) => {
    const rule = ruleFor(file);
    if (!rule) return [];
    return importsOf(file, source)
      .filter(({ target }) => !within(target, rule.from) && !rule.to.some((place) => within(target, place)))
      .filter(({ target }) => !(rule.to.includes('*') && !target.includes('/') && !target.startsWith('lambda')))
      .map(({ target, line }) => `${file}:${line} imports ${target}, but ${rule.because}`);
  });

describe('arrows', () => {
  it('every import in what runs in Lambda follows the arrows', () => {
    const files = filesIn('lambda');
    expect(files.length).toBeGreaterThan(30);
    expect(broken(files)).toEqual([]);
  });

  it('importers know only the domain, scoring and the port, and learning knows no port', () => {
    expect(broken(filesIn('crm'))).toEqual([]);
    expect(broken(filesIn('learn'))).toEqual([]);
  });

  it('nothing that runs in Lambda knows the simulator, the command line, the importers or the tests', () => {
    // The second function is the importers' place in AWS; the turn never waits for it.
    const ofTheTurn = filesIn('lambda').filter((file) => file !== 'lambda/sync.ts');
    const outside = ofTheTurn.flatMap((file) =>
      importsOf(file).filter(({ target }) => /^(simulator|cli|crm|learn|model|test|bench|demo)\//.test(target)),
    );
    expect(outside).toEqual([]);
  });

  it('only the store imports the AWS SDK and only the skill imports ask-sdk', () => {
    const users = (packages: RegExp) =>
      filesIn('lambda').filter((file) => importsOf(file).some(({ target }) => packages.test(target)));
    for (const file of users(/^@aws-sdk/)) expect(file).toMatch(/^lambda\/store\/dynamodb[a-z-]*\.ts$/);
    expect(users(/^ask-sdk/)).toEqual(['lambda/alexa/expected-names.ts', 'lambda/alexa/skill.ts']);
  });

  it('a forbidden import is named with its file, line and reason', () => {
    const planted = "import type { Rep } from './rep.ts';\nimport { say } from '../speech/say.ts';\n";
    expect(broken(['lambda/domain/planted.ts'], planted)).toEqual([
      'lambda/domain/planted.ts:2 imports lambda/speech/say.ts, but the domain knows nothing but itself',
    ]);
    expect(
      broken(['lambda/capabilities/x/index.ts'], "export const load = () => import('../../store/dynamodb.ts');"),
    ).toHaveLength(1);
  });
});
