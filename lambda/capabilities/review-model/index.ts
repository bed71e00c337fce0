import { isOpen, openLeads } from '../../conversation/book-of-leads.ts';
import { standings } from '../../frameworks/gaps.ts';
import { frameworkOf } from '../../frameworks/index.ts';
import type { Language } from '../../language/languages.ts';
import { isoInstant } from '../../schedule/instant.ts';
import { driftsIn } from '../../scoring/drift.ts';
import { forecastOf } from '../../scoring/forecast.ts';
import { reviewDue } from '../../scoring/review.ts';
import type { Speech } from '../../speech/say.ts';
import type { Capability, Desk, Reply, Slots } from '../../turn/turn.ts';
import { overResults, periodIn, resultsOf } from './over-results.ts';
import type { Period } from './periods.ts';
import { en } from './says.en.ts';
import type { ReviewModelWords, Unanswered } from './says.ts';

const words: Record<Language, ReviewModelWords> = { en };

/** Which criterion of the team's framework most often has no answer, among the leads sales works on. */
async function neverAnswered(desk: Desk): Promise<Speech[]> {
  const say = words[desk.language];
  const { leads, more } = await openLeads(desk);
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
  const told =
    worst.length > 0
      ? say.unanswered({ worst: worst.slice(0, 2), leads: worked.length })
      : say.allAnswered({ leads: worked.length });
  return [told, more ? say.bookCut({ leads: leads.length }) : say.ownOnly];
}

async function isReviewDue(desk: Desk): Promise<Speech[]> {
  const say = words[desk.language];
  const year = isoInstant(desk.now.minus({ years: 1 }));
  const [results, stored] = await Promise.all([
    desk.store.results(desk.scope, year, isoInstant(desk.now)),
    desk.store.scorecard(desk.scope.team),
  ]);
  const drifted = driftsIn(results).map(({ characteristic }) => characteristic);
  const due = reviewDue(stored ?? desk.dayOneCard, results, drifted, desk.now.toMillis());
  return [due ? say.due({ due }) : say.notDue({ results: results.length })];
}

/** What the rep won in a period, by currency. */
async function wonIn(period: Period, desk: Desk): Promise<Speech> {
  const mine = (await resultsOf(period, desk)).filter(({ won, lead }) => won && lead !== '');
  const sums = new Map<string, number>();
  for (const { amount, currency = 'USD' } of mine)
    if (amount !== undefined) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return words[desk.language].soFar({
    won: mine.length,
    sums: [...sums].map(([currency, amount]) => ({ currency, amount })),
    period,
  });
}

async function forecast(slots: Slots, desk: Desk): Promise<Speech[]> {
  const say = words[desk.language];
  const period = periodIn(slots);
  const [{ leads, card, more }, won] = await Promise.all([openLeads(desk), period ? wonIn(period, desk) : undefined]);
  const [first, ...others] = forecastOf(
    card,
    leads.map(({ file }) => file),
    desk.now.toMillis(),
  );
  return [
    ...(won ? [won] : []),
    first
      ? say.forecast({
          forecast: first,
          horizonDays: card.restsOn.kind === 'history' && card.dated !== false ? card.horizonDays : undefined,
          others,
        })
      : say.noForecast,
    ...(more ? [say.bookCut({ leads: leads.length })] : []),
  ];
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
    PredictorsIntent: { slots: { period: 'PERIOD' } },
    ClosedIntent: { slots: { period: 'PERIOD' } },
    NeverAnsweredIntent: {},
    ReviewDueIntent: {},
    ForecastIntent: { slots: { period: 'PERIOD' } },
  },
  answer: async ({ intent, slots }, desk): Promise<Reply> => {
    const tell =
      intent === 'NeverAnsweredIntent'
        ? await neverAnswered(desk)
        : intent === 'ReviewDueIntent'
          ? await isReviewDue(desk)
          : intent === 'ForecastIntent'
            ? await forecast(slots, desk)
            : await overResults(intent, slots, desk, words[desk.language]);
    return { tell, ask: words[desk.language].askNext };
  },
};
