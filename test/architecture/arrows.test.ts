import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** A rule of `docs/decisions/0001-arrows.md`: files below `from` import only from `to` (folders, files or packages). */
type Arrow = { from: string; to: string[]; because: string };

const domain = ['lambda/domain'];
const language = 'lambda/language/languages.ts';
const topics = 'lambda/topics';
const pure = [...domain, language, topics, 'luxon'];
const port = 'lambda/store/store.ts';
/** By when a turn must be answered, and what became of what it asked. */
const deadline = 'lambda/store/deadline.ts';
const watched = 'lambda/store/watch-saves.ts';
const readOnce = 'lambda/store/read-once.ts';
const namesSeen = 'lambda/people/names-seen.ts';
/** What speaks, reads and hears one language; reached through a `Record<Language, …>` only. */
const english = 'lambda/language/en';

// The most specific rule for a file counts.
const arrows: Arrow[] = [
  { from: 'lambda/domain', to: [], because: 'the domain knows nothing but itself' },
  {
    from: 'lambda/domain/fact.ts',
    to: [...domain, 'lambda/topics/all.ts'],
    because: 'which topics there are is named once, and the domain takes only their names',
  },
  { from: 'lambda/domain/fact-value.ts', to: [...domain, 'zod/mini'], because: 'an answer is read at the border' },
  { from: 'lambda/language', to: [...domain, 'lambda/frameworks'], because: 'what a language needs is a table' },
  { from: language, to: [], because: 'languages are a table' },
  {
    from: english,
    to: [
      ...pure,
      'lambda/language',
      'lambda/conversation/reason-clauses.ts',
      'lambda/conversation/who-is-meant-says.ts',
      'lambda/people',
      'lambda/schedule',
      'lambda/scoring',
      'lambda/speech',
      'lambda/understanding/control.ts',
      'lambda/understanding/plain-question.ts',
      'lambda/understanding/understood.ts',
    ],
    because: 'a language knows what it names, and decides nothing',
  },
  {
    from: topics,
    to: [
      ...domain,
      language,
      'lambda/language/slot-type.ts',
      'lambda/language/en/readers',
      'lambda/understanding/understood.ts',
      'luxon',
    ],
    because: 'a topic knows how its answers are read, and nothing that is made of them',
  },
  { from: 'lambda/speech', to: pure, because: 'speech is pure' },
  { from: 'lambda/schedule', to: [...pure, english], because: 'spoken time is pure' },
  { from: 'lambda/people', to: [...pure, english], because: 'finding a lead is pure' },
  { from: 'lambda/scoring', to: [...pure, 'zod/mini'], because: 'scoring is pure' },
  { from: 'lambda/frameworks', to: [...domain, language, topics], because: 'a framework is data' },
  { from: 'lambda/understanding', to: [...pure, english], because: 'understanding words is pure' },
  {
    from: 'lambda/identity',
    to: [...domain, port, 'lambda/store/link-store.ts', 'jose', 'node:'],
    because: 'identity asks the port',
  },
  { from: deadline, to: ['node:async_hooks'], because: 'time has no subject' },
  { from: 'lambda/store', to: [...domain, 'lambda/scoring'], because: 'the ports are questions in our words' },
  {
    from: 'lambda/store/dynamodb',
    to: [
      ...domain,
      'lambda/store',
      'lambda/scoring',
      'lambda/people',
      topics,
      'zod/mini',
      '@aws-sdk/client-dynamodb',
      'node:',
    ],
    because: 'the adapter knows the ports and the SDK',
  },
  {
    from: 'lambda/turn',
    to: [
      ...domain,
      language,
      topics,
      namesSeen,
      'lambda/language/slot-type.ts',
      'lambda/scoring',
      'lambda/speech',
      port,
      'luxon',
      'node:util',
      'zod/mini',
    ],
    because: 'a turn is free of any platform',
  },
  {
    from: 'lambda/turn/show.ts',
    to: [...domain, 'lambda/frameworks', 'lambda/scoring', 'lambda/schedule', 'luxon'],
    because: 'what is shown is what was read',
  },
  {
    from: 'lambda/turn/answer.ts',
    to: [
      ...domain,
      language,
      'lambda/turn',
      'lambda/capabilities',
      'lambda/conversation',
      'lambda/identity',
      'lambda/scoring',
      'lambda/speech',
      port,
      deadline,
      watched,
      readOnce,
      namesSeen,
      'luxon',
    ],
    because: 'answering a turn is channel-neutral',
  },
  {
    from: 'lambda/conversation',
    to: [
      ...pure,
      'lambda/language',
      'lambda/understanding',
      'lambda/frameworks',
      'lambda/scoring',
      'lambda/schedule',
      'lambda/people',
      'lambda/speech',
      port,
      'lambda/turn',
    ],
    because: 'what capabilities share has no SDK, no database and no clock of its own',
  },
  {
    from: 'lambda/capabilities',
    to: [
      ...pure,
      'lambda/conversation',
      'lambda/understanding',
      'lambda/domain/fact-value.ts',
      'lambda/identity',
      'lambda/frameworks',
      'lambda/scoring',
      'lambda/schedule',
      'lambda/people',
      'lambda/speech',
      port,
      watched,
      'lambda/turn',
      'lambda/language',
    ],
    because: 'a capability has no SDK, no database and no clock of its own',
  },
  {
    from: 'lambda/alexa',
    to: [
      ...pure,
      'lambda/capabilities',
      'lambda/conversation',
      'lambda/language/slot-type.ts',
      'lambda/schedule',
      'lambda/speech',
      deadline,
      'lambda/turn',
      'ask-sdk-model',
      'zod/mini',
    ],
    because: 'all that knows the platform is in one place',
  },
  {
    from: 'lambda/alexa/screens',
    to: [
      ...pure,
      'lambda/alexa/touch.ts',
      'lambda/frameworks',
      'lambda/language/en/reason-clauses.ts',
      'lambda/scoring',
      'lambda/schedule',
      'lambda/speech',
      'lambda/turn',
    ],
    because: 'a screen draws what was answered, and reads nothing',
  },
  {
    from: 'lambda/wired-skill.ts',
    to: ['lambda/alexa', 'lambda/identity', 'lambda/scoring', 'lambda/store'],
    because: 'wiring decides nothing',
  },
  {
    from: 'lambda/sync.ts',
    to: ['crm/feeds/keep-fresh.ts', 'crm/feeds/round.ts', 'crm/feeds/take-message.ts', 'lambda/store'],
    because: 'the second function wires the importers to the store',
  },
  { from: 'lambda', to: ['lambda', 'node:'], because: 'what runs in Lambda imports nothing from outside' },
  {
    from: 'crm',
    to: [
      'crm',
      ...pure,
      'lambda/scoring',
      'lambda/store',
      'node:',
      'zod/mini',
      'read-excel-file/node',
      'csv-stringify/sync',
      '*',
    ],
    because: 'an importer knows the domain and the ports',
  },
  {
    from: 'learn',
    to: [...domain, topics, 'lambda/scoring', 'node:', 'zod/mini', 'csv-parse/sync'],
    because: 'learning makes cards of records, whoever keeps them',
  },
];

