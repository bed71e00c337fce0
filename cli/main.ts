import { type Completable, completionScript } from './completion.ts';
import { didYouMean } from './did-you-mean.ts';
import { examples } from './examples.ts';
import { type Io, UsageError } from './io.ts';
import { version } from './version.ts';

/** A subcommand: what it is for, and how it runs. Loaded only when it is called. */
type Command = {
  about: string;
  options: string | (() => Promise<string>);
  run: (args: string[], io: Io) => Promise<number>;
};

const talking =
  '--now 2026-11-21T08:55 | --now real  --zone America/New_York  --locale en-US  --models DIR  --rep ADDRESS  --data DIR | --table TABLE';

const commands: Readonly<Record<string, Command>> = {
  start: {
    about: 'open the page, and hold a conversation in the terminal beside it',
    options: `${talking}  --terminal  --page  --port N  --no-open`,
    run: async (args, io) => (await import('./start.ts')).startCommand(args, io),
  },
  talk: {
    about: 'hold a conversation in the terminal',
    options: talking,
    run: async (args, io) => (await import('./talk.ts')).talkCommand(args, io),
  },
  say: {
    about: 'say one or more things in one session',
    options: `"WORDS" …  ${talking}  --json`,
    run: async (args, io) => (await import('./say.ts')).sayCommand(args, io),
  },
  import: {
    about: 'bring in CRM exports and calendars',
    options: async () => (await import('./import.ts')).usage,
    run: async (args, io) => (await import('./import.ts')).importCommand(args, io),
  },
  export: {
    about: "write what was learned as files for a CRM's importer",
    options: async () => (await import('./export.ts')).usage,
    run: async (args, io) => (await import('./export.ts')).exportCommand(args, io),
  },
  calendars: {
    about: 'list the calendars of a rep and how fresh they are, fetch them again, or remove one',
    options: '--rep ADDRESS  [--refresh | --remove NAME]  --json  --data DIR | --table TABLE',
    run: async (args, io) => (await import('./calendars.ts')).calendarsCommand(args, io),
  },
  serve: {
    about: "answer Alexa's requests at an address of one's own, instead of Lambda",
    options: async () => (await import('./serve.ts')).usage,
    run: async (args, io) => (await import('./serve.ts')).serveCommand(args, io),
  },
  mcp: {
    about: 'answer assistants that speak the Model Context Protocol, over standard input or at an address',
    options: async () => (await import('./mcp.ts')).usage,
    run: async (args, io) => (await import('./mcp.ts')).mcpCommand(args, io),
  },
  hooks: {
    about: 'let a system send what happened: make, list and remove signed addresses',
    options:
      '[add --rep ADDRESS [--standard | --hubspot --secret-file FILE] [--mapping FILE.json] [--for-team] | remove ID]  --json  --data DIR | --table TABLE',
    run: async (args, io) => (await import('./hooks.ts')).hooksCommand(args, io),
  },
  link: {
    about: 'make the code by which a rep becomes known to their Alexa',
    options: async () => (await import('./link.ts')).usage,
    run: async (args, io) => (await import('./link.ts')).linkCommand(args, io),
  },
  team: {
    about: "show and change who may hear what on a team's devices, roles and spoken codes",
    options: async () => (await import('./team-rules.ts')).usage,
    run: async (args, io) => (await import('./team-rules.ts')).teamCommand(args, io),
  },
  links: {
    about: 'list the voices and accounts that are known, and as whom',
    options: async () => (await import('./links.ts')).usage,
    run: async (args, io) => (await import('./links.ts')).linksCommand(args, io),
  },
  unlink: {
    about: "make a rep's voices and accounts unknown",
    options: async () => (await import('./unlink.ts')).usage,
    run: async (args, io) => (await import('./unlink.ts')).unlinkCommand(args, io),
  },
  forget: {
    about: 'delete all about a lead or a rep, for good',
    options: async () => (await import('./forget.ts')).usage,
    run: async (args, io) => (await import('./forget.ts')).forgetCommand(args, io),
  },
  undo: {
    about: 'take an import back',
    options: '[BATCH]  --team NAME  --json  --data DIR | --table TABLE   without a batch it lists them',
    run: async (args, io) => (await import('./undo.ts')).undoCommand(args, io),
  },
  learn: {
    about: 'learn a scorecard from won and lost leads',
    options: async () => (await import('./learn.ts')).usage,
    run: async (args, io) => (await import('./learn.ts')).learnCommand(args, io),
  },
  evaluate: {
    about: 'measure a learned card on leads it has not seen, beside rules and naive Bayes',
    options: async () => (await import('./evaluate.ts')).usage,
    run: async (args, io) => (await import('./evaluate.ts')).evaluateCommand(args, io),
  },
  scorecard: {
    about: 'compare, use and take back scorecards',
    options: async () => (await import('./scorecard.ts')).usage,
    run: async (args, io) => (await import('./scorecard.ts')).scorecardCommand(args, io),
  },
  review: {
    about: 'hold the forecasts against what was won and lost, and forecast the open book',
    options:
      '--team NAME  --from DAY  --to DAY  --cost AMOUNT  --html FILE | --json  --now …  --data DIR | --table TABLE',
    run: async (args, io) => (await import('./review.ts')).reviewCommand(args, io),
  },
  workshop: {
    about: 'set the scoring up with executives, marketing and sales, and write the signed card',
    options: '--team NAME  --answers FILE.json  --out scorecard.json  --use  --now …  --data DIR | --table TABLE',
    run: async (args, io) => (await import('./workshop.ts')).workshopCommand(args, io),
  },
  sessions: {
    about: 'play sessions from the input, each on a fresh demo book, and tell what came of every turn',
    options: '--rep ADDRESS   JSON Lines of {id, say, until?, now?, zone?, rep?} on standard input',
    run: async (args, io) => (await import('./sessions.ts')).sessionsCommand(args, io),
  },
  understand: {
    about: 'tell what Alexa would send for each line of the input',
    options: '--locale en-US  --now …  --zone …  --models DIR  --json',
    run: async (args, io) => (await import('./understand-command.ts')).understandCommand(args, io),
  },
  unheard: {
    about: 'list what reps said that nothing was made of',
    options: async () => (await import('./unheard.ts')).usage,
    run: async (args, io) => (await import('./unheard.ts')).unheardCommand(args, io),
  },
  teach: {
    about: "add a team's own labelled sentences to what the next build learns from",
    options: async () => (await import('./teach.ts')).usage,
    run: async (args, io) => (await import('./teach.ts')).teachCommand(args, io),
  },
  models: {
    about:
      "write, check, lint or report on the interaction models, build them with a team's names, or have Amazon try them",
    options: async () =>
      `build  --team NAME  --out DIR  --words sentence|carriers|asked  --data DIR | --table TABLE\n${(await import('./evaluate-models.ts')).evaluateUsage}`,
    run: async (args, io) => (await import('./models-command.ts')).modelsCommand(args, io),
  },
  migrate: {
    about: 'bring every item of a book to the newest shape',
    options: async () => (await import('./migrate.ts')).usage,
    run: async (args, io) => (await import('./migrate.ts')).migrateCommand(args, io),
  },
  completion: {
    about: 'print what completes commands and options in a shell',
    options: 'bash | zsh | fish',
    run: async ([shell], io) => {
      io.stdout.write(completionScript(shell, await completable()));
      return 0;
    },
  },
};

