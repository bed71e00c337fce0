import type { Lead } from '../../lambda/domain/lead.ts';

/** How many deals, and how many dated activities, a lead keeps; the newest stay. */
const MOST_OF_EACH = 100;

const dated = /^[A-Z][a-z]+ \d{4}-\d{2}-\d{2}$/;
/** Fields of the deal in view have names of their own; a deal whole is kept under its id. */
const isDeal = (name: string, text: string) => /^Deal \S/.test(name) && text.includes('; Deal');

const dayIn = (text: string) => /(?:closes|closed): (\d{4}-\d{2}-\d{2})/.exec(text)?.[1] ?? '9999';

/**
 * A lead that fits into an item of the database whatever a year of activities or a thousand deals brought, and how many of its
 * oldest are left out.
 */
export function bounded(lead: Lead): { lead: Lead; leftOut: number } {
  const all = Object.entries(lead.extra ?? {});
  if (all.length <= MOST_OF_EACH) return { lead, leftOut: 0 };
  const extra = new Map(all.map(([name, text]) => [name, text]));
  const deals = all.filter(([name, text]) => isDeal(name, text) && name !== lead.extra?.['Deal in view']);
  const activities = all.filter(([name]) => dated.test(name));
  const oldestFirst = [
    [...deals].sort(([a, one], [b, other]) => (dayIn(one) + a < dayIn(other) + b ? -1 : 1)),
    [...activities].sort(([a], [b]) => (a.slice(-10) + a < b.slice(-10) + b ? -1 : 1)),
  ];
  let leftOut = 0;
  for (const entries of oldestFirst) {
    const tooMany = Math.max(0, entries.length - MOST_OF_EACH);
    for (const [name] of entries.slice(0, tooMany)) extra.delete(name);
    leftOut += tooMany;
  }
  return leftOut === 0 ? { lead, leftOut } : { lead: { ...lead, extra: Object.fromEntries(extra) }, leftOut };
}
