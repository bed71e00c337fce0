import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dayOneCard } from '../lambda/scoring/day-one-card.ts';
import { type Scorecard, scorecardSchema } from '../lambda/scoring/scorecard.ts';
import { answeredShare, compareCards, type LeadDifference, lackingIn } from '../learn/compare-cards.ts';
import { cardLines } from '../learn/describe.ts';
import { bookOptions, type OpenBook, usualFolder, withBook } from './book.ts';
import { backToCardBefore, putToUse } from './card-in-use.ts';
import { refreshByResults } from './first-results.ts';
import { type Io, UsageError } from './io.ts';
import { timeSaid } from './said.ts';
import { filesOf, teamFrom } from './team.ts';

const options = {
  team: { type: 'string' },
  ...bookOptions,
  anyway: { type: 'boolean' },
  now: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** How the command is called. */
export const usage = `lead-scout scorecard [show | diff VERSION | use VERSION [--anyway] | back | refresh] [--team TEAM] [--data DIR | --table TABLE] [--now TIME] [--json]
  VERSION is a card that lead-scout learn has written, a file, or day-one;
  refresh moves the base of starting rules to what the first results say`;

type Desk = {
  book: OpenBook;
  team: string;
  folder: string;
  now: number;
  /** Says it in words, or with `--json` as an object for a script. */
  tell: (words: () => string[], object: () => object) => void;
  anyway: boolean;
  again: string;
};

/**
 * `lead-scout scorecard diff|use|back`: shows what another card would change for today's leads, puts it to use, and takes it back.
 * With `--json` the card in use is printed whole, and of all else what came of it.
 */
export async function scorecardCommand(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [verb = 'show', version] = positionals;
  const data = values.data ?? usualFolder();
  const now = values.now === undefined ? Date.now() : timeSaid(values.now, 'system').toMillis();
  return withBook(values, io, async (book) => {
    const team = await teamFrom(book, values.team);
    const again = optionsAgain({ ...values, team });
    const folder = join(data, 'scorecards');
    const tell: Desk['tell'] = (words, object) =>
      io.stdout.write(`${values.json ? JSON.stringify(object(), undefined, 2) : words().join('\n')}\n`);
    const desk: Desk = { book, team, folder, now, tell, anyway: values.anyway ?? false, again };
    if (verb === 'show') return await show(desk);
    if (verb === 'diff') return await diff(desk, cardNamed(version, desk.folder));
    if (verb === 'use') return await use(desk, cardNamed(version, desk.folder));
    if (verb === 'back') return await back(desk);
    if (verb === 'refresh') return await refresh(desk);
    throw new UsageError(`A scorecard can't be asked to "${verb}".`, usage);
  });
}

/** The options of a command as its next one needs them. */
export const optionsAgain = (of: { team?: string; data?: string; table?: string; region?: string }): string =>
  (['team', 'data', 'table', 'region'] as const)
    .flatMap((name) =>
      of[name] === undefined
        ? []
        : [` --${name} ${/^[\w./:@-]+$/.test(of[name]) ? of[name] : JSON.stringify(of[name])}`],
    )
    .join('');

/** Reads a card by its version, from its file, or the day-one card. */
function cardNamed(version: string | undefined, folder: string): Scorecard {
  if (version === undefined) throw new UsageError('Which card?', usage);
  if (version === 'day-one') return dayOneCard();
  const file = [version, join(folder, `${version}.json`)].find((path) => existsSync(path));
  if (file === undefined) {
    const known = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
    const names = known.map((name) => name.slice(0, -'.json'.length));
    throw new UsageError(`There is no card ${version}.`, names.length > 0 ? `There are ${names.join(', ')}.` : usage);
  }
  try {
    return scorecardSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new UsageError(`${file} is not a scorecard: ${cause instanceof Error ? cause.message.split('\n')[0] : ''}`);
  }
}

const named = ({ version, title }: Scorecard) => ({ version, title });

async function show({ book, team, tell }: Desk): Promise<number> {
  const card = (await book.store.scorecard(team)) ?? dayOneCard();
  tell(
    () => cardLines(card),
    () => card,
  );
  return 0;
}

async function diff({ book, team, now, tell, again }: Desk, card: Scorecard): Promise<number> {
  const inUse = (await book.store.scorecard(team)) ?? dayOneCard();
  const files = await filesOf(book, team);
  const differences = compareCards(inUse, card, files, now);
  const { read, of } = answeredShare(card, files, now);
  const words = () =>
    files.length === 0
      ? [`${team} has no leads here, so there is nothing to compare.`]
      : [
          `From ${inUse.title} (${inUse.version}) to ${card.title} (${card.version}), for ${differences.length} leads:`,
          ...differenceLines(differences),
          ...(read < of / 2
            ? [
                `This card reads ${of} things of a lead, and these leads say something of only ${read}: was it learned from other leads?`,
              ]
            : []),
          `To put it to use: lead-scout scorecard use ${card.version}${again}`,
        ];
  const side = ({ points, likelihood, tier }: LeadDifference['before']) => ({ points, likelihood, tier });
  tell(words, () => ({
    from: named(inUse),
    to: named(card),
    reads: { of, answered: read },
    leads: differences.map(({ name, before, after, because }) => ({
      name,
      before: side(before),
      after: side(after),
      mostly: because?.characteristic,
    })),
  }));
  return 0;
}

async function use({ book, team, now, tell, anyway, again }: Desk, card: Scorecard): Promise<number> {
  const files = await filesOf(book, team);
  const lacking = files.length === 0 ? [] : lackingIn(card, files, now);
  if (lacking.length > 0 && !anyway)
    throw new UsageError(
      `No lead of ${team} has what this card reads: ${lacking.join(', ')}.`,
      `Import leads that have these columns, or use it nonetheless: lead-scout scorecard use ${card.version} --anyway${again}`,
    );
  const before = (await book.store.scorecard(team)) ?? dayOneCard();
  await putToUse(book.store, team, card, now);
  tell(
    () => [`${card.title} (${card.version}) is in use. lead-scout scorecard back${again} takes it back.`],
    () => ({ inUse: named(card), before: named(before) }),
  );
  return 0;
}

async function back({ book, team, now, tell, again }: Desk): Promise<number> {
  const card = await backToCardBefore(book.store, team, now);
  if (!card)
    throw new UsageError(
      'There is no card to go back to.',
      `lead-scout scorecard use day-one${again} goes back to the starting rules.`,
    );
  tell(
    () => [`${card.title} (${card.version}) is in use again.`],
    () => ({ inUse: named(card) }),
  );
  return 0;
}

async function refresh({ book, team, now, tell }: Desk): Promise<number> {
  const moved = await refreshByResults(book, team, now);
  const inUse = (await book.store.scorecard(team)) ?? dayOneCard();
  tell(
    () => [moved ?? 'Nothing to refresh: no result was scored by starting rules, or they stand where the results do.'],
    () => ({ refreshed: moved !== undefined, inUse: named(inUse) }),
  );
  return 0;
}

const shownLeads = 20;

function differenceLines(differences: readonly LeadDifference[]): string[] {
  const moves = new Map<string, number>();
  for (const { before, after } of differences) {
    const move = before.tier === after.tier ? 'stay in their tier' : `go from ${before.tier} to ${after.tier}`;
    moves.set(move, (moves.get(move) ?? 0) + 1);
  }
  const percent = ({ likelihood }: LeadDifference['before']) => `${Math.round(100 * likelihood)} %`;
  return [
    ...[...moves].sort((a, b) => b[1] - a[1]).map(([move, leads]) => `  ${leads} ${move}`),
    ...differences.slice(0, shownLeads).map(({ name, before, after, because }) => {
      const why = because ? `mostly ${because.characteristic}` : '';
      return `  ${name.slice(0, 30).padEnd(30)} ${percent(before).padStart(5)} -> ${percent(after).padStart(5)}  ${before.points} -> ${after.points} points  ${why}`;
    }),
    ...(differences.length > shownLeads ? [`  and ${differences.length - shownLeads} more`] : []),
  ];
}
