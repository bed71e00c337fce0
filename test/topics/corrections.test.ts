import fc from 'fast-check';
import { type Fact, type FactValue, factsInForce, heaviestFirst, type Topic } from '../../lambda/domain/fact.ts';
import { conflictsIn, doubtsIn } from '../../lambda/topics/conflicts.ts';
import { filing, type Stamp, sameValue, undoing, withdrawal } from '../../lambda/topics/corrections.ts';

const stampFrom = (start: number): Stamp => {
  let n = start;
  return { by: 'dana', at: new Date(Date.UTC(2026, 2, 2) + start * 60_000).toISOString(), id: () => `f${n++}` };
};
const amount = (n: number): FactValue => ({ type: 'amount', min: n, max: n });
const text = (own: string): FactValue => ({ type: 'text', text: own });
const answer = (value: FactValue, topic: Topic = 'budget', sure: Fact['sure'] = 'sure') => ({
  topic,
  value,
  sure,
  source: 'voice' as const,
});
const values = (facts: Fact[], topic: Topic = 'budget') =>
  factsInForce(facts)
    .filter((fact) => fact.topic === topic)
    .map(({ value }) => JSON.stringify(value))
    .sort();
const shown = (...some: FactValue[]) => some.map((value) => JSON.stringify(value)).sort();

describe('an answer that is filed', () => {
  const first = filing(answer(amount(50_000)), [], stampFrom(0));

  it('stands', () => expect(values(first)).toEqual(shown(amount(50_000))));

  it('stands beside another sure one, so that both can be seen', () => {
    const facts = [...first, ...filing(answer(amount(15_000)), first, stampFrom(10))];
    expect(values(facts)).toEqual(shown(amount(50_000), amount(15_000)));
  });

  it('replaces the one it corrects', () => {
    const facts = [...first, ...filing(answer(amount(15_000)), first, stampFrom(10), 'said')];
    expect(values(facts)).toEqual(shown(amount(15_000)));
  });

  it('replaces a guess, an answer asked in vain, and itself', () => {
    for (const older of [
      answer(amount(9), 'budget', 'guess'),
      answer({ type: 'answer', answer: 'unknown' }),
      answer(amount(50_000)),
    ]) {
      const before = filing(older, [], stampFrom(0));
      expect(values([...before, ...filing(answer(amount(50_000)), before, stampFrom(10))])).toEqual(
        shown(amount(50_000)),
      );
    }
  });

  describe('that weighs less than one that stands', () => {
    const inVain: FactValue = { type: 'answer', answer: 'unknown' };
    const later = (value: FactValue, sure: Fact['sure'], corrects?: 'said' | 'implied') => [
      ...first,
      ...filing(answer(value, 'budget', sure), first, stampFrom(10), corrects),
    ];

    it.each([
      ['another guess', later(amount(60_000), 'guess'), amount(60_000)],
      ['a guess to a question that told what stood', later(amount(60_000), 'guess', 'implied'), amount(60_000)],
      ['a guess of the same', later(amount(50_000), 'guess', 'implied'), amount(50_000)],
      ['an answer in vain', later(inVain, 'sure', 'implied'), inVain],
    ])('stands beside it: %s', (_what, facts, value) => {
      expect(values(facts)).toEqual(shown(amount(50_000), value));
      expect(factsInForce(facts).sort(heaviestFirst)[0]).toEqual(first[0]);
    });

    it('replaces it where the rep says so', () => {
      expect(values(later(amount(60_000), 'guess', 'said'))).toEqual(shown(amount(60_000)));
    });

    it('is a doubt where both cannot hold, and no contradiction', () => {
      const facts = later(amount(60_000), 'guess');
      expect(doubtsIn(facts)).toEqual([{ rule: 'two-values', newer: facts[1], older: facts[0] }]);
      expect(conflictsIn(facts)).toEqual([]);
      expect(doubtsIn(later(amount(50_000), 'guess'))).toEqual([]);
    });

    it('is no doubt about what was said surely afterwards', () => {
      const guess = filing(answer(text('no'), 'pain', 'guess'), [], stampFrom(0));
      const sure = filing(answer({ type: 'answer', answer: 'no' }, 'pain'), guess, stampFrom(10));
      expect(doubtsIn([...guess, ...sure])).toEqual([]);
    });
  });

  it('joins others where a topic collects answers', () => {
    const before = filing(answer(text('slow reports'), 'pain'), [], stampFrom(0));
    const facts = [...before, ...filing(answer(text('lost leads'), 'pain'), before, stampFrom(10))];
    expect(values(facts, 'pain')).toEqual(shown(text('slow reports'), text('lost leads')));
  });

  it('replaces only the one it names, when it names one', () => {
    const one = filing(answer(text('slow reports'), 'pain'), [], stampFrom(0));
    const two = [...one, ...filing(answer(text('lost leads'), 'pain'), one, stampFrom(10))];
    const facts = [...two, ...filing(answer(text('lost deals'), 'pain'), two, stampFrom(20), { fact: 'f10' })];
    expect(values(facts, 'pain')).toEqual(shown(text('slow reports'), text('lost deals')));
  });
});

