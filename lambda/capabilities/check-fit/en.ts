import { and } from '../../speech/english.ts';
import { type Speech, say } from '../../speech/say.ts';
import { clause } from '../clauses.en.ts';
import type { CheckFitWords, Fit } from './index.ts';

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
  utterances: {
    FitIntent: [
      'is {lead} a good fit',
      'is {lead} our kind of customer',
      'is {lead} the right kind of customer',
      'does {lead} fit',
      'does {lead} match our ideal customer',
      'how well does {lead} fit',
      'is (he|she|it) a good fit',
      'are they a good fit',
      'are they our kind of customer',
      '(what does|what do) (the company|they|the firm) do',
      'what (industry|business|sector) are they in',
      'what (industry|business|sector) is {lead} in',
      'what kind of (company|business|firm) (is it|are they|is that)',
      'what kind of (company|business|firm) is {lead}',
      'how (big|large) (are they|is the company|is it)',
      'how (big|large) is {lead}',
      'how many (people|employees) (work there|do they have|are there)',
      'how many (people|employees) (work at|does|has) {lead} [have]',
      'where are they (based|located)',
      'where is {lead} (based|located)',
    ],
    MailCheckIntent: [
      'is that a real company address [or a gmail]',
      'is that a (company|business|work) (address|email)',
      'is that a (gmail|hotmail|yahoo) address',
      'is this spam',
      'is {lead} spam',
      'is {lead} using a company address',
      '(he|she) used a (gmail|hotmail|yahoo) does that matter',
      'does the email address matter',
    ],
    NewsIntent: [
      "what's new at {lead}",
      "what's new with {lead}",
      'what is new at {lead}',
      'what is new with {lead}',
      "what's (new|happening) there",
      'any news (on|about|from) {lead}',
      'anything new at {lead}',
      "what's happening at {lead}",
      'what happened at {lead} lately',
    ],
    JobChangesIntent: [
      'did anyone there change jobs',
      'did anyone change jobs at {lead}',
      'did anybody [there] change jobs',
      'is anyone new there',
      'is anyone new at {lead}',
    ],
    HiringIntent: [
      'are they hiring',
      'is {lead} hiring',
      'has {lead} hired [anyone]',
      'did they hire [anyone]',
      'are they growing',
      'is {lead} growing',
    ],
  },
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
  askLikely: ({ about }) => say`Want to know how likely ${about.who} is to buy?`,
};
