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
} as const;

/** How the command is called. */
export const usage = `lead-scout scorecard [show | diff VERSION | use VERSION [--anyway] | back | refresh] [--team TEAM] [--data DIR | --table TABLE] [--now TIME]
  VERSION is a card that lead-scout learn has written, a file, or day-one;
  refresh moves the base of starting rules to what the first results say`;

type Desk = { book: OpenBook; team: string; folder: string; now: number; io: Io; anyway: boolean; again: string };

/** `lead-scout scorecard diff|use|back`: shows what another card would change for today's leads, puts it to use, and takes it back. */
export async function scorecardCommand(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [verb = 'show', version] = positionals;
  const data = values.data ?? usualFolder();
  const now = values.now === undefined ? Date.now() : timeSaid(values.now, 'system').toMillis();
  return withBook(values, io, async (book) => {
    const team = await teamFrom(book, values.team);
    const again = optionsAgain({ ...values, team });
    const folder = join(data, 'scorecards');
    const desk: Desk = { book, team, folder, now, io, anyway: values.anyway ?? false, again };
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

async function show({ book, team, io }: Desk): Promise<number> {
  const card = (await book.store.scorecard(team)) ?? dayOneCard();
  io.stdout.write(`${cardLines(card).join('\n')}\n`);
  return 0;
}

async function diff({ book, team, now, io, again }: Desk, card: Scorecard): Promise<number> {
  const inUse = (await book.store.scorecard(team)) ?? dayOneCard();
  const files = await filesOf(book, team);
  if (files.length === 0) {
    io.stdout.write(`${team} has no leads here, so there is nothing to compare.\n`);
    return 0;
  }
  const differences = compareCards(inUse, card, files, now);
  io.stdout.write(
    `From ${inUse.title} (${inUse.version}) to ${card.title} (${card.version}), for ${differences.length} leads:\n`,
  );
  for (const line of differenceLines(differences)) io.stdout.write(`${line}\n`);
  const { read, of } = answeredShare(card, files, now);
  if (read < of / 2)
    io.stdout.write(
      `This card reads ${of} things of a lead, and these leads say something of only ${read}: was it learned from other leads?\n`,
    );
  io.stdout.write(`To put it to use: lead-scout scorecard use ${card.version}${again}\n`);
  return 0;
}

async function use({ book, team, now, io, anyway, again }: Desk, card: Scorecard): Promise<number> {
  const files = await filesOf(book, team);
  const lacking = files.length === 0 ? [] : lackingIn(card, files, now);
  if (lacking.length > 0 && !anyway)
    throw new UsageError(
      `No lead of ${team} has what this card reads: ${lacking.join(', ')}.`,
      `Import leads that have these columns, or use it nonetheless: lead-scout scorecard use ${card.version} --anyway${again}`,
    );
  await putToUse(book.store, team, card, now);
  io.stdout.write(`${card.title} (${card.version}) is in use. lead-scout scorecard back${again} takes it back.\n`);
  return 0;
}

async function back({ book, team, now, io, again }: Desk): Promise<number> {
  const card = await backToCardBefore(book.store, team, now);
  if (!card)
    throw new UsageError(
      'There is no card to go back to.',
      `lead-scout scorecard use day-one${again} goes back to the starting rules.`,
    );
  io.stdout.write(`${card.title} (${card.version}) is in use again.\n`);
  return 0;
}

async function refresh({ book, team, now, io }: Desk): Promise<number> {
  const moved = await refreshByResults(book, team, now);
  io.stdout.write(
    `${moved ?? 'Nothing to refresh: no result was scored by starting rules, or they stand where the results do.'}\n`,
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
