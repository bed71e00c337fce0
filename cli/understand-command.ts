import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { DateTime } from 'luxon';
import { readModel, readModelIn } from '../model/files.ts';
import { elicitationsOf } from '../simulator/elicitations.ts';
import { withEveryTemplate } from '../simulator/every-template.ts';
import { createEar } from '../simulator/understand.ts';
import type { Io } from './io.ts';
import { settingsFrom } from './settings.ts';
import { understandLines } from './understand.ts';

/** `lead-scout understand`: reads lines and prints for each what Alexa would send; exits with 1 when a line could not be read. */
export async function understandCommand(args: string[], io: Io): Promise<number> {
  const settings = settingsFrom(args, Date.now(), '');
  const model =
    settings.models === undefined
      ? readModel(fileURLToPath(new URL('..', import.meta.url)), settings.locale)
      : readModelIn(settings.models, settings.locale);
  const now = DateTime.fromMillis(settings.at, { zone: settings.zone ?? 'America/New_York' });
  const hearing = { today: now.toISODate() ?? '', now: now.toFormat('HH:mm'), locale: settings.locale };
  const input = createInterface({ input: io.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  const { invocationName } = model.interactionModel.languageModel;
  let unread = 0;
  for await (const line of understandLines(input, {
    ear: createEar(withEveryTemplate(model)),
    invocationName,
    hearing,
    elicited: elicitationsOf(model),
    json: settings.json,
    onUnread: () => {
      unread++;
    },
  })) {
    io.stdout.write(`${line}\n`);
  }
  if (unread > 0) io.stderr.write(`${unread} ${unread === 1 ? 'line' : 'lines'} could not be read.\n`);
  return unread > 0 ? 1 : 0;
}
