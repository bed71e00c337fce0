import type { Scope } from '../../domain/rep.ts';
import type { ImportStore, OwnedLead, Store } from '../store.ts';
import { calendarCopies, entriesBetween, replaceEntries } from './calendar.ts';
import { adoptCard, leadFiles } from './files.ts';
import { forgetHeardAs, heardAs, saveHeardAs } from './heard-as.ts';
import { followUps, interviews, saveFollowUp, saveInterview, saveLogEntry } from './interviews.ts';
import { readItem, readLeadRow } from './items.ts';
import { getJoined } from './joined-gets.ts';
import { keptUntil } from './kept-until.ts';
import { instantKey, keys, leadPartition, repPartition } from './keys.ts';
import { leadFileFrom } from './lead-file.ts';
import { saveLeads, saveSignals } from './leads.ts';
import {
  countTry,
  linkSpeaker,
  linksOf,
  passcodeOf,
  rulesOf,
  saveLinkCode,
  savePasscode,
  saveTeamRules,
  unlinkSpeaker,
  useLinkCode,
  voidLinkCodes,
} from './links.ts';
import { leadsHeard } from './name-index.ts';
import { backToScorecardBefore, saveRep, saveScorecard } from './reps.ts';
import { putIf, queryAll, type Table } from './requests.ts';
import { results, saveResults } from './results.ts';
import { saveHeats, scoreOverTimePage } from './score-over-time.ts';
import { colleagues, repCalled, repSpeaking, saveStay } from './stays.ts';
import { saveUnheard } from './unheard.ts';
import { visited } from './visits.ts';

/** The store on a DynamoDB table. What cannot be read in it is reported by key and left out of the answer. */
export function dynamoDbStore(table: Table): ImportStore {
  return {
    ...turnStore(table),
    saveRep: (rep) => saveRep(table, rep),
    saveLeads: (team, leads) => saveLeads(table, team, leads),
    saveSignals: (team, leadId, signals) => saveSignals(table, team, leadId, signals),
    replaceEntries: (scope, from, to, entries) => replaceEntries(table, scope, from, to, entries),
    saveHeats: (team, heated) => saveHeats(table, team, heated),
    saveScorecard: (team, card) => saveScorecard(table, team, card),
    backToScorecardBefore: (team) => backToScorecardBefore(table, team),
  };
}

