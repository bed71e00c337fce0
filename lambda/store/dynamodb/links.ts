import type { RepOnFile, Scope, TeamRules } from '../../domain/rep.ts';
import type { Link } from '../../domain/speaker.ts';
import type { LinkCode, Passcode, UsedCode } from '../link-store.ts';
import { type Body, readItem } from './items.ts';
import { getJoined } from './joined-gets.ts';
import { type Key, keys, repPartition, speakerPartition } from './keys.ts';
import { getItem, put, putIf, queryAll, type Table, update, updateIf, writeMany } from './requests.ts';

/** What expires is deleted some time after, so that what is still asked of it is answered. */
const grace = 3_600_000;
const expiresAfter = (until: number) => Math.floor((until + grace) / 1000);

/** Counts a try within the window that ends at `until`, and says how many there were before. */
export async function countTry(table: Table, who: string, until: number): Promise<number> {
  const before = await update(table, keys.tries(who, until), {
    UpdateExpression: 'ADD times :one SET #schema = :schema, expires = :expires',
    ExpressionAttributeNames: { '#schema': 'schema' },
    ExpressionAttributeValues: {
      ':one': { N: '1' },
      ':schema': { S: 'tries/1' },
      ':expires': { N: String(expiresAfter(until)) },
    },
  });
  // Where nothing stood before, some databases return the bare keys instead of nothing.
  const read = before?.schema === undefined ? undefined : readItem('tries/1', before, table.report);
  return read?.times ?? 0;
}

/** Keeps a code in place of the rep's others. */
export async function saveLinkCode(table: Table, code: LinkCode): Promise<void> {
  await voidLinkCodes(table, code);
  const expires = expiresAfter(code.until);
  const { team, rep, hash } = code;
  await put(table, { ...keys.linkCodeOfRep(team, rep, hash), schema: 'link-code-of-rep/1', hash, expires });
  await put(table, { ...keys.linkCode(hash), schema: 'link-code/1', ...code, expires });
}

/** Uses a code up for a speaker. */
export async function useLinkCode(
  table: Table,
  hash: string,
  speaker: string,
  at: number,
): Promise<UsedCode | undefined> {
  const item = await updateIf(table, keys.linkCode(hash), {
    UpdateExpression: 'SET usedBy = :speaker',
    ConditionExpression:
      'attribute_exists(pk) AND #until > :at AND (attribute_not_exists(usedBy) OR usedBy = :speaker)',
    ExpressionAttributeNames: { '#until': 'until' },
    ExpressionAttributeValues: { ':speaker': { S: speaker }, ':at': { N: String(at) } },
  });
  const code = item && readItem('link-code/1', item, table.report);
  if (!code) return undefined;
  const { team, rep, wholeAccount } = code;
  return { team, rep, ...(wholeAccount === undefined ? {} : { wholeAccount }) };
}

/** Makes the rep's codes void. */
export async function voidLinkCodes(table: Table, { team, rep }: Scope): Promise<number> {
  const items = await ofRep(table, { team, rep }, 'CODE#');
  const hashes = items.flatMap((item) => readItem('link-code-of-rep/1', item, table.report)?.hash ?? []);
  await writeMany(
    table,
    [],
    hashes.flatMap((hash) => [keys.linkCode(hash), keys.linkCodeOfRep(team, rep, hash)]),
  );
  return hashes.length;
}

/** Makes a platform speaker this rep from now on. */
export async function linkSpeaker(
  table: Table,
  speaker: string,
  scope: Scope,
  how?: Omit<Link, 'speaker'>,
): Promise<void> {
  const { team, rep: id } = scope;
  const item = await getItem(table, keys.rep(team, id));
  const rep = item && readItem('rep/1', item, table.report);
  if (!rep) throw new Error('A speaker can only be linked to a rep that has been saved');
  const before = await currentRep(table, speaker);
  if (how?.account !== undefined)
    await put(table, { ...keys.voiceOfAccount(how.account, speaker), schema: 'voice-of-account/1', voice: speaker });
  await put(table, { ...keys.speakerOfRep(team, id, speaker), schema: 'speaker-of-rep/1', speaker, ...how });
  const rules = await rulesOf(table, team);
  await put(table, { ...keys.speaker(speaker), schema: 'speaker/1', speaker, rep, rules });
  if (before && (before.team !== team || before.id !== id))
    await writeMany(table, [], [keys.speakerOfRep(before.team, before.id, speaker), keys.stay(speaker)]);
}

