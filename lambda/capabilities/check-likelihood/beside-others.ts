import { isOpen, openLeads } from '../../conversation/book-of-leads.ts';
import type { Case } from '../../conversation/lead-case.ts';
import { isoInstant } from '../../schedule/instant.ts';
import type { Assessment } from '../../scoring/assessment.ts';
import { reasonsFor } from '../../scoring/reasons.ts';
import { isScoredBy } from '../../scoring/results.ts';
import { similarTo } from '../../scoring/similar.ts';
import type { Desk, Reply } from '../../turn/turn.ts';
import type { CheckLikelihoodWords } from './says.ts';

const MOST_AHEAD = 3;
const LOOK_BACK_YEARS = 2;

/** How leads like this turned out: the bin's own record, where the card was learned, else the results there are. */
export async function leadsLikeThis(
  { card, assessment, about, file }: Case,
  desk: Desk,
  say: CheckLikelihoodWords,
): Promise<Reply> {
  for (const reason of reasonsFor(assessment)) {
    const row = card.characteristics.find(({ name }) => name === reason.characteristic);
    const seen = row?.bins.find(({ logOdds }) => Math.abs(logOdds - reason.logOdds) < 1e-9)?.seen;
    if (seen && seen.outcomes > 0)
      return { tell: [say.leadsLikeThis({ ...seen, reasons: [reason], about })], ask: say.askNext };
  }
  const [from, to] = [desk.now.minus({ years: LOOK_BACK_YEARS }), desk.now].map((at) => isoInstant(at));
  const results = await desk.store.results(desk.scope, from ?? '', to ?? '');
  const similar = similarTo(card, file, assessment, results, desk.now.toMillis());
  const told = similar
    ? say.leadsLikeThis({ ...similar, about })
    : say.noLeadsLikeThis({
        results: results.length,
        otherCard: !results.some((one) => isScoredBy(card.version, one)),
      });
  return { tell: [told], ask: say.askNext };
}

/** Chances that are said as the same end of the scale still have an order. */
const isLikelier = (one: Assessment, other: Assessment) =>
  one.likelihood === other.likelihood
    ? one.redFlags.length === 0 && other.redFlags.length === 0 && one.logOdds > other.logOdds
    : one.likelihood > other.likelihood;

/** Who is likelier to buy, and the place the lead has among all open ones. */
export async function whoIsAhead(
  { file, assessment, about }: Case,
  desk: Desk,
  say: CheckLikelihoodWords,
): Promise<Reply> {
  const { leads, more } = await openLeads(desk);
  const others = leads.filter((one) => isOpen(one.file) && one.file.lead.id !== file.lead.id);
  const ahead = others
    .filter((one) => isLikelier(one.assessment, assessment))
    .sort((a, b) => (isLikelier(b.assessment, a.assessment) ? 1 : -1));
  const named = ahead.slice(0, MOST_AHEAD).map((one) => ({
    about: { lead: one.file.lead, who: one.file.lead.name, now: desk.now },
    likelihood: one.assessment.likelihood,
  }));
  const place = { place: ahead.length + 1, all: others.length + 1 };
  return {
    tell: [
      say.aheadOf({ leads: named, more: ahead.length - named.length, ...place, about }),
      ...(more ? [say.bookCut({ leads: leads.length })] : []),
    ],
    ask: say.askNext,
    names: named.map(({ about: { lead } }) => lead),
  };
}
