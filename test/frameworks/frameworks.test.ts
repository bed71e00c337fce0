import fc from 'fast-check';
import type { Fact, FactValue } from '../../lambda/domain/fact.ts';
import { criteriaOfLetter, findCriteria, findFramework } from '../../lambda/frameworks/find.ts';
import type { Framework } from '../../lambda/frameworks/framework.ts';
import { gaps, type Standing, standings } from '../../lambda/frameworks/gaps.ts';
import { frameworkOf, frameworks } from '../../lambda/frameworks/index.ts';
import { questionOf, questionsFor } from '../../lambda/frameworks/questions-for.ts';
import { topics } from '../../lambda/topics/all.ts';
import { conflictsIn } from '../../lambda/topics/conflicts.ts';
import { questions } from '../../lambda/topics/questions.ts';
import { answerOn, frameworkContract, now } from './contract.ts';

describe.each(frameworks.map((framework) => [framework.id, framework] as const))('%s', (_id, framework) =>
  frameworkContract(framework),
);

/** What a team writes to have a framework of its own: one file like this and a line in `frameworks/index.ts`. */
const own: Framework = {
  id: 'fast',
  source: 'a team of ours',
  words: { en: { name: 'FAST', also: ['f. a. s. t.'] } },
  criteria: [
    {
      id: 'funds',
      letter: 'F',
      topics: ['budget'],
      weight: 0.4,
      freshDays: 90,
      words: { en: { name: 'funds', plain: 'whether there is money', also: ['money'] } },
    },
    {
      id: 'authority',
      letter: 'A',
      topics: ['decision-maker'],
      weight: 0.2,
      freshDays: 180,
      words: { en: { name: 'authority', plain: 'who signs', also: ['signer'] } },
    },
    {
      id: 'suffering',
      letter: 'S',
      topics: ['pain'],
      weight: 0.2,
      freshDays: 180,
      words: { en: { name: 'suffering', plain: 'what hurts', also: ['pain'] } },
    },
    {
      id: 'timing',
      letter: 'T',
      topics: ['timeline'],
      weight: 0.2,
      freshDays: 60,
      words: { en: { name: 'timing', plain: 'when it starts', also: ['when'] } },
    },
  ],
};
describe("a team's own framework", () => frameworkContract(own));

describe('the six frameworks', () => {
  it('are BANT, CHAMP, MEDDIC, ANUM, GPCTBA/C&I and SPIN, each in its own order', () => {
    expect(frameworks.map(({ id, criteria }) => [id, criteria.map((criterion) => criterion.id)])).toEqual([
      ['bant', ['budget', 'authority', 'need', 'timeline']],
      ['champ', ['challenges', 'authority', 'money', 'prioritisation']],
      ['meddic', ['metrics', 'economic-buyer', 'decision-criteria', 'decision-process', 'pain', 'champion']],
      ['anum', ['authority', 'need', 'urgency', 'money']],
      ['gpctba', ['goals', 'plans', 'challenges', 'timeline', 'budget', 'authority', 'consequences', 'implications']],
      ['spin', ['situation', 'problem', 'implication', 'need-payoff']],
    ]);
  });

  it('weigh money less in CHAMP and ANUM than in BANT', () => {
    const weightOf = (id: string, criterion: string) =>
      frameworkOf(id).criteria.find((one) => one.id === criterion)?.weight ?? 0;
    expect(weightOf('champ', 'money')).toBeLessThan(weightOf('bant', 'budget'));
    expect(weightOf('anum', 'money')).toBeLessThan(weightOf('bant', 'budget'));
  });

  it('are served by one answer about money in five of them', () => {
    const money = [answerOn('budget', { value: { type: 'amount', min: 50_000, max: 50_000 } })];
    const served = frameworks.filter((framework) =>
      standings(framework, money, now).some(({ state }) => state === 'answered'),
    );
    expect(served.map(({ id }) => id)).toEqual(['bant', 'champ', 'meddic', 'anum', 'gpctba']);
  });

  it('fall back to the first when a team names one nobody knows', () => {
    expect(frameworkOf('Meddic ').id).toBe('meddic');
    expect(frameworkOf('sandler').id).toBe('bant');
  });

  it.each([
    ['bant', 'bant'],
    ['the BANT', 'bant'],
    ['B. A. N. T.', 'bant'],
    ['medic', 'meddic'],
    ['g p c t', 'gpctba'],
    ['G. P. C. T.', 'gpctba'],
    ['the bant thing', 'bant'],
    ['spin questions', 'spin'],
    ['champs', 'champ'],
    ['sandler', undefined],
    ['', undefined],
  ])('%j is %s', (heard, id) => expect(findFramework(heard, frameworks, 'en')?.id).toBe(id));

  it('have letters that can be asked for', () => {
    const ids = (letter: string, id: string) => criteriaOfLetter(letter, frameworkOf(id)).map((one) => one.id);
    expect(ids('m', 'meddic')).toEqual(['metrics']);
    expect(ids('the D', 'meddic')).toEqual(['decision-criteria', 'decision-process']);
    expect(ids('c', 'champ')).toEqual(['challenges']);
    expect(ids('x', 'bant')).toEqual([]);
  });

  it('know a criterion by what people call it', () => {
    const id = (heard: string, framework: string) => findCriteria(heard, frameworkOf(framework), 'en').map((c) => c.id);
    expect(id('money', 'bant')).toEqual(['budget']);
    expect(id('the deadline', 'bant')).toEqual(['timeline']);
    expect(id('my champion', 'meddic')).toEqual(['champion']);
    expect(id('her budget', 'champ')).toEqual(['money']);
    expect(id('weather', 'bant')).toEqual([]);
  });
});

