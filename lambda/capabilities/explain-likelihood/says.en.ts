import { benefitClause } from '../../language/en/benefits.ts';
import { clause, flagClause, topicName } from '../../language/en/reason-clauses.ts';
import { and, number, percent, plural } from '../../language/en/speech.ts';
import type { Band } from '../../scoring/bands.ts';
import { type Speech, say } from '../../speech/say.ts';
import type { ExplainLikelihoodWords } from './says.ts';

const bands: Record<Band, string> = {
  'very-likely': 'very likely to buy',
  likely: 'likely to buy',
  even: 'as likely to buy as not',
  unlikely: 'not likely to buy',
  'very-unlikely': 'very unlikely to buy',
};

const interest: Record<'clear' | 'some' | 'none' | 'unread', (who: string, link: string) => string> = {
  clear: (who, link) => `Yes, ${who} is interested, ${link}`,
  some: (who, link) => `${who} shows some interest, ${link} is`,
  none: (who, link) => `${who} shows no interest yet, ${link} is`,
  unread: (who) => `${who} is`,
};
const promising: Record<Band, boolean | undefined> = {
  'very-likely': true,
  likely: true,
  even: undefined,
  unlikely: false,
  'very-unlikely': false,
};
/** Interest and odds that point the same way are joined by "and", those that do not by "but". */
const link = (level: 'clear' | 'some' | 'none' | 'unread', band: Band): string => {
  const good = promising[band];
  return good === undefined || good === (level !== 'none') ? 'and' : 'but';
};

const sentence = (speech: Speech): Speech => ({
  ssml: `${speech.ssml.charAt(0).toUpperCase()}${speech.ssml.slice(1)}.`,
});
const oneByOne = (pieces: Speech[]): Speech => ({ ssml: pieces.map(({ ssml }) => ssml).join('; and ') });
const points = (n: number) => say`${number(Math.abs(n))} ${plural(Math.abs(n), { one: 'point', other: 'points' })}`;
const signed = (n: number) => (n >= 0 ? say`plus ${number(n)}` : say`minus ${number(-n)}`);

const reasonsMore = (others: number) =>
  say`${number(others)} more ${plural(others, { one: 'reason', other: 'reasons' })}`;

const unasked = (topics: number) =>
  say`${number(topics)} ${plural(topics, { one: 'thing', other: 'things' })} nobody has asked`;

/** A share in the roughness people use. */
const knownShare = (share: number): string => shares.find(([below]) => share < below)?.[1] ?? 'all';
const shares: readonly [number, string][] = [
  [0.12, 'next to nothing'],
  [0.29, 'only a quarter'],
  [0.4, 'only a third'],
  [0.6, 'only half'],
  [0.72, 'two thirds'],
  [0.85, 'three quarters'],
  [0.97, 'nearly all'],
];

