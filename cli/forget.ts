import { parseArgs } from 'node:util';
import type { Lead } from '../lambda/domain/lead.ts';
import { compactDatabase } from '../simulator/database.ts';
import { bookOptions, knownRep, type OpenBook, usualFolder, withBook } from './book.ts';
import { type Io, UsageError } from './io.ts';
import { teamFrom } from './team.ts';

const options = {
  rep: { type: 'string' },
  lead: { type: 'string' },
  team: { type: 'string' },
  yes: { type: 'boolean' },
  json: { type: 'boolean' },
  ...bookOptions,
} as const;
type Options = {
  rep?: string | undefined;
  lead?: string | undefined;
  team?: string | undefined;
  yes?: boolean | undefined;
  json?: boolean | undefined;
};

/** The options of `lead-scout forget`. */
export const usage = `--lead NAME-OR-ID | --rep ADDRESS  --team NAME  --yes  --json  --data DIR | --table TABLE
Deletes a lead with all that hangs on it, or a rep with their calendar, imports, links and the leads nobody else has.
Nothing brings that back. Without --yes it only says what would go. The whole table is read afterwards, for what still
names them.`;

/** `lead-scout forget`: deletes all about a lead or a rep, reads the table for what is left, and says so. */
export async function forgetCommand(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options });
  if (values.lead === undefined && values.rep === undefined)
    throw new UsageError('Forget whom?', 'Say --lead with a name or an id, or --rep with an address.');
  if (values.lead !== undefined && values.rep !== undefined)
    throw new UsageError(
      'A lead or a rep is forgotten, never both at once.',
      'For the lead leave --rep out; --team says whose book it is in, where there are several.',
    );
  const code = await withBook(values, io, (book) =>
    values.lead === undefined ? forgetRep(book, values, io) : forgetLead(book, values.lead, values, io),
  );
  // A database of this machine keeps what was deleted until it is written anew.
  if (code === 0 && values.yes && values.table === undefined) await compactDatabase(values.data ?? usualFolder());
  return code;
}

async function forgetLead(book: OpenBook, wanted: string, options: Options, io: Io): Promise<number> {
  const team = await teamFrom(book, options.team);
  const lead = await leadCalled(book, team, wanted);
  const who = `${lead.name}${lead.company === undefined ? '' : ` of ${lead.company}`} (${lead.id})`;
  const what = { lead: lead.id, team };
  if (!options.yes)
    return onlySaid(`${who} would be forgotten, with every answer, note, signal, call and result.`, what, options, io);
  const items = await book.store.forgetLead(team, lead.id);
  const words = [lead.id, lead.email, /\s/.test(lead.name) ? lead.name : undefined];
  return tellForgotten(book, { who, what, items, words }, options, io);
}

async function leadCalled({ store }: OpenBook, team: string, wanted: string): Promise<Lead> {
  const leads = [...(await store.leads(team, [...(await store.leadIds(team)), wanted])).values()];
  const name = wanted.trim().toLowerCase();
  const found = leads.filter(({ id, name: own, email }) =>
    [id.toLowerCase(), own.toLowerCase(), email?.toLowerCase()].includes(name),
  );
  const [lead, ...more] = found;
  if (!lead)
    throw new UsageError(`Nobody in ${team} is called "${wanted}".`, 'A full name, an address or an id will do.');
  if (more.length > 0)
    throw new UsageError(
      `Several are called "${wanted}".`,
      `Say which: ${found.map(({ id, company }) => `${id}${company === undefined ? '' : ` (${company})`}`).join(', ')}.`,
    );
  return lead;
}

async function forgetRep(book: OpenBook, options: Options, io: Io): Promise<number> {
  const rep = await knownRep(book.store, options);
  const what = { rep: rep.id, team: rep.team };
  if (!options.yes)
    return onlySaid(
      `${rep.name} (${rep.id}) would be forgotten, with calendar, links, imports and the leads nobody else has; on what stays their name is taken off.`,
      what,
      options,
      io,
    );
  const items = await book.forgetting.forgetRep({ team: rep.team, rep: rep.id });
  const words = [rep.id, rep.email, /\s/.test(rep.name) ? rep.name : undefined];
  return tellForgotten(book, { who: rep.name, what, items, words }, options, io);
}

function onlySaid(sentence: string, what: object, { json }: Options, io: Io): number {
  io.stdout.write(
    json
      ? `${JSON.stringify({ ...what, forgotten: false })}\n`
      : `${sentence}\nNothing is changed. With --yes it is done, and nothing brings it back.\n`,
  );
  return 0;
}

/** What was forgotten: who in words, the same for a script, how many items, and what names them. */
type Forgotten = { who: string; what: object; items: number; words: (string | undefined)[] };

/** Reads the whole table for what still names them, and tells what was forgotten and what is left. */
async function tellForgotten(
  { forgetting }: OpenBook,
  { who, what, items, words }: Forgotten,
  { json }: Options,
  io: Io,
): Promise<number> {
  const left = await forgetting.mentions(words.flatMap((word) => word ?? []));
  if (json) {
    io.stdout.write(`${JSON.stringify({ ...what, forgotten: true, items, stillNamedIn: left })}\n`);
    return 0;
  }
  io.stdout.write(`${who} is forgotten: ${items} items.\n`);
  if (left.length === 0) io.stdout.write('Nothing in the table names them any more.\n');
  for (const { pk, sk } of left) io.stdout.write(`Still named in what was written about somebody else: ${pk} ${sk}\n`);
  return 0;
}
