import { filled, heardIn } from '../../conversation/heard-slots.ts';
import { type Case, openCase, pointsOf } from '../../conversation/lead-case.ts';
import { exactPoints } from '../../scoring/scale.ts';
import { silence } from '../../speech/say.ts';
import { LONGEST_TOLD, spokenSeconds } from '../../speech/seconds.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Desk, Reply, Slots } from '../../turn/turn.ts';
import type { CheckLikelihoodWords, Gain, Side } from './says.ts';

const MOST_GAINS = 3;

const side = ({ about, assessment }: Case): Side => ({ about, likelihood: assessment.likelihood });
const totalOf = ({ assessment, card }: Case) => Math.round(exactPoints(card.scale, assessment.logOdds)) + 0;
const theTwo = (one: Case, other: Case): Slots => ({
  chosen: filled(other.file.lead.id),
  first: filled(one.file.lead.id),
});

/** Whom to compare with whom: two names, or one name with whom we talk about; or the question that is open. */
async function pairOf(
  slots: Slots,
  intent: string,
  desk: Desk,
  say: CheckLikelihoodWords,
): Promise<[Case, Case] | Reply> {
  const { lead, other: second } = slots;
  if (lead && heardIn(slots, 'other') && second) {
    const [one, other] = await Promise.all([openCase(slots, intent, desk), openCase({ lead: second }, intent, desk)]);
    if ('tell' in one) return one;
    return 'tell' in other
      ? (openCase({ lead: second, first: filled(one.file.lead.id) }, intent, desk) as Promise<Reply>)
      : [one, other];
  }
  const named = lead !== undefined || heardIn(slots, 'chosen') !== undefined;
  const first = heardIn(slots, 'first')?.heard ?? desk.memory.lead;
  const against = named
    ? slots
    : desk.memory.compared === undefined
      ? undefined
      : { chosen: filled(desk.memory.compared) };
  if (!against) return { tell: [], ask: say.whoElse };
  const [one, other] = await Promise.all([
    first === undefined ? undefined : openCase({ chosen: filled(first) }, intent, desk),
    openCase(against, intent, desk),
  ]);
  if ('tell' in other) return other;
  if (one && 'tell' in one) return one;
  if (one && one.file.lead.id !== other.file.lead.id) return [one, other];
  return {
    tell: [],
    ask: say.compareWithWhom({ about: other.about }),
    pending: { kind: 'which-lead', leads: [], resume: { intent, slots: { first: filled(other.file.lead.id) } } },
    remember: { lead: other.file.lead.id },
  };
}

const inOrder = (one: Case, other: Case): [Case, Case] =>
  one.assessment.likelihood > other.assessment.likelihood ||
  (one.assessment.likelihood === other.assessment.likelihood && one.assessment.logOdds >= other.assessment.logOdds)
    ? [one, other]
    : [other, one];

/** Where the one ahead gains on the one behind, most first; what counts the same for both is left out. */
function gainsOf(ahead: Case, behind: Case): Gain[] {
  const reasonOf = ({ assessment }: Case, name: string) =>
    assessment.contributions.find(({ characteristic, logOdds }) => characteristic === name && logOdds !== 0);
  const names = new Set(
    [ahead, behind].flatMap(({ assessment }) => assessment.contributions.map(({ characteristic }) => characteristic)),
  );
  return [...names]
    .map((name): Gain => {
      const [leadCase, theirs] = [reasonOf(ahead, name), reasonOf(behind, name)];
      const points = pointsOf(ahead, (leadCase?.logOdds ?? 0) - (theirs?.logOdds ?? 0));
      return { points, ...(leadCase ? { ahead: leadCase } : {}), ...(theirs ? { behind: theirs } : {}) };
    })
    .filter(({ points }) => points !== 0)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}

/** Compares two leads; the one ahead is said with what puts it there most. */
export async function compare(slots: Slots, desk: Desk, say: CheckLikelihoodWords): Promise<Reply> {
  const pair = await pairOf(slots, 'CompareIntent', desk, say);
  if ('tell' in pair) return pair;
  const [one, other] = pair;
  const [ahead, behind] = inOrder(one, other);
  const [strongest] = gainsOf(ahead, behind).filter(({ points }) => points > 0);
  return {
    tell: [
      say.compared({ one: side(one), other: side(other) }),
      strongest ? say.ahead({ gain: strongest, ahead: ahead.about, behind: behind.about }) : silence,
    ],
    ask: say.askDifference,
    pending: { kind: 'offer', yes: askIntent('DifferenceIntent', theTwo(one, other)) },
    remember: { lead: one.file.lead.id, compared: other.file.lead.id },
  };
}

/** The difference between two scores taken apart: what is named and everything else add up to it. */
export async function difference(slots: Slots, desk: Desk, say: CheckLikelihoodWords): Promise<Reply> {
  const pair = await pairOf(slots, 'DifferenceIntent', desk, say);
  if ('tell' in pair) return pair;
  const [one, other] = pair;
  const [ahead, behind] = inOrder(one, other);
  const points = { ahead: totalOf(ahead), behind: totalOf(behind) };
  const gains = gainsOf(ahead, behind);
  const pro = gains.filter((gain) => gain.points > 0);
  const contra = gains.filter((gain) => gain.points < 0).slice(0, 1);
  const told = (most: number) => {
    const named = [...pro.slice(0, most), ...contra];
    const rest = points.ahead - points.behind - named.reduce((sum, gain) => sum + gain.points, 0);
    return [
      say.aheadBy({ ahead: ahead.about, behind: behind.about, points }),
      ...named.map((gain) => say.gain({ gain, ahead: ahead.about, behind: behind.about })),
      rest === 0 ? silence : say.everythingElse({ points: rest }),
    ];
  };
  let most = MOST_GAINS;
  while (most > 1 && spokenSeconds(...told(most)) > LONGEST_TOLD) most -= 1;
  return { tell: told(most), ask: say.askNext, remember: { lead: one.file.lead.id, compared: other.file.lead.id } };
}
