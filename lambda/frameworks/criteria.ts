import type { Topic } from '../domain/fact.ts';
import { topicRules } from '../topics/all.ts';
import type { Criterion } from './framework.ts';

/**
 * Criteria that several frameworks share. A framework takes one, gives it the letter and the weight it has there, and
 * may call it otherwise. `asks` is the topic asked for; topics that serve the criterion answer it too.
 */
export type Shared = Omit<Criterion, 'letter' | 'weight' | 'topics'> & { asks: Topic };

/** A shared criterion under a framework's own letter, weight and, where they differ, words. */
export function as(letter: string, weight: number, shared: Shared, own: Partial<Shared> = {}): Criterion {
  const { asks, ...criterion } = { ...shared, ...own };
  const serving = topicRules.filter(({ serves = [] }) => serves.includes(shared.id)).map(({ id }) => id);
  return { ...criterion, letter, weight, topics: [asks, ...serving] };
}

const money = [
  'money',
  'the money',
  'funding',
  'funds',
  'price',
  'how much',
  'spend',
  'their budget',
  'cash',
  'approved',
  'approve the budget',
];

/** Is there money, and the will to spend it. */
export const budget: Shared = {
  id: 'budget',
  asks: 'budget',
  freshDays: 120,
  words: { en: { name: 'budget', plain: 'whether there is money for it', also: money } },
};

/** Who decides, and who has a say. */
export const authority: Shared = {
  id: 'authority',
  asks: 'decision-maker',
  freshDays: 180,
  words: {
    en: {
      name: 'authority',
      plain: 'who signs off',
      also: [
        'decision maker',
        'the decision maker',
        'who decides',
        'power',
        'signer',
        'sign off',
        'who signs',
        'who signs off',
        'decide',
        'sign',
      ],
    },
  },
};

/** What they need it for. */
export const need: Shared = {
  id: 'need',
  asks: 'need',
  freshDays: 180,
  words: {
    en: { name: 'need', plain: 'what they need it for', also: ['the need', 'needs', 'requirement', 'requirements'] },
  },
};

/** What hurts them. */
export const challenges: Shared = {
  id: 'challenges',
  asks: 'pain',
  freshDays: 180,
  words: {
    en: {
      name: 'challenges',
      plain: 'what hurts them',
      also: ['challenge', 'pain', 'the pain', 'pain points', 'problem', 'their problem', 'problems'],
    },
  },
};

/** When they want it. */
export const timeline: Shared = {
  id: 'timeline',
  asks: 'timeline',
  freshDays: 60,
  words: {
    en: {
      name: 'timeline',
      plain: 'when they want to start',
      also: ['timing', 'time frame', 'the deadline', 'deadline', 'start date', 'schedule', 'when'],
    },
  },
};

/** How soon it has to be solved. */
export const urgency: Shared = {
  id: 'urgency',
  asks: 'urgency',
  freshDays: 60,
  words: {
    en: {
      name: 'urgency',
      plain: 'how soon it has to be solved',
      also: ['how urgent', 'the urgency', 'rush', 'urgent', 'in a hurry', 'in a rush'],
    },
  },
};