const turnStore = (table: Table): Store => ({
  repSpeaking: (speaker) => repSpeaking(table, speaker),
  repCalled: (team, address, speaker) => repCalled(table, team, address, speaker),
  colleagues: (team) => colleagues(table, team),
  countTry: (who, until) => countTry(table, who, until),
  saveLinkCode: (code) => saveLinkCode(table, code),
  useLinkCode: (hash, speaker, at) => useLinkCode(table, hash, speaker, at),
  linkSpeaker: (speaker, rep, how) => linkSpeaker(table, speaker, rep, how),
  unlinkSpeaker: (speaker) => unlinkSpeaker(table, speaker),
  linksOf: (rep) => linksOf(table, rep),
  teamRules: (team) => rulesOf(table, team),
  saveTeamRules: (team, rules) => saveTeamRules(table, team, rules),
  passcode: (rep) => passcodeOf(table, rep),
  savePasscode: (rep, passcode) => savePasscode(table, rep, passcode),
  voidLinkCodes: (rep) => voidLinkCodes(table, rep),
  saveStay: (scope, speaker, stay) => saveStay(table, scope, speaker, stay),

  entriesBetween: (scope, from, to) => entriesBetween(table, scope, from, to),
  calendarCopies: (scope) => calendarCopies(table, scope),

  async leadFile(scope, leadId) {
    const items = await queryAll(table, {
      KeyConditionExpression: 'pk = :lead',
      ExpressionAttributeValues: { ':lead': { S: leadPartition(scope.team, leadId) } },
      ConsistentRead: true,
    });
    return leadFileFrom(items, scope, table.report);
  },

  async leadNames(scope) {
    const items = await queryAll(table, {
      IndexName: 'gsi1',
      KeyConditionExpression: 'gsi1pk = :rep AND begins_with(gsi1sk, :leads)',
      ExpressionAttributeValues: { ':rep': { S: repPartition(scope.team, scope.rep) }, ':leads': { S: 'LEAD#' } },
    });
    return items.flatMap((item) => readLeadRow(item, table.report) ?? []);
  },

  leadsHeard: (scope, keys) => leadsHeard(table, scope, keys),
  heardAs: (scope, heard) => heardAs(table, scope, heard),
  saveHeardAs: (scope, one) => saveHeardAs(table, scope, one),
  forgetHeardAs: (scope, heard) => forgetHeardAs(table, scope, heard),
  saveUnheard: (scope, one) => saveUnheard(table, scope, one),

  async scorecard(team) {
    const [item] = await getJoined(table, [keys.scorecardInUse(team)]);
    return item && readItem('scorecard/1', item, table.report)?.card;
  },

  adoptCard: (team, card, replaces) => adoptCard(table, team, card, replaces),
  leadFiles: (scope) => leadFiles(table, scope),
  results: (scope, from, to) => results(table, scope, from, to),
  saveResults: (team, some) => saveResults(table, team, some),

  async saveFact(scope, lead, fact) {
    mustOwn(scope, lead);
    const item = {
      ...keys.fact(scope.team, lead.id, fact.id),
      schema: 'fact/1',
      ...fact,
      ...keptUntil(scope, fact.at),
    };
    const saved = await putIf(table, item, { ConditionExpression: 'attribute_not_exists(pk)' });
    return saved ? 'saved' : 'already-there';
  },

  async saveLogEntry(scope, lead, entry) {
    mustOwn(scope, lead);
    return saveLogEntry(table, scope, lead, entry);
  },

  async forgetLogged(scope, lead, logged) {
    mustOwn(scope, lead);
    await (await import('./forget-lead.ts')).forgetLogged(table, scope, lead, logged);
  },
  // Forgetting is rare, and what it takes is much: it is loaded when it is asked for.
  forgetLead: async (team, leadId) => (await import('./forget-lead.ts')).forgetLead(table, team, leadId),
  forgetPerson: async (scope) => (await import('./forget-person.ts')).forgetPerson(table, scope),
  forgetAccount: async (account) => (await import('./forget-person.ts')).forgetAccount(table, account),

  interviews: (scope) => interviews(table, scope),
  saveInterview: (scope, interview) => saveInterview(table, scope, interview),
  followUps: (scope) => followUps(table, scope),
  saveFollowUp: (scope, followUp) => saveFollowUp(table, scope, followUp),

  visited: (scope, at) => visited(table, scope, at),
  heatPage: (scope, list, range) => scoreOverTimePage(table, scope, list, range),

  async saveHeat(scope, lead, heat) {
    mustOwn(scope, lead);
    await saveHeats(table, scope.team, [{ lead, heat }]);
  },

  async saveScoreHeard(scope, lead, score) {
    mustOwn(scope, lead);
    const at = instantKey(score.at);
    const item = {
      ...keys.scoreHeard(scope.team, lead.id, scope.rep),
      schema: 'score-heard/1',
      ...score,
      at,
      ...keptUntil(scope, at),
    };
    await putIf(table, item, {
      ConditionExpression: 'attribute_not_exists(pk) OR #at <= :at',
      ExpressionAttributeNames: { '#at': 'at' },
      ExpressionAttributeValues: { ':at': { S: at } },
    });
  },
});

/** Throws for a lead of another rep: whoever writes has read the lead in this scope, so this is a fault in the program. */
function mustOwn(scope: Scope, lead: OwnedLead): void {
  if (!lead.owners.includes(scope.rep)) throw new Error('A rep may only write about leads assigned to them');
}
