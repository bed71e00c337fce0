import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { DateTime } from 'luxon';
import { scopeOf } from '../lambda/domain/rep.ts';
import { bookOptions, type OpenBook, openBook, usualFolder } from './book.ts';
import { putToUse } from './card-in-use.ts';
import { type Io, UsageError } from './io.ts';
import { teamFrom } from './team.ts';
import { type Answers, answersFile } from './workshop/answers.ts';
import { cardFrom } from './workshop/card.ts';
import { fromPastSales, type Question, questions, usualAnswer } from './workshop/questions.ts';

const options = {
  answers: { type: 'string' },
  team: { type: 'string' },
  out: { type: 'string' },
  use: { type: 'boolean' },
  now: { type: 'string' },
  ...bookOptions,
} as const;

const agenda = `The set-up of your lead scoring: executives, marketing and sales together, about ninety minutes.
  1. Who: the ideal customer.    30 minutes
  2. What they do: behaviour.    30 minutes
  3. What follows: benefits.     15 minutes
  4. The mark, and who signs.    15 minutes
It need not be perfect: it is reviewed every quarter, and learns from what you win and lose.
Enter keeps what stands in brackets.
`;

/** `lead-scout workshop`: asks the set-up questions, or takes a script of answers, and writes the signed day-one card. */
export async function workshopCommand(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options, allowPositionals: false });
  const day = DateTime.fromISO(values.now ?? new Date().toISOString(), { setZone: true }).toISODate();
  if (!day) throw new UsageError(`"${values.now}" is not a time.`, 'Times look like 2026-11-21T08:55.');
  const place = { data: values.data ?? usualFolder(), table: values.table, region: values.region };
  const needsBook = values.use === true || values.answers === undefined;
  const book =
    values.use || (needsBook && values.team !== undefined)
      ? await openBook(place, (line) => io.stderr.write(line))
      : undefined;
  try {
    const team = book ? await teamFrom(book, values.team) : values.team;
    const answers = values.answers === undefined ? await asked(io, await first(book, team)) : scripted(values.answers);
    const card = cardFrom(answers, { team: team ?? 'our team', day });
    const out = values.out ?? 'scorecard.json';
    writeFileSync(out, `${JSON.stringify(card, null, 2)}\n`);
    io.stdout.write(
      `${card.title}, version ${card.version}: ${card.characteristics.length} characteristics, sales-ready from ${card.salesReady} points.\n` +
        `Signed by ${(card.signedOff ?? []).map(({ name, role }) => `${name} (${role})`).join(', ')}.\nWritten to ${out}.\n`,
    );
    if (values.use && book && team !== undefined) {
      await putToUse(book.store, team, card, Date.parse(values.now ?? new Date().toISOString()));
      const leads = await book.store.leadIds(team);
      io.stdout.write(`${team} uses it from now on.${leads.size === 0 ? ' It has no leads here yet.' : ''}\n`);
    }
    return 0;
  } finally {
    await book?.close();
  }
}

/** What past sales suggest, where the book has any customers. */
async function first(book: OpenBook | undefined, team: string | undefined): Promise<Answers> {
  if (!book || team === undefined) return {};
  const reps = await book.store.reps(team);
  const books = await Promise.all(reps.map((rep) => book.store.leadFiles(scopeOf(rep))));
  const sales = fromPastSales(books.flatMap(({ files }) => files.map(({ lead }) => lead)));
  return {
    ...(sales.industries.length > 0 ? { industries: sales.industries.join(', ') } : {}),
    ...(sales.employees ? { employees: `${sales.employees.from} to ${sales.employees.to}` } : {}),
  };
}

function scripted(file: string): Answers {
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new UsageError(`${file} cannot be read as JSON.`, cause instanceof Error ? cause.message : undefined);
  }
  const answers = answersFile.safeParse(read);
  if (!answers.success) throw new UsageError(`${file} is not a script of answers.`, 'It is {"question": "answer", …}.');
  const unknown = Object.keys(answers.data).filter((id) => !questions.some((question) => question.id === id));
  if (unknown.length > 0)
    throw new UsageError(
      `No question is called ${unknown.join(' or ')}.`,
      `Questions are ${questions.map(({ id }) => id).join(', ')}.`,
    );
  return answers.data;
}

/** Asks every question; an answer that cannot be read is asked for again. */
async function asked(io: Io, known: Answers): Promise<Answers> {
  io.stdout.write(agenda);
  const lines = createInterface({ input: io.stdin, output: io.stdout, terminal: false });
  const input = lines[Symbol.asyncIterator]();
  const answers: Record<string, string | string[]> = {};
  let part: Question['part'] | undefined;
  for (const question of questions) {
    if (question.part !== part) io.stdout.write(`\n${question.part.toUpperCase()}\n`);
    part = question.part;
    const usual = known[question.id] ?? usualAnswer(question.id);
    const many = question.kind === 'people' || question.kind === 'benefits';
    const hint = many ? 'an empty line ends the list' : String(usual) || 'none';
    io.stdout.write(`${question.text} (${question.asks.join(', ')}) [${hint}]\n> `);
    const told: string[] = [];
    for (let line = await input.next(); !line.done; line = await input.next()) {
      const text = line.value.trim();
      if (many && text !== '') {
        told.push(text);
        io.stdout.write('> ');
        continue;
      }
      if (!many && text !== '') told.push(text);
      break;
    }
    if (told.length > 0) answers[question.id] = many ? told : (told[0] ?? '');
    else if (!many && usual !== '') answers[question.id] = usual;
  }
  lines.close();
  return answers;
}