const usage = () =>
  [
    'Usage: lead-scout COMMAND [OPTIONS]',
    '',
    ...Object.entries(commands).map(([name, { about }]) => `  ${name.padEnd(12)} ${about}`),
    '',
    'lead-scout help COMMAND names its options and shows it at work. lead-scout --version says which one this is.',
    'It ends with 0 when all is done, 1 when something failed, 2 when it was asked wrongly.',
    '',
  ].join('\n');

const aboutTables = `A table of AWS is named with --table TABLE [--region REGION] [--profile NAME] [--endpoint URL]; region and
credentials are found as the AWS CLI finds them. Without one the book is in the folder of --data, or in .lead-scout.`;

async function helpOf(name: string, { about, options }: Command): Promise<string> {
  const named = typeof options === 'string' ? options : await options();
  const shown = (examples[name] ?? []).map((line) => `  ${line}\n`).join('');
  return `lead-scout ${name}: ${about}.\n${named}\n${named.includes('--table') ? `${aboutTables}\n` : ''}\n${shown}`;
}

const optionsIn = (help: string) => [...new Set(help.match(/--[a-z][a-z-]*/g))].sort();

async function completable(): Promise<Completable> {
  const all = Object.entries(commands).map(async ([name, command]) => {
    const options = [...optionsIn(await helpOf(name, command)), '--help'];
    return [name, { about: command.about, options: [...new Set(options)] }] as const;
  });
  return Object.fromEntries(await Promise.all(all));
}

