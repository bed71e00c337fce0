/**
 * What comes of statements by voices that are kept aside, for each topic and what is said of it (yes, no, unknown or a value):
 * on its own with a name, about whoever is talked about, and as the answer of an interview, in twenty wordings each, made of
 * their sentences and of ways to begin one. Wrong is written but not said; asked is asked back, a note or not heard. It prints
 * the table; `--each N` takes another number of wordings, `--totals` prints the last rows alone. Nothing is read of what was
 * said.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { frameworks } from '../lambda/frameworks/index.ts';
import { judge } from '../simulator/meaning/judge.ts';
import { type MeaningRow, readRows, scriptOf } from '../simulator/meaning/rows.ts';
import { openSessions, type Script } from '../simulator/sessions.ts';

const aside = fileURLToPath(new URL('../corpus/kept-aside/en', import.meta.url));
const lead = 'Oliver Hughes';
const ways = ['one-shot', 'focus', 'interview'] as const;
type Way = (typeof ways)[number];
type Count = { wrong: number; asked: number; right: number };

/** Ways to begin that change nothing of what is said. */
const openings = [
  '',
  'so ',
  'okay ',
  'well ',
  'and ',
  'also ',
  'oh and ',
  'right, ',
  'by the way, ',
  'put down that ',
  'log that ',
  'note that ',
  'just so you know, ',
  'I heard that ',
  'turns out ',
  'he told me ',
  'he said ',
  'they say ',
  'I learned that ',
  'what I got is that ',
];

const given = process.argv[process.argv.indexOf('--each') + 1];
const each = process.argv.includes('--each') && given ? Number(given) : openings.length;

/** Every statement of one thing, by its topic and what is said of it. */
const bySaid = new Map<string, MeaningRow[]>();
for (const row of readdirSync(aside).flatMap((file) => readRows(join(aside, file)))) {
  if (!('write' in row.expect) || row.expect.write.length !== 1) continue;
  const [wanted] = row.expect.write;
  if (!wanted) continue;
  const said = typeof wanted.value === 'string' ? wanted.value : 'value';
  const name = `${wanted.topic}, ${said}`;
  bySaid.set(name, [...(bySaid.get(name) ?? []), row]);
}

/** The framework that asks for a topic first. */
const asking = (topic: string) =>
  frameworks.find(({ criteria }) => criteria.some(({ topics: [first] }) => first === topic));

/** The sentence as it is said in one of the three ways; nothing where no framework asks for its topic. */
function sessionOf(row: MeaningRow, way: Way, opening: string): Script | undefined {
  if (!('write' in row.expect)) return undefined;
  const topic = row.expect.write[0]?.topic ?? '';
  const text = `${opening}${row.text}`;
  const named = row.context?.focus ?? row.expect.write[0]?.lead;
  switch (way) {
    case 'one-shot':
      // Whoever is named in the sentence is named already; else the name comes with it.
      return { id: row.id, say: [named && !row.context?.focus ? text : `with ${named ?? lead}, ${text}`] };
    case 'focus':
      return { ...scriptOf({ ...row, text, context: { focus: named ?? lead } }), id: row.id };
    case 'interview': {
      const framework = asking(topic);
      if (!framework) return undefined;
      const start = `log ${framework.words.en.name} for ${named ?? lead}`;
      return scriptOf({ ...row, text, context: { before: [start], asked: topic } });
    }
  }
}

const counts = new Map<string, Count>();
const totals = new Map<string, Count>();
const count = (all: Map<string, Count>, name: string, what: keyof Count) => {
  const known = all.get(name) ?? { wrong: 0, asked: 0, right: 0 };
  all.set(name, { ...known, [what]: known[what] + 1 });
};

const sessions = await openSessions();
for (const [name, rows] of bySaid)
  for (const way of ways)
    for (let at = 0; at < each; at += 1) {
      const row = rows[at % rows.length];
      const script = row && sessionOf(row, way, openings[at % openings.length] ?? '');
      if (!row || !script) continue;
      const came = await sessions.play(script);
      const last = 'turns' in came ? came.turns.at(-1) : undefined;
      if (!last) continue;
      const verdict = judge(row, last);
      const what = verdict.isHarm ? 'wrong' : /^(?:right|in-part)$/.test(verdict.came) ? 'right' : 'asked';
      count(counts, `${name}, ${way}`, what);
      count(totals, `all, ${way}`, what);
    }
await sessions.close();

const printed = (name: string, { wrong, asked, right }: Count) =>
  `${name.padEnd(44)} ${String(wrong).padStart(5)}  ${String(asked).padStart(5)}  ${String(right).padStart(5)}`;
console.log(`${'topic, what is said, where'.padEnd(44)} wrong  asked  right`);
if (!process.argv.includes('--totals'))
  for (const [name, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(printed(name, count));
for (const [name, count] of totals) console.log(printed(name, count));
