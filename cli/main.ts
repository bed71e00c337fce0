import { type Io, UsageError } from './io.ts';

/** A subcommand: what it is for, and how it runs. Loaded only when it is called. */
type Command = {
  about: string;
  options: string | (() => Promise<string>);
  run: (args: string[], io: Io) => Promise<number>;
};

const talking =
  '--now 2026-11-21T08:55 | --now real  --zone America/New_York  --locale en-US  --data DIR  --models DIR';

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
    options: '--rep ADDRESS  [--refresh | --remove NAME]  --data DIR | --table TABLE',
    run: async (args, io) => (await import('./calendars.ts')).calendarsCommand(args, io),
  },
  serve: {
    about: "answer Alexa's requests at an address of one's own, instead of Lambda",
    options: async () => (await import('./serve.ts')).usage,
    run: async (args, io) => (await import('./serve.ts')).serveCommand(args, io),
  },
  hooks: {
    about: 'let a system send what happened: make, list and remove signed addresses',
    options:
      '[add --rep ADDRESS [--standard | --hubspot --secret-file FILE] [--mapping FILE.json] [--for-team] | remove ID]  --data DIR | --table TABLE',
    run: async (args, io) => (await import('./hooks.ts')).hooksCommand(args, io),
  },
  link: {
    about: 'make the code by which a rep becomes known to their Alexa',
    options: async () => (await import('./link.ts')).usage,
    run: async (args, io) => (await import('./link.ts')).linkCommand(args, io),
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
  undo: {
    about: 'take an import back',
    options: '[BATCH]  --team NAME  --data DIR | --table TABLE   without a batch it lists them',
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
    options: 'JSON Lines of {id, say, until?, now?, zone?} on standard input',
    run: async (args, io) => (await import('./sessions.ts')).sessionsCommand(args, io),
  },
  understand: {
    about: 'tell what Alexa would send for each line of the input',
    options: '--locale en-US  --now …  --zone …  --models DIR  --json',
    run: async (args, io) => (await import('./understand-command.ts')).understandCommand(args, io),
  },
  models: {
    about: "write, check, lint or report on the interaction models, or build them with a team's names",
    options: 'build  --team NAME  --out DIR  --data DIR | --table TABLE',
    run: async (args, io) => (await import('./models-command.ts')).modelsCommand(args, io),
  },
};

const usage = () =>
  [
    'Usage: lead-scout COMMAND [OPTIONS]',
    '',
    ...Object.entries(commands).map(([name, { about }]) => `  ${name.padEnd(12)} ${about}`),
    '',
    'lead-scout COMMAND --help names its options.',
    '',
  ].join('\n');

type Told = { message: string; hint?: unknown };
const isOurs = (error: unknown): error is Error & Told => error instanceof Error && 'hint' in error;
const isParseArgs = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

/** Runs the command line; returns the exit code: 0 done, 1 failed, 2 asked wrongly. */
export async function main(args: string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  const command = name === undefined ? undefined : commands[name];
  if (!command) {
    const wantsHelp = name === undefined || name === '--help' || name === 'help';
    (wantsHelp ? io.stdout : io.stderr).write(wantsHelp ? usage() : `There is no command "${name}".\n\n${usage()}`);
    return wantsHelp ? 0 : 2;
  }
  if (rest.includes('--help')) {
    const { options } = command;
    io.stdout.write(
      `lead-scout ${name}: ${command.about}.\n${typeof options === 'string' ? options : await options()}\n`,
    );
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
      io.stderr.write(`${error.message}\n`);
      return 2;
    }
    throw error;
  }
}
