import { parseArgs } from 'node:util';
import type { Rep } from '../lambda/domain/rep.ts';
import type { Link } from '../lambda/domain/speaker.ts';
import { bookOptions, knownRep, type OpenBook, withBook } from './book.ts';
import type { Io } from './io.ts';
import { placeWords } from './place.ts';
import { teamFrom } from './team.ts';

const options = {
  rep: { type: 'string' },
  team: { type: 'string' },
  json: { type: 'boolean' },
  ...bookOptions,
} as const;

/** The options of `lead-scout links`. */
export const usage = '--rep ADDRESS | --team NAME  --json  --data DIR | --table TABLE';

/** `lead-scout links`: which voices and accounts are known, for a rep or for a whole team. */
export async function linksCommand(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options });
  return withBook(values, io, async (book) => {
    const reps = values.rep === undefined ? await repsOf(book, values.team) : [await knownRep(book.store, values)];
    const linked = await Promise.all(reps.map(async (rep) => ({ rep, links: await linksOf(book, rep) })));
    if (values.json) {
      for (const { rep, links } of linked)
        for (const link of links) io.stdout.write(`${JSON.stringify({ rep: rep.id, team: rep.team, ...link })}\n`);
      return 0;
    }
    for (const { rep, links } of linked)
      for (const { speaker, kind, at } of links)
        io.stdout.write(`${rep.name}  ${kind}  ${speaker}${at === undefined ? '' : `  since ${at.slice(0, 10)}`}\n`);
    const without = linked.filter(({ links }) => links.length === 0).map(({ rep }) => rep);
    const [only] = without;
    const address = (without.length === 1 && only?.email) || 'ADDRESS';
    if (without.length > 0)
      io.stdout.write(
        `Nobody speaks as ${without.map(({ name }) => name).join(', ')} yet: lead-scout link --rep ${address}${placeWords(values)} makes a code.\n`,
      );
    return 0;
  });
}

const repsOf = async (book: OpenBook, team: string | undefined): Promise<Rep[]> =>
  book.store.reps(await teamFrom(book, team));

const linksOf = ({ store }: OpenBook, rep: Rep): Promise<Link[]> => store.linksOf({ team: rep.team, rep: rep.id });