describe('the question bank', () => {
  it('holds every question of docs/concepts.md', () => {
    const rows = (letters: string, n: number) => Array.from({ length: n }, (_, i) => `${letters}.${i + 1}`);
    const wanted = [
      ...rows('B', 7),
      ...rows('A', 8),
      ...rows('N', 8),
      ...rows('T', 4),
      ...rows('DQ', 7),
      ...rows('CH', 4),
      ...rows('ME', 6),
      ...rows('AN', 4),
      ...rows('GP', 8),
      ...rows('SP', 4),
    ];
    const held = new Set(questions.flatMap(({ sources }) => sources));
    expect(wanted.filter((row) => !held.has(row))).toEqual([]);
  });

  it('has a question on every topic, each with two tones that differ, a reason and a stage', () => {
    for (const topic of topics) expect(questions.some((question) => question.topic === topic)).toBe(true);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    for (const { id, words, stages } of questions) {
      expect(questionOf(id)?.id).toBe(id);
      expect(words.en.direct).toMatch(/[?]$/);
      expect(words.en.softer).not.toBe(words.en.direct);
      expect(words.en.softer).toMatch(/[?.]$/);
      expect(words.en.why.length).toBeGreaterThan(20);
      expect(stages.length).toBeGreaterThan(0);
    }
  });

  it('gives what fits the stage of the call first', () => {
    const [first] = questionsFor({ topics: ['need', 'pain'] }, 'first');
    const [later] = questionsFor({ topics: ['need', 'pain'] }, 'close');
    expect(first?.stages).toContain('first');
    expect(later?.stages).toContain('close');
  });
});

describe('switching frameworks over the same facts', () => {
  const pairs = frameworks.flatMap((from) =>
    frameworks.filter((to) => to !== from).map((to) => [from.id, to.id, from, to] as const),
  );

  it('has thirty ordered pairs', () => expect(pairs).toHaveLength(30));

  it.each(pairs)('from %s to %s loses nothing that was answered', (_from, _to, from, to) => {
    // Everything the first framework asks is answered; what the second shows of it must be those same facts.
    const facts = from.criteria.map((criterion) => answerOn(criterion.topics[0]));
    const frozen = JSON.stringify(facts);
    const before = standings(from, facts, now);
    for (const { criterion, state, facts: shown } of standings(to, facts, now)) {
      const serving = facts.filter(({ topic }) => criterion.topics.includes(topic));
      expect(state).toBe(serving.length > 0 ? 'answered' : 'open');
      expect(new Set(shown)).toEqual(new Set(serving));
    }
    expect(JSON.stringify(facts)).toBe(frozen);
    expect(standings(from, facts, now)).toEqual(before);
    expect(gaps(from, facts, now)).toEqual([]);
  });
});

