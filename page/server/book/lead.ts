import { DateTime } from 'luxon';
import type { About } from '../../../lambda/conversation/reason-clauses.ts';
import { dayMs } from '../../../lambda/domain/day.ts';
import { type Fact, factsInForce } from '../../../lambda/domain/fact.ts';
import { calledInPassing, type Lead } from '../../../lambda/domain/lead.ts';
import type { LeadFile } from '../../../lambda/domain/lead-file.ts';
import { entriesInForce, entriesOf, frameworkChosen, type LogEntry } from '../../../lambda/domain/log-entry.ts';
import { findFramework } from '../../../lambda/frameworks/find.ts';
import { standings } from '../../../lambda/frameworks/gaps.ts';
import { frameworkOf, frameworks } from '../../../lambda/frameworks/index.ts';
import { value as valueClause } from '../../../lambda/language/en/fact-clauses.ts';
import { clause } from '../../../lambda/language/en/reason-clauses.ts';
import { assess } from '../../../lambda/scoring/assess.ts';
import type { Scorecard } from '../../../lambda/scoring/scorecard.ts';
import { plainWords, type Speech } from '../../../lambda/speech/say.ts';
import { topicWords } from '../../../lambda/topics/all.ts';
import type { FactShown, Happening, LeadShown, LetterShown } from '../../wire-book.ts';
import { Refused } from '../refused.ts';
import { dueText } from './day.ts';
import type { Reader } from './reader.ts';
import { sumShown } from './sum.ts';

const PAST_DAYS = 120;
const AHEAD_DAYS = 60;
const STEP_DAYS = 2;

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
const inWords = (speech: Speech) => capital(plainWords(speech));

/** All that is known about one lead of the rep's, seen through a framework. */
export async function leadShown(reader: Reader, id: string, asked: string | null): Promise<LeadShown> {
  const { store, scope, now, rep } = reader;
  const iso = (at: DateTime) => at.toUTC().toISO() ?? '';
  const [file, card, followUps, calendar] = await Promise.all([
    store.leadFile(scope, id),
    reader.card(),
    store.followUps(scope),
    store.entriesBetween(scope, iso(now.minus({ days: PAST_DAYS })), iso(now.plus({ days: AHEAD_DAYS }))),
  ]);
  if (!file) throw new Refused(404, 'There is no such lead in this rep’s book.');
  const { lead } = file;
  const about: About = { lead, who: calledInPassing(lead), now };
  const framework =
    findFramework(asked ?? '', frameworks, 'en') ?? frameworkOf(frameworkChosen(file.log ?? []) ?? rep.framework);
  const calls = calendar.filter((entry) => entry.kind === 'call' && entry.lead.id === id);
  return {
    id,
    name: lead.name,
    about: aboutLead(lead, now),
    ...(lead.stage && { stage: lead.stage }),
    sum: sumShown(assess(card, file, now.toMillis()), card, about),
    overTime: overTime(card, file, now.toMillis()),
    now: now.toMillis(),
    framework: { id: framework.id, name: framework.words.en.name },
    frameworks: frameworks.map((one) => ({ id: one.id, name: one.words.en.name })),
    letters: standings(framework, file.facts, now.toMillis()).map(
      ({ criterion, state, facts, askedInVain }): LetterShown => ({
        letter: criterion.letter,
        name: criterion.words.en.name,
        plain: criterion.words.en.plain,
        state,
        known: facts.map((fact) => inWords(valueClause(fact, now))),
        askedInVain,
      }),
    ),
    facts: factsShown(file.facts, reader),
    happenings: happenings(file, calls, about),
    notes: entriesOf(file.log ?? [], 'note').map(({ at, text, by }) => ({
      at: dayText(at, now),
      text,
      by: byWhom(by, rep),
    })),
    todo: followUps
      .filter((one) => one.lead === id && one.state !== 'undone')
      .map(({ what, due, state }) => ({ what, due: dueText(due, now), done: state === 'done' })),
  };
}

const byWhom = (by: string, rep: Reader['rep']) => (by === rep.id ? rep.name : by);

function dayText(instant: string, now: DateTime): string {
  const at = DateTime.fromISO(instant, { zone: now.zone }).setLocale('en');
  return at.toFormat(at.year === now.year ? 'LLL d' : 'LLL d, yyyy');
}

const sumText = (amount: number, currency = 'USD') =>
  new Intl.NumberFormat('en-US', { style: 'currency', currency, maximumFractionDigits: 0 }).format(amount);

