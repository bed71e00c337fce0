import { exactPoints, pointsWorth } from '../lambda/scoring/scale.ts';
import type { Scorecard } from '../lambda/scoring/scorecard.ts';
import { byReach, reachOf, readsText, whenText } from './describe.ts';
import type { Evaluation, Method } from './evaluate.ts';
import { type Interval, informationValue, intervalsOf, kolmogorovSmirnov, printOf, stabilityIndex } from './figures.ts';
import { drawnOf, methodNames as names } from './figures-as-drawn.ts';
import type { History } from './known-history.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text: string) => text.replace(/[&<>"]/g, (char) => escapes[char] ?? char);

const colours: Record<Method, string> = { scorecard: '#1a5fb4', rules: '#c64600', naive_bayes: '#77767b' };
const methods = Object.keys(names) as Method[];

/** Held-out forecasts and outcomes of a method, in one order. */
type Tested = { forecasts: Float64Array; outcomes: Uint8Array };

/** A page that a sales-ops person can read: how right the chances are, who to call first, and the card bin by bin. No script, nothing fetched. */
export function reportPage(
  card: Scorecard,
  history: History,
  evaluation: Evaluation,
  sentences: readonly string[],
): string {
  const tested = (method: Method): Tested => ({
    forecasts: Float64Array.from(evaluation.tested, (row) => evaluation.forecasts[method][row] as number),
    outcomes: Uint8Array.from(evaluation.tested, (row) => history.outcomes[row] as number),
  });
  const drawn = methods.map((method) => ({ method, ...drawnOf(method, evaluation, history) }));
  const print = printOf(history);
  const period = print.from === undefined ? '' : `, dates from ${print.from} to ${print.to}`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${safe(card.title)}</title><style>
body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222}
table{border-collapse:collapse;margin:.5rem 0 1.5rem}td,th{padding:.15rem .8rem .15rem 0;text-align:left;border-bottom:1px solid #ddd}
td.n,th.n{text-align:right}h2{margin-top:2.5rem}.bar{display:inline-block;height:.7em}svg{max-width:100%}
</style></head><body>
<h1>${safe(card.title)}</h1>
<p>${restText(history)}; the history's print is ${print.hash}${period}.</p>
${sentences.map((sentence) => `<p>${safe(sentence)}</p>`).join('\n')}
<h2>How right it is, on leads it had not seen</h2>
${figures(evaluation)}
${certainty(tested('scorecard'), history, evaluation)}
<h2>When it says a chance, how often does it happen?</h2>
<p>Each dot is a fifteenth of the leads, ordered by their chance. On the line, what was said is what happened; the bars are what chance alone leaves open, nine times in ten.</p>
${calibrationPlot(drawn)}
<h2>Whom to call first</h2>
<p>How many of all wins are among the leads that stand highest.</p>
${liftPlot(drawn)}
<h2>The card, bin by bin</h2>
<p>Everyone starts at ${Math.round(exactPoints(card.scale, card.base))} points; each row adds what its bin says. ${card.scale.points} points are odds of ${card.scale.odds} to 1, and ${card.scale.pointsToDouble} more double the odds.</p>
${binTables(card)}
</body></html>
`;
}

const restText = ({ outcomes, won, within }: History) =>
  within
    ? `Learned from ${within.leads} leads, ${within.won} of them won within ${within.days} days of one of the ${outcomes.length} days they were looked at`
    : `Learned from ${outcomes.length} outcomes, ${won} won`;

function figures({ methods: by }: Evaluation): string {
  const cells = methods.map((method) => {
    const { auc, logloss, brier, ece, lift10, capture20 } = by[method];
    const numbers = [
      auc.toFixed(3),
      logloss.toFixed(3),
      brier.toFixed(3),
      ece.toFixed(3),
      lift10.toFixed(2),
      `${(100 * capture20).toFixed(0)} %`,
    ];
    return `<tr><td>${names[method]}</td>${numbers.map((each) => `<td class="n">${each}</td>`).join('')}</tr>`;
  });
  const heads = ['AUC', 'log loss', 'Brier', 'calibration error', 'lift of the best tenth', 'wins in the best fifth'];
  return `<table><tr><th></th>${heads.map((head) => `<th class="n">${head}</th>`).join('')}</tr>${cells.join('')}</table>`;
}

/** How far a bin may be off by itself, one standard deviation. */
const sdOf = (doubt: readonly number[]) =>
  Math.sqrt(doubt.slice(0, -1).reduce((sum, each) => sum + each ** 2, doubt.at(-1) ?? 0));

/** How sure the figures are themselves, how far won and lost lie apart, and whether later leads look as the earlier did. */
function certainty({ forecasts, outcomes }: Tested, { times }: History, { tested }: Evaluation): string {
  const { auc, ece } = intervalsOf(forecasts, outcomes);
  const between = ({ low, high }: Interval) => `${low.toFixed(3)} to ${high.toFixed(3)}`;
  const parts = [
    `Nine times in ten the learned card's AUC lies between ${between(auc)}, its calibration error between ${between(ece)}.`,
    `Kolmogorov-Smirnov distance of won and lost: ${kolmogorovSmirnov(forecasts, outcomes).toFixed(3)}.`,
  ];
  if (times) {
    const order = [...tested.keys()].sort(
      (a, b) => (times[tested[a] as number] as number) - (times[tested[b] as number] as number),
    );
    const quarter = (k: number) =>
      order
        .slice(Math.floor((k * order.length) / 4), Math.floor(((k + 1) * order.length) / 4))
        .map((i) => forecasts[i] as number);
    const moved = [1, 2, 3].map((k) => stabilityIndex(quarter(0), quarter(k)).toFixed(3));
    parts.push(
      `Stability (PSI) of the second, third and last quarter of the leads against the first: ${moved.join(', ')}; above 0.25 they are other leads.`,
    );
  }
  return parts.map((part) => `<p>${part}</p>`).join('\n');
}

