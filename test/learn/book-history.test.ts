import type { Stage } from '../../lambda/domain/lead.ts';
import type { LeadFile } from '../../lambda/domain/lead-file.ts';
import { assess } from '../../lambda/scoring/assess.ts';
import { dayOneCard } from '../../lambda/scoring/day-one-card.ts';
import { bookHistory } from '../../learn/book-history.ts';
import { evaluate } from '../../learn/evaluate.ts';
import { randomFrom } from '../../learn/folds.ts';
import { learnCard } from '../../learn/learn-card.ts';
import { daysAgo, fact, leadFile, no, now, signal, yes } from '../scoring/lead-files.ts';

/** Leads of which those with a confirmed budget and a partner as their source buy, whatever their pricing visits. */
function book(size: number): LeadFile[] {
  const random = randomFrom(11);
  return Array.from({ length: size }, (_, i) => {
    const budget = random() < 0.5;
    const partner = random() < 0.5;
    const won = random() < 0.15 + (budget ? 0.35 : 0) + (partner ? 0.35 : 0);
    const stage: Stage = i % 10 === 0 ? 'MQL' : won ? 'customer' : 'dropped';
    const file = leadFile(
      {
        id: `lead-${i}`,
        source: partner ? 'Partner' : 'Web',
        stage,
        createdAt: daysAgo(200),
        extra: { 'Sales desk': partner ? 'north' : 'south' },
      },
      [
        signal('met', 45, { id: `met-${i}` }),
        ...(random() < 0.5 ? [signal('visited-pricing', 50)] : []),
        signal('visited-site', 1),
      ],
      [fact('budget', budget ? yes : no, { at: daysAgo(60) }), fact('need', yes, { at: daysAgo(2) })],
    );
    return { ...file, log: [{ id: `s-${i}`, by: 'dana', at: daysAgo(5), kind: 'stage', stage }] };
  });
}

const files = book(300);
const read = bookHistory(files, new Map(), dayOneCard(), now);
if ('kind' in read) throw new Error(read.sentence);
const { history, rules } = read;
const card = learnCard(history, [...history.outcomes.keys()], rules);

test('only closed leads teach, each as it stood thirty days before it closed', () => {
  expect(history.outcomes).toHaveLength(270);
  for (const { file, at } of history.files ?? []) {
    expect(at).toBe(Date.parse(daysAgo(35)));
    expect(file.lead.stage).toBeUndefined();
    expect(file.facts.map(({ topic }) => topic)).toEqual(['budget']);
    expect(file.signals.every((each) => Date.parse(each.at) <= at)).toBe(true);
  }
});

test('a logged result counts over the stage', () => {
  const results = new Map([['lead-0', { won: true, at: Date.parse(daysAgo(3)) }]]);
  const more = bookHistory(files, results, dayOneCard(), now);
  expect('kind' in more ? more.sentence : more.history.outcomes.length).toBe(271);
});

test('the team its own outcomes overrule the starting rules, and the sum stays exact', () => {
  const of = (source: string, answer: typeof yes) =>
    assess(card, leadFile({ source, createdAt: daysAgo(200) }, [signal('met', 10)], [fact('budget', answer)]), now);
  expect(of('Partner', yes).likelihood).toBeGreaterThan(of('Web', yes).likelihood + 0.1);
  expect(of('Partner', yes).likelihood).toBeGreaterThan(of('Partner', no).likelihood + 0.1);
  const { base, contributions, logOdds, restsOn } = of('Partner', yes);
  expect(contributions.reduce((sum, each) => sum + each.logOdds, base)).toBe(logOdds);
  expect(restsOn).toMatchObject({ kind: 'history', outcomes: 270 });
  expect(new Set(card.characteristics.map(({ name }) => name)).size).toBe(card.characteristics.length);
});

test('a signal that never came is not spoken of', () => {
  const { contributions } = assess(card, leadFile(), now);
  expect(
    contributions
      .filter(({ evidence }) => evidence.kind === 'missing')
      .map((each) => each.characteristic)
      .join(),
  ).not.toMatch(/signal:/);
});

test('what was learned is put to the test beside the starting rules', () => {
  const { methods } = evaluate(history, rules, 5, () => performance.now());
  expect(methods.scorecard.auc).toBeGreaterThan(methods.rules.auc);
});

test('a book without outcomes is refused with a sentence', () => {
  expect(bookHistory([leadFile()], new Map(), dayOneCard(), now)).toMatchObject({
    kind: 'refused',
    sentence: expect.stringMatching(/customer or dropped/),
  });
});

test('within so many days, each lead stands as it was then, open ones too, and quick and slow sales count alike', () => {
  const days = bookHistory(files, new Map(), dayOneCard(), now, 60);
  if ('kind' in days) throw new Error(days.sentence);
  const { within, files: then = [], outcomes } = days.history;
  expect(within).toMatchObject({ days: 60, leads: 300 });
  for (const { file, at } of then) {
    expect(at).toBeLessThanOrEqual(now - 60 * 86_400_000);
    expect(file.signals.every((each) => Date.parse(each.at) <= at)).toBe(true);
  }
  // All were won 195 days after they came in: nobody within sixty days of the first.
  const first = then.flatMap(({ at }, row) => (at === Date.parse(daysAgo(200)) ? [outcomes[row]] : []));
  expect(first).toHaveLength(300);
  expect(first).not.toContain(1);
  expect(outcomes).toContain(1);
});
