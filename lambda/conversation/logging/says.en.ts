import type { Lead } from '../../domain/lead.ts';
import { factBriefly, factClause, onRecord, value } from '../../language/en/fact-clauses.ts';
import { topicName } from '../../language/en/reason-clauses.ts';
import { and, money, number, percent } from '../../language/en/speech.ts';
import { type Speech, say, silence } from '../../speech/say.ts';
import type { LogAnswerWords } from './says.ts';
import type { Noticed } from './undo-entries.ts';

const sentence = (speech: Speech): Speech => ({
  ssml: `${speech.ssml.charAt(0).toUpperCase()}${speech.ssml.slice(1)}`,
});
const named = ({ name, company }: Lead): Speech => (company ? say`${name} at ${company}` : say`${name}`);
const noticed = { outcome: say`how the call ended`, flag: say`the flag` };
const entryName = (entry: Noticed): Speech => {
  switch (entry.kind) {
    case 'note':
      return say`the note: ${entry.text}`;
    case 'deal':
      return say`the deal of ${money(entry.amount, entry.currency ?? 'USD')}`;
    case 'outcome':
    case 'flag':
      return noticed[entry.kind];
  }
};
const digits = (n: number) =>
  say`${String(n)
    .split('')
    .map((digit) => number(Number(digit)))
    .join(' ')}`;

