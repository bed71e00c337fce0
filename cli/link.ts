import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { codeDigits, hashOfCode, newCode } from '../lambda/identity/link-code.ts';
import { signerIn, speakerOfSigner } from '../mcp/signed.ts';
import { newKey, speakerOfKey } from '../mcp/who.ts';
import { bookOptions, knownRep, withBook } from './book.ts';
import { type Io, UsageError } from './io.ts';

const options = {
  rep: { type: 'string' },
  team: { type: 'string' },
  minutes: { type: 'string' },
  device: { type: 'boolean' },
  key: { type: 'boolean' },
  'signed-by': { type: 'string' },
  json: { type: 'boolean' },
  ...bookOptions,
} as const;

/** A code is good for so long where nothing else is said, and never longer than a day. */
const usualMinutes = 30;
const MOST_MINUTES = 24 * 60;

/** The options of `lead-scout link`. */
export const usage = `--rep ADDRESS  --team NAME  --minutes ${usualMinutes}  --device | --key | --signed-by FILE  --json  --data DIR | --table TABLE
Prints a code of ${codeDigits} digits, good once and for ${usualMinutes} minutes (at most a day). The rep says to their Alexa
  "Alexa, open lead scout", and then "my code is" and the digits.
A voice Alexa recognises is linked on its own; with --device the account is, whoever speaks.
With --key it prints, instead of a code, a key for one assistant, shortcut or bot of the rep's (docs/assistants.md). With
--signed-by it links a bot that signs instead: the file holds its public Ed25519 key in PEM.`;

const minutesFrom = (given: string | undefined): number => {
  const minutes = given === undefined ? usualMinutes : Number(given);
  if (Number.isInteger(minutes) && minutes >= 1 && minutes <= MOST_MINUTES) return minutes;
  throw new UsageError(
    `A code cannot be good for "${given}" minutes.`,
    `--minutes takes a number up to ${MOST_MINUTES}.`,
  );
};

/** The public key in a file, as signatures name it. */
async function signerFrom(file: string): Promise<string> {
  const pem = await readFile(file, 'utf8').catch(() => undefined);
  if (pem === undefined) throw new UsageError(`${file} cannot be read.`, '--signed-by names a file with a public key.');
  const signer = signerIn(pem);
  if (signer !== undefined) return signer;
  throw new UsageError(
    `${file} holds no Ed25519 key.`,
    'openssl genpkey -algorithm ed25519 -out bot.pem && openssl pkey -in bot.pem -pubout -out bot.pub.pem',
  );
}

/** `lead-scout link --rep …`: makes the one-time code by which a rep's own voice or account becomes known. */
export async function linkCommand(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options });
  const minutes = minutesFrom(values.minutes);
  return withBook(values, io, async ({ store }) => {
    const rep = await knownRep(store, values);
    if (values['signed-by'] !== undefined) {
      const signer = await signerFrom(values['signed-by']);
      const speaker = speakerOfSigner(signer);
      const scope = { team: rep.team, rep: rep.id };
      await store.linkSpeaker(speaker, scope, { kind: 'account', at: new Date().toISOString() });
      io.stdout.write(
        values.json
          ? `${JSON.stringify({ keyid: signer, speaker, ...scope })}\n`
          : `What is signed by keyid="${signer}" is ${rep.name}'s at /turn. lead-scout unlink ends it; it is listed as ${speaker}.\n`,
      );
      return 0;
    }
    if (values.key) {
      const key = newKey();
      const scope = { team: rep.team, rep: rep.id };
      await store.linkSpeaker(speakerOfKey(key), scope, { kind: 'account', at: new Date().toISOString() });
      io.stdout.write(
        values.json
          ? `${JSON.stringify({ key, speaker: speakerOfKey(key), ...scope })}\n`
          : `The key of ${rep.name}, shown this once:  ${key}
Whoever has it hears the book and logs as ${rep.name}. lead-scout unlink ends it; it is listed as ${speakerOfKey(key)}.
`,
      );
      return 0;
    }
    const code = newCode();
    const until = Date.now() + minutes * 60_000;
    await store.saveLinkCode({
      team: rep.team,
      rep: rep.id,
      hash: await hashOfCode(code),
      until,
      ...(values.device ? { wholeAccount: true } : {}),
    });
    if (values.json) io.stdout.write(`${JSON.stringify({ code, rep: rep.id, team: rep.team, until })}\n`);
    else
      io.stdout.write(`${rep.name} says: "Alexa, open lead scout", and then "my code is ${spaced(code)}".
The code is good once, for ${minutes} minutes; an earlier one is void. It is shown this once.
`);
    return 0;
  });
}

/** Digits in groups of four, as people read them aloud. */
const spaced = (code: string) => code.replace(/(\d{4})(?=\d)/g, '$1 ');
