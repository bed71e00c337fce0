import type { Case } from '../../conversation/lead-case.ts';
import { bandOf } from '../../scoring/bands.ts';
import { interestOf, reasonsAgainst, reasonsFor, triggersOf } from '../../scoring/reasons.ts';
import type { Scorecard } from '../../scoring/scorecard.ts';
import { benefitFor, usualHypotheses } from '../../scoring/value-hypotheses.ts';
import type { Speech } from '../../speech/say.ts';
import { firstWithin, type Piece, withinSeconds } from '../../speech/seconds.ts';
import type { Desk, Reply } from '../../turn/turn.ts';
import { explainLikelihoodWords as words } from './languages.ts';
import { offerOf } from './offer.ts';

/** Below this share of what we look for a likelihood is said with how little we know, where there is room; below THIN first of all. */
const HALF_KNOWN = 0.6;
const THIN = 0.25;

/** Whether a card reads anything of what a lead does: one that does not can't tell interest from none. */
const readsBehaviour = ({ characteristics }: Scorecard) =>
  characteristics.some(({ reads }) => /^(signal|breadth|count):/.test(reads));

const always = (speech: Speech): Piece => ({ speech });
const ifRoom = (optional: number, speech: Speech): Piece => ({ speech, optional });

/** Interest and likelihood as two things, in one answer: the number first, then what it is made of. */
export function likelihood(leadCase: Case, desk: Desk): Reply {
  const say = words[desk.language];
  const { assessment, about, card, file, namesakes } = leadCase;
  const { completeness } = assessment;
  const { level: shown, sign } = interestOf(assessment);
  const level = shown === 'none' && !readsBehaviour(card) ? 'unread' : shown;
  const triggers = triggersOf(assessment).slice(0, 2);
  const strongest = reasonsFor(assessment).filter((reason) => reason !== sign);
  const reasons = triggers.length > 0 ? triggers : [...(sign ? [sign] : []), ...strongest].slice(0, 2);
  const fits = strongest.some(({ characteristic }) => characteristic === 'need');
  const kinds = triggers.flatMap(({ evidence }) => (evidence.kind === 'signal' ? [evidence.signal.kind] : []));
  const benefit = benefitFor(card.valueHypotheses ?? usualHypotheses, file.lead, kinds);
  const [against] = reasonsAgainst(assessment);
  const [flag] = assessment.redFlags;
  const thin = completeness < THIN;
  const unchecked = assessment.restsOn.kind === 'experts' ? [ifRoom(6, say.unchecked)] : [];
  const pieces = (most: number, beside = unchecked): Piece[] => [
    ...(namesakes ? [always(say.nameBack({ about }))] : []),
    ...(flag ? [always(say.redFlag({ flag: flag.flag, about }))] : []),
    always(say.verdict({ ...assessment, level, band: bandOf(assessment.likelihood), about })),
    ...beside,
    ...(reasons.length > 0 ? [ifRoom(1, say.because({ reasons: reasons.slice(0, most), about }))] : []),
    ...(benefit ? [ifRoom(3, say.benefit({ benefit, fits, about }))] : fits ? [ifRoom(4, say.fits)] : []),
    ...(!thin && !flag && against && assessment.likelihood < 0.5
      ? [ifRoom(2, say.butAgainst({ reason: against, about }))]
      : []),
    ...(completeness < HALF_KNOWN ? [ifRoom(thin ? 2 : 5, say.known({ share: completeness, about }))] : []),
  ];
  const all = (some: Piece[]) => some.map(({ speech }) => speech);
  const tell = firstWithin([
    () => all(pieces(2)),
    () => all(pieces(2, [])),
    // Two signals with what follows from them are worth more than how much else is known.
    () => all(pieces(2, []).slice(0, completeness < HALF_KNOWN && !thin ? -1 : undefined)),
    () => withinSeconds(pieces(1)),
  ]);
  return { tell, ask: say.askWhy, pending: offerOf('WhyIntent', leadCase) };
}
