import { type Case, openCase, pointsOf } from '../../conversation/lead-case.ts';
import { offerLikelihood } from '../../conversation/offer-likelihood.ts';
import type { Reason } from '../../conversation/reason-clauses.ts';
import { dayMs } from '../../domain/day.ts';
import type { Signal, SignalKind } from '../../domain/signal.ts';
import type { Language } from '../../language/languages.ts';
import type { Contribution } from '../../scoring/assessment.ts';
import { silence } from '../../speech/say.ts';
import type { Capability, Desk, Reply } from '../../turn/turn.ts';
import { en } from './says.en.ts';
import type { CheckFitWords, Fit } from './says.ts';

const words: Record<Language, CheckFitWords> = { en };

/** What counts as clearly speaking for or against the fit, in log-odds ("a little" is 0.3). */
const CLEAR = 0.3;
const NEWS_DAYS = 120;
const MOST_NEWS = 3;

const isKnown = ({ evidence }: Contribution) => evidence.kind === 'field';

function judgeFit({ assessment, about }: Case, desk: Desk): Reply {
  const say = words[desk.language];
  const profile = assessment.contributions.filter(
    (one) => (one.family === 'profile' || one.characteristic === 'free-mail') && isKnown(one),
  );
  const sum = profile.reduce((total, { logOdds }) => total + logOdds, 0);
  const pro = profile.filter(({ logOdds }) => logOdds > 0);
  const contra = profile.filter(({ logOdds }) => logOdds < 0);
  const verdict: Fit = profile.length < 2 ? 'unknown' : sum >= CLEAR ? 'good' : sum <= -CLEAR ? 'poor' : 'mixed';
  return {
    tell: [
      say.fit({ fit: verdict, about }),
      pro.length > 0 ? say.fitFor({ reasons: pro.slice(0, 2), about }) : silence,
      contra.length > 0 ? say.fitAgainst({ reasons: contra.slice(0, 2), about }) : silence,
    ],
    ask: say.askLikely({ about }),
  };
}

/** Free mail is a caution, never a verdict. */
function mail(leadCase: Case, desk: Desk): Reply {
  const say = words[desk.language];
  const { file, assessment, about } = leadCase;
  const domain = file.lead.email?.split('@')[1]?.toLowerCase();
  if (!domain) return { tell: [say.noMail({ about })], ask: say.askLikely({ about }) };
  const caution = assessment.contributions.find(({ characteristic }) => characteristic === 'free-mail');
  const points = caution ? pointsOf(leadCase, caution.logOdds) : 0;
  return {
    tell: [caution ? say.freeMail({ domain, points, about }) : say.companyMail({ domain, about })],
    ask: say.askLikely({ about }),
  };
}

const jobChanges: readonly SignalKind[] = ['joined-company', 'past-champion-joined'];
const newsKinds: Readonly<Record<string, readonly SignalKind[]>> = {
  JobChangesIntent: jobChanges,
  HiringIntent: ['hired'],
};

function news(intent: string, { file, about }: Case, desk: Desk): Reply {
  const say = words[desk.language];
  const kinds = newsKinds[intent];
  const since = desk.now.minus({ days: NEWS_DAYS }).toMillis();
  const seen = (signal: Signal) => Date.parse(signal.at) <= desk.now.toMillis() && Date.parse(signal.at) >= since;
  const recent = file.signals
    .filter((signal) => seen(signal) && (!kinds || kinds.includes(signal.kind)))
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const none = kinds ? say.noSuchNews({ about }) : say.noNews({ about });
  const signals = recent.slice(0, MOST_NEWS).map((signal): Reason => {
    const ageDays = (desk.now.toMillis() - Date.parse(signal.at)) / dayMs;
    return { evidence: { kind: 'signal', signal, ageDays }, logOdds: 0 };
  });
  return { tell: [signals.length > 0 ? say.news({ signals, about }) : none], ask: say.askLikely({ about }) };
}

/**
 * Whether a lead is our kind of customer, writes from a real company address, and what is new there.
 *
 * Rep: is SilverOaks our kind of customer
 * Lead Scout: Yes, a good fit. SilverOaks is in Software, our kind of industry, and Jones, VP of Sales, is someone who decides. …
 */
export const checkFit: Capability = {
  name: 'check-fit',
  intents: {
    FitIntent: { slots: { lead: 'LEAD' }, topic: 'subject' },
    MailCheckIntent: { slots: { lead: 'LEAD' } },
    NewsIntent: { slots: { lead: 'LEAD' }, topic: 'subject' },
    JobChangesIntent: { slots: { lead: 'LEAD' } },
    HiringIntent: { slots: { lead: 'LEAD' } },
  },
  answer: async ({ intent, slots }, desk) => {
    const leadCase = await openCase(slots, intent, desk);
    if ('tell' in leadCase) return leadCase;
    const reply =
      intent === 'FitIntent'
        ? judgeFit(leadCase, desk)
        : intent === 'MailCheckIntent'
          ? mail(leadCase, desk)
          : news(intent, leadCase, desk);
    const { id } = leadCase.file.lead;
    return {
      ...reply,
      pending: offerLikelihood(id),
      remember: { lead: id },
    };
  },
};
