import { parseArgs } from 'node:util';
import { bookOptions, knownRep, withBook } from './book.ts';
import { type Io, UsageError } from './io.ts';
import { placeWords } from './place.ts';

const options = {
  rep: { type: 'string' },
  team: { type: 'string' },
  json: { type: 'boolean' },
  ...bookOptions,
} as const;

/** The options of `lead-scout unlink`. */
export const usage = `--rep ADDRESS [SPEAKER]  --team NAME  --json  --data DIR | --table TABLE
Without a speaker every voice and account of the rep is unlinked; lead-scout links names them. It holds at the next word.`;

/** `lead-scout unlink --rep …`: makes a rep's voices and accounts unknown, and codes that were not used yet void. */
export async function unlinkCommand(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [speaker, ...more] = positionals;
  if (more.length > 0) throw new UsageError('That is too much.', usage);
  return withBook(values, io, async ({ store }) => {
    const rep = await knownRep(store, values);
    const scope = { team: rep.team, rep: rep.id };
    const links = (await store.linksOf(scope)).filter((link) => speaker === undefined || link.speaker === speaker);
    if (speaker !== undefined && links.length === 0)
      throw new UsageError(
        `${rep.name} is not linked to ${speaker}.`,
        `lead-scout links${placeWords(values)} names the speakers.`,
      );
    for (const link of links) await store.unlinkSpeaker(link.speaker);
    const codes = speaker === undefined ? await store.voidLinkCodes(scope) : 0;
    if (values.json) {
      io.stdout.write(`${JSON.stringify({ rep: rep.id, team: rep.team, unlinked: links, voidedCodes: codes })}\n`);
      return 0;
    }
    io.stdout.write(
      links.length === 0
        ? `Nobody speaks as ${rep.name}.\n`
        : `${links.map(({ kind, speaker: one }) => `Unlinked the ${kind} ${one}.`).join('\n')}\n`,
    );
    if (codes > 0) io.stdout.write('A code that was not used yet is void.\n');
    return 0;
  });
}
