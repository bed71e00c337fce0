import { ruleOf, topics } from '../../lambda/topics/all.ts';
import type { TurnCame } from '../sessions.ts';
import type { Written } from '../what-was-written.ts';
import type { MeaningRow, WantedFact } from './rows.ts';

/** What came of a sentence, by what it was. */
export type Verdict = {
  of: 'question' | 'statement' | 'action' | 'to-ask' | 'nothing';
  came: 'right' | 'in-part' | 'note' | 'asked' | 'not-heard' | 'other' | 'wrong';
  /** Whether something was written that was not said. */
  isHarm: boolean;
};

const fold = (text: unknown) =>
  String(text ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();

const isNotHeard = ({ intent, speech }: TurnCame) => /Fallback/.test(intent) || /did(?:n't| not) get/i.test(speech);

const topicOf = (id: unknown) => topics.find((topic) => topic === id);
const areKin = (one: unknown, other: unknown) => {
  const [a, b] = [topicOf(one), topicOf(other)];
  return (
    a !== undefined && b !== undefined && (a === b || ruleOf(a).about.some((what) => ruleOf(b).about.includes(what)))
  );
};

type Value = { type?: string; answer?: string; min?: number; max?: number; from?: string; to?: string };
const near = (one: number, other: number) => Math.abs(one - other) <= Math.abs(other) * 0.01;

/** Whether a stored value is what was said: a yes, a no, an amount within a percent, a date that overlaps, a person, words. */
function isSame({ value }: WantedFact, got: Written): boolean {
  const stored = (got.value ?? {}) as Value;
  if (typeof value === 'string')
    return stored.type === 'answer' ? stored.answer === value : value === 'yes' && stored.type !== undefined;
  if (value.amount) {
    const [low = 0, high = low] = value.amount;
    return stored.type === 'amount' && near(stored.min ?? 0, low) && near(stored.max ?? 0, high);
  }
  if (value.from ?? value.to) {
    const [from, to] = [Date.parse(value.from ?? value.to ?? ''), Date.parse(value.to ?? value.from ?? '')];
    return (
      stored.type === 'date' &&
      Date.parse(stored.from ?? stored.to ?? '') <= to &&
      Date.parse(stored.to ?? stored.from ?? '') >= from
    );
  }
  return stored.type === 'person' || stored.type === 'text';
}

const denied = (wanted: WantedFact) => wanted.value === 'no' || wanted.value === 'unknown';

function statement(wanted: readonly WantedFact[], turn: TurnCame): Verdict {
  const of = 'statement' as const;
  const came = (what: Verdict['came'], isHarm = false): Verdict => ({ of, came: what, isHarm });
  const facts = turn.wrote.filter(({ kind }) => kind === 'fact');
  const notes = turn.wrote.filter(({ kind }) => kind === 'note');
  if (facts.length === 0 && notes.length === 0)
    return isNotHeard(turn) ? came('not-heard') : turn.wrote.length > 0 ? came('wrong', true) : came('asked');
  const mine = (one: Written) => wanted.filter(({ lead }) => fold(lead) === fold(one.lead));
  if ([...facts, ...notes].some((one) => mine(one).length === 0)) return came('wrong', true);
  if (facts.length === 0) return came('note');
  let fits = 0;
  for (const fact of facts) {
    const about = mine(fact).filter(({ topic }) => areKin(topic, fact.topic));
    if (about.length === 0) return came('wrong', true);
    if (about.some((one) => isSame(one, fact))) fits += 1;
    else if (
      about.some(denied) ||
      about.every(({ value }) => typeof value !== 'string' && (value.amount ?? value.from))
    )
      return came('wrong', true);
  }
  const isWhole = wanted.every(({ lead, topic }) =>
    facts.some((fact) => fold(fact.lead) === fold(lead) && areKin(topic, fact.topic)),
  );
  const isSure = wanted.every(
    ({ topic, sure }) => sure || facts.every((fact) => !areKin(topic, fact.topic) || fact.sure !== 'sure'),
  );
  return came(isWhole && isSure && fits === facts.length ? 'right' : 'in-part');
}

/** What an action writes; others are done by what is answered. */
const writes: Readonly<Record<string, readonly string[]>> = {
  note: ['note'],
  flag_red: ['flag'],
  flag_green: ['flag'],
  undo: ['withdrawn', 'undo'],
  move_stage: ['stage', 'step'],
  drop: ['stage'],
  nurture: ['stage'],
  accept: ['stage'],
  won: ['stage'],
  lost: ['stage'],
  follow_up: ['follow-up'],
  running_late: ['follow-up'],
  call_outcome: ['outcome'],
  set_deal_size: ['deal'],
  correct: ['fact', 'withdrawn'],
  wrong_person: ['fact', 'withdrawn'],
};

/** Holds the last turn of a session against what a careful colleague would have done. */
export function judge({ expect }: MeaningRow, turn: TurnCame): Verdict {
  const wrote = turn.wrote.filter(({ kind }) => kind !== 'interview');
  const heard = isNotHeard(turn) ? 'not-heard' : 'other';
  if ('write' in expect) return statement(expect.write, turn);
  if ('nothing' in expect)
    return { of: 'nothing', came: wrote.length > 0 ? 'wrong' : 'right', isHarm: wrote.length > 0 };
  if ('ask' in expect)
    return {
      of: 'to-ask',
      came: wrote.length > 0 ? 'wrong' : isNotHeard(turn) ? 'not-heard' : 'asked',
      isHarm: wrote.length > 0,
    };
  if ('answer' in expect) {
    if (wrote.length > 0) return { of: 'question', came: 'wrong', isHarm: true };
    const isAbout = !expect.lead || !turn.about || fold(expect.lead) === fold(turn.about);
    return { of: 'question', came: turn.needs.includes(expect.answer) && isAbout ? 'right' : heard, isHarm: false };
  }
  const wanted = writes[expect.do];
  if (!wanted)
    return {
      of: 'action',
      came: turn.needs.includes(expect.do) ? 'right' : heard,
      isHarm: wrote.some(({ kind }) => kind === 'fact') && expect.do !== 'yes',
    };
  const hits = wrote.filter(({ kind }) => wanted.includes(kind));
  if (hits.length === 0)
    return {
      of: 'action',
      came: wrote.length > 0 ? 'wrong' : isNotHeard(turn) ? 'not-heard' : 'asked',
      isHarm: wrote.length > 0,
    };
  const isTheirs = !expect.lead || hits.every(({ lead }) => !lead || fold(lead) === fold(expect.lead));
  return { of: 'action', came: isTheirs ? 'right' : 'wrong', isHarm: !isTheirs };
}