/** English for logging what was learned. */
export const en: LogAnswerWords = {
  alsoNoted: ({ text }) => say`And a note: ${text}.`,
  offerNote: ({ who }) => say`I am not sure what that tells about ${who}. Shall I put it down as a note?`,
  noted: ({ facts, now }) => {
    const [only, ...more] = facts;
    if (!only) return say``;
    const guess = (sure: string) => (sure === 'guess' ? ' as a guess' : '');
    if (more.length === 0)
      return only.value.type === 'answer' || only.value.type === 'text'
        ? sentence(say`${factClause(only, now)}; noted${guess(only.sure)}.`)
        : sentence(say`${value(only, now)}, noted${guess(only.sure)}.`);
    return say`Noted: ${and(facts.map((fact) => (fact.sure === 'guess' ? say`${factBriefly(fact, now)}, as a guess` : factBriefly(fact, now))))}.`;
  },
  standsAlready: ({ facts, now }) => say`That stands already: ${and(facts.map((fact) => factClause(fact, now)))}.`,
  replaced: ({ fact, older, now }) =>
    say`${sentence(value(fact, now))} instead of ${value(older, now)}, noted${fact.sure === 'guess' ? ' as a guess' : ''}.`,
  digits: ({ amount }) => {
    const scale = amount % 1_000_000 === 0 ? 1_000_000 : amount % 1000 === 0 ? 1000 : 1;
    return scale === 1
      ? say`That is ${digits(amount)}.`
      : say`That is ${digits(amount / scale)} ${scale === 1000 ? 'thousand' : 'million'}.`;
  },
  effect: ({ who, before, after }) => {
    const [from, to] = [percent(before), percent(after)];
    if (from === to) return say`${who} stays at ${to}.`;
    return say`That takes ${who} from ${from.replace(/ percent$/, '')} to ${to}.`;
  },
  nextGap: ({ plain }) => say`Still open: ${plain}.`,
  complete: ({ framework }) => say`That completes ${framework}.`,
  clash: ({ older, now, rep }) => say`But ${onRecord(older, { rep, now })}.`,
  askChanged: say`Has it changed?`,
  changed: say`All right, only the new answer holds.`,
  bothStand: ({ newer, older, now }) =>
    newer.sure === 'guess'
      ? say`Then ${value(older, now)} holds, with ${value(newer, now)} beside it as a guess.`
      : say`Then both stand, and I'll count it as a contradiction.`,
  stays: ({ fact, now }) => say`What stood stays: ${factClause(fact, now)}.`,
  askBack: ({ topic, why, maybe, now }) => {
    const proposed = maybe && value({ topic, value: maybe }, now);
    switch (why) {
      case 'scale':
        return proposed ? say`Do you mean ${proposed}?` : say`Fifty what? Say it with thousand or million.`;
      case 'per-month':
        return proposed ? say`Per month makes ${proposed} a year. Shall I put that down?` : say`What is that a year?`;
      case 'per-quarter':
        return proposed ? say`Per quarter makes ${proposed} a year. Shall I put that down?` : say`What is that a year?`;
      case 'per-week':
        return proposed ? say`Per week makes ${proposed} a year. Shall I put that down?` : say`What is that a year?`;
      case 'per-seat':
        return say`And how much is that in all?`;
      case 'vague':
        return topic === 'timeline'
          ? say`Roughly when? A month or a quarter will do.`
          : topic === 'budget'
            ? say`Roughly how much? A range will do.`
            : say`Can you say that more exactly?`;
      case 'which':
        return say`Which of the two is it?`;
      case 'fiscal':
        return say`Their fiscal year may differ. Which month would that be?`;
      case 'past':
        return say`That day is over. Which date do you mean?`;
      case 'when-is-that':
        return maybe?.type === 'date' && maybe.reason ? say`When is that, ${maybe.reason}?` : say`When is that?`;
      case 'not-heard':
        return say`What shall I put down for ${topicName(topic)}?`;
    }
  },
  nothingHeard: say`I did not hear an answer in that.`,
  held: say`All right, I have not put that down.`,
  askTopic: ({ topic }) =>
    topic === 'budget' ? say`How much is it?` : say`What shall I put down for ${topicName(topic)}?`,
  askMore: say`What else did you learn?`,
  askAgain: say`Could you say it another way?`,
  allRight: say`All right.`,
  askWhatElse: say`What else can I do?`,
  readBack: ({ who, facts, more, now }) => {
    if (facts.length === 0) return say`I have noted nothing about ${who} today.`;
    const list = and(
      facts.map((fact) => (fact.sure === 'guess' ? say`${factClause(fact, now)}, as a guess` : factClause(fact, now))),
    );
    return more === 0
      ? say`For ${who} I have noted today: ${list}.`
      : say`For ${who} I have noted ${number(facts.length + more)} answers today; the last ones: ${list}.`;
  },
  undone: ({ who, facts, now }) => say`Undone for ${who}: ${and(facts.map((fact) => factClause(fact, now)))}.`,
  entriesUndone: ({ who, entries }) => say`Undone for ${who}: ${and(entries.map(entryName))}.`,
  dealAgain: ({ amount, currency }) =>
    amount === undefined
      ? say`So I have no deal size.`
      : say`So the deal is worth ${money(amount, currency ?? 'USD')} again.`,
  standsAgain: ({ facts, now }) => say`So ${and(facts.map((fact) => factClause(fact, now)))} again.`,
  nothingToUndo: ({ who }) => say`There is nothing of yours to undo for ${who}.`,
  moved: ({ from, to, facts, entries, todos, now }) => {
    const what = and([
      ...facts.map((fact) => factClause(fact, now)),
      ...entries.map(entryName),
      ...todos.map((todo) => say`${todo.what}`),
    ]);
    return say`Moved${from ? say` from ${named(from)}` : silence}${to ? say` to ${named(to)}` : silence}: ${what}.`;
  },
  lastLogged: ({ who, facts, entries, now }) =>
    say`The last thing I noted for ${who}: ${and([...facts.map((fact) => factClause(fact, now)), ...entries.map(entryName)])}.`,
  lastWasTodo: say`The last thing I did was to put down something to do.`,
  lastWasMove: say`The last thing I did was to move the lead.`,
  askUndo: say`Shall I undo that?`,
  askWhatIsWrong: say`What is wrong? Just say how it really is.`,
  nothingToMove: say`There is nothing I could move.`,
  sameLead: ({ who }) => say`That is where it is: with ${who}.`,
  currencyChanged: ({ fact, now }) => say`${sentence(value(fact, now))}, then.`,
  noAmount: say`There is no amount to change.`,
};
