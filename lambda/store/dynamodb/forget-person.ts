import type { Scope } from '../../domain/rep.ts';
import { keyIn, partitionItems } from './forget-lead.ts';
import { readItem, readLeadRow } from './items.ts';
import { keys, repPartition, speakerPartition } from './keys.ts';
import { linksOf, unlinkSpeaker, voidLinkCodes } from './links.ts';
import { queryAll, type Table, writeMany } from './requests.ts';

/** Deletes what is known of the person behind a rep; leads, calendar and things to do are the team's and stay. */
export async function forgetPerson(table: Table, scope: Scope): Promise<void> {
  const { team, rep } = scope;
  for (const { speaker } of await linksOf(table, scope)) await forgetAccount(table, speaker);
  await voidLinkCodes(table, scope);
  const own = await partitionItems(table, repPartition(team, rep));
  const rows = await queryAll(table, {
    IndexName: 'gsi1',
    KeyConditionExpression: 'gsi1pk = :rep AND begins_with(gsi1sk, :leads)',
    ExpressionAttributeValues: { ':rep': { S: repPartition(team, rep) }, ':leads': { S: 'LEAD#' } },
  });
  const leads = new Set(rows.flatMap((item) => readLeadRow(item, table.report)?.id ?? []));
  await writeMany(
    table,
    [],
    [
      ...own.filter(({ sk }) => /^(VISITS$|HEARD#|UNHEARD#|INTERVIEW#|PASSCODE$)/.test(String(sk))).map(keyIn),
      ...[...leads].map((lead) => keys.scoreHeard(team, lead, rep)),
    ],
  );
}

/** Deletes an account or a voice as if it had never been linked, and the voices that were linked on it. */
export async function forgetAccount(table: Table, account: string): Promise<void> {
  const items = await partitionItems(table, speakerPartition(account));
  const voices = items
    .filter(({ sk }) => String(sk).startsWith('VOICE#'))
    .flatMap((item) => readItem('voice-of-account/1', item, table.report)?.voice ?? []);
  for (const voice of voices) await forgetAccount(table, voice);
  await unlinkSpeaker(table, account);
  await writeMany(table, [], (await partitionItems(table, speakerPartition(account))).map(keyIn));
}