it('values are the same whatever the order of their fields and the case of their words', () => {
  expect(sameValue({ type: 'person', name: 'Dana', role: 'CFO' }, { role: 'cfo', name: 'Dana', type: 'person' })).toBe(
    true,
  );
  expect(sameValue(amount(1), amount(2))).toBe(false);
});

it('a fact taken back does not stand, and is still there', () => {
  const [fact] = filing(answer(amount(5)), [], stampFrom(0));
  if (!fact) throw new Error('nothing was filed');
  const facts = [fact, withdrawal(fact, stampFrom(10))];
  expect(factsInForce(facts)).toEqual([]);
  expect(facts).toHaveLength(2);
});

it('a withdrawal that is withdrawn brings the fact back', () => {
  const [fact] = filing(answer(amount(5)), [], stampFrom(0));
  if (!fact) throw new Error('nothing was filed');
  const gone = withdrawal(fact, stampFrom(10));
  expect(factsInForce([fact, gone, withdrawal(gone, stampFrom(20))])).toEqual([fact]);
});

it('replacing two answers at once brings nothing older back', () => {
  let facts: Fact[] = [];
  const file = (n: number, at: number, corrects?: 'said') => {
    const written = filing(answer(amount(n)), facts, stampFrom(at), corrects);
    facts = [...facts, ...written];
    return written;
  };
  file(15, 0);
  file(30, 10, 'said');
  file(15, 20);
  expect(values(facts)).toEqual(shown(amount(15), amount(30)));
  const last = file(16, 30, 'said');
  expect(values(facts)).toEqual(shown(amount(16)));
  facts = [...facts, ...undoing(last, stampFrom(40))];
  expect(values(facts)).toEqual(shown(amount(15), amount(30)));
});

it('a correction of a correction does not bring the first answer back', () => {
  const one = filing(answer(amount(5)), [], stampFrom(0));
  const two = [...one, ...filing(answer(amount(6)), one, stampFrom(10), 'said')];
  const three = [...two, ...filing(answer(amount(7)), two, stampFrom(20), 'said')];
  expect(values(three)).toEqual(shown(amount(7)));
});

it('facts that withdraw each other in a circle leave everything else alone', () => {
  const [fact] = filing(answer(amount(5)), [], stampFrom(0));
  if (!fact) throw new Error('nothing was filed');
  const [a, b] = [
    { ...fact, id: 'a', supersedes: 'b', withdrawn: true, undoes: true },
    { ...fact, id: 'b', supersedes: 'a', withdrawn: true, undoes: true },
  ];
  expect(factsInForce([fact, a, b])).toEqual([fact]);
});

it('undoing the last writes one by one brings back exactly what stood before each, and deletes nothing', () => {
  const topic = fc.constantFrom<Topic>('budget', 'timeline', 'pain');
  const value = fc.oneof(
    fc.nat({ max: 3 }).map(amount),
    fc.constantFrom('a', 'b').map(text),
    fc.constant<FactValue>({ type: 'answer', answer: 'unknown' }),
  );
  const write = fc.record({
    topic,
    value,
    sure: fc.constantFrom<Fact['sure']>('sure', 'guess'),
    corrects: fc.constantFrom('said' as const, 'implied' as const, undefined),
  });
  fc.assert(
    fc.property(fc.array(write, { minLength: 1, maxLength: 8 }), (writes) => {
      let facts: Fact[] = [];
      const history: { before: string; written: Fact[] }[] = [];
      const stands = () =>
        JSON.stringify(
          factsInForce(facts)
            .map((fact) => `${fact.topic} ${JSON.stringify(fact.value)} ${fact.sure}`)
            .sort(),
        );
      let clock = 0;
      for (const { corrects, ...one } of writes) {
        clock += 100;
        const written = filing({ ...one, source: 'voice' }, facts, stampFrom(clock), corrects);
        history.push({ before: stands(), written });
        facts = [...facts, ...written];
      }
      for (const { before, written } of history.reverse()) {
        clock += 100;
        const ids = new Set(facts.map(({ id }) => id));
        facts = [...facts, ...undoing(written, stampFrom(clock))];
        expect(stands()).toBe(before);
        for (const id of ids) expect(facts.some((fact) => fact.id === id)).toBe(true);
      }
    }),
  );
});
