import fc from 'fast-check';
import { explainLikelihood } from '../../lambda/capabilities/explain-likelihood/index.ts';
import { number, percent } from '../../lambda/language/en/speech.ts';
import { assess } from '../../lambda/scoring/assess.ts';
import { dayOneCard } from '../../lambda/scoring/day-one-card.ts';
import { plainWords, together } from '../../lambda/speech/say.ts';
import { LONGEST_TOLD, spokenSeconds } from '../../lambda/speech/seconds.ts';
import { countOf } from '../counts.ts';
import { anyLeadFile, now } from '../scoring/lead-files.ts';
import { deskWith } from './desk.ts';

const card = dayOneCard();
const spoken = new Map(Array.from({ length: 301 }, (_, i) => [number(i - 150), i - 150]));
const words = [...spoken.keys()].sort((a, b) => b.length - a.length).join('|');
/** The number named after or before other words; nothing where none is. */
const heard = (speech: string, pattern: string): number[] =>
  [...speech.matchAll(new RegExp(pattern.replace('#', `(${words})(?![-\\w])`), 'gi'))].map(
    ([, word]) => spoken.get((word ?? '').toLowerCase()) ?? Number.NaN,
  );
const summed = (numbers: number[]) => numbers.reduce((sum, n) => sum + n, 0);

// What a CRM says of a lead may itself sound like a part of the sum: names here do not.
const plainNames = anyLeadFile.map((file) => ({
  ...file,
  lead: { ...file.lead, name: 'Kim Park', title: 'VP', industry: 'Software', country: 'US', source: 'Web' },
}));
const answerTo = async (intent: string, file: Parameters<typeof deskWith>[0], slots = {}) => {
  const answer = await explainLikelihood.answer({ intent, slots }, deskWith(file, { now }));
  if ('again' in answer) throw new Error('asked again');
  return answer;
};

const addends = (speech: string): number[] => [
  ...heard(speech, '\\bplus #(?=[:.])'),
  ...heard(speech, '\\bminus #(?=[:.])').map((n) => -n),
];

describe('over thousands of leads', () => {
  it('what is heard as plus, minus and everything else adds up to the score that is heard', async () => {
    await fc.assert(
      fc.asyncProperty(plainNames, async (file) => {
        const { tell } = await answerTo('WhyIntent', file);
        const speech = plainWords(together(...tell));
        const parts = [...heard(speech, 'starts at #'), ...addends(speech)];
        const total = heard(speech, 'That makes #')[0];
        expect(summed(parts)).toBe(total);
        const { logOdds, points, redFlags } = assess(card, file, now);
        expect(total).toBe(Math.round(50 + (10 * logOdds) / Math.LN2) + 0);
        if (total !== points && redFlags.length === 0) expect(speech).toContain(`The scale ends at ${number(points)}`);
      }),
      { numRuns: countOf('heardSums') },
    );
  });

  it('"more" goes through every other reason, and on each page what is heard adds up to what was left', async () => {
    await fc.assert(
      fc.asyncProperty(plainNames, async (file) => {
        let reply = await answerTo('WhyIntent', file);
        const opening = plainWords(together(...reply.tell));
        let [left = 0] = heard(opening, 'more reasons?, (?:plus|minus) #(?=[.])');
        if (/more reasons?, minus/.test(opening)) left = -left;
        const total = heard(opening, 'That makes #')[0];
        const lines = (speech: string) =>
          [...speech.matchAll(/(?:plus|minus) [-\w]+: (.*?)\.(?= |$)/gi)].map(([, said]) => said);
        const told = lines(opening);
        while ('pending' in reply && reply.pending?.kind === 'offer' && reply.pending.yes.intent !== 'AgainstIntent') {
          reply = await answerTo(reply.pending.yes.intent, file, reply.pending.yes.slots);
          expect(spokenSeconds(...reply.tell)).toBeLessThanOrEqual(LONGEST_TOLD);
          const speech = plainWords(together(...reply.tell));
          expect(summed(addends(speech))).toBe(left);
          told.push(...lines(speech));
          const [, sign, open] = /That leaves .*?, (plus|minus) ([-\w]+)\./.exec(speech) ?? [];
          left = (sign === 'minus' ? -1 : 1) * (spoken.get(open ?? 'zero') ?? 0);
          if (open === undefined) expect(heard(speech, 'That makes #')).toEqual([total]);
        }
        const { contributions } = assess(card, file, now);
        const inPoints = (logOdds: number) => Math.round((10 * logOdds) / Math.LN2);
        const worth = contributions.filter(
          ({ evidence, logOdds }) => !(evidence.kind === 'not-asked' && logOdds < 0) && inPoints(logOdds) !== 0,
        );
        expect(told.filter((said) => !/nobody has asked$/.test(said ?? ''))).toHaveLength(worth.length);
      }),
      { numRuns: countOf('heardPages') },
    );
  });

  it('"why not eighty" is heard to arrive where the score is, and that much short of what eighty takes', async () => {
    await fc.assert(
      fc.asyncProperty(plainNames, fc.integer({ min: 1, max: 99 }), async (file, hoped) => {
        const slots = { count: { heard: String(hoped), values: [] } };
        const { tell } = await answerTo('WhyNotIntent', file, slots);
        const speech = plainWords(together(...tell));
        const { likelihood, logOdds } = assess(card, file, now);
        if (Math.round(100 * likelihood) >= hoped) {
          expect(speech).toBe(`But Kim Park is there already: ${percent(likelihood)}.`);
          return;
        }
        const parts = [
          ...heard(speech, 'From #(?=[;.])'),
          ...heard(speech, '[;,] plus #'),
          ...heard(speech, '[;,] minus #(?=[:,;.])').map((n) => -n),
        ];
        const [total] = [...heard(speech, 'has #(?=, [-\\w]+ short)'), ...heard(speech, 'that makes #')];
        expect(summed(parts)).toBe(total);
        expect(total).toBe(Math.round(50 + (10 * logOdds) / Math.LN2) + 0);
        const [target] = heard(speech, 'takes # points');
        if (target !== undefined) expect((total ?? 0) + (heard(speech, '# short')[0] ?? 0)).toBe(target);
      }),
      { numRuns: countOf('heardHopes') },
    );
  });

  it('no answer tells more than twenty seconds before its question', async () => {
    const intents = [
      'LikelihoodIntent',
      'OtherReasonsIntent',
      'WhyIntent',
      'WhyNotIntent',
      'WhyNotHigherIntent',
      'AgainstIntent',
    ];
    await fc.assert(
      fc.asyncProperty(plainNames, fc.constantFrom(...intents), async (file, intent) => {
        const { tell } = await answerTo(intent, file, { count: { heard: '97', values: [] } });
        expect(spokenSeconds(...tell)).toBeLessThanOrEqual(LONGEST_TOLD);
      }),
      { numRuns: countOf('heardLengths') },
    );
  });
});
