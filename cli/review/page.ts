import type { Report } from './report.ts';

/** A part of the report: what it is called, what it says, and its table. */
export type Section = { title: string; text: string[]; table?: { head: string[]; rows: string[][] } };

const round = (n: number) => n.toFixed(1);
const share = (part: number, whole: number) => (whole === 0 ? '-' : `${Math.round((100 * part) / whole)} %`);
const chance = (p: number) => (p < 0.0001 ? '< 0.0001' : p.toFixed(4));
const sum = (amount: number, currency: string) => `${Math.round(amount).toLocaleString('en')} ${currency}`;

/** The report as sections, the same for text and page. */
export function sectionsOf(report: Report): Section[] {
  const { all, months, drifts, predictors, sources, lossReasons, due, forecast, returns } = report;
  const verdict = report.withinChance
    ? 'The forecasts are within what chance allows.'
    : all.won > all.expected
      ? 'More were won than chance explains: the scores are too low.'
      : 'Fewer were won than chance explains: the scores are too high.';
  const counted = (name: string, some: typeof sources) => ({
    head: [name, 'closed', 'expected', 'won', 'share'],
    rows: some.map((one) => [
      one.name,
      String(one.results),
      round(one.expected),
      String(one.won),
      share(one.won, one.results),
    ]),
  });
  return [
    {
      title: `Review of ${report.scorecard}, ${report.from.slice(0, 10)} to ${report.to.slice(0, 10)}`,
      text: [
        `${all.results} leads closed, ${round(all.expected)} expected to buy, ${all.won} did. ${verdict}`,
        ...(report.afterwards === 0
          ? []
          : [
              `Of ${report.afterwards} nothing had been forecast at the time: it was worked out at the import, from what was known thirty days before the close, by the card in use then.`,
            ]),
      ],
    },
    { title: 'Forecast against outcome', text: [], table: counted('month', months) },
    {
      title: 'Drift',
      text:
        drifts.length === 0
          ? ['Nothing has drifted beyond chance (one false alarm in a hundred reviews).']
          : drifts.map(({ characteristic, kind, bin, change, chance: p }) =>
              kind === 'mix'
                ? `${characteristic}: answers come in other shares than in the earlier half; bin ${bin} by ${(100 * change).toFixed(0)} points of a hundred (chance ${chance(p)}).`
                : `${characteristic}: bin ${bin} is worth ${change > 0 ? '+' : ''}${change.toFixed(2)} in log-odds against the card (chance ${chance(p)}).`,
            ),
    },
    {
      title: 'What tells won from lost',
      text: [],
      table: {
        head: ['characteristic', 'spread of shares', 'chance'],
        rows: predictors
          .slice(0, 12)
          .map((one) => [one.characteristic, `${Math.round(100 * one.spread)} %`, chance(one.chance)]),
      },
    },
    { title: 'Sources', text: [], table: counted('source', sources) },
    {
      title: 'Why leads were lost',
      text: [],
      table: {
        head: ['reason', 'times'],
        rows: lossReasons.map(({ reason, count }) => [reason ?? 'not said', String(count)]),
      },
    },
    {
      title: 'What the open book should bring',
      text:
        forecast.length === 0
          ? ['No open lead has an amount.']
          : forecast.map(
              (one) =>
                `${sum(one.expected, one.currency)} from ${one.leads} ${one.leads === 1 ? 'lead' : 'leads'}; eight times in ten between ${sum(one.low, one.currency)} and ${sum(one.high, one.currency)}.`,
            ),
    },
    ...(returns
      ? [
          {
            title: `Return, at ${sum(returns.cost, returns.currency)} a lead`,
            text: [],
            table: {
              head: ['worked', 'leads', 'won', 'revenue', 'cost', 'return'],
              rows: (['all', 'ready'] as const).map((which) => {
                const { leads, won, revenue, cost, roi } = returns[which];
                return [
                  which === 'all' ? 'every lead' : 'sales-ready leads only',
                  String(leads),
                  String(won),
                  sum(revenue, returns.currency),
                  sum(cost, returns.currency),
                  `${Math.round(100 * roi)} %`,
                ];
              }),
            },
          },
        ]
      : []),
    {
      title: 'Next review',
      text: [
        due
          ? `It is time: ${[
              ...(due.drifted ? [`${due.drifted.join(', ')} drifted`] : []),
              ...(due.offBy ? ['the forecasts miss by more than chance'] : []),
              ...(due.days === undefined ? [] : [`the card is ${due.days} days old`]),
              ...(due.results === undefined ? [] : [`${due.results} results came in`]),
            ].join('; ')}.`
          : 'Not due.',
      ],
    },
  ];
}

/** The sections as plain text with aligned tables. */
export function asText(sections: readonly Section[]): string {
  return sections
    .map(({ title, text, table }) => {
      const lines = [title, ...text];
      if (!table) return lines.join('\n');
      const rows = [table.head, ...table.rows];
      const widths = table.head.map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
      const line = (row: string[]) =>
        row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
      return [...lines, ...rows.map(line)].join('\n');
    })
    .join('\n\n');
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const html = (text: string) => text.replace(/[&<>"]/g, (char) => escapes[char] ?? char);

/** The sections as one page that needs nothing from outside. */
export function asPage(sections: readonly Section[]): string {
  const cells = (row: string[], tag: 'td' | 'th') =>
    `<tr>${row.map((cell) => `<${tag}>${html(cell)}</${tag}>`).join('')}</tr>`;
  const body = sections.map(({ title, text, table }, i) => {
    const level = i === 0 ? 'h1' : 'h2';
    const rows = table
      ? `<table>${cells(table.head, 'th')}${table.rows.map((row) => cells(row, 'td')).join('')}</table>`
      : '';
    return `<${level}>${html(title)}</${level}>${text.map((line) => `<p>${html(line)}</p>`).join('')}${rows}`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${html(sections[0]?.title ?? 'Review')}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse}td,th{padding:.2rem .8rem .2rem 0;text-align:right}td:first-child,th:first-child{text-align:left}th{border-bottom:1px solid}</style>
${body.join('\n')}</html>
`;
}
