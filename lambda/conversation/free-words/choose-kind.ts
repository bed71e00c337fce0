import type { Scored } from '../../understanding/linear-classifier.ts';

/** What is told rather than asked for. */
const remarks = new Set([
  'do:note',
  'do:flag_red',
  'do:flag_green',
  'do:won',
  'do:lost',
  'do:correct',
  'do:call_outcome',
]);

export const isStatement = ({ label }: Scored) => label === 'write';
export const isAction = ({ label }: Scored) => label.startsWith('do:');
const isNothing = ({ label }: Scored) => label === 'nothing';
export const isQuestion = (one: Scored) => !isStatement(one) && !isAction(one) && !isNothing(one);

/**
 * Kinds of question that count as one, as they go to the same answer. Not every two whose routes agree do: "what would help"
 * and "why not higher" are answered alike, but are told apart here and count with each other as near ones.
 */
const sameAnswer: Readonly<Record<string, readonly string[]>> = {
  lead_summary: ['lead_likelihood'],
  lead_likelihood: ['lead_summary'],
  read_answer: ['topic_status'],
  topic_status: ['read_answer'],
  list_calls: ['count_calls'],
  count_calls: ['list_calls'],
};

/** Kinds of question that the answer to another kind answers as well, if not quite as it was asked. */
const answersToo: Readonly<Record<string, readonly string[]>> = {
  list_calls: ['calls_left', 'day_brief', 'other_entry'],
  count_calls: ['calls_left'],
  calls_left: ['list_calls', 'count_calls'],
  next_call: ['who_with'],
  call_at_time: ['who_with'],
  who_with: ['call_at_time'],
  time_until_call: ['when_call'],
  still_on: ['when_call'],
  lead_summary: ['lead_details', 'call_brief'],
  lead_likelihood: ['lead_details', 'call_brief'],
  lead_details: ['lead_summary', 'deal_size'],
  call_brief: ['lead_summary'],
  day_brief: ['list_calls'],
  lead_gaps: ['topic_status', 'what_would_help'],
  next_question: ['what_would_help'],
  real_percentage: ['how_sure'],
  how_sure: ['real_percentage'],
  likelihood_reasons: ['against'],
  against: ['why_not_higher'],
  why_not_higher: ['against', 'what_would_help'],
  what_would_help: ['why_not_higher'],
  notes: ['last_conversation'],
  ignored: ['waiting_on_me'],
};
/** So much of what is near counts. */
const NEARLY = 0.3;

/** How surely a rep who says this is served by the answer to one kind of question: near kinds count with it. */
export const shareServed = (kinds: readonly Scored[], label: string, nearly = NEARLY): number =>
  kinds.reduce((sum, one) => {
    if (one.label === label || sameAnswer[label]?.includes(one.label)) return sum + one.share;
    return answersToo[label]?.includes(one.label) ? sum + nearly * one.share : sum;
  }, 0);

const summed = (kinds: readonly Scored[]) => kinds.reduce((sum, { share }) => sum + share, 0);

/** A statement is one where it is likelier than so much of all questions together. */
const OVER_QUESTIONS = 0.5;

/** These are about no one lead: whoever names somebody hardly means them. */
const aboutNobody = new Set([
  'list_calls',
  'count_calls',
  'calls_left',
  'next_call',
  'first_call',
  'last_call',
  'availability',
  'overlaps',
  'day_brief',
  'why_this_many',
  'other_entry',
  'rank_leads',
  'ignored',
  'waiting_on_me',
  'leads_by_stage',
  'pipeline_summary',
  'forecast',
  'today_log',
  'help',
]);
/** These are about a call, which its time or the calendar may settle. */
const aboutCall = new Set([
  'call_at_time',
  'who_with',
  'when_call',
  'time_until_call',
  'call_duration',
  'where_call',
  'attendees',
  'still_on',
  'moved_calls',
  'call_brief',
]);
/** Whether a kind of question can only be answered about a lead who is named or talked about. */
export const needsSomebody = (one: Scored): boolean => isAboutSomebody(one) && !aboutCall.has(one.label);
/** Whether a kind of question is about one lead. */
export const isAboutSomebody = ({ label }: Scored): boolean => !aboutNobody.has(label);
const LESS = 0.4;

/** From this share on a sentence says something of a topic; a question below the other is hardly what is meant. */
const ASKED_BACK = 0.3;
const UNLIKELY = 0.1;

/** What is not for us counts as that only where it is surely so, or nobody of the book is named. */
const SURELY_NOTHING = 0.6;

type Heard = { isAsked: boolean; namesSomebody: boolean };

/**
 * What is most likely meant: first whether something is told, asked or ordered, by all kinds of each together; then the kind
 * whose answer serves most of what may be meant. What is put as a question is one. Tried out on voices kept out of learning.
 */
export function chooseKind(scored: readonly Scored[], { isAsked, namesSomebody }: Heard): Scored | undefined {
  const kinds = namesSomebody
    ? scored.map((one) => (aboutNobody.has(one.label) ? { ...one, share: LESS * one.share } : one))
    : scored;
  const [best] = [...kinds].sort((a, b) => b.share - a.share);
  if (!best) return undefined;
  const questions = kinds.filter(isQuestion);
  const asked = summed(questions);
  const bestQuestion = questions
    .map(({ label }) => ({ label, share: shareServed(kinds, label) }))
    .sort((a, b) => b.share - a.share || (a.label < b.label ? -1 : 1))[0];
  const actions = kinds
    .filter((one) => isAction(one) && !(isAsked && remarks.has(one.label)))
    .sort((a, b) => b.share - a.share);
  const [action] = actions;
  if (isNothing(best) && best.share >= (namesSomebody || isAsked ? SURELY_NOTHING : 0)) return best;
  const statement = kinds.find(isStatement);
  if (isAsked) {
    // What would be told, put as a question, asks about its topic: "klaus is looking at others, is he".
    const isAskedBack = namesSomebody && statement !== undefined && statement.share >= ASKED_BACK;
    if (isAskedBack && (bestQuestion?.share ?? 0) < UNLIKELY) return { label: 'topic_status', share: statement.share };
    return action && bestQuestion && action.share > bestQuestion.share ? action : bestQuestion;
  }
  if (statement && statement.share > OVER_QUESTIONS * asked && statement.share > (action?.share ?? 0)) return statement;
  return action && summed(actions) > asked ? action : bestQuestion;
}
