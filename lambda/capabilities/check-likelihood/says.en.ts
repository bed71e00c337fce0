import type { About, Reason } from '../../conversation/reason-clauses.ts';
import { clause, flagClause, topicName } from '../../language/en/reason-clauses.ts';
import { and, day, number, percent, plural } from '../../language/en/speech.ts';
import { type Speech, say } from '../../speech/say.ts';
import type { CheckLikelihoodWords } from './says.ts';

const points = (n: number) => say`${number(n)} ${plural(n, { one: 'point', other: 'points' })}`;
const bare = (probability: number) => percent(probability).replace(/ percent$/, '');

const capital = (speech: Speech): Speech => ({
  ssml: speech.ssml.charAt(0).toUpperCase() + speech.ssml.slice(1),
});

/** A clause with whose it is, where it does not begin with the name. */
function of(reason: Reason, about: About): Speech {
  const said = clause(reason, about);
  return said.ssml.startsWith(say`${about.who}`.ssml) ? said : say`for ${about.who}, ${said}`;
}

/** English for putting a likelihood to the test. */
export const en: CheckLikelihoodWords = {
  between: ({ low, high, restsOn, about }) =>
    restsOn.kind === 'experts'
      ? say`Not very: between companies such rules are so far apart that for ${about.who} anything from ${bare(low)} to ${percent(high)} may be true.`
      : bare(low) === bare(high)
        ? say`For ${about.who} it is ${percent(low)}, give or take nothing I could name.`
        : say`Nine times in ten, the true figure for ${about.who} lies between ${bare(low)} and ${percent(high)}.`,
  restsOn: ({ restsOn, known }) => {
    const share = say`I know ${percent(known)} of what I look for.`;
    return restsOn.kind === 'experts'
      ? say`I have no sales of yours to check them. ${share}`
      : say`It rests on ${number(restsOn.outcomes)} results of yours. ${share}`;
  },
  realPercentage: ({ restsOn, horizonDays, dated, cannotTell }) => {
    if (restsOn.kind === 'experts')
      return say`No: the points are what I go by. The percentage is what our starting rules make of them, an educated guess: I have no sales of yours to check it.`;
    const horizon = dated
      ? say`It is the chance of a sale within ${number(horizonDays)} days, not a rank.`
      : say`It is the chance of a sale, not a rank; your results do not say how long one takes.`;
    if (cannotTell)
      return say`${horizon} But honestly, your past deals do not let me tell winners from losers, so it stays near your average.`;
    return say`${horizon} It was checked on ${number(restsOn.outcomes)} of your own results it had not seen: of the leads given such a chance, about that share bought.`;
  },
  leadsLikeThis: ({ outcomes, won, reasons, about }) =>
    say`${capital(and(reasons.map((reason) => clause(reason, about))))}. Of ${number(outcomes)} closed ${plural(outcomes, { one: 'lead', other: 'leads' })} like that, ${won === 0 ? 'none' : won === outcomes ? 'every one' : number(won)} bought.`,
  noLeadsLikeThis: ({ results, otherCard }) =>
    results > 0 && otherCard
      ? say`I can't say yet: the ${number(results)} results I know of were scored by an earlier card.`
      : results === 0
        ? say`I can't say yet: there are no results of yours to count. The figure rests on our starting rules.`
        : say`I can't say: of the ${number(results)} results I know of, none was like this one.`,
  neverHeard: ({ about, likelihood }) =>
    say`You had not asked about ${about.who} before today, so there is nothing to compare with. Now it is ${percent(likelihood)}.`,
  noChange: ({ about, since, likelihood }) =>
    say`Nothing worth a point since you asked ${day(since, about.now)}: ${about.who} is still at ${percent(likelihood)}.`,
  moved: ({ about, since, from, to }) =>
    percent(from) === percent(to)
      ? say`${about.who} is at ${percent(to)}, as you heard ${day(since, about.now)}, but not for the same reasons.`
      : say`${about.who} went ${to > from ? 'up' : 'down'} from ${bare(from)} to ${percent(to)} since you asked ${day(since, about.now)}.`,
  because: ({ reasons, about }) =>
    say`Mostly: ${and(
      reasons.map(({ reason, by }) => {
        if (!reason)
          return say`something that counted before is gone, ${by > 0 ? 'plus' : 'minus'} ${points(Math.abs(by))}`;
        const fades = (reason.logOdds > 0 && by < 0) || (reason.logOdds < 0 && by > 0);
        return fades
          ? say`${clause(reason, about)}, which counts ${points(Math.abs(by))} less now`
          : say`${clause(reason, about)}, ${by > 0 ? 'plus' : 'minus'} ${points(Math.abs(by))}`;
      }),
    )}.`,
  compared: ({ one, other }) =>
    say`${one.about.who} is at ${percent(one.likelihood)}, ${other.about.who}${other.about.lead.company ? say` from ${other.about.lead.company}` : say``} at ${percent(other.likelihood)}.`,
  ahead: ({ gain, ahead, behind }) =>
    say`What puts ${ahead.who} ahead is mostly that ${gain.ahead ? clause(gain.ahead, ahead) : say`of ${behind.who}, ${gain.behind ? clause(gain.behind, behind) : say``}`}.`,
  aheadBy: ({ ahead, behind, points: { ahead: more, behind: less } }) =>
    more === less
      ? say`${ahead.who} and ${behind.who} both have ${points(more)}.`
      : say`${ahead.who} has ${points(more)}, ${behind.who} ${number(less)}: ${number(more - less)} ahead.`,
  gain: ({ gain: { points: by, ahead: leadCase, behind: theirs }, ahead, behind }) => {
    const known = (reason: Reason | undefined) => reason !== undefined && reason.evidence.kind !== 'not-asked';
    // What nobody asked the one is said by what is known of the other.
    const both = known(leadCase) === known(theirs);
    const sides = [
      ...(leadCase && (both || known(leadCase)) ? [of(leadCase, ahead)] : []),
      ...(theirs && (both || known(theirs)) ? [of(theirs, behind)] : []),
    ];
    return say`${by > 0 ? 'Plus' : 'Minus'} ${number(Math.abs(by))}: ${{ ssml: sides.map(({ ssml }) => ssml).join('; ') }}.`;
  },
  everythingElse: ({ points: by }) => say`Everything else, ${by > 0 ? 'plus' : 'minus'} ${number(Math.abs(by))}.`,
  aheadOf: ({ leads, more, place, all, about }) => {
    if (leads.length === 0)
      return say`Nobody: of your ${number(all)} open leads, ${about.who} is the likeliest to buy.`;
    const named = leads.map((one) => say`${one.about.who} at ${percent(one.likelihood)}`);
    return say`${and([...named, ...(more > 0 ? [say`${number(more)} more`] : [])])}. Of your ${number(all)} open leads, ${about.who} is number ${number(place)}.`;
  },
  bookCut: ({ leads }) => say`I looked at the first ${number(leads)} leads of your book.`,
  whoElse: say`Compare whom with whom?`,
  compareWithWhom: ({ about }) => say`Compare ${about.who} with whom?`,
  ready: ({ about, points: at, threshold }) =>
    say`Yes, ${about.who} is sales-ready: ${number(at)} points, where ${number(threshold)} are enough.`,
  short: ({ about, points: at, short }) =>
    say`Not yet: ${about.who} is at ${number(at)}, ${points(short)} short of sales-ready.`,
  closes: ({ topic, closes, points: by }) =>
    closes
      ? say`A good answer on ${topicName(topic)} would close the gap.`
      : say`A good answer on ${topicName(topic)} would bring ${points(by)} of that.`,
  heldBack: ({ flag, about }) => say`Held back because ${flagClause(flag, about.who)}.`,
  askNext: say`What else would you like to know?`,
  askLift: say`Want to hear what would lift it?`,
  askDifference: say`Shall I take the difference apart?`,
};
