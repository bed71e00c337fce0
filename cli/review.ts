import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DateTime } from 'luxon';
import { dayOneCard } from '../lambda/scoring/day-one-card.ts';
import { bookOptions, withBook } from './book.ts';
import { type Io, UsageError } from './io.ts';
import { asPage, asText, sectionsOf } from './review/page.ts';
import { reportOn } from './review/report.ts';
import { timeSaid } from './said.ts';
import { filesOf, teamFrom } from './team.ts';

const options = {
  team: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  cost: { type: 'string' },
  html: { type: 'string' },
  json: { type: 'boolean' },
  now: { type: 'string' },
  ...bookOptions,
} as const;

const instant = (text: string | undefined, usual: DateTime): DateTime =>
  text === undefined ? usual : timeSaid(text, 'utc');

/** `lead-scout review`: forecast against outcome, drift, what predicts, and what the open book should bring. */
export async function reviewCommand(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options, allowPositionals: false });
  const now = instant(values.now, DateTime.fromMillis(Date.now(), { zone: 'utc' }));
  const from =
    instant(values.from, now.minus({ years: 1 }))
      .toUTC()
      .toISO() ?? '';
  const to = instant(values.to, now).toUTC().toISO() ?? '';
  const cost = values.cost === undefined ? undefined : Number(values.cost);
  if (cost !== undefined && !(cost > 0)) throw new UsageError(`"${values.cost}" is no cost of a lead.`);
  return withBook(values, io, async (book) => {
    const team = await teamFrom(book, values.team);
    const card = (await book.store.scorecard(team)) ?? dayOneCard();
    const files = await filesOf(book, team);
    const results = await book.store.teamResults(team, from, to);
    const report = reportOn({ card, results, files, from, to, now: now.toMillis() }, cost);
    const sections = sectionsOf(report);
    if (values.html !== undefined) {
      writeFileSync(values.html, asPage(sections));
      io.stdout.write(`Written to ${values.html}.\n`);
    } else io.stdout.write(values.json ? `${JSON.stringify(report, null, 2)}\n` : `${asText(sections)}\n`);
    return 0;
  });
}
