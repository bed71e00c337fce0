import type { DateTime } from 'luxon';
import type { About } from '../lambda/conversation/reason-clauses.ts';
import type { Fact } from '../lambda/domain/fact.ts';
import { calledInPassing, type LeadName } from '../lambda/domain/lead.ts';
import { value } from '../lambda/language/en/fact-clauses.ts';
import { clause, flagClause } from '../lambda/language/en/reason-clauses.ts';
import type { Language } from '../lambda/language/languages.ts';
import type { Appointment } from '../lambda/schedule/agenda.ts';
import type { Evidence } from '../lambda/scoring/assessment.ts';
import { spokenSum } from '../lambda/scoring/reasons.ts';
import { plainWords, type Speech } from '../lambda/speech/say.ts';
import type { Show } from '../lambda/turn/show.ts';
import type { Reply } from '../lambda/turn/turn.ts';
import type { CallTold, LeadTold, Result, Score, Source } from './result-shape.ts';

type Clauses = {
  reason: typeof clause;
  flag: typeof flagClause;
  fact: typeof value;
  unasked: (topics: number) => string;
};
const clauses: Record<Language, Clauses> = {
  en: {
    reason: clause,
    flag: flagClause,
    fact: value,
    unasked: (topics) => (topics === 1 ? 'one thing nobody has asked' : `${topics} things nobody has asked`),
  },
};

const iso = (at: DateTime) => at.toISO() ?? '';
const inWords = (speech: Speech) => plainWords(speech);

const leadOf = ({ id, name, title, company }: LeadName): LeadTold => ({
  id,
  name,
  ...(title === undefined ? {} : { title }),
  ...(company === undefined ? {} : { company }),
});

const callOf = ({ call, start, end }: Appointment): CallTold => ({
  lead: leadOf(call.lead),
  start: iso(start),
  end: iso(end),
  kind: call.type,
});

const ofFact = ({ at, by, words }: Fact): Source => ({ rests_on: 'fact', at, by, ...(words ? { words } : {}) });

function sourceOf(evidence: Evidence): Source {
  switch (evidence.kind) {
    case 'signal':
      return { rests_on: 'signal', at: evidence.signal.at };
    case 'fact':
      return ofFact(evidence.fact);
    case 'field':
      return { rests_on: `field ${evidence.field}` };
    case 'together':
      return { rests_on: `fields ${evidence.fields.join(' and ')}` };
    case 'breadth':
      return { rests_on: 'signals' };
    case 'quiet':
    case 'missing':
    case 'not-asked':
      return { rests_on: 'nothing known' };
  }
}

const everything = { pro: Number.POSITIVE_INFINITY, contra: Number.POSITIVE_INFINITY };

function scoreOf(
  { lead, assessment, card }: Extract<Show, { kind: 'likelihood' }>,
  now: DateTime,
  language: Language,
): Score {
  const say = clauses[language];
  const about: About = { lead, who: calledInPassing(lead), now };
  const { start, summands, rest, total } = spokenSum(assessment, card.scale, everything);
  const { restsOn } = assessment;
  return {
    lead: leadOf(lead),
    points: assessment.points,
    likelihood: assessment.likelihood,
    tier: assessment.tier,
    sales_ready: assessment.salesReady,
    ...(assessment.dated ? { within_days: assessment.horizonDays } : {}),
    rests_on: restsOn.kind === 'experts' ? { kind: 'experts' } : { ...restsOn },
    scorecard: assessment.scorecard,
    start,
    summands: summands.map((summand) =>
      summand.kind === 'not-asked'
        ? { points: summand.points, because: say.unasked(summand.topics) }
        : {
            points: summand.points,
            because: inWords(say.reason(summand.reason, about)),
            source: sourceOf(summand.reason.evidence),
          },
    ),
    rest,
    total,
    red_flags: assessment.redFlags.map(({ flag }) => inWords(say.flag(flag, about.who))),
  };
}

/** What a reply was made of, as figures: the same that were spoken. */
export function aboutOf(show: Show | undefined, now: DateTime, language: Language): Result['about'] {
  if (!show) return undefined;
  switch (show.kind) {
    case 'calls':
      return { calls: show.calls.map(callOf) };
    case 'call':
      return { calls: [callOf(show.found)] };
    case 'likelihood':
      return { score: scoreOf(show, now, language) };
    case 'ranking':
      return { ranking: show.leads.map(({ lead, likelihood }) => ({ lead: leadOf(lead), likelihood })) };
    case 'letters':
      return {
        framework: {
          lead: leadOf(show.lead),
          name: show.framework.words[language].name,
          letters: show.standings.map(({ criterion, state, facts }) => ({
            letter: criterion.letter,
            name: criterion.words[language].name,
            asks: criterion.words[language].plain,
            state,
            known: facts.map((fact) => ({
              says: inWords(clauses[language].fact(fact, now)),
              at: fact.at,
              by: fact.by,
              sure: fact.sure === 'sure',
            })),
          })),
        },
      };
  }
}

/** What a reply waits for. */
export function waitsFor(reply: Reply): Result['waits_for'] {
  if (!('ask' in reply)) return undefined;
  switch (reply.pending?.kind) {
    case undefined:
      return 'anything';
    case 'offer':
      return 'yes-or-no';
    case 'answer':
      return 'an-answer';
    case 'when':
      return 'a-time';
    case 'which-lead':
      return 'which-lead';
  }
}

/** Between whom a reply asks to choose; nothing where it does not. */
export function choicesIn(reply: Reply): LeadTold[] {
  if (!('ask' in reply) || reply.pending?.kind !== 'which-lead') return [];
  const { leads } = reply.pending;
  return (reply.names ?? []).filter(({ id }) => leads.includes(id)).map(leadOf);
}
