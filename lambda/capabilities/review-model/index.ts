import type { DateTime } from 'luxon';
import type { LeadName } from '../../domain/lead.ts';
import type { Result } from '../../domain/result.ts';
import type { CriterionWords } from '../../frameworks/framework.ts';
import { standings } from '../../frameworks/gaps.ts';
import { frameworkOf } from '../../frameworks/index.ts';
import type { Language } from '../../languages.ts';
import { type Drift, driftsIn } from '../../scoring/drift.ts';
import { type Forecast, forecastOf } from '../../scoring/forecast.ts';
import {
  bySource,
  lossReasons,
  type Named,
  type ReviewDue,
  reviewDue,
  type Tally,
  tally,
  withinChance,
} from '../../scoring/review.ts';
import { withinSeconds } from '../../speech/length.ts';
import type { Speech } from '../../speech/say.ts';
import type { Capability, Desk, Reply, Slots, Utterances } from '../../turn.ts';
import { isOpen, openLeads } from '../book-of-leads.ts';
import { heardIn } from '../slots.ts';
import { utterancesOf } from '../words.ts';
import { en } from './en.ts';

/** A stretch of time a review looks back on. */
export const periods = ['last-quarter', 'this-quarter', 'last-month', 'this-month', 'last-year', 'this-year'] as const;
export type Period = (typeof periods)[number];

/** How often a criterion has no answer among leads that sales works on. */
export type Unanswered = { words: CriterionWords; open: number };

export type ReviewModelWords = {
  utterances: Utterances;
  noResults: (of: { period: Period }) => Speech;
  accuracy: (of: { tally: Tally; fair: boolean; period: Period }) => Speech;
  drifted: (of: { drift: Drift }) => Speech;
  few: Speech;
  sources: (of: { sources: Named[]; period: Period }) => Speech;
  closed: (of: { won: number; lost: number; names: LeadName[]; period: Period }) => Speech;
  lossReasons: (of: { reasons: { reason?: string; count: number }[] }) => Speech;
  unanswered: (of: { worst: Unanswered[]; leads: number }) => Speech;
  allAnswered: (of: { leads: number }) => Speech;
  noLeads: Speech;
  due: (of: { due: ReviewDue }) => Speech;
  notDue: (of: { results: number }) => Speech;
  forecast: (of: { forecast: Forecast; horizonDays: number }) => Speech;
  noForecast: Speech;
  askNext: Speech;
};

const words: Record<Language, ReviewModelWords> = { en };

/** With fewer results than this a comparison is told with its thinness. */
const FEW = 20;

function stretch(period: Period, now: DateTime): { from: DateTime; to: DateTime } {
  const [which, unit] = period.split('-') as ['last' | 'this', 'quarter' | 'month' | 'year'];
  const start = now.startOf(unit);
  return which === 'this' ? { from: start, to: now } : { from: start.minus({ [unit]: 1 }), to: start };
}

const periodIn = (slots: Slots): Period =>
  periods.find((period) => period === heardIn(slots, 'period')?.values[0]?.id) ?? 'last-quarter';

async function resultsOf(period: Period, desk: Desk): Promise<Result[]> {
  const { from, to } = stretch(period, desk.now);
  return desk.store.results(desk.scope, from.toUTC().toISO() ?? '', to.toUTC().toISO() ?? '');
}

async function overResults(intent: string, slots: Slots, desk: Desk): Promise<Speech[]> {
  const say = words[desk.language];
  const period = periodIn(slots);
  const results = await resultsOf(period, desk);
  if (results.length === 0) return [say.noResults({ period })];
  const few = results.length < FEW ? [{ speech: say.few, optional: 1 }] : [];
  if (intent === 'SourcesIntent') {
    return withinSeconds([{ speech: say.sources({ sources: bySource(results).slice(0, 3), period }) }, ...few]);
  }
  if (intent === 'ClosedIntent') {
    const won = results.filter((result) => result.won);
    const names = won.flatMap(({ lead, name }) => (name === '' ? [] : [{ id: lead, name }])).slice(0, 3);
    const reasons = lossReasons(results).slice(0, 3);
    return withinSeconds([
      { speech: say.closed({ won: won.length, lost: results.length - won.length, names, period }) },
      ...(reasons.length > 0 ? [{ speech: say.lossReasons({ reasons }), optional: 2 }] : []),
    ]);
  }
  const [drift] = driftsIn(results);
  return withinSeconds([
    { speech: say.accuracy({ tally: tally(results), fair: withinChance(results), period }) },
    ...(drift ? [{ speech: say.drifted({ drift }), optional: 2 }] : []),
    ...few,
  ]);
}