const side = 360;
const margin = 40;
const x = (share: number) => margin + share * side;
const y = (share: number) => margin / 2 + (1 - share) * side;

function plot(inner: string, across: string, up: string): string {
  const ticks = [0, 0.25, 0.5, 0.75, 1].map(
    (at) =>
      `<text x="${x(at)}" y="${y(0) + 16}" text-anchor="middle">${at * 100}</text><text x="${x(0) - 6}" y="${y(at) + 4}" text-anchor="end">${at * 100}</text>`,
  );
  const legend = methods.map(
    (method, i) => `<text x="${x(1) + 16}" y="${y(1) + 14 + i * 18}" fill="${colours[method]}">${names[method]}</text>`,
  );
  return `<svg viewBox="0 0 ${side + margin + 140} ${side + margin + 30}" width="${side + margin + 140}" font-size="12" role="img">
<rect x="${x(0)}" y="${y(1)}" width="${side}" height="${side}" fill="none" stroke="#999"/><line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#bbb"/>
${ticks.join('')}<text x="${x(0.5)}" y="${y(0) + 34}" text-anchor="middle">${across}</text><text transform="translate(10 ${y(0.5)}) rotate(-90)" text-anchor="middle">${up}</text>
${legend.join('')}${inner}</svg>`;
}

type Drawn = ReturnType<typeof drawnOf> & { method: Method };

/** Between what the share that happened lies nine times in ten, by chance alone. (Wilson.) */
function errorBar(forecast: number, happened: number, leads: number): string {
  const z = 1.645;
  const middle = (happened + z ** 2 / (2 * leads)) / (1 + z ** 2 / leads);
  const reach = (z * Math.sqrt((happened * (1 - happened)) / leads + z ** 2 / (4 * leads ** 2))) / (1 + z ** 2 / leads);
  const [low, high] = [y(middle - reach).toFixed(1), y(middle + reach).toFixed(1)];
  return `<line x1="${x(forecast).toFixed(1)}" y1="${low}" x2="${x(forecast).toFixed(1)}" y2="${high}" stroke="${colours.scorecard}" stroke-opacity="0.6"/>`;
}

function calibrationPlot(all: readonly Drawn[]): string {
  const dots = all.map(({ method, calibration }) =>
    calibration
      .map(
        ({ forecast, happened, leads }) =>
          `${method === 'scorecard' ? errorBar(forecast, happened, leads) : ''}<circle cx="${x(forecast).toFixed(1)}" cy="${y(happened).toFixed(1)}" r="4" fill="${colours[method]}" fill-opacity="0.75"/>`,
      )
      .join(''),
  );
  return plot(dots.join('\n'), 'chance said, %', 'happened, %');
}

function liftPlot(all: readonly Drawn[]): string {
  const lines = all.map(({ method, lift }) => {
    const points = lift.map(({ part, wins }) => `${x(part).toFixed(1)},${y(wins).toFixed(1)}`);
    return `<polyline points="${points.join(' ')}" fill="none" stroke="${colours[method]}" stroke-width="2"/>`;
  });
  return plot(lines.join('\n'), 'best part of the leads, %', 'of all wins, %');
}

function binTables(card: Scorecard): string {
  const tables = byReach(card.characteristics)
    .filter(({ bins }) => reachOf(bins.map(({ logOdds }) => logOdds)) >= 0.005)
    .map(({ reads, bins }) => {
      const rows = bins.map(({ when, logOdds, seen, doubt }) => {
        const points = pointsWorth(card.scale, logOdds);
        const bar = `<span class="bar" style="width:${Math.min(12, Math.abs(points) / 2).toFixed(1)}em;background:${points < 0 ? '#c64600' : '#26a269'}"></span>`;
        const rate = seen && seen.outcomes > 0 ? `${((100 * seen.won) / seen.outcomes).toFixed(1)} %` : '';
        return `<tr><td>${safe(whenText(when, reads))}</td><td class="n">${seen?.outcomes ?? ''}</td><td class="n">${rate}</td><td class="n">${points.toFixed(1)}</td><td class="n">${doubt === undefined ? '' : pointsWorth(card.scale, 1.645 * sdOf(doubt)).toFixed(1)}</td><td>${bar}</td></tr>`;
      });
      return `<h3>${safe(readsText(reads))}</h3><p>Information value ${informationValue(bins.flatMap(({ seen }) => seen ?? [])).toFixed(2)}</p><table><tr><th></th><th class="n">leads</th><th class="n">won</th><th class="n">points</th><th class="n">±</th><th></th></tr>${rows.join('')}</table>`;
    });
  const together = (card.pairs ?? []).map(({ first, second, cells }) => {
    const head = second.bins.map((when) => `<th class="n">${safe(whenText(when, second.reads))}</th>`).join('');
    const rows = cells.map((row, i) => {
      const when = first.bins[i];
      const points = row.map((logOdds) => `<td class="n">${pointsWorth(card.scale, logOdds).toFixed(1)}</td>`).join('');
      return `<tr><td>${when ? safe(whenText(when, first.reads)) : ''}</td>${points}</tr>`;
    });
    return `<h3>${safe(readsText(first.reads))} together with ${safe(readsText(second.reads))}</h3><details><summary>points beyond what each says alone</summary><table><tr><th></th>${head}</tr>${rows.join('')}</table></details>`;
  });
  return [...tables, ...together].join('\n');
}
