import { topicRules } from '../topics/all.ts';
import { type IdealCustomer, usualCustomer } from './ideal-customer.ts';
import type { Bin, Characteristic, RedFlagRule, Scorecard, When } from './scorecard.ts';

/**
 * The card before any outcome is known: experts' points in log-odds (0.3 is "a little", 0.7 "clearly", 1.2 "strongly"),
 * each with the ids of `docs/concepts.md` it comes from. Published rates and our own measurements behind the sizes are in
 * `docs/scoring.md`.
 */
export function dayOneCard(ideal: IdealCustomer = usualCustomer): Scorecard {
  return {
    format: 1,
    version: 'day-one-2',
    title: 'Day-one card',
    base: Math.log(0.25 / 0.75),
    scale: { points: 50, odds: 1, pointsToDouble: 10, floor: 0, ceiling: 100 },
    horizonDays: 90,
    restsOn: { kind: 'experts' },
    tiers: { high: 60, medium: 30 },
    salesReady: 50,
    characteristicCap: 1.5,
    groupCaps: { fit: 2, behaviour: 2, qualification: 3 },
    guessWeight: 0.5,
    characteristics: [...fitRows(ideal), ...events, ...rhythm(ideal), ...answers],
    redFlags: redFlags(ideal),
  };
}

const bin = (when: When, logOdds: number): Bin => ({ when, logOdds });
const notKnown = bin('missing', 0);

const fitRows = (ideal: IdealCustomer): Characteristic[] => [
  profile('industry', 'S2, S8, GF.2', [
    bin({ is: ideal.industries }, 0.4),
    bin({ is: ideal.notFor }, -0.6),
    bin('other', 0),
    notKnown,
  ]),
  profile('employees', 'K3, S8, GF.4', [
    bin({ from: ideal.employees.from, below: ideal.employees.to + 1 }, 0.3),
    bin({ below: ideal.employees.from / 4 }, -0.4),
    bin({ from: ideal.employees.to * 4 }, -0.4),
    bin('other', 0),
    notKnown,
  ]),
  profile('title', 'S10, S13, NEG.1, NEG.2, IQ.4', [
    bin({ words: ['student', 'intern', 'internship', 'trainee', 'job seeker', 'seeking opportunities'] }, -0.5),
    bin({ words: ideal.deciders }, 0.3),
    bin('other', 0),
    notKnown,
  ]),
  profile('source', 'K24, P9, S23, N.1', [
    bin({ is: ['referral', 'customer referral', 'partner', 'reference'] }, 0.3),
    bin({ is: ['web', 'website', 'inbound', 'organic search', 'web form'] }, 0.3),
    bin({ is: ['bought list', 'purchased list', 'list', 'list purchase', 'cold list'] }, -1.2),
    bin('other', 0),
    notKnown,
  ]),
  profile('stage', 'D19', [bin({ is: ['customer'] }, 1)]),
  {
    name: 'free-mail',
    family: 'caution',
    reads: 'email-domain',
    group: 'fit',
    source: 'K6',
    bins: [bin({ is: freeMail }, -0.3)],
  },
];

const profile = (reads: string, source: string, bins: Bin[]): Characteristic => ({
  name: reads,
  family: 'profile',
  reads,
  group: 'fit',
  source,
  bins,
});

const freeMail = [
  'gmail.com',
  'googlemail.com',
  'yahoo.com',
  'yahoo.co.uk',
  'ymail.com',
  'hotmail.com',
  'outlook.com',
  'live.com',
  'msn.com',
  'aol.com',
  'icloud.com',
  'me.com',
  'mail.ru',
  'yandex.ru',
  'gmx.de',
  'gmx.net',
  'web.de',
  'proton.me',
  'protonmail.com',
  'qq.com',
  '163.com',
];