/** Makes a speaker nobody: first what answers who they are, then all that was kept with it. */
export async function unlinkSpeaker(table: Table, speaker: string): Promise<void> {
  const items = await queryAll(table, {
    KeyConditionExpression: 'pk = :speaker',
    ExpressionAttributeValues: { ':speaker': { S: speakerPartition(speaker) } },
    ConsistentRead: true,
  });
  const link = items.find((item) => item.sk === 'REP');
  const rep = link && readItem('speaker/1', link, table.report)?.rep;
  await writeMany(table, [], [keys.speaker(speaker)]);
  const rest = items
    // How often a code was tried is not forgotten by whoever tries, and voices heard on an account stay linked themselves.
    .filter(({ sk }) => sk !== 'REP' && !/^(TRIES|VOICE)#/.test(String(sk)))
    .map((item): Key => ({ pk: String(item.pk), sk: String(item.sk) }));
  if (rep) {
    const of = await getItem(table, keys.speakerOfRep(rep.team, rep.id, speaker));
    const account = of && readItem('speaker-of-rep/1', of, table.report)?.account;
    rest.push(keys.speakerOfRep(rep.team, rep.id, speaker));
    if (account !== undefined) rest.push(keys.voiceOfAccount(account, speaker));
  }
  await writeMany(table, [], rest);
}

/** Which speakers a rep is. */
export async function linksOf(table: Table, scope: Scope): Promise<Link[]> {
  const items = await ofRep(table, scope, 'SPEAKER#');
  return items.flatMap((item) => {
    const read = readItem('speaker-of-rep/1', item, table.report);
    if (!read) return [];
    const { kind, ...link } = read;
    // A link that does not say was made before voices were told apart: it was to whatever the platform named.
    return [{ ...link, kind: kind ?? (read.speaker.includes('.person.') ? 'voice' : 'account') }];
  });
}

/** What a team has decided, if it has. */
export async function rulesOf(table: Table, team: string): Promise<TeamRules | undefined> {
  const [item] = await getJoined(table, [keys.rules(team)]);
  return item && readItem('team-rules/1', item, table.report)?.rules;
}

async function currentRep(table: Table, speaker: string): Promise<RepOnFile | undefined> {
  const item = await getItem(table, keys.speaker(speaker));
  return item && readItem('speaker/1', item, table.report)?.rep;
}

/** Gives each of a rep's speakers the rep as they are now, so that knowing who speaks is one read. */
export async function refreshSpeakers(table: Table, rep: RepOnFile): Promise<void> {
  const rules = await rulesOf(table, rep.team);
  for (const item of await ofRep(table, { team: rep.team, rep: rep.id }, 'SPEAKER#')) {
    const link = readItem('speaker-of-rep/1', item, table.report);
    if (link) await refreshSpeaker(table, link, rep, rules);
  }
}

/** A speaker linked to another rep since is left alone. */
const refreshSpeaker = (
  table: Table,
  { speaker }: Body<'speaker-of-rep/1'>,
  rep: RepOnFile,
  rules: TeamRules | undefined,
) =>
  putIf(
    table,
    { ...keys.speaker(speaker), schema: 'speaker/1', speaker, rep, rules },
    {
      ConditionExpression: 'rep.team = :team AND rep.id = :id',
      ExpressionAttributeValues: { ':team': { S: rep.team }, ':id': { S: rep.id } },
    },
  );

const ofRep = (table: Table, { team, rep }: Scope, begins: string) =>
  queryAll(table, {
    KeyConditionExpression: 'pk = :rep AND begins_with(sk, :kind)',
    ExpressionAttributeValues: { ':rep': { S: repPartition(team, rep) }, ':kind': { S: begins } },
    ConsistentRead: true,
  });

/** Decides for a team: first for all, then in the copies that its speakers are known by. */
export async function saveTeamRules(table: Table, team: string, rules: TeamRules): Promise<void> {
  await put(table, { ...keys.rules(team), schema: 'team-rules/1', rules });
  const reps = await queryAll(table, {
    KeyConditionExpression: 'pk = :team AND begins_with(sk, :reps)',
    ExpressionAttributeValues: { ':team': { S: keys.rep(team, '').pk }, ':reps': { S: 'REP#' } },
    ConsistentRead: true,
  });
  for (const item of reps) {
    const rep = readItem('rep/1', item, table.report);
    if (rep) await refreshSpeakers(table, rep);
  }
}

/** The hash of the code a rep says before they hear their book. */
export async function passcodeOf(table: Table, { team, rep }: Scope): Promise<Passcode | undefined> {
  const [item] = await getJoined(table, [keys.passcode(team, rep)]);
  const read = item && readItem('passcode/1', item, table.report);
  return read && { salt: read.salt, hash: read.hash };
}

/** Keeps the hash of a rep's code in place of the one before. */
export const savePasscode = (table: Table, { team, rep }: Scope, passcode: Passcode): Promise<void> =>
  put(table, { ...keys.passcode(team, rep), schema: 'passcode/1', ...passcode });
