import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import {
  type Hearing,
  hearings,
  type ListRule,
  listRules,
  type Rep,
  type TeamRules,
  usualRules,
} from '../lambda/domain/rep.ts';
import { isPasscode, passcodeOf } from '../lambda/identity/passcode.ts';
import { bookOptions, knownRep, type OpenBook, withBook } from './book.ts';
import { type Io, UsageError } from './io.ts';
import { teamFrom } from './team.ts';

const options = {
  team: { type: 'string' },
  rep: { type: 'string' },
  hearing: { type: 'string' },
  lists: { type: 'string' },
  'keep-days': { type: 'string' },
  role: { type: 'string' },
  passcode: { type: 'boolean' },
  json: { type: 'boolean' },
  ...bookOptions,
} as const;
type Options = ReturnType<typeof parsed>;
const parsed = (args: string[]) => parseArgs({ args, options }).values;

/** The options of `lead-scout team`. */
export const usage = `--team NAME  [--hearing ${hearings.join('|')}]  [--lists own|managers|everybody]  [--keep-days DAYS|ever]  --json  --data DIR | --table TABLE
  | --rep ADDRESS [--role manager|rep] [--passcode]
Who may hear what on the team's devices, and who is in it.
  open      everything, whoever speaks on a linked account
  discreet  initials and no amounts, unless a linked voice asks
  code      nothing of the book before the rep has said their code, once a session
--lists is who may switch to a colleague's list by voice, which is then only read out: nobody (own), managers, or everybody.
--keep-days is how long what reps log from now on is kept.
--passcode reads a rep's code from the input: four to eight digits, or a word. Only its hash is kept.
A manager may change what holds for the whole team by voice: thresholds, and leads of several reps.`;

/** `lead-scout team`: shows what a team has decided and who is in it, and changes either. */
export async function teamCommand(args: string[], io: Io): Promise<number> {
  const values = parsed(args);
  return withBook(values, io, async (book) => {
    if (values.rep !== undefined) return changeRep(book, values, io);
    if (values.role !== undefined || values.passcode)
      throw new UsageError('Whose role or code is it?', 'Say --rep with an address.');
    const team = await teamFrom(book, values.team);
    if ([values.hearing, values.lists, values['keep-days']].some((value) => value !== undefined)) {
      const { keepDays, lists: listsBefore, ...before } = (await book.store.teamRules(team)) ?? usualRules;
      const lists = values.lists === undefined ? listsBefore : listsFrom(values.lists);
      const days = values['keep-days'] === undefined ? keepDays : daysFrom(values['keep-days']);
      const rules: TeamRules = {
        ...before,
        ...(values.hearing === undefined ? {} : { hearing: hearingFrom(values.hearing) }),
        ...(days === undefined ? {} : { keepDays: days }),
        ...(lists === undefined ? {} : { lists }),
      };
      await book.store.saveTeamRules(team, rules);
    }
    await show(book, team, values.json ?? false, io);
    return 0;
  });
}

/** A number of days, or for ever. */
function daysFrom(given: string): number | undefined {
  if (given === 'ever') return undefined;
  const days = Number(given);
  if (Number.isInteger(days) && days >= 1 && days <= 36_500) return days;
  throw new UsageError(`"${given}" is no number of days.`, 'Say, for example, --keep-days 730, or --keep-days ever.');
}

function hearingFrom(given: string): Hearing {
  const hearing = hearings.find((one) => one === given);
  if (hearing) return hearing;
  throw new UsageError(`"${given}" is nothing a team can decide.`, `It is one of ${hearings.join(', ')}.`);
}

/** Who may switch to others' lists, or nobody. */
function listsFrom(given: string): ListRule | undefined {
  const lists = listRules.find((one) => one === given);
  if (lists || given === 'own') return lists;
  throw new UsageError(`"${given}" is nobody who could be let.`, `It is one of own, ${listRules.join(', ')}.`);
}

async function show({ store }: OpenBook, team: string, json: boolean, io: Io): Promise<void> {
  const { hearing, keepDays, lists = 'own' } = (await store.teamRules(team)) ?? usualRules;
  const reps = await store.reps(team);
  const lines = await Promise.all(
    reps.map(async (rep) => {
      const scope = { team, rep: rep.id };
      const links = await store.linksOf(scope);
      return { rep, links: links.length, hasCode: (await store.passcode(scope)) !== undefined };
    }),
  );
  if (json) {
    const told = lines.map(({ rep, links, hasCode }) => ({ rep: rep.id, role: rep.role ?? 'rep', links, hasCode }));
    io.stdout.write(`${JSON.stringify({ team, hearing, lists, keepDays, reps: told })}\n`);
    return;
  }
  io.stdout.write(
    `${team}: ${hearing}, what is logged is kept ${keepDays === undefined ? 'for good' : `${keepDays} days`}${lists === 'own' ? '' : `, colleagues' lists are read out to ${lists}`}\n`,
  );
  for (const { rep, links, hasCode } of lines)
    io.stdout.write(
      `${rep.name} (${rep.id})  ${rep.role ?? 'rep'}  linked: ${links}${hearing === 'code' && !hasCode ? '  no code yet: --passcode sets one' : ''}\n`,
    );
}

async function changeRep({ store }: OpenBook, values: Options, io: Io): Promise<number> {
  const { role: _before, ...rep } = await knownRep(store, values);
  if (values.role !== undefined) {
    if (values.role !== 'manager' && values.role !== 'rep')
      throw new UsageError(`"${values.role}" is no role.`, 'It is manager or rep.');
    await store.saveRep(values.role === 'manager' ? { ...rep, role: 'manager' } : rep);
    io.stdout.write(`${rep.name} is a ${values.role} of ${rep.team}.\n`);
  }
  if (values.passcode) await setPasscode(store, rep, io);
  if (values.role === undefined && !values.passcode) throw new UsageError('What about them?', usage);
  return 0;
}

async function setPasscode(store: OpenBook['store'], { team, id, name }: Rep, io: Io): Promise<void> {
  if ('isTTY' in io.stdin && io.stdin.isTTY) io.stdout.write(`The code ${name} will say: `);
  const code = await firstLine(io);
  if (!isPasscode(code))
    throw new UsageError('That is no code.', 'Four to eight digits will do, or a word of four letters or more.');
  await store.savePasscode({ team, rep: id }, await passcodeOf(code));
  io.stdout.write(`${name} says that code from now on. It is kept as a hash only.\n`);
}

async function firstLine({ stdin }: Io): Promise<string> {
  const lines = createInterface({ input: stdin });
  for await (const line of lines) {
    lines.close();
    return line.trim();
  }
  return '';
}