/** What they did: signal kinds, log-odds when fresh, half-life in days, group, concept. An opened mail says nothing. */
const eventTable: [string, string, number, number, string, string][] = [
  ['asked-for-us', 'requested-demo+requested-price+contacted-us', 1.2, 30, 'behaviour', 'S3, BE.2, BE.4'],
  ['trial', 'started-trial', 1.0, 30, 'behaviour', 'S12, RE.3'],
  ['account', 'created-account', 0.6, 30, 'behaviour', 'S12, RE.4'],
  ['watched-demo', 'watched-demo', 0.5, 30, 'behaviour', 'S12, RE.2'],
  ['visited-pricing', 'visited-pricing', 0.5, 14, 'behaviour', 'K4, S5, EV.1'],
  ['visited-services', 'visited-services', 0.3, 14, 'behaviour', 'S12, RE.7'],
  ['visited-site', 'visited-site', 0.1, 14, 'behaviour', 'K4, S5, WEB.1'],
  ['form', 'submitted-form', 0.3, 30, 'behaviour', 'S5, EV.2'],
  ['download', 'downloaded-content', 0.3, 30, 'behaviour', 'S3, BE.3, RE.5'],
  ['event', 'attended-event', 0.4, 30, 'behaviour', 'S3, BE.1, RE.6'],
  ['clicked-mail', 'clicked-email', 0.2, 14, 'behaviour', 'S5, EV.4'],
  ['replied-mail', 'replied-email', 0.8, 21, 'behaviour', 'S5, EV.5'],
  ['social', 'social-engagement', 0.1, 14, 'behaviour', 'K5'],
  ['met', 'met', 0.3, 30, 'behaviour', 'K21, V10'],
  ['careers-page', 'visited-careers', -0.4, 30, 'behaviour', 'S14, NEG.5'],
  ['unsubscribed', 'unsubscribed', -0.6, 365, 'behaviour', 'S14, NEG.3'],
  ['cancelled-account', 'cancelled-account', -0.6, 180, 'behaviour', 'S14, NEG.4'],
  ['do-not-contact', 'do-not-contact', -1.2, 730, 'behaviour', 'S14'],
  ['bounced', 'bounced', -1.5, 365, 'behaviour', 'K16, S14'],
  ['joined', 'joined-company', 0.3, 120, 'trigger', 'V5'],
  ['champion-joined', 'past-champion-joined', 0.7, 180, 'trigger', 'V5'],
  ['hired', 'hired', 0.2, 90, 'trigger', 'V6'],
  ['funding', 'funding', 0.2, 90, 'trigger', 'ICP.6, K11'],
];

const events: Characteristic[] = eventTable.map(([name, kinds, logOdds, halfLifeDays, group, source]) => ({
  name,
  family: logOdds < 0 ? 'caution' : 'behaviour',
  reads: `signal:${kinds}`,
  group,
  halfLifeDays,
  source,
  bins: [bin({ from: 0 }, logOdds)],
}));

/** How the exchange goes: breadth before volume, silence, speed, attempts in vain, deals that stay open. */
const rhythm = (ideal: IdealCustomer): Characteristic[] => [
  {
    name: 'breadth',
    family: 'behaviour',
    reads: 'breadth:90',
    group: 'behaviour',
    monotone: 'up',
    source: 'S4, S6, S24',
    bins: [
      bin({ from: 2, below: 3 }, 0.4),
      bin({ from: 3, below: 4 }, 0.8),
      bin({ from: 4, below: 5 }, 1.2),
      bin({ from: 5 }, 1.5),
    ],
  },
  caution('quiet', 'quiet-days', 'behaviour', 'V11, V12', [bin({ from: 120 }, -0.9), bin({ from: 60 }, -0.5)]),
  caution('first-answer', 'hours-to-first-contact', 'process', 'V12', [
    bin({ below: 1 }, 0.3),
    bin({ from: 24 }, -0.3),
  ]),
  caution('attempts-in-vain', 'unanswered', 'process', 'V12, G9', [
    bin({ from: 8 }, -0.9),
    bin({ from: 4 }, -0.6),
    bin({ from: 2 }, -0.3),
  ]),
  caution('open-long', 'days-open', 'process', 'G8, G9, IQ.3', [bin({ from: 2 * ideal.cycleDays }, -0.9)]),
  caution('single-contact', 'single-contact', 'process', 'F14, K20', [bin({ is: ['yes'] }, -0.3)]),
];

const caution = (name: string, reads: string, group: string, source: string, bins: Bin[]): Characteristic => ({
  name,
  family: 'caution',
  reads,
  group,
  source,
  bins,
});

/** What we learned, by topic. */
const answers: Characteristic[] = topicRules.flatMap(({ id, weighs }): Characteristic[] => {
  if (!weighs) return [];
  const { row = id, reads = [id], within, yes, no, unknown, notAsked, source } = weighs;
  return [
    {
      name: row,
      family: 'qualification',
      reads: `fact:${[...reads, ...(within === undefined ? [] : [`within=${within}`])].join('+')}`,
      group: 'qualification',
      source,
      bins: [
        bin({ is: ['yes', 'known'] }, yes),
        bin({ is: ['no', 'later'] }, no),
        bin({ is: ['unknown'] }, unknown),
        bin('missing', notAsked),
      ],
    },
  ];
});

/** Said first; each caps the likelihood whatever else speaks for the lead. */
const redFlags = (ideal: IdealCustomer): RedFlagRule[] => [
  { name: 'competitor', reads: 'email-domain', when: { is: ideal.competitors }, cap: 0.02, source: 'GF.7' },
  { name: 'not-served', reads: 'country', when: { is: ideal.notServed }, cap: 0.05, source: 'S8, ICP.2, GF.7' },
  { name: 'asked-not-to-be-contacted', reads: 'signal:do-not-contact', when: { from: 0 }, cap: 0.2, source: 'S14' },
  { name: 'contradictory-answers', reads: 'contradiction:answers', when: 'other', cap: 0.6, source: 'G6' },
  { name: 'dropped', reads: 'stage', when: { is: ['dropped'] }, cap: 0.05, source: 'D9, D27' },
];
