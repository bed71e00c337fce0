import { createHash } from 'node:crypto';
import { dayMs } from '../../domain/day.ts';

/** Where an item lives. */
export type Key = { pk: string; sk: string };

const longestId = 200;
/** Printable ASCII without `#` and `%`, not led by `~`. */
const plainId = /^[ !"$&-}][ !"$&-~]{0,199}$/;

/**
 * An id as a piece of a key: `#` and what would not survive UTF-8 are escaped, so no id can reach into another's keys;
 * an id too long for a key is replaced by its hash. Never read back: every item carries its ids in full.
 */
export function keyPart(id: string): string {
  // Nearly all ids are plain and short.
  if (plainId.test(id)) return id;
  // A lone % is what no escaped id can be.
  if (id === '') return '%';
  const escaped = id
    .replace(/[%#\p{Cc}]|^~/gu, (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`)
    .replace(/[\ud800-\udfff]/gu, (lone) => `%u${lone.charCodeAt(0).toString(16)}`);
  return Buffer.byteLength(escaped) <= longestId
    ? escaped
    : `~${createHash('sha256').update(escaped).digest('base64url')}`;
}

/** An instant in the one spelling that sorts: UTC with milliseconds. */
export const instantKey = (instant: string | number): string => new Date(instant).toISOString();

/** A name as it is sorted: without case and diacritics, cut to what fits an index key. */
const sortName = (name: string): string =>
  [...name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\p{C}/gu, ' ').toLowerCase()].slice(0, 100).join('');

const teamKey = (team: string) => `TEAM#${keyPart(team)}`;
const repKey = (team: string, rep: string) => `${teamKey(team)}#REP#${keyPart(rep)}`;
const namingPrefix = 'NAMING#';
const leadKey = (team: string, lead: string) => `${teamKey(team)}#LEAD#${keyPart(lead)}`;

/** The key of every item; `docs/data.md` lists the questions they answer. */
export const keys = {
  speaker: (speaker: string): Key => ({ pk: `SPEAKER#${keyPart(speaker)}`, sk: 'REP' }),

  stay: (speaker: string): Key => ({ pk: `SPEAKER#${keyPart(speaker)}`, sk: 'STAY' }),

  tries: (who: string, until: number): Key => ({ pk: speakerPartition(who), sk: `TRIES#${instantKey(until)}` }),
  voiceOfAccount: (account: string, voice: string): Key => ({
    pk: speakerPartition(account),
    sk: `VOICE#${keyPart(voice)}`,
  }),
  passcode: (team: string, rep: string): Key => ({ pk: repKey(team, rep), sk: 'PASSCODE' }),
  linkCode: (hash: string): Key => ({ pk: `CODE#${keyPart(hash)}`, sk: 'CODE' }),
  linkCodeOfRep: (team: string, rep: string, hash: string): Key => ({
    pk: repKey(team, rep),
    sk: `CODE#${keyPart(hash)}`,
  }),

  rep: (team: string, rep: string): Key => ({ pk: teamKey(team), sk: `REP#${keyPart(rep)}` }),
  rules: (team: string): Key => ({ pk: teamKey(team), sk: 'RULES' }),
  scorecardInUse: (team: string): Key => ({ pk: teamKey(team), sk: 'SCORECARD' }),
  scorecardVersion: (team: string, version: string): Key => ({
    pk: teamKey(team),
    sk: `SCORECARD#${keyPart(version)}`,
  }),

  speakerOfRep: (team: string, rep: string, speaker: string): Key => ({
    pk: repKey(team, rep),
    sk: `SPEAKER#${keyPart(speaker)}`,
  }),
  calendar: (team: string, rep: string, start: string, entry: string): Key => ({
    pk: repKey(team, rep),
    sk: `ENTRY#${instantKey(start)}#${keyPart(entry)}`,
  }),

  naming: (team: string, note: string): Key => ({ pk: teamKey(team), sk: `${namingPrefix}${keyPart(note)}` }),
  name: (team: string, rep: string, name: string, lead: string): Key => ({
    pk: namePartition(team, rep),
    sk: `${name}#${keyPart(lead)}`,
  }),

  lead: (team: string, lead: string): Key => ({ pk: leadKey(team, lead), sk: 'PROFILE' }),
  owner: (team: string, lead: string, rep: string): Key => ({ pk: leadKey(team, lead), sk: `OWNER#${keyPart(rep)}` }),
  signal: (team: string, lead: string, signal: string): Key => ({
    pk: leadKey(team, lead),
    sk: `SIGNAL#${keyPart(signal)}`,
  }),
  fact: (team: string, lead: string, fact: string): Key => ({ pk: leadKey(team, lead), sk: `FACT#${keyPart(fact)}` }),
  log: (team: string, lead: string, entry: string): Key => ({ pk: leadKey(team, lead), sk: `LOG#${keyPart(entry)}` }),
  interview: (team: string, rep: string, lead: string): Key => ({
    pk: repKey(team, rep),
    sk: `INTERVIEW#${keyPart(lead)}`,
  }),
  followUp: (team: string, rep: string, id: string): Key => ({
    pk: repKey(team, rep),
    sk: `FOLLOWUP#${keyPart(id)}`,
  }),
  heardAs: (team: string, rep: string, heard: string): Key => ({
    pk: repKey(team, rep),
    sk: `HEARD#${keyPart(heard)}`,
  }),
  unheard: (team: string, rep: string, words: string): Key => ({
    pk: repKey(team, rep),
    sk: `UNHEARD#${keyPart(words)}`,
  }),
  heat: (team: string, lead: string, list: string, rep: string): Key => ({
    pk: leadKey(team, lead),
    sk: `HEAT#${list}#${keyPart(rep)}`,
  }),
  result: (team: string, closedAt: string, lead: string): Key => ({
    pk: resultPartition(team),
    sk: `RESULT#${instantKey(closedAt)}#${keyPart(lead)}`,
  }),
  visits: (team: string, rep: string): Key => ({ pk: repKey(team, rep), sk: 'VISITS' }),
  scoreHeard: (team: string, lead: string, rep: string): Key => ({
    pk: leadKey(team, lead),
    sk: `SCORE#${keyPart(rep)}`,
  }),
};

/** The partition of what a team closed, won and lost. */
export const resultPartition = (team: string): string => `${teamKey(team)}#RESULTS`;
/** The partition of what is known of a platform speaker. */
export const speakerPartition = (speaker: string): string => keys.speaker(speaker).pk;
/** The partition of everything a rep has: calendar, speakers, interviews and follow-ups. */
export const repPartition = repKey;
/** Where the notes of imports that are writing names stand. */
export const namingNotes = (team: string) => ({ pk: teamKey(team), skBegins: namingPrefix });
/** The partition in which a rep's leads stand under what they may be called. */
export const namePartition = (team: string, rep: string) => `${repKey(team, rep)}#NAMES`;
/** The partition of everything known about a lead. */
export const leadPartition = leadKey;

/** Index 1, rep to leads in order of name. */
export const leadByName = (team: string, rep: string, lead: string, name: string) => ({
  gsi1pk: repKey(team, rep),
  // Sorts before every character of a name, so that "Zoe" comes before "Zoe Ann".
  gsi1sk: `LEAD#${sortName(name)}\u001f${keyPart(lead)}`,
});

/** The partition of index 2 in which a rep's leads stand in one order. */
export const scoreOverTimePartition = (team: string, rep: string, list: string): string =>
  `${repKey(team, rep)}#HEAT#${list}`;

/** The longest stretch of time one calendar item stands for; a longer entry is kept as several. */
export const calendarStep = dayMs;

/** The sort keys between which every calendar item that can overlap the instants lies. */
export const calendarRange = (from: string, to: string) => ({
  first: `ENTRY#${instantKey(Date.parse(from) - calendarStep)}`,
  last: `ENTRY#${instantKey(to)}`,
});

/** What the keys of a rep's calendars begin with, in the partition of every calendar that is fetched. */
export const feedPrefix = (team: string, rep: string): string => `${repKey(team, rep)}#CALENDAR#`;
