import fc from 'fast-check';
import type { LogEntry } from '../../lambda/domain/log-entry.ts';
import { assess } from '../../lambda/scoring/assess.ts';
import { dayOneCard } from '../../lambda/scoring/day-one-card.ts';
import { fileAsOf, resultOf } from '../../lambda/scoring/results.ts';
import { heldBack, ladder, needsOf, stageOf } from '../../lambda/scoring/stages.ts';
import { anyLeadFile, daysAgo, fact, leadFile, no, now, signal, yes } from './lead-files.ts';

const card = dayOneCard();
const standing = (...args: Parameters<typeof leadFile>) => {
  const file = leadFile(...args);
  return stageOf(file, assess(card, file, now), now);
};
const engaged = [signal('requested-demo', 5), signal('visited-pricing', 2), signal('replied-email', 3)];
const qualified = [fact('budget', yes), fact('decision-maker', yes), fact('need', yes), fact('timeline', yes)];
const moved = (stage: 'SAL' | 'dropped', at = daysAgo(1), id = 'm1'): LogEntry => ({
  id,
  by: 'dana',
  at,
  kind: 'stage',
  stage,
  reason: 'the wrong market',
});

describe('the ladder', () => {
  test.each([
    ['nothing is known of', {}, [], [], 'IQL'],
    ['shows two kinds of engagement', {}, [signal('visited-site', 3), signal('clicked-email', 2)], [], 'MQL'],
    ['asked us once', {}, [signal('requested-price', 3)], [], 'MQL'],
    ['was engaged long ago', {}, [signal('visited-site', 130), signal('clicked-email', 120)], [], 'IQL'],
    ['is engaged but raised a red flag', {}, [...engaged, signal('do-not-contact', 1)], [], 'IQL'],
    ['was accepted', { stage: 'SAL' as const }, engaged, [], 'SAL'],
    ['is accepted, ready and qualified', { stage: 'SAL' as const, title: 'CEO' }, engaged, qualified, 'SQL'],
    [
      'said no to the budget',
      { stage: 'SAL' as const, title: 'CEO' },
      engaged,
      [fact('budget', no), ...qualified.slice(1)],
      'SAL',
    ],
  ])('a lead that %s', (_, lead, signals, facts, level) => {
    expect(standing(lead, signals, facts).byRules).toBe(level);
  });

  test('no level is reached without the needs of every level below it', () => {
    fc.assert(
      fc.property(anyLeadFile, (file) => {
        const { byRules, met, missing } = stageOf(file, assess(card, file, now), now);
        const at = ladder.indexOf(byRules);
        for (const level of ladder.slice(0, at + 1)) expect(met).toEqual(expect.arrayContaining([...needsOf[level]]));
        if (byRules !== 'SQL') expect(missing.length).toBeGreaterThan(0);
      }),
    );
  });

  test('somebody who puts a lead higher than the rules do is shown to have overridden them, with what they ask for', () => {
    const file = { ...leadFile({ stage: 'SAL' }, [signal('visited-site', 3)]), log: [moved('SAL')] };
    const { move, overridden, stage } = stageOf(file, assess(card, file, now), now);
    expect(stage).toBe('SAL');
    expect(move).toMatchObject({ by: 'dana', at: daysAgo(1), reason: 'the wrong market' });
    expect(overridden).toEqual(['engaged']);
  });

  test('a move that was undone is no move', () => {
    const undo: LogEntry = { id: 'u', by: 'dana', at: daysAgo(0.5), kind: 'undo', undoes: 'm1' };
    const file = { ...leadFile({}, engaged), log: [undo, moved('SAL')] };
    expect(stageOf(file, assess(card, file, now), now)).toMatchObject({ stage: 'MQL', overridden: [] });
  });
});

describe('what holds a lead back', () => {
  const held = (...args: Parameters<typeof leadFile>) => {
    const file = leadFile(...args);
    return heldBack(file, assess(card, file, now), card);
  };
  const strong = { title: 'VP of Sales', industry: 'Software', source: 'Referral' };

  test('is a red flag where the points alone would do, or somebody who set the lead aside', () => {
    expect(held({ ...strong, stage: 'dropped' }, engaged, qualified)).toMatchObject({
      kind: 'set-aside',
      stage: 'dropped',
    });
    const asked = [...engaged, signal('met', 1), signal('watched-demo', 1), signal('do-not-contact', 400)];
    expect(held(strong, asked, qualified)).toEqual({ kind: 'flag', flag: 'asked-not-to-be-contacted' });
  });

  test('is a caution, where the lead would be ready without it', () => {
    const slow = { ...strong, email: 'kim@gmail.com', createdAt: daysAgo(140) };
    expect(
      held(slow, [signal('requested-demo', 8), signal('no-answer', 1), signal('no-answer', 2)], qualified.slice(0, 3)),
    ).toMatchObject({
      kind: 'caution',
      reason: { characteristic: 'open-long' },
    });
  });

  test('is nothing for a weak lead', () => expect(held({}, [signal('visited-site', 2)])).toBeUndefined());
});

describe('how a lead ended', () => {
  test('is held against what was forecast thirty days before, from what was known then', () => {
    const file = leadFile(
      { createdAt: daysAgo(80), amount: 900, source: 'Web' },
      [signal('requested-demo', 40), signal('met', 2)],
      [fact('budget', yes, { at: daysAgo(3) })],
    );
    const result = resultOf(file, card, { won: true, at: daysAgo(0), reason: undefined });
    const then = now - 30 * 86_400_000;
    expect(result).toMatchObject({ won: true, amount: 900, source: 'Web', forecast: { at: daysAgo(30) } });
    expect(result.forecast.likelihood).toBe(assess(card, fileAsOf(file, then), then).likelihood);
    expect(fileAsOf(file, then)).toMatchObject({ facts: [], signals: [{ kind: 'requested-demo' }] });
  });

  test('or of when it came in, if that is later', () => {
    const file = leadFile({ createdAt: daysAgo(10) });
    expect(resultOf(file, card, { won: false, at: daysAgo(0), reason: 'the price' })).toMatchObject({
      won: false,
      reason: 'the price',
      forecast: { at: daysAgo(10) },
    });
  });
});