const root = resolve(__dirname, '../..');
const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
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

/** The groups of files that reach each other by their imports (Tarjan's strongly connected components). */
function circlesIn(targets: ReadonlyMap<string, readonly string[]>): string[][] {
  const found = new Map<string, { index: number; low: number; open: boolean }>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string) => {
    const own = { index: found.size, low: found.size, open: true };
    found.set(file, own);
    stack.push(file);
    for (const target of targets.get(file) ?? []) {
      const known = found.get(target) ?? (targets.has(target) ? visit(target) : undefined);
      if (known?.open) own.low = Math.min(own.low, known.low);
    }
    if (own.low === own.index) {
      const circle = stack.splice(stack.indexOf(file));
      for (const one of circle) Object.assign(found.get(one) ?? {}, { open: false });
      if (circle.length > 1) circles.push(circle.sort());
    }
    return own;
  };
  for (const file of targets.keys()) if (!found.has(file)) visit(file);
  return circles;
}

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
      importsOf(file).filter(({ target }) => /^(simulator|page|cli|crm|learn|model|test|bench|demo)\//.test(target)),
    );
    expect(outside).toEqual([]);
  });

  it('only the store imports the AWS SDK and only the skill imports ask-sdk', () => {
    const users = (packages: RegExp) =>
      filesIn('lambda').filter((file) => importsOf(file).some(({ target }) => packages.test(target)));
    for (const file of users(/^@aws-sdk/)) expect(file).toMatch(/^lambda\/store\/dynamodb\//);
    expect(users(/^ask-sdk/)).toEqual([
      'lambda/alexa/expected-names.ts',
      'lambda/alexa/response-size.ts',
      'lambda/alexa/skill.ts',
    ]);
  });

  it('no capability imports what is inside another', () => {
    const inside = (file: string) => /^lambda\/capabilities\/([a-z-]+)\//.exec(file)?.[1];
    const peeking = filesIn('lambda/capabilities').flatMap((file) =>
      importsOf(file)
        .filter(({ target }) => inside(file) !== undefined && inside(target) !== undefined)
        .filter(({ target }) => inside(file) !== inside(target))
        .map(({ target, line }) => `${file}:${line} imports ${target}`),
    );
    expect(peeking).toEqual([]);
  });

  it('a language is reached through a table of languages, and from within itself', () => {
    const isOfALanguage = (file: string) => /^lambda\/language\/[a-z]{2}\/|[./][a-z]{2}\.ts$/.test(file);
    const reaching = ['lambda', 'crm', 'learn']
      .flatMap(filesIn)
      .filter((file) => !isOfALanguage(file))
      .filter((file) => importsOf(file).some(({ target }) => isOfALanguage(target)))
      .filter((file) => !/Record<\s*Language,/.test(readFileSync(join(root, file), 'utf8')));
    expect(reaching).toEqual([]);
  });

  it('no file reaches itself by its imports, type-only ones included', () => {
    const files = ['lambda', 'crm', 'learn', 'model', 'simulator', 'page', 'cli', 'demo'].flatMap(filesIn);
    const targets = new Map(files.map((file) => [file, importsOf(file).map(({ target }) => target)]));
    expect(circlesIn(targets)).toEqual([]);
    const planted = new Map([
      ['a.ts', ['b.ts']],
      ['b.ts', ['c.ts']],
      ['c.ts', ['a.ts', 'd.ts']],
      ['d.ts', []],
    ]);
    expect(circlesIn(planted)).toEqual([['a.ts', 'b.ts', 'c.ts']]);
  });

  it('a limit is written as one: `MOST_…` or `LEAST_…` at the head of its file', () => {
    const otherwise = ['lambda', 'crm', 'learn', 'model', 'simulator', 'cli'].flatMap(filesIn).flatMap((file) => {
      const found = readFileSync(join(root, file), 'utf8').match(
        /^(?:export )?const (?:most|least|max|min)[A-Z]\w* = [\d_]+.*;$/m,
      );
      return found ? [`${file}: ${found[0]}`] : [];
    });
    expect(otherwise).toEqual([]);
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
