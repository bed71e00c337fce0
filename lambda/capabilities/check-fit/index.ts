import { isOpen, openLeads } from '../../conversation/book-of-leads.ts';
import { heardIn } from '../../conversation/heard-slots.ts';
import { type Case, openCase, pointsOf } from '../../conversation/lead-case.ts';
import { offerLikelihood } from '../../conversation/offer-likelihood.ts';
import type { Reason } from '../../conversation/reason-clauses.ts';
import { dayMs } from '../../domain/day.ts';
import type { LeadFile } from '../../domain/lead-file.ts';
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

/** What happened of late with a lead, newest first, of some kinds or of any. */
function recentOf(file: LeadFile, kinds: readonly SignalKind[] | undefined, desk: Desk): Reason[] {
  const since = desk.now.minus({ days: NEWS_DAYS }).toMillis();
  const seen = (signal: Signal) => Date.parse(signal.at) <= desk.now.toMillis() && Date.parse(signal.at) >= since;
  return file.signals
    .filter((signal) => seen(signal) && (!kinds || kinds.includes(signal.kind)))
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
    .map((signal) => {
      const ageDays = (desk.now.toMillis() - Date.parse(signal.at)) / dayMs;
      return { evidence: { kind: 'signal', signal, ageDays }, logOdds: 0 };
    });
}

function news(intent: string, { file, about }: Case, desk: Desk): Reply {
  const say = words[desk.language];
  const kinds = newsKinds[intent];
  const none = kinds ? say.noSuchNews({ about }) : say.noNews({ about });
  const signals = recentOf(file, kinds, desk).slice(0, MOST_NEWS);
  return { tell: [signals.length > 0 ? say.news({ signals, about }) : none], ask: say.askLikely({ about }) };
}

/** What is new of one kind across the book: who changed jobs, who is hiring. */
async function newsAcross(intent: string, desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  const kinds = newsKinds[intent] ?? jobChanges;
  const { leads } = await openLeads(desk);
  const found = leads.flatMap(({ file }) => {
    const [newest] = recentOf(file, kinds, desk);
    return newest && isOpen(file) ? [{ ...newest, lead: file.lead }] : [];
  });
  const told = found.slice(0, MOST_NEWS).map(({ lead, ...reason }) => ({
    reason,
    about: { lead, who: lead.name, now: desk.now },
  }));
  return {
    tell: [told.length > 0 ? say.newsAcross({ told, more: found.length - told.length }) : say.noNewsAcross],
    ask: say.askNext,
  };
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
    const isNamed = ['lead', 'chosen'].some((slot) => heardIn(slots, slot));
    const isAnywhere = heardIn(slots, 'anywhere') !== undefined;
    if (intent in newsKinds && !isNamed && isAnywhere) return newsAcross(intent, desk);
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
