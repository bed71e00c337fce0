import fc from 'fast-check';
import type { LeadFile } from '../../lambda/domain/lead-file.ts';
import { assess } from '../../lambda/scoring/assess.ts';
import { dayOneCard } from '../../lambda/scoring/day-one-card.ts';
import { likelihoodAt, likelihoodBound } from '../../lambda/scoring/score-over-time.ts';
import { scoreOverTimeOf } from '../../lambda/scoring/score-over-time-of.ts';
import { scoreOverTimeIn, scoreOverTimeText } from '../../lambda/scoring/score-over-time-text.ts';
import type { Scorecard } from '../../lambda/scoring/scorecard.ts';
import { sayable } from '../../lambda/scoring/starting-rules.ts';
import { askedAt, waitingFactor, worthOf } from '../../lambda/scoring/waiting.ts';
import { countOf } from '../counts.ts';
import { anyLeadFile, daysAgo, fact, jonesWatson, leadFile, no, now, signal, yes } from './lead-files.ts';

const day = 86_400_000;

/** The day-one card with everything in it that can change while time passes and nothing is learned. */
const restless: Scorecard = {
  ...dayOneCard(),
  version: 'restless',
  characteristics: [
    ...dayOneCard().characteristics,
    {
      name: 'recent-visit',
      family: 'behaviour',
      reads: 'signal:visited-site+visited-pricing',
      group: 'behaviour',
      bins: [
        { when: { below: 7 }, logOdds: 0.8 },
        { when: { from: 7, below: 30 }, logOdds: -0.2 },
      ],
    },
    {
      name: 'deadline',
      family: 'qualification',
      reads: 'days-until:timeline',
      bins: [
        { when: { below: 0 }, logOdds: -0.7 },
        { when: { from: 0, below: 45 }, logOdds: 0.9 },
      ],
    },
  ],
  pairs: [
    {
      name: 'open-and-quiet',
      family: 'caution',
      first: { reads: 'days-open', bins: [{ below: 50 }, { from: 50 }] },
      second: { reads: 'quiet-days', bins: ['missing', { below: 20 }, { from: 20 }] },
      cells: [
        [0, 0.2, -0.1],
        [0.1, -0.3, -0.8],
      ],
    },
  ],
  redFlags: [
    ...dayOneCard().redFlags,
    { name: 'just-bounced', reads: 'signal:bounced', when: { below: 10 }, cap: 0.3 },
  ],
};
const cards = fc.constantFrom(dayOneCard(), restless);
const whole = (file: LeadFile): LeadFile => ({ ...file, lead: { ...file.lead, stage: 'SAL' } });

describe('a lead’s heat', () => {
  it('is at every later instant what assessing the whole file says', () => {
    fc.assert(
      fc.property(cards, anyLeadFile, fc.integer({ min: 0, max: 400 * 24 }), (card, own, hours) => {
        const file = whole(own);
        const heat = scoreOverTimeOf(card, file, now);
        if (!heat) throw new Error('a lead that is to be called has a heat');
        const then = now + hours * 3_600_000 + 1;
        expect(sayable(card.restsOn, likelihoodAt(heat, then))).toBeCloseTo(assess(card, file, then).likelihood, 9);
      }),
      { numRuns: countOf('scoresOverTime') },
    );
  });

  it('is never above its bound', () => {
    fc.assert(
      fc.property(
        cards,
        anyLeadFile,
        fc.array(fc.integer({ min: 0, max: 4000 * 24 }), { minLength: 8 }),
        (card, own, instants) => {
          const heat = scoreOverTimeOf(card, whole(own), now);
          if (!heat) throw new Error('a lead that is to be called has a heat');
          const bound = likelihoodBound(heat);
          for (const hours of instants)
            expect(likelihoodAt(heat, now + hours * 3_600_000)).toBeLessThanOrEqual(bound + 1e-12);
        },
      ),
      { numRuns: countOf('scoresOverTime') },
    );
  });

  it('is the same heat when read back from its text', () => {
    fc.assert(
      fc.property(cards, anyLeadFile, fc.integer({ min: 0, max: 400 * 24 }), (card, own, hours) => {
        const heat = scoreOverTimeOf(card, whole(own), now);
        const back = heat && scoreOverTimeIn(scoreOverTimeText(heat));
        if (!heat || !back) throw new Error('a heat is read back');
        const then = now + hours * 3_600_000;
        expect(likelihoodAt(back, then)).toBeCloseTo(likelihoodAt(heat, then), 12);
        expect(likelihoodBound(back)).toBeCloseTo(likelihoodBound(heat), 12);
        expect({ ...back, groups: [] }).toEqual({ ...heat, groups: [] });
      }),
      { numRuns: countOf('scoresOverTime') },
    );
  });

  it.each(['', '{}', 'null', '{"v":"x","n":[1,2],"z":null}', '[]'])('“%s” is no heat', (text) => {
    expect(scoreOverTimeIn(text)).toBeUndefined();
  });

  it('fades, and a fading loss raises the bound', () => {
    const lost = scoreOverTimeOf(dayOneCard(), leadFile({}, [signal('unsubscribed', 0)]), now);
    const fresh = scoreOverTimeOf(dayOneCard(), jonesWatson, now);
    if (!lost || !fresh) throw new Error('both are to be called');
    expect(likelihoodAt(fresh, now + 60 * day)).toBeLessThan(likelihoodAt(fresh, now));
    expect(likelihoodAt(lost, now)).toBeLessThan(likelihoodBound(lost));
  });

  it.each(['customer', 'nurture', 'dropped'] as const)('a lead that is %s has none', (stage) => {
    expect(scoreOverTimeOf(dayOneCard(), leadFile({ stage }), now)).toBeUndefined();
  });
});

describe('waiting', () => {
  it('counts from the last conversation and stops counting after thirty days', () => {
    const since = now - 15 * day;
    expect([
      waitingFactor(null, now),
      waitingFactor(now + day, now),
      waitingFactor(since, now),
      waitingFactor(0, now),
    ]).toEqual([1, 1, 1.5, 2]);
  });

  it('a lead waits for us from the first thing it asked that no call has followed', () => {
    const file = leadFile({ lastContactAt: daysAgo(20) }, [
      signal('requested-price', 3),
      signal('replied-email', 9),
      signal('requested-demo', 40),
      signal('opened-email', 1),
    ]);
    expect(askedAt(file, now)).toBe(now - 9 * day);
    expect(askedAt({ ...file, signals: [...file.signals, signal('called', 2)] }, now)).toBeUndefined();
  });

  it('worth is in one rough currency, and a default where nobody named an amount', () => {
    expect([
      worthOf({ id: '', name: '', owners: [], amount: 1000, currency: 'EUR' }),
      worthOf(leadFile().lead),
    ]).toEqual([1100, 10_000]);
  });

  it('an answer of no lowers the heat', () => {
    const heat = (answer: typeof yes) => scoreOverTimeOf(dayOneCard(), leadFile({}, [], [fact('need', answer)]), now);
    const [good, bad] = [heat(yes), heat(no)];
    if (!good || !bad) throw new Error('both are to be called');
    expect(likelihoodAt(bad, now)).toBeLessThan(likelihoodAt(good, now));
  });
});
