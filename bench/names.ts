import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import type { LeadName } from '../lambda/domain/lead.ts';
import { type Found, findLeads } from '../lambda/people/find-leads.ts';
import { type NameBook, nameBook } from '../lambda/people/name-book.ts';
import { makeBook } from './names/book.ts';
import { keyedBook } from './names/by-keys.ts';
import { exactFloor, type Floor, levenshteinFloor } from './names/floors.ts';
import { tableTimes } from './names/in-table.ts';
import { pick, seeded } from './names/random.ts';
import { asWritten, cut, makeSpoken, type Spoken } from './names/spoken.ts';

/*
 * How often a lead is found from what was heard, on our own made-up books and spoken forms and, where a folder with
 * `book-<size>.json` and `spoken.jsonl` is given, on those too; beside plain Levenshtein and exact matching.
 */
const { values: options } = parseArgs({
  options: {
    shared: { type: 'string', default: '../shared/utterances/names' },
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '2000' },
    largest: { type: 'string', default: '100000' },
    table: { type: 'string', default: '4000' },
    misses: { type: 'boolean', default: false },
    kinds: { type: 'boolean', default: false },
    'no-floors': { type: 'boolean', default: false },
  },
});

type Sample = { title: string; book: LeadName[]; spoken: Spoken[]; context?: boolean };

const bookRow = z.object({ id: z.string(), name: z.string(), kind: z.enum(['person', 'company']) });
const spokenRow = z.object({
  spoken: z.string(),
  kind: z.string(),
  expect: z.optional(z.nullable(z.string())),
  within: z.optional(z.nullable(z.string())),
  any_of: z.optional(z.tuple([z.enum(['first', 'last', 'prefix']), z.string()])),
});

function sharedSamples(folder: string): Sample[] {
  const file = join(folder, 'spoken.jsonl');
  if (!existsSync(file)) return [];
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => spokenRow.parse(JSON.parse(line)));
  return ['100', '10000'].map((size) => ({
    title: `given book of ${size}`,
    book: z
      .array(bookRow)
      .parse(JSON.parse(readFileSync(join(folder, `book-${size}.json`), 'utf8')))
      .map(({ id, name, kind }) => (kind === 'company' ? { id, name, company: name } : { id, name })),
    spoken: rows
      .filter((row) => !row.expect || size === '10000' || row.within === 'both')
      .map((row) => ({
        spoken: row.spoken,
        kind: row.kind,
        ...(row.expect ? { expect: row.expect } : {}),
        ...(row.any_of
          ? { anyOf: { field: row.any_of[0] === 'prefix' ? 'company' : row.any_of[0], value: row.any_of[1] } }
          : {}),
      })),
  }));
}

const isPerson = (lead: LeadName): boolean => lead.name !== lead.company;

/** Whether this lead is as right as the one meant, given no more was said. */
function right(lead: LeadName | undefined, spoken: Spoken): boolean {
  if (!lead) return false;
  if (lead.id === spoken.expect) return true;
  if (!spoken.anyOf) return false;
  const { field, value } = spoken.anyOf;
  switch (field) {
    case 'first':
      return isPerson(lead) && cut(lead.name).first === value;
    case 'last':
      return isPerson(lead) && cut(lead.name).last === value;
    case 'name':
      return asWritten(lead.name) === value;
    case 'company': {
      const opened = asWritten((lead.company ?? '').replace(/([a-z])([A-Z])/g, '$1 $2'));
      return opened.startsWith(value) || asWritten(lead.company ?? '') === value;
    }
  }
}

const offered = (found: Found): LeadName[] => {
  switch (found.kind) {
    case 'one':
      return [found.lead];
    case 'several':
      return found.leads;
    case 'none':
      return found.nearest ? [found.nearest] : [];
  }
};

