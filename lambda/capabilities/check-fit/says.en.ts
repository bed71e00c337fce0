import { clause } from '../../language/en/reason-clauses.ts';
import { and, number } from '../../language/en/speech.ts';
import { type Speech, say } from '../../speech/say.ts';
import type { CheckFitWords, Fit } from './says.ts';

const verdicts: Record<Fit, (who: string) => Speech> = {
  good: (who) => say`Yes, ${who} is a good fit.`,
  poor: (who) => say`No, ${who} is not our kind of customer.`,
  mixed: (who) => say`${who} could go either way.`,
  unknown: (who) => say`I know too little about ${who} to say.`,
};

const sentence = (speech: Speech): Speech => ({
  ssml: `${speech.ssml.charAt(0).toUpperCase()}${speech.ssml.slice(1)}.`,
});

/** English for fit, mail address and news. */
export const en: CheckFitWords = {
  fit: ({ fit, about }) => verdicts[fit](about.lead.company ?? about.who),
  fitFor: ({ reasons, about }) => sentence(and(reasons.map((reason) => clause(reason, about)))),
  fitAgainst: ({ reasons, about }) => say`Against it, ${and(reasons.map((reason) => clause(reason, about)))}.`,
  freeMail: ({ domain, about }) =>
    say`${about.who} writes from ${domain}, a free mail address. That is a caution, not a verdict: it takes a few points and says nothing about the need.`,
  companyMail: ({ domain, about }) => say`${about.who} writes from ${domain}, which is no free mail provider.`,
  noMail: ({ about }) => say`I have no mail address for ${about.who}.`,
  news: ({ signals, about }) => sentence(and(signals.map((reason) => clause(reason, about)))),
  noNews: ({ about }) => say`I have seen nothing new about ${about.who} in the last four months.`,
  noSuchNews: ({ about }) => say`Not that I know of, at ${about.lead.company ?? `the company of ${about.who}`}.`,
  newsAcross: ({ told, more }) => {
    const all = told.map(({ reason, about }) => clause(reason, about));
    return sentence(and(more > 0 ? [...all, say`${number(more)} more`] : all));
  },
  noNewsAcross: say`Nobody in your book, as far as I know.`,
  askNext: say`Who shall I look at?`,
  askLikely: ({ about }) => say`Want to know how likely ${about.who} is to buy?`,
};