/** Which criterion of the team's framework most often has no answer, among the leads sales works on. */
async function neverAnswered(desk: Desk): Promise<Speech[]> {
  const say = words[desk.language];
  const { leads } = await openLeads(desk);
  const worked = leads.map(({ file }) => file).filter((file) => isOpen(file) && file.lead.stage !== 'nurture');
  if (worked.length === 0) return [say.noLeads];
  const counts = new Map<string, Unanswered>();
  for (const file of worked)
    for (const { criterion, state, askedInVain } of standings(
      frameworkOf(desk.rep.framework),
      file.facts,
      desk.now.toMillis(),
    )) {
      const known = counts.get(criterion.id) ?? { words: criterion.words[desk.language], open: 0 };
      counts.set(criterion.id, { ...known, open: known.open + (state === 'open' && !askedInVain ? 1 : 0) });
    }
  const worst = [...counts.values()].filter(({ open }) => open > 0).sort((a, b) => b.open - a.open);
  return [
    worst.length > 0
      ? say.unanswered({ worst: worst.slice(0, 2), leads: worked.length })
      : say.allAnswered({ leads: worked.length }),
  ];
}

async function isReviewDue(desk: Desk): Promise<Speech[]> {
  const say = words[desk.language];
  const year = desk.now.minus({ years: 1 }).toUTC().toISO() ?? '';
  const [results, stored] = await Promise.all([
    desk.store.results(desk.scope, year, desk.now.toUTC().toISO() ?? ''),
    desk.store.scorecard(desk.scope.team),
  ]);
  const drifted = driftsIn(results).map(({ characteristic }) => characteristic);
  const due = reviewDue(stored ?? desk.dayOneCard, results, drifted, desk.now.toMillis());
  return [due ? say.due({ due }) : say.notDue({ results: results.length })];
}

async function forecast(desk: Desk): Promise<Speech[]> {
  const say = words[desk.language];
  const { leads, card } = await openLeads(desk);
  const [first] = forecastOf(
    card,
    leads.map(({ file }) => file),
    desk.now.toMillis(),
  );
  return [first ? say.forecast({ forecast: first, horizonDays: card.horizonDays }) : say.noForecast];
}

/**
 * The model put before the outcomes: how accurate, which sources bring the best leads, what was closed and why not, which
 * question stays open, whether a review is due, and what the open leads should bring.
 *
 * Rep: how accurate were our predictions last quarter
 * Lead Scout: Of forty leads closed last quarter, I expected twelve to buy; fourteen did. That is within chance. …
 */
export const reviewModel: Capability = {
  name: 'review-model',
  intents: {
    AccuracyIntent: { slots: { period: 'PERIOD' } },
    SourcesIntent: { slots: { period: 'PERIOD' } },
    ClosedIntent: { slots: { period: 'PERIOD' } },
    NeverAnsweredIntent: {},
    ReviewDueIntent: {},
    ForecastIntent: {},
  },
  utterances: utterancesOf(words),
  answer: async ({ intent, slots }, desk): Promise<Reply> => {
    const tell =
      intent === 'NeverAnsweredIntent'
        ? await neverAnswered(desk)
        : intent === 'ReviewDueIntent'
          ? await isReviewDue(desk)
          : intent === 'ForecastIntent'
            ? await forecast(desk)
            : await overResults(intent, slots, desk);
    return { tell, ask: words[desk.language].askNext };
  },
};