const percent = (part: number, of: number): string => (of === 0 ? '–' : ((100 * part) / of).toFixed(1)).padStart(6);
const median = (times: number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

function measureFloor(name: string, floor: Floor, sample: Sample, every: number): void {
  const asked = sample.spoken.filter((spoken, at) => spoken.expect && at % every === 0);
  let first = 0;
  let three = 0;
  const times: number[] = [];
  for (const spoken of asked) {
    const from = performance.now();
    const leads = floor(spoken.spoken);
    times.push(performance.now() - from);
    if (right(leads[0], spoken)) first++;
    if (leads.some((lead) => right(lead, spoken))) three++;
  }
  const micro = Math.round(1000 * median(times));
  console.log(
    `  ${name.padEnd(22)}${percent(first, asked.length)} ${percent(three, asked.length)}${' '.repeat(49)}${micro} µs`,
  );
}

function measure(sample: Sample): void {
  const book = nameBook(sample.book);
  const meant = sample.spoken.filter((spoken) => spoken.expect);
  const tally = { first: 0, three: 0, taken: 0, wrong: 0, asked: 0, refused: 0, kept: 0, nobody: 0 };
  const kinds = new Map<string, { count: number; first: number; three: number; taken: number; wrong: number }>();
  const times: number[] = [];
  const misses: string[] = [];
  for (const spoken of meant) findLeads(spoken.spoken, book, { language: 'en' });
  for (const spoken of meant) {
    const from = performance.now();
    const found = findLeads(spoken.spoken, book, { language: 'en' });
    times.push(performance.now() - from);
    const leads = offered(found).slice(0, 3);
    const isFirst = right(leads[0], spoken);
    const isThree = leads.some((lead) => right(lead, spoken));
    const isWrong = found.kind === 'one' && !isFirst;
    const kind = kinds.get(spoken.kind) ?? { count: 0, first: 0, three: 0, taken: 0, wrong: 0 };
    kinds.set(spoken.kind, kind);
    kind.count++;
    if (isFirst) {
      tally.first++;
      kind.first++;
      if (found.kind !== 'none') tally.kept++;
    }
    if (isThree) {
      tally.three++;
      kind.three++;
    }
    if (found.kind === 'one') {
      tally.taken++;
      kind.taken++;
    }
    if (found.kind === 'several') tally.asked++;
    if (found.kind === 'none') tally.refused++;
    if (isWrong) {
      tally.wrong++;
      kind.wrong++;
    }
    if (!isFirst) {
      const name = sample.book.find(({ id }) => id === spoken.expect)?.name;
      const mark = isWrong ? 'TAKEN AND WRONG' : isThree ? 'second or third' : found.kind;
      misses.push(
        `    ${mark}: ${spoken.kind} "${spoken.spoken}" meant ${name}, offered ${leads.map((lead) => lead.name).join(', ')}`,
      );
    }
  }
  const others = sample.spoken.filter((spoken) => !spoken.expect);
  for (const spoken of others) {
    const found = findLeads(spoken.spoken, book, { language: 'en' });
    if (found.kind === 'none') tally.nobody++;
    else
      misses.push(
        `    not a name: "${spoken.spoken}" gave ${offered(found)
          .map((lead) => lead.name)
          .join(', ')}`,
      );
  }
  const of = meant.length;
  console.log(`\n${sample.title}: ${of} spoken forms, ${others.length} non-names`);
  console.log('                          top-1  top-3  taken  wrong  asked   none   kept  non-names refused  median');
  console.log(
    `  findLeads             ${percent(tally.first, of)} ${percent(tally.three, of)} ${percent(tally.taken, of)} ${((100 * tally.wrong) / of).toFixed(2).padStart(6)} ${percent(tally.asked, of)} ${percent(tally.refused, of)} ${percent(tally.kept, tally.first)}             ${tally.nobody}/${others.length}  ${Math.round(1000 * median(times))} µs`,
  );
  if (sample.context) measureInContext(sample, book, seeded(of));
  if (!options['no-floors']) {
    const every = sample.book.length > 1000 ? 17 : 1;
    measureFloor('plain Levenshtein', levenshteinFloor(sample.book), sample, every);
    measureFloor('exact', exactFloor(sample.book), sample, 1);
  }
  if (options.kinds) {
    for (const [kind, { count, first, three, taken, wrong }] of kinds)
      console.log(
        `    ${kind.padEnd(22)}${percent(first, count)} ${percent(three, count)} ${percent(taken, count)}  of ${count}${wrong ? `, ${wrong} taken and wrong` : ''}`,
      );
  }
  if (options.misses) console.log(misses.join('\n'));
}

const callsADay = 6;

/** The same forms with a day of calls: the lead meant is among them, or it is not. */
function measureInContext(sample: Sample, book: NameBook, random: () => number): void {
  const meant = sample.spoken.flatMap((spoken) => (spoken.expect ? [{ ...spoken, expect: spoken.expect }] : []));
  for (const among of [true, false]) {
    const tally = { right: 0, wrong: 0, asked: 0 };
    for (const spoken of meant) {
      const others = Array.from({ length: callsADay - 1 }, () => pick(sample.book, random).id);
      const found = findLeads(spoken.spoken, book, {
        today: among ? [spoken.expect, ...others] : others,
        language: 'en',
      });
      if (found.kind === 'several') tally.asked++;
      else if (found.kind === 'one')
        tally[(among ? found.lead.id === spoken.expect : right(found.lead, spoken)) ? 'right' : 'wrong']++;
    }
    const [taken, wrong, asked] = [tally.right, tally.wrong, tally.asked].map((part) =>
      percent(part, meant.length).trim(),
    );
    const who = among ? 'one of them meant' : 'somebody else meant';
    console.log(
      `  ${callsADay} calls today, ${who}: taken and right ${taken}, taken and wrong ${wrong}, asked ${asked}`,
    );
  }
}

const mostUnderOneKey = 300;

/** A book too large to read: only what stands under the heard keys is looked at. */
function measureByKeys(sample: Sample): void {
  const keyed = keyedBook(sample.book);
  const meant = sample.spoken.filter((spoken) => spoken.expect);
  const tally = { found: 0, first: 0, three: 0, wrong: 0, queries: 0 };
  const items: number[] = [];
  const bytes: number[] = [];
  const times: number[] = [];
  for (const spoken of meant) {
    const read = keyed.heard(spoken.spoken, mostUnderOneKey);
    if (read.leads.some((lead) => right(lead, spoken))) tally.found++;
    tally.queries += read.queries;
    items.push(read.items);
    bytes.push(read.bytes);
    const from = performance.now();
    const found = findLeads(spoken.spoken, nameBook(read.leads), { language: 'en' });
    times.push(performance.now() - from);
    const leads = offered(found).slice(0, 3);
    if (right(leads[0], spoken)) tally.first++;
    if (leads.some((lead) => right(lead, spoken))) tally.three++;
    if (found.kind === 'one' && !right(found.lead, spoken)) tally.wrong++;
  }
  const of = meant.length;
  const share = (part: number): string => percent(part, of).trim();
  console.log(`\n${sample.title}, by keys: ${of} spoken forms, ${keyed.itemsPerLead.toFixed(1)} items a lead`);
  console.log(
    `  meant one read ${share(tally.found)}, top-1 ${share(tally.first)}, top-3 ${share(tally.three)}, wrong ${((100 * tally.wrong) / of).toFixed(2)}; ` +
      `${(tally.queries / of).toFixed(1)} queries side by side, median ${median(items)} items and ${Math.round(median(bytes) / 1024)} KB, ` +
      `then ${median(times).toFixed(1)} ms to look through them`,
  );
}

const seed = Number(options.seed);
const count = Number(options.count);
const made = (title: string, book: LeadName[], context = false): Sample => ({
  title,
  book,
  spoken: makeSpoken(book, count, seed + book.length),
  context,
});
const own = [
  made('our book of 100', makeBook(100, seed)),
  made('our book of 10000', makeBook(10_000, seed), true),
  made('our book of 10000, no English names', makeBook(10_000, seed, 'abroad')),
];
const given = sharedSamples(options.shared);
for (const sample of [...own, ...given]) measure(sample);
for (const sample of [...own.slice(1, 2), ...given.slice(1)]) measureByKeys(sample);
measureByKeys(made(`our book of ${options.largest}`, makeBook(Number(options.largest), seed)));
if (Number(options.table) > 0) {
  const { leads, imported, ...times } = await tableTimes(Number(options.table), 200, seed);
  const [byKeys, wholeBook, plain] = [times.byKeys, times.wholeBook, times.plain].map(median);
  const ratio = (time = 0): string => `${time.toFixed(1)} ms (${(time / (plain || 1)).toFixed(1)} x)`;
  console.log(
    `\nembedded database of ${leads} leads, imported in ${(imported / 1000).toFixed(1)} s, medians beside one query of a lead:\n` +
      `  one lead ${ratio(plain)}, leads heard, by keys ${ratio(byKeys)}, the whole book of names ${ratio(wholeBook)}`,
  );
}
console.log(
  '\nPercent of the spoken forms. wrong: one lead taken without asking who was not meant. kept: right and not refused.\nA name that several bear counts as right for any of them. Levenshtein runs over every seventeenth form in the large books.',
);
