import type { Lead } from '../../lambda/domain/lead.ts';
import { usualCustomer } from '../../lambda/scoring/ideal-customer.ts';

/** How much a behaviour says for a sale; the workshop's words for the sizes of the day-one card. */
export const sizes = ['nothing', 'a little', 'clearly', 'strongly'] as const;
export type Size = (typeof sizes)[number];

/** Who must be there: it works only if everybody takes part and agrees. */
export const roles = ['executive', 'marketing', 'sales'] as const;
export type Role = (typeof roles)[number];

/** One question of the workshop: who answers it, where it comes from, what it asks, and how its answer is read. */
export type Question = {
  id: string;
  part: 'ideal customer' | 'behaviour' | 'benefits' | 'threshold' | 'sign-off';
  asks: readonly Role[];
  source: string;
  text: string;
  kind: 'list' | 'range' | 'days' | 'size' | 'points' | 'share' | 'benefits' | 'people';
};

const everyone = roles;
const ideal = (id: string, kind: Question['kind'], source: string, text: string): Question => ({
  id,
  part: 'ideal customer',
  asks: ['executive', 'sales'],
  kind,
  source,
  text,
});
const behaviour = (
  id: string,
  source: string,
  what: string,
  asks: readonly Role[] = ['marketing', 'sales'],
): Question => ({
  id,
  part: 'behaviour',
  asks,
  kind: 'size',
  source,
  text: `Somebody ${what}: how much does that say?`,
});

/** The questions in the order they are asked: who first, then what they do, then what follows, then the mark. */
export const questions: readonly Question[] = [
  ideal('industries', 'list', 'S10, IQ.1, ICP.5', 'Which industries do your best customers come from?'),
  ideal('notFor', 'list', 'GF.7', 'Which industries do you never fit?'),
  ideal('employees', 'range', 'S10, IQ.1, ICP.4', 'How many people do your best customers have, from and to?'),
  ideal('deciders', 'list', 'S10, IQ.4, ICP.3', 'Which words stand in the titles of those who decide?'),
  ideal('notServed', 'list', 'S10, IQ.2, ICP.2', 'Which countries can you not sell to?'),
  ideal('competitors', 'list', 'GF.7', 'Which mail domains are your competitors?'),
  ideal('cycleDays', 'days', 'S10, IQ.3', 'How many days does a sale to an ideal customer take?'),
  ideal(
    'winRate',
    'share',
    'S16',
    'Of a hundred leads you work, how many usually buy? Leave it empty if nobody knows.',
  ),
  behaviour('asked-for-us', 'S3, BE.2, BE.4', 'asks for a demo, a price, or a call'),
  behaviour('trial', 'S12, RE.3', 'starts a trial'),
  behaviour('watched-demo', 'S12, RE.2', 'watches a product demo'),
  behaviour('visited-pricing', 'K4, S5', 'looks at your prices'),
  behaviour('download', 'S3, BE.3, RE.5', 'downloads content', ['marketing']),
  behaviour('event', 'S3, BE.1, RE.6', 'comes to an event or a webinar', ['marketing']),
  behaviour('replied-mail', 'S5, EV.5', 'answers a mail'),
  behaviour('careers-page', 'S14, NEG.5', 'looks at your careers page (against a sale)', ['marketing']),
  behaviour('unsubscribed', 'S14, NEG.3', 'unsubscribes (against a sale)', ['marketing']),
  {
    id: 'benefits',
    part: 'benefits',
    asks: ['marketing', 'sales'],
    kind: 'benefits',
    source: 'V7, K8',
    text: 'What follows for whom? One a line: "signal, signal; words of the title or nothing; the sentence to say".',
  },
  {
    id: 'threshold',
    part: 'threshold',
    asks: everyone,
    kind: 'points',
    source: 'S16',
    text: 'From how many points is a lead sales-ready? Fifty is an even chance.',
  },
  {
    id: 'participants',
    part: 'sign-off',
    asks: everyone,
    kind: 'people',
    source: 'S20',
    text: 'Who agrees? "Name, role" each.',
  },
];

/** What counts as usual where nobody answers. */
export const usualSizes: Readonly<Record<string, Size>> = {
  'asked-for-us': 'strongly',
  trial: 'strongly',
  'watched-demo': 'clearly',
  'visited-pricing': 'clearly',
  download: 'a little',
  event: 'a little',
  'replied-mail': 'clearly',
  'careers-page': 'a little',
  unsubscribed: 'clearly',
};

/** The workshop starts from past sales if there are any: what customers have in common, as first answers. */
export function fromPastSales(leads: readonly Lead[]): {
  customers: number;
  industries: string[];
  employees?: { from: number; to: number };
} {
  const customers = leads.filter(({ stage }) => stage === 'customer');
  const counts = new Map<string, number>();
  for (const { industry } of customers) if (industry) counts.set(industry, (counts.get(industry) ?? 0) + 1);
  const sizesSeen = customers.flatMap(({ employees }) => employees ?? []).sort((a, b) => a - b);
  const at = (share: number) => sizesSeen[Math.min(sizesSeen.length - 1, Math.floor(share * sizesSeen.length))];
  const [from, to] = [at(0.1), at(0.9)];
  return {
    customers: customers.length,
    industries: [...counts].sort((a, b) => b[1] - a[1]).map(([industry]) => industry),
    ...(from !== undefined && to !== undefined ? { employees: { from, to } } : {}),
  };
}

/** The usual answer to a question, as it would be typed. */
export function usualAnswer(id: string): string {
  const size = usualSizes[id];
  if (size) return size;
  switch (id) {
    case 'industries':
      return usualCustomer.industries.join(', ');
    case 'notFor':
      return usualCustomer.notFor.join(', ');
    case 'employees':
      return `${usualCustomer.employees.from} to ${usualCustomer.employees.to}`;
    case 'deciders':
      return usualCustomer.deciders.join(', ');
    case 'cycleDays':
      return String(usualCustomer.cycleDays);
    case 'threshold':
      return '50';
    default:
      return '';
  }
}