/** English for interest, likelihood and the reasons for both. */
export const en: ExplainLikelihoodWords = {
  nameBack: ({ about }) =>
    about.lead.company ? say`${about.lead.name} from ${about.lead.company}.` : say`${about.lead.name}.`,
  verdict: ({ level, band, likelihood, points: score, tier, horizonDays, dated, restsOn, about }) => {
    const verdict = say`${interest[level](about.who, link(level, band))} ${bands[band]}`;
    // Before there are outcomes no chance is a measurement: points and tier come first, and whose rules it is by is said with it.
    return restsOn.kind === 'experts'
      ? say`${verdict}: ${points(score)}, ${tier} tier; ${percent(likelihood)} by our starting rules.`
      : say`${verdict}: ${percent(likelihood)}${dated ? ` within ${number(horizonDays)} days` : ''}, learned from ${number(restsOn.outcomes)} results of yours.`;
  },
  unchecked: say`I have no sales of yours to check them.`,
  because: ({ reasons, about }) => sentence(and(reasons.map((one) => clause(one, about)))),
  benefit: benefitClause,
  fits: say`Our product fits their need.`,
  butAgainst: ({ reason, about }) => say`Against it, ${clause(reason, about)}.`,
  known: ({ share, about }) => say`I know ${knownShare(share)} of what I need about ${about.who}.`,
  redFlag: ({ flag, about }) => say`First, a red flag: ${flagClause(flag, about.who)}.`,
  noRedFlags: say`No red flags.`,
  capped: ({ cap }) => say`That red flag holds it down to ${percent(cap)}.`,
  start: ({ start }) => say`Everyone starts at ${number(start)}.`,
  reason: ({ points: n, reason, about }) => say`${sentenceStart(signed(n))}: ${clause(reason, about)}.`,
  notAsked: ({ points: n, topics }) => say`${sentenceStart(signed(n))}: ${unasked(topics)}.`,
  rest: ({ rest, others }) => {
    if (others === 0) return rest === 0 ? say`` : say`Rounding, ${signed(rest)}.`;
    return rest === 0
      ? say`${sentenceStart(reasonsMore(others))} ${plural(others, { one: 'comes', other: 'come' })} to nothing.`
      : say`${sentenceStart(reasonsMore(others))}, ${signed(rest)}.`;
  },
  left: ({ points: n, others }) => say`That leaves ${reasonsMore(others)}, ${signed(n)}.`,
  rounding: ({ points: n }) => say`Rounding, ${signed(n)}.`,
  total: ({ total, uncapped }) =>
    say`That makes ${number(total)} ${plural(Math.abs(total), { one: 'point', other: 'points' })}, ${percent(uncapped)}.`,
  endOfScale: ({ points: n }) => say`The scale ends at ${number(n)}.`,
  strongestAgainst: ({ reason, points: n, about }) =>
    say`The strongest thing against it is that ${clause(reason, about)}; that takes ${points(n)}.`,
  nothingAgainst: ({ about }) => say`Nothing I know speaks against ${about.who}.`,
  unaskedTakes: ({ points: n, topics, alone }) => {
    const takes = say`${unasked(topics)} ${plural(topics, { one: 'takes', other: 'take' })} ${points(n)}`;
    return alone ? say`The strongest thing against it is what we don't know: ${takes}.` : say`${sentenceStart(takes)}.`;
  },
  takes: ({ costs, about }) =>
    say`What holds it down: ${oneByOne(
      costs.map(
        (cost) =>
          say`${cost.kind === 'reason' ? clause(cost.reason, about) : unasked(cost.topics)}, ${signed(cost.points)}`,
      ),
    )}.`,
  wouldLift: ({ topic, points: n }) => say`A good answer on ${topicName(topic)} would lift it most: ${points(n)} more.`,
  nothingToLift: say`I know of no single answer that would lift it.`,
  takesPoints: ({ hoped, target }) => say`${sentenceStart(say`${percent(hoped)}`)} takes ${number(target)} points.`,
  walk: ({ walk: { start, steps, rest, total, short }, about }) => {
    const named = steps.map((step) => {
      const worth =
        step.fresh === undefined ? signed(step.points) : say`${signed(step.points)}, once ${number(step.fresh)}`;
      return say`${worth}: ${step.kind === 'reason' ? clause(step.reason, about) : unasked(step.topics)}`;
    });
    const others = rest === 0 ? [] : [say`everything else, ${signed(rest)}`];
    const path = [say`From ${number(start)}`, ...named, ...others].map(({ ssml }) => ssml).join('; ');
    const end =
      short > 0 ? say`${about.who} has ${number(total)}, ${number(short)} short` : say`that makes ${number(total)}`;
    return say`${{ ssml: path }}. ${sentenceStart(end)}.`;
  },
  aboveThat: ({ about, likelihood }) => say`But ${about.who} is there already: ${percent(likelihood)}.`,
  holds: ({ flag, cap, about }) => say`A red flag holds it at ${percent(cap)}: ${flagClause(flag, about.who)}.`,
  noSuchChance: say`I can explain any chance between one and ninety-nine percent.`,
  askWhy: say`Shall I say why?`,
  askOthers: ({ others }) => say`Shall I go through ${plural(others, { one: 'that one', other: 'those' })}?`,
  askSum: say`Shall I go through the whole sum?`,
  askOn: say`Shall I go on?`,
  askAgainst: say`And what speaks against it?`,
  askNotHigher: say`Want to know what would lift it?`,
  askNext: say`What else would you like to know?`,
};

const sentenceStart = (speech: Speech): Speech => ({
  ssml: speech.ssml.charAt(0).toUpperCase() + speech.ssml.slice(1),
});