describe('contradictions', () => {
  const amount = (min: number, max = min, currency?: string): FactValue => ({
    type: 'amount',
    min,
    max,
    ...(currency ? { currency } : {}),
  });
  const rules = (...facts: Fact[]) => conflictsIn(facts).map(({ rule }) => rule);

  it.each<[string, Fact, Fact, string[]]>([
    [
      'fifty and fifteen thousand',
      answerOn('budget', { value: amount(50_000) }),
      answerOn('budget', { value: amount(15_000) }, 5),
      ['two-values'],
    ],
    [
      'ranges that overlap',
      answerOn('budget', { value: amount(40_000, 60_000) }),
      answerOn('budget', { value: amount(50_000) }, 5),
      [],
    ],
    [
      'no money and fifty thousand',
      answerOn('budget', { value: amount(0) }),
      answerOn('budget', { value: amount(50_000) }, 5),
      ['yes-and-no'],
    ],
    [
      'dollars and euros',
      answerOn('budget', { value: amount(5, 5, 'USD') }),
      answerOn('budget', { value: amount(5, 5, 'EUR') }, 5),
      ['two-values'],
    ],
    [
      'a guess and a sure answer',
      answerOn('budget', { value: amount(5), sure: 'guess' }),
      answerOn('budget', { value: amount(9) }, 5),
      [],
    ],
    [
      'approved money that is not there',
      answerOn('budget-approved'),
      answerOn('budget', { value: { type: 'answer', answer: 'no' } }, 5),
      ['approved-without-budget'],
    ],
    [
      'two people who decide',
      answerOn('decision-maker', { value: { type: 'person', name: 'Dana Fox' } }),
      answerOn('decision-maker', { value: { type: 'person', name: 'Tom Hill' } }, 5),
      ['two-values'],
    ],
    [
      'a name and its first name',
      answerOn('decision-maker', { value: { type: 'person', name: 'Dana Fox', role: 'CFO' } }),
      answerOn('decision-maker', { value: { type: 'person', name: 'Dana' } }, 5),
      [],
    ],
    [
      'two pains',
      answerOn('pain', { value: { type: 'text', text: 'slow reports' } }),
      answerOn('pain', { value: { type: 'text', text: 'lost leads' } }, 5),
      [],
    ],
    [
      'March and September',
      answerOn('timeline', { value: { type: 'date', to: '2026-03-31' } }),
      answerOn('timeline', { value: { type: 'date', from: '2026-09-01' } }, 5),
      ['two-values'],
    ],
    [
      'nothing urgent, but next week',
      answerOn('urgency', { value: { type: 'answer', answer: 'no' } }),
      answerOn('timeline', { value: { type: 'date', to: '2026-03-09' } }, 5),
      ['urgent-without-date'],
    ],
    [
      'urgent, but never',
      answerOn('urgency'),
      answerOn('timeline', { value: { type: 'answer', answer: 'no' } }, 5),
      ['urgent-but-never'],
    ],
    [
      'no answer contradicts nothing',
      answerOn('budget', { value: { type: 'answer', answer: 'unknown' } }),
      answerOn('budget', {}, 5),
      [],
    ],
  ])('%s', (_fact, newer, older, expected) => {
    expect(rules(newer, older)).toEqual(expected);
    expect(rules(older, newer)).toEqual(expected);
  });

  it('vanish when one answer is taken back or replaced', () => {
    const old = answerOn('budget', { value: amount(15_000) }, 5);
    expect(rules(answerOn('budget', { value: amount(50_000), supersedes: old.id }), old)).toEqual([]);
    expect(rules(answerOn('budget', { value: amount(50_000) }), { ...old, withdrawn: true })).toEqual([]);
  });

  it('name the newer answer first, whatever order the facts come in', () => {
    const facts = fc.array(
      fc.record({
        id: fc.uuid(),
        topic: fc.constantFrom(...topics),
        value: fc.oneof<fc.Arbitrary<FactValue>[]>(
          fc.record({
            type: fc.constant('answer' as const),
            answer: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
          }),
          fc.nat({ max: 5 }).map((n) => amount(n * 1000)),
        ),
        by: fc.constant('dana'),
        at: fc.integer({ min: 0, max: 9 }).map((day) => new Date(now - day * 86_400_000).toISOString()),
        sure: fc.constantFrom('sure' as const, 'guess' as const),
        source: fc.constant('voice' as const),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(facts, (some) => {
        const found = conflictsIn(some);
        expect(conflictsIn([...some].reverse())).toEqual(found);
        for (const { newer, older } of found) expect(newer.at >= older.at).toBe(true);
      }),
    );
  });
});

it('a date that has passed makes the timeline stale', () => {
  const past = answerOn('timeline', { value: { type: 'date', to: '2026-02-20' } }, 20);
  const states = standings(frameworkOf('bant'), [past], now).map(({ state }) => state);
  expect(states).toEqual(['open', 'open', 'open', 'stale']);
});

it('gaps come in the order of what they are worth, and in the order of the framework among equals', () => {
  const worth = { authority: 2, timeline: 5 } as Record<string, number>;
  const value = ({ criterion }: Standing) => worth[criterion.id] ?? 1;
  const ids = gaps(frameworkOf('bant'), [], now, (a, b) => value(b) - value(a)).map(({ criterion }) => criterion.id);
  expect(ids).toEqual(['timeline', 'authority', 'budget', 'need']);
});
