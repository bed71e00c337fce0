import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { locales } from '../lambda/language/languages.ts';
import { modelsInPackage, readModel } from '../model/files.ts';
import { lint, rules } from '../model/lint/index.ts';
import { MODEL_BUDGET, withTeam } from '../model/team-model.ts';
import { waysOfWords, withWholeWords } from '../model/whole-words.ts';
import { bookOptions, withBook } from './book.ts';
import { type Io, UsageError } from './io.ts';
import { placeWords } from './place.ts';
import { working } from './progress.ts';
import { teamFrom } from './team.ts';

const options = {
  team: { type: 'string' },
  out: { type: 'string' },
  words: { type: 'string', default: 'sentence' },
  ...bookOptions,
} as const;

const count = new Intl.NumberFormat('en');

/**
 * `lead-scout models build`: the committed models with a team's people and companies in them, for deploying that team's
 * skill. They are written where the ASK CLI looks for models, and never committed.
 */
export async function buildTeamModels(args: string[], root: string, io: Io): Promise<number> {
  const { values } = parseArgs({ args, options, allowPositionals: false });
  const out = values.out ?? join(root, 'dist', 'skill-package', modelsInPackage);
  const way = waysOfWords.find((one) => one === values.words);
  if (!way)
    throw new UsageError(`Words come no such way: ${values.words}.`, `Say --words ${waysOfWords.join(', or ')}.`);
  return withBook(values, io, async (book) => {
    const team = await teamFrom(book, values.team);
    const leads = [...(await book.store.leads(team, [...(await book.store.leadIds(team))])).values()];
    if (leads.length === 0)
      throw new UsageError(
        `${team} has no leads.`,
        `Import some first: lead-scout import FILE … --rep ADDRESS${placeWords(values)}`,
      );
    working(io.stderr, `Putting ${count.format(leads.length)} leads into the models`);
    const built = locales.map(
      (locale) => [locale, withTeam(withWholeWords(readModel(root, locale), way), leads)] as const,
    );
    const [, first] = built[0] ?? [];
    if (!first) return 1;
    const errors = lint(Object.fromEntries(built.map(([locale, { model }]) => [locale, model])), rules).filter(
      ({ severity }) => severity === 'error',
    );
    for (const { rule, message, because } of errors) io.stderr.write(`${rule}: ${message}; ${because}\n`);
    if (errors.length > 0) return 1;
    mkdirSync(out, { recursive: true });
    for (const [locale, { model }] of built) writeFileSync(join(out, `${locale}.json`), `${JSON.stringify(model)}\n`);
    const together =
      first.together > 0 ? `, the last ${count.format(first.together)} of them without a value of their own` : '';
    const left = first.leftOut > 0 ? `; ${count.format(first.leftOut)} more did not fit` : '';
    io.stdout.write(
      `${built.length} models with ${count.format(first.leads)} leads of ${team}${together} written to ${out}: ` +
        `${count.format(first.characters)} of ${count.format(MODEL_BUDGET)} characters each${left}.\n`,
    );
    return 0;
  });
}
