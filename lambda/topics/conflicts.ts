import { dayMs } from '../domain/day.ts';
import { type Fact, type FactValue, factsInForce, isUnknown, type Topic } from '../domain/fact.ts';
import { ruleOf, topicRules } from './all.ts';

/** Two standing answers that cannot both hold; the newer first. `rule` names why. */
export type Conflict = { rule: string; newer: Fact; older: Fact };

const yes = ({ value }: Fact) =>
  value.type === 'answer' ? value.answer === 'yes' : value.type === 'amount' ? value.max > 0 : true;
const no = ({ value }: Fact) =>
  value.type === 'answer' ? value.answer === 'no' : value.type === 'amount' && value.max === 0;

const same = (one: string | undefined, other: string | undefined) =>
  one === undefined || other === undefined || fold(one) === fold(other) || within(fold(one), fold(other));
const fold = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const within = (one: string, other: string) => ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `);

/** Whether two values of one kind leave no room for both. */
function apart(one: FactValue, other: FactValue): boolean {
  if (one.type === 'amount' && other.type === 'amount') {
    if (one.currency && other.currency && one.currency !== other.currency) return true;
    return one.max < other.min || other.max < one.min;
  }
  if (one.type === 'person' && other.type === 'person')
    return !same(one.name, other.name) || !same(one.role, other.role);
  if (one.type === 'date' && other.type === 'date') {
    const [from, to] = [one.from ?? '0000', one.to ?? '9999'];
    return to < (other.from ?? '0000') || (other.to ?? '9999') < from;
  }
  if (one.type === 'rank' && other.type === 'rank') return one.rank !== other.rank;
  return false;
}

type Rule = { name: string; clash: (newer: Fact, older: Fact) => boolean };
const between = (a: Topic, b: Topic, clash: (a: Fact, b: Fact) => boolean) => (one: Fact, other: Fact) =>
  (one.topic === a && other.topic === b && clash(one, other)) ||
  (one.topic === b && other.topic === a && clash(other, one));

const soonDays = 45;
const soon = ({ value, at }: Fact) =>
  value.type === 'date' && value.to !== undefined && Date.parse(value.to) - Date.parse(at) < soonDays * dayMs;

const is = { yes, no, soon };

/** What cannot both hold: a red flag (`docs/concepts.md` G6). */
const rules: readonly Rule[] = [
  {
    name: 'yes-and-no',
    clash: (one, other) => one.topic === other.topic && ((yes(one) && no(other)) || (no(one) && yes(other))),
  },
  {
    name: 'two-values',
    clash: (one, other) => one.topic === other.topic && isSingle(one.topic) && apart(one.value, other.value),
  },
  ...topicRules.flatMap(({ id, clashes = [] }) =>
    clashes.map(({ rule, own, with: other, theirs }) => ({
      name: rule,
      clash: between(id, other, (one, two) => is[own](one) && is[theirs](two)),
    })),
  ),
];

/** The contradictions among the answers that stand and were sure; an answer asked in vain contradicts nothing. */
export function conflictsIn(facts: Fact[]): Conflict[] {
  const said = factsInForce(facts)
    .filter((fact) => fact.sure === 'sure' && !isUnknown(fact))
    .sort(newestFirst);
  return said.flatMap((newer, at) =>
    said.slice(at + 1).flatMap((older) => {
      const rule = rules.find(({ clash }) => clash(newer, older));
      return rule ? [{ rule: rule.name, newer, older }] : [];
    }),
  );
}

/** Guesses that cannot hold beside a sure answer given before: the sure one holds, and the guess is worth asking about. */
export function doubtsIn(facts: Fact[]): Conflict[] {
  const said = factsInForce(facts).filter((fact) => !isUnknown(fact));
  const sure = said.filter((fact) => fact.sure === 'sure').sort(newestFirst);
  return said
    .filter((fact) => fact.sure === 'guess')
    .sort(newestFirst)
    .flatMap((newer) =>
      sure.flatMap((older) => {
        const rule = newestFirst(newer, older) < 0 && rules.find(({ clash }) => clash(newer, older));
        return rule ? [{ rule: rule.name, newer, older }] : [];
      }),
    );
}

/** Whether a topic holds one answer at a time. */
export const isSingle = (topic: Topic): boolean => ruleOf(topic).holds === 'one';

const newestFirst = (a: Fact, b: Fact) => Date.parse(b.at) - Date.parse(a.at) || (a.id < b.id ? 1 : -1);