function aboutLead(lead: Lead, now: DateTime): { name: string; value: string }[] {
  const rows: [string, string | undefined][] = [
    ['Title', lead.title],
    ['Company', lead.company],
    ['Deal', lead.amount === undefined ? undefined : sumText(lead.amount, lead.currency)],
    ['Industry', lead.industry],
    ['People', lead.employees?.toLocaleString('en-US')],
    ['Where', [lead.city, lead.country].filter((part) => part !== undefined).join(', ') || undefined],
    ['Email', lead.email],
    ['Phone', lead.phone],
    ['Website', lead.website],
    ['Source', lead.source],
    ['Last contact', lead.lastContactAt && dayText(lead.lastContactAt, now)],
    ['Since', lead.createdAt && dayText(lead.createdAt, now)],
    ...Object.entries(lead.extra ?? {}),
  ];
  return rows.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
}

/** A file as it stood at an instant: what came later is left out. */
function fileAt(file: LeadFile, at: number): LeadFile {
  const by = (one: { at: string }) => Date.parse(one.at) <= at;
  const { lastContactAt, ...lead } = file.lead;
  const isKnown = lastContactAt !== undefined && Date.parse(lastContactAt) <= at;
  return {
    lead: isKnown ? file.lead : lead,
    signals: file.signals.filter(by),
    facts: file.facts.filter(by),
    log: (file.log ?? []).filter(by),
  };
}

function overTime(card: Scorecard, file: LeadFile, now: number): LeadShown['overTime'] {
  const created = file.lead.createdAt === undefined ? Number.NEGATIVE_INFINITY : Date.parse(file.lead.createdAt);
  const points: LeadShown['overTime'] = [];
  for (let days = -PAST_DAYS; days <= AHEAD_DAYS; days += STEP_DAYS) {
    const at = now + days * dayMs;
    if (at < created) continue;
    points.push({ at, likelihood: assess(card, fileAt(file, Math.min(at, now)), at).likelihood, ahead: days > 0 });
  }
  return points;
}

function factsShown(facts: Fact[], { now, rep }: Reader): FactShown[] {
  const standing = new Set(factsInForce(facts).map(({ id }) => id));
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return facts.map((fact): FactShown => {
    const before = fact.supersedes === undefined ? undefined : byId.get(fact.supersedes);
    return {
      id: fact.id,
      topic: capital(topicWords(fact.topic, 'en').noun),
      value: fact.undoes ? 'Taken back' : inWords(valueClause(fact, now)),
      ...(fact.words && { words: fact.words }),
      by: byWhom(fact.by, rep),
      at: dayText(fact.at, now),
      sure: fact.sure === 'sure',
      source: fact.source,
      state: standing.has(fact.id) ? 'stands' : fact.withdrawn || fact.undoes ? 'taken back' : 'replaced',
      ...(before && { replaces: inWords(valueClause(before, now)) }),
    };
  });
}

const loggedText = (entry: LogEntry): string | undefined => {
  switch (entry.kind) {
    case 'outcome':
      return `Call logged: ${entry.outcome.replaceAll('-', ' ')}${entry.minutes === undefined ? '' : `, ${entry.minutes} minutes`}`;
    case 'flag':
      return `Flag: ${entry.flag.replaceAll('-', ' ')}${entry.words ? ` (“${entry.words}”)` : ''}`;
    case 'stage':
      return `Moved to ${entry.stage}${entry.reason ? `: ${entry.reason}` : ''}`;
    case 'step':
      return `Deal is at ${entry.step}`;
    case 'deal':
      return `Deal is worth ${sumText(entry.amount, entry.currency)}${entry.sure === 'guess' ? ', as a guess' : ''}${entry.words ? ` (“${entry.words}”)` : ''}`;
    case 'framework':
      return `Seen through ${frameworkOf(entry.framework).words.en.name} from here on`;
    case 'note':
    case 'undo':
      return undefined;
  }
};

function happenings(file: LeadFile, calls: readonly { start: string; title: string }[], about: About): Happening[] {
  const now = about.now.toMillis();
  const happening = (at: string, text: string, kind: Happening['kind']): Happening => ({
    at,
    day: dayText(at, about.now),
    text,
    kind,
    ahead: Date.parse(at) > now,
  });
  const signals = file.signals.map((signal) => {
    const ageDays = (now - Date.parse(signal.at)) / dayMs;
    const reason = { evidence: { kind: 'signal' as const, signal, ageDays }, logOdds: 0 };
    const text = inWords(clause(reason, about));
    return happening(signal.at, signal.detail ? `${text} (${signal.detail})` : text, 'signal');
  });
  const logged = entriesInForce(file.log ?? []).flatMap((entry) => {
    const text = loggedText(entry);
    return text === undefined ? [] : [happening(entry.at, text, 'log')];
  });
  const planned = calls.map(({ start, title }) => happening(start, `On the calendar: ${title}`, 'call'));
  return [...signals, ...logged, ...planned].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