type Told = { message: string; hint?: unknown };
const isOurs = (error: unknown): error is Error & Told => error instanceof Error && 'hint' in error;
const isParseArgs = (error: unknown): error is Told =>
  typeof error === 'object' && error !== null && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
const isHelp = (word: string | undefined) => word === '--help' || word === '-h' || word === 'help';

/** Whether help is asked for; what stands behind `--` is never an option. */
const wantsHelp = (args: string[]) => {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).some((word) => word === '--help' || word === '-h');
};

/** Runs the command line; returns the exit code: 0 done, 1 failed, 2 asked wrongly. What fails is told without a stack. */
export async function main(args: string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--version' || name === '-v' || name === 'version') {
    io.stdout.write(`${version()}\n`);
    return 0;
  }
  if (name === undefined || isHelp(name)) {
    const [about] = rest;
    const asked = about === undefined ? undefined : commands[about];
    if (about !== undefined && !asked) return unknownCommand(about, io);
    io.stdout.write(about !== undefined && asked ? await helpOf(about, asked) : usage());
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) return unknownCommand(name, io);
  if (wantsHelp(rest)) {
    io.stdout.write(await helpOf(name, command));
    return 0;
  }
  try {
    return await command.run(rest, io);
  } catch (error) {
    if (isOurs(error)) {
      io.stderr.write(`${error.message}\n${error.hint ? `${String(error.hint)}\n` : ''}`);
      return error instanceof UsageError ? 2 : 1;
    }
    if (isParseArgs(error)) {
      const [, option] = /^Unknown option '(--[\w-]+)'/.exec(error.message) ?? [];
      const meant = option && didYouMean(option, optionsIn(await helpOf(name, command)));
      io.stderr.write(
        option
          ? `lead-scout ${name} has no option ${option}.\n${meant ? `Did you mean ${meant}? ` : ''}lead-scout help ${name} names them.\n`
          : `${error.message}\nlead-scout help ${name} names the options.\n`,
      );
      return 2;
    }
    return tellFault(error, io);
  }
}

function unknownCommand(name: string, io: Io): number {
  const meant = didYouMean(name, [...Object.keys(commands), 'help']);
  io.stderr.write(
    `There is no command "${name}".\n${meant ? `Did you mean lead-scout ${meant}? ` : ''}lead-scout help lists them.\n`,
  );
  return 2;
}

/** A failure nobody foresaw: what the system said, and how to see where. */
function tellFault(error: unknown, io: Io): number {
  if (process.env.LEAD_SCOUT_DEBUG) throw error;
  const { message = String(error) } = (error ?? {}) as Partial<Told>;
  io.stderr.write(`It failed: ${message}\nLEAD_SCOUT_DEBUG=1 before the command shows where.\n`);
  return 1;
}
