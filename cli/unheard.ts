import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readCorpus } from '../model/words/learn.ts';
import { plainText } from '../model/words/taught.ts';
import { bookOptions, withBook } from './book.ts';
import type { Io } from './io.ts';
import { placeWords } from './place.ts';
import { teamFrom } from './team.ts';

const options = {
  team: { type: 'string' },
  json: { type: 'boolean' },
  ...bookOptions,
} as const;

/** How the command is called. */
export const usage = '--team NAME  --json  --data DIR | --table TABLE';

const root = fileURLToPath(new URL('..', import.meta.url));

/** `lead-scout unheard`: what reps of a team said that nothing was made of, and that nobody has taught since. */
export async function unheardCommand(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options });
  return withBook(values, io, async ({ store, ...book }) => {
    const team = await teamFrom({ store, ...book }, values.team);
    const learned = new Set(readCorpus(root, 'en').map(({ text }) => plainText(text)));
    const open = (await store.unheard(team)).filter(({ words }) => !learned.has(plainText(words)));
    if (values.json) {
      for (const { words, at, rep } of open) io.stdout.write(`${JSON.stringify({ text: words, at, rep })}\n`);
      return 0;
    }
    for (const { words, at, rep } of open) io.stdout.write(`${at.slice(0, 10)}  ${rep}  ${words}\n`);
    io.stdout.write(
      open.length === 0
        ? 'Nothing was left without a meaning.\n'
        : `\nWhat they mean is taught on the page (lead-scout start${placeWords(values)}) or in a file: lead-scout help teach.\n`,
    );
    return 0;
  });
}
