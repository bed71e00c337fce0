import type { Lead } from '../../domain/lead.ts';
import { and, number, percent } from '../../speech/english.ts';
import { type Speech, say } from '../../speech/say.ts';
import { topicNames } from '../clauses.en.ts';
import { factBriefly, factClause, onRecord, value } from '../fact.en.ts';
import type { Noticed } from './entries.ts';
import type { LogAnswerWords } from './words.ts';

const sentence = (speech: Speech): Speech => ({
  ssml: `${speech.ssml.charAt(0).toUpperCase()}${speech.ssml.slice(1)}`,
});
const named = ({ name, company }: Lead): Speech => (company ? say`${name} at ${company}` : say`${name}`);
const noticed = { outcome: say`how the call ended`, flag: say`the flag` };
const entryName = (entry: Noticed): Speech =>
  entry.kind === 'note' ? say`the note: ${entry.text}` : noticed[entry.kind];
const digits = (n: number) =>
  say`${String(n)
    .split('')
    .map((digit) => number(Number(digit)))
    .join(' ')}`;

/** English for logging what was learned. */
export const en: LogAnswerWords = {
  utterances: {
    LogFactIntent: [
      'put down [that] {answer}',
      'note [that] {answer}',
      'note down [that] {answer}',
      'log that {answer}',
      'write down [that] {answer}',
      'make a note that {answer}',
      'record that {answer}',
      'for the record {answer}',
      'i (learned|heard|found out) that {answer}',
      'it turns out [that] {answer}',
      '(he|she|they) told me [that] {answer}',
      '(he|she|they) said [that] {answer}',
      'i have news {answer}',
      'make a note [that] {answer}',
      'log [that] {answer}',
      'save [that] {answer}',
      'add that {answer}',
      '(he|she) (says|thinks|tells me|claims|mentioned|confirmed) [that] {answer}',
      'according to (him|her|them) {answer}',
    ],
    LogBudgetIntent: [
      'log [the|a] budget for {answer}',
      'log [the|a] budget of {answer}',
      'the budget is {answer}',
      'the budget for {answer}',
      'the budget at {answer}',
      '(his|her|their) budget is {answer}',
      'budget is {answer}',
      'budget is like {answer}',
      'put the budget at {answer}',
    ],
    LogAmountIntent: [
      "{lead} 's budget is {amount}",
      "{lead} 's budget is {amount} {money}",
      "{lead} 's budget is {low} to {amount}",
      "{lead} 's budget is {low} to {amount} {money}",
      "{lead} 's budget is between {low} and {amount} {money}",
      '{lead} has {amount} {money}',
      '{lead} has a budget of {amount} {money}',
      '{lead} has {low} to {amount} {money}',
      'put down that {lead} has {amount} {money}',
      'put down {amount} {money} for {lead}',
      '(he|she) has {amount} {money}',
      'they have {amount} {money}',
      'they have {low} to {amount} {money}',
    ],
    ChangeBudgetIntent: [
      'change the budget to {answer}',
      'the budget is now {answer}',
      'make the budget {answer}',
      'set the budget to {answer}',
      'correct the budget to {answer}',
    ],
    CorrectIntent: [
      "no it's {answer}",
      'no it is {answer}',
      'no i (said|meant|mean) {answer}',
      'i (said|meant|mean) {answer} sorry',
      'make that {answer}',
      'change (it|that) to {answer}',
      'correction {answer}',
      'that should be {answer}',
    ],
    CurrencyIntent: [
      '{money} not {unwanted}',
      '{money} not {unwanted} sorry',
      'in {money} not {unwanted}',
      'i meant {money} not {unwanted}',
      'that was {money} not {unwanted}',
    ],
    LogDeciderIntent: [
      'the decision maker is {answer}',
      'the decision maker at {answer}',
      'the decision maker for {answer}',
      'the one who decides is {answer}',
      'the one who signs is {answer}',
      'who decides is {answer}',
      'the boss is {answer}',
      "it's {answer} who (signs|decides|signs off)",
      '{answer} (has the final say|makes the decision|has the last word|makes the call)',
      'the (final say|last word|decision) is with {answer}',
    ],
    LogBuyerIntent: [
      'it comes out of {answer}',
      'it comes from {answer}',
      'the money comes (from|out of) {answer}',
      'it is paid (by|from) {answer}',
      'the economic buyer is {answer}',
    ],
    LogChampionIntent: [
      '(our|my|the) champion is {answer}',
      '(our|my|the) champion at {answer}',
      'the one on our side is {answer}',
    ],
    LogPeopleIntent: [
      'there are {answer} people involved',
      'there are {answer} people in the decision',
      'there are {answer} people in the room',
      '{answer} people are involved',
      '{answer} people have a say',
    ],
    LogProcessIntent: [
      'the board {answer}',
      'their board {answer}',
      'the committee {answer}',
      'it goes to the board {answer}',
      'legal {answer}',
    ],
    LogTimelineIntent: [
      'they need it {answer}',
      'they want it {answer}',
      'they want it live {answer}',
      'they need it live {answer}',
      'they want to start {answer}',
      '(he|she) (says|thinks) they want to start {answer}',
      'they (say|think) they want to start {answer}',
      'they want to go live {answer}',
      'they go live {answer}',
      '(he|she) (needs|wants) it {answer}',
      'the timeline is {answer}',
      'the deadline is {answer}',
      'the start date is {answer}',
      'log the timeline for {answer}',
      "they (can't|cannot|won't) start {answer}",
      "(he|she) (can't|cannot|won't) (start|decide|buy) {answer}",
      'they (start|decide|buy|go live|launch) in {answer}',
      "they're (starting|launching|deciding|going live) {answer}",
    ],
    LogHorizonIntent: [
      'for {lead} the timeline is {horizon}',
      "{lead} 's timeline is {horizon}",
      'the timeline at {lead} is {horizon}',
      'the timeline for {lead} is {horizon}',
      '{lead} needs it {horizon}',
      '{lead} wants it {horizon}',
      '{lead} wants to start {horizon}',
    ],
    LogSomeTimeIntent: [
      '(some time|sometime) {answer}',
      'at some point {answer}',
      'some day {answer}',
      'maybe some time {answer}',
    ],
    LogSomeDateIntent: [
      '(some time|sometime) {date}',
      '(some time|sometime) in {date}',
      'at some point {date}',
      'maybe {date}',
      'probably {date}',
    ],
    LogHedgedIntent: [
      'about {answer}',
      'roughly {answer}',
      'probably {answer}',
      'around {answer}',
      'something like {answer}',
    ],
    LogRivalIntent: [
      '[also] looking at {answer}',
      "they're [also] looking at {answer}",
      'they are [also] looking at {answer}',
      "(he's|she's) [also] looking at {answer}",
      "they're [also] talking to {answer}",
      'we are up against {answer}',
      'the competition is {answer}',
      "(he's|she's|they're) [also] (considering|evaluating|comparing us with|talking to|in talks with) {answer}",
      'we are competing (with|against) {answer}',
    ],
    LogSolutionIntent: [
      'they use {answer}',
      '(he|she) uses {answer}',
      'today they use {answer}',
      'they work with {answer}',
      'they run {answer}',
      "they're on {answer}",
    ],
    LogLossIntent: [
      'they lose {answer}',
      'it costs them {answer}',
      'they waste {answer}',
      'they are losing {answer}',
      '(he|she) loses {answer}',
    ],
    LogPainIntent: [
      'their (problem|pain) is {answer}',
      'the (problem|pain) is {answer}',
      'they struggle with {answer}',
      'what hurts is {answer}',
    ],
    LogNeedIntent: [
      'they need {answer}',
      '(he|she) needs {answer}',
      "they're looking for {answer}",
      "(he's|she's) looking for {answer}",
      'what they need is {answer}',
      'their need is {answer}',
    ],
    LogObjectionIntent: [
      "they're (worried|concerned) about {answer}",
      "(he's|she's) (worried|concerned) about {answer}",
      '(his|her|their|the) (objection|concern|worry) is {answer}',
      'they object to {answer}',
      "(they don't|he doesn't|she doesn't) like {answer}",
    ],
    LogGoalIntent: [
      'their goal is {answer}',
      'the goal is {answer}',
      'they want to reach {answer}',
      'their target is {answer}',
      '(he|she) wants to reach {answer}',
    ],
    SaidNoBudgetIntent: [
      'no budget [yet]',
      "there's no budget [yet]",
      'there is no budget [yet]',
      'they have no (budget|money) [yet]',
      '(he|she) has no (budget|money)',
      "they don't have a budget [yet]",
      'no (money|budget) (this year|right now|at the moment|left|for this|for it)',
      "(he|she|they) (can't|cannot) afford it",
    ],
    SaidBudgetIntent: [
      "they've got money",
      "they've got money put a tick",
      'there is a budget',
      "there's a budget",
      'they have a budget',
      'they have money',
      'money is no problem',
    ],
    SaidApprovedIntent: [
      'the budget is approved',
      'the money is approved',
      "it's approved",
      'the budget has been approved',
      'they got the money approved',
    ],
    SaidNotApprovedIntent: [
      "there's a budget but it isn't approved [yet]",
      'there is a budget but it is not approved [yet]',
      "the budget isn't approved [yet]",
      'the budget is not approved [yet]',
      "it isn't approved [yet]",
    ],
    SaidDecidesIntent: [
      '(he|she) signs off (himself|herself)',
      '(he|she) decides (himself|herself)',
      '(he|she) is the decision maker',
      '(he|she) decides alone',
      'they decide themselves',
      '(he|she) (decides|signs|signs off)',
      "it's (his|her) (decision|call|budget)",
      '(he|she) has the (last word|final say|authority)',
    ],
    SaidOnlyUserIntent: [
      "(he's|she's) only the user (his|her) boss decides",
      "(he's|she's) just the user (his|her) boss decides",
      "(he's|she's) only the user",
      '(he|she) (needs|has) to (run it by|ask|check with|talk to|convince) (his|her|the) (boss|manager|superior)',
      "it's not (his|her) (decision|call)",
      "(he|she) (doesn't|does not|can't|cannot) (decide|sign)",
    ],
    SaidUrgentIntent: [
      "it's urgent",
      'it is urgent',
      'they need it as soon as possible',
      'they need it yesterday',
      "they're in a hurry",
    ],
    SaidSoonerIntent: [
      'sooner is better',
      'the sooner the better',
      'sooner rather than later',
      'as soon as they can',
      'rather soon',
    ],
    SaidNoRushIntent: [
      'no rush',
      "there's no rush",
      "they're in no rush",
      "they're in no hurry",
      'there is no deadline',
      'no deadline',
    ],
    SaidNoNeedIntent: [
      "they're happy with what they have",
      "(he's|she's) happy with what they have",
      "they (don't|do not) need (it|us|anything)",
      "(he|she) (doesn't|does not) need (it|us|anything)",
      "there's no need",
    ],
    SaidNobodyElseIntent: [
      "they're not looking at anyone else",
      'they are not looking at anyone else',
      'nobody else is in the running',
      'they are talking to nobody else',
      'no competition',
    ],
    ReadBackIntent: [
      'read that back [to me]',
      'what (have you|did you) (noted|put down|write down|written down)',
      'what do you have so far',
    ],
    UndoIntent: [
      'undo that',
      'undo',
      'undo it',
      'undo the last one',
      'take that back',
      'scratch that',
      'delete that',
      'undo that for {lead}',
    ],
    WrongIntent: [
      "that's wrong",
      'that is wrong',
      "that's not right",
      'that is not right',
      "that's not correct",
      "that isn't right",
      "it's wrong",
      "(no that's|that's|no it's|it's|you're|that was) [totally|completely|very much|definitely] (wrong|false|incorrect|untrue)",
      "(no that's|that's|no it's|it's|that was) not [at all] (right|true|correct|the case|accurate|so|it) [at all]",
      "(no that|that|no it|it) (isn't|wasn't) (right|true|correct|the case|accurate|so|it) [at all]",
      '(you got|you have|you have got) (that|it) wrong',
      '(the|this|that|your) (statement|answer) is (false|wrong|incorrect|not right|not true)',
    ],
    MoveIntent: [
      'that was for {lead}',
      'that was for {lead} not {other}',
      'no that was for {lead}',
      'that was about {lead}',
      'that was about {lead} not {other}',
      'that belongs to {lead}',
      'i meant that for {lead}',
    ],
  },
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
        return say`What shall I put down for ${topicNames[topic]}?`;
    }
  },
  nothingHeard: say`I did not hear an answer in that.`,
  held: say`All right, I have not put that down.`,
  askTopic: ({ topic }) =>
    topic === 'budget' ? say`How much is it?` : say`What shall I put down for ${topicNames[topic]}?`,
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
  standsAgain: ({ facts, now }) => say`So ${and(facts.map((fact) => factClause(fact, now)))} again.`,
  nothingToUndo: ({ who }) => say`There is nothing of yours to undo for ${who}.`,
  moved: ({ from, to, facts, now }) =>
    say`Moved from ${named(from)} to ${named(to)}: ${and(facts.map((fact) => factClause(fact, now)))}.`,
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
