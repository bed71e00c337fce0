import { demoAddress } from '../demo/load-demo.ts';
import type { Rep } from '../lambda/domain/rep.ts';
import type { Known, Speaker } from '../lambda/domain/speaker.ts';
import type { BookStore } from '../lambda/store/book-store.ts';
import { importClient } from '../lambda/store/dynamodb/client.ts';
import type { ImportStore } from '../lambda/store/store.ts';
import { demoDevice, type LocalSkill, openDemo, openLocalSkill } from '../simulator/local-skill.ts';
import { awsPlace } from './aws-place.ts';
import { knownRep } from './book.ts';
import { UsageError } from './io.ts';
import type { LocalSettings } from './settings.ts';

/** Who looks on while a conversation is held: at every store call, and at what each turn came to. */
type LookingOn = Pick<Parameters<typeof openLocalSkill>[0], 'throughStore' | 'watch'>;

/** Opens the skill over the data the settings name, and the book of the rep who talks to it, for as long as `talk` takes. */
export async function withSkill(
  settings: LocalSettings,
  talk: (skill: LocalSkill, rep: Rep) => Promise<number>,
  lookingOn: LookingOn = {},
): Promise<number> {
  let speaking: Rep | undefined;
  const { table } = settings;
  const client = table && importClient(await awsPlace(table));
  const skill = await openLocalSkill({
    ...lookingOn,
    ...(table && client
      ? {
          elsewhere: { client, table: table.name, close: async () => client.destroy() },
          // Nobody is linked in a table that others use: who talks here is said on the command line.
          identify: async ({ account }: Speaker) => {
            const known: Known | undefined = speaking && { rep: speaking, by: 'account', speaker: account };
            return { known, sure: Promise.resolve(known) };
          },
        }
      : { folder: settings.data }),
    models: settings.models,
    clock: () => performance.now(),
  });
  try {
    speaking = table
      ? await knownRep(skill.store, { rep: settings.rep, zone: settings.zone, ...table, table: table.name })
      : await openBookFor(skill.store, settings);
    return await talk(skill, speaking);
  } finally {
    await skill.close();
  }
}

/** Opens the book a conversation is about: an imported rep's, named by address, or else the demo company's. */
async function openBookFor(
  store: ImportStore & BookStore,
  { rep: address, at, zone }: Pick<LocalSettings, 'rep' | 'at' | 'zone'>,
): Promise<Rep> {
  const email = address?.trim().toLowerCase() ?? demoAddress();
  if (email === demoAddress()) return openDemo(store, at, zone);
  for (const team of await store.teamsWithBatches()) {
    const rep = (await store.reps(team)).find((each) => each.email?.toLowerCase() === email);
    if (!rep) continue;
    await store.linkSpeaker(demoDevice.userId, { team, rep: rep.id });
    return rep;
  }
  throw new UsageError(`Nothing has been imported for ${address}.`, `Try: lead-scout import FILE… --rep ${address}`);
}
