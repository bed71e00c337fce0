import { askIntent } from '../../turn/asks.ts';
import type { AskedBefore } from '../../turn/memory.ts';
import type { Slots } from '../../turn/turn.ts';
import { filled, kept } from '../heard-slots.ts';

/** What free words name, as slots, and how they were said. */
export type Named = {
  slots: Slots;
  said: string;
  /** What is left of an order to note or remember. */
  ordered: string;
  asksForLowest: boolean;
  asksWithWhom: boolean;
  /** Why a deal was lost, where the words say so. */
  whyLost?: string | undefined;
  /** Whether somebody is talked about already. */
  hasFocus: boolean;
};

type Field = 'lead' | 'other' | 'date' | 'time' | 'duration' | 'criterion' | 'entry' | 'stage' | 'framework';
type Route = (named: Named) => AskedBefore;

/** The slots of a question; somebody who alone can be meant is no name to look up any more. */
function meant(slots: Slots, fields: readonly string[]): Slots {
  if (!fields.includes('lead') || !slots.chosen) return kept(slots, fields);
  return kept(slots, ['chosen', ...fields.filter((field) => field !== 'lead')]);
}

const to =
  (intent: string, ...fields: Field[]): Route =>
  ({ slots }) => ({ intent, slots: fields.includes('other') ? kept(slots, fields) : meant(slots, fields) });
const spoken =
  (intent: string): Route =>
  ({ said }) => ({ intent, slots: { answer: filled(said) } });
/** What is left of an order, with whom it is about. */
const ordered =
  (intent: string): Route =>
  ({ slots, ordered: rest }) => ({ intent, slots: { ...meant(slots, ['lead']), answer: filled(rest) } });
const withWords =
  (intent: string): Route =>
  ({ slots, said }) => ({ intent, slots: { ...meant(slots, ['lead']), answer: filled(said) } });
/** One question where somebody is named or talked about, another where nobody is. */
const about =
  (some: Route, none: Route): Route =>
  (named) =>
    named.slots.lead || named.slots.time || named.hasFocus ? some(named) : none(named);
const named =
  (some: Route, none: Route): Route =>
  (words) =>
    words.slots.lead || words.slots.time ? some(words) : none(words);

/** What is known on a topic; where none is named, all that is known of the framework. */
const onTopic: Route = (words) =>
  words.slots.criterion
    ? to('WhatWeKnowIntent', 'lead', 'criterion')(words)
    : to('GapsIntent', 'lead', 'framework')(words);

/** The calls of a day: when they are, and with whom where that is asked. */
const callsOfDay: Route = (words) =>
  words.asksWithWhom
    ? askIntent('CallsInDetailIntent', kept(words.slots, ['date']))
    : to('ListCallsIntent', 'date')(words);

/** Where each kind of thing that is said goes: the question it is, with what it names. */
export const routes: Readonly<Record<string, Route>> = {
  list_calls: callsOfDay,
  count_calls: to('ListCallsIntent', 'date'),
  calls_left: to('CallsLeftIntent'),
  next_call: to('NextCallIntent'),
  first_call: to('FirstCallIntent', 'date'),
  last_call: to('LastCallIntent', 'date'),
  call_at_time: to('WhoIsItIntent', 'time', 'date'),
  who_with: (words) => {
    if (words.slots.time) return to('WhoIsItIntent', 'time', 'date')(words);
    return words.slots.date ? callsOfDay({ ...words, asksWithWhom: true }) : to('NextCallIntent')(words);
  },
  when_call: about(to('WhenNextIntent', 'lead'), to('NextCallIntent')),
  time_until_call: named(to('UntilIntent', 'lead', 'time', 'date'), to('NextCallIntent')),
  call_duration: to('HowLongIntent', 'lead', 'time', 'date'),
  where_call: to('WhereIsItIntent', 'lead', 'time'),
  attendees: to('InviteIntent', 'lead', 'time', 'date'),
  still_on: to('StillOnIntent', 'lead', 'time'),
  moved_calls: named(to('MovedOrCancelledIntent', 'lead', 'time'), to('WhatMovedIntent', 'date')),
  availability: to('FreeIntent', 'date', 'time', 'duration'),
  overlaps: to('OverlapIntent', 'date'),
  last_spoke: to('LastSpokeIntent', 'lead'),
  call_brief: about(to('BriefCallIntent', 'lead', 'time'), to('BriefNextIntent')),
  day_brief: to('BriefDayIntent', 'date'),
  why_this_many: to('WhyThisManyIntent'),
  other_entry: to('EntryIntent', 'entry', 'date'),
  their_time: to('TheirTimeIntent', 'lead', 'time'),
  lead_likelihood: to('LikelihoodIntent', 'lead', 'time'),
  likelihood_reasons: to('WhyIntent', 'lead'),
  why_not_higher: to('WhyNotHigherIntent', 'lead'),
  against: to('AgainstIntent', 'lead'),
  what_would_help: to('WhyNotHigherIntent', 'lead'),
  how_sure: about(to('HowSureIntent', 'lead'), to('RealPercentageIntent')),
  real_percentage: to('RealPercentageIntent'),
  what_changed: to('WhatChangedIntent', 'lead'),
  compare: to('CompareIntent', 'lead', 'other'),
  rank_leads: (words) => to(words.asksForLowest ? 'DropIntent' : 'HottestIntent')(words),
  ignored: to('IgnoredIntent'),
  waiting_on_me: to('WaitingOnMeIntent'),
  leads_by_stage: to('StagesIntent'),
  pipeline_summary: to('PipelineIntent'),
  forecast: to('ForecastIntent'),
  accuracy: to('AccuracyIntent'),
  lead_summary: to('LikelihoodIntent', 'lead', 'time'),
  lead_details: to('ProfileIntent', 'lead'),
  contact_info: to('ContactIntent', 'lead'),
  lead_gaps: to('GapsIntent', 'lead', 'framework'),
  next_question: to('QuestionsIntent', 'lead', 'criterion'),
  why_ask: to('WhyAskIntent', 'criterion'),
  topic_status: onTopic,
  read_answer: onTopic,
  source_of_fact: to('SourceIntent', 'lead', 'criterion'),
  list_flags: to('FlagsIntent', 'lead'),
  list_followups: to('FollowUpsIntent', 'date'),
  last_conversation: to('LastConversationIntent', 'lead'),
  notes: to('NotesIntent', 'lead'),
  deal_size: to('DealIntent', 'lead'),
  engagement: to('EngagementIntent', 'lead'),
  today_log: to('TodayLogIntent', 'lead'),
  get_stage: to('StageIntent', 'lead'),
  help: to('AMAZON.HelpIntent'),
  'do:note': ordered('NoteIntent'),
  'do:flag_red': withWords('RaiseRedFlagIntent'),
  'do:flag_green': withWords('RaiseGreenFlagIntent'),
  'do:undo': to('UndoIntent'),
  'do:correct': spoken('CorrectIntent'),
  'do:wrong_person': to('MoveIntent', 'lead'),
  'do:move_stage': to('MoveToIntent', 'lead', 'stage'),
  'do:drop': to('RejectIntent', 'lead'),
  'do:nurture': to('NurtureIntent', 'lead', 'date'),
  'do:accept': to('AcceptIntent', 'lead'),
  'do:won': to('WonIntent', 'lead'),
  'do:lost': (words) => {
    const { intent, slots } = to('LostIntent', 'lead')(words);
    return { intent, slots: { ...slots, ...(words.whyLost ? { reason: filled(words.whyLost) } : {}) } };
  },
  'do:set_deal_size': withWords('SetDealIntent'),
  'do:follow_up': ordered('RemindIntent'),
  'do:book_call': to('BookCallIntent', 'lead', 'date', 'time', 'duration'),
  'do:move_call': to('MoveCallIntent', 'lead', 'time', 'date', 'duration'),
  'do:cancel_call': to('CancelCallIntent', 'lead', 'time', 'date', 'entry'),
  'do:running_late': to('RunningLateIntent', 'lead', 'duration'),
  'do:start_interview': to('StartInterviewIntent', 'lead', 'framework'),
  'do:pause': to('WaitIntent'),
  'do:resume': to('ResumeInterviewIntent'),
  'do:skip': to('AMAZON.NextIntent'),
  'do:repeat': to('AMAZON.RepeatIntent'),
  'do:stop': to('AMAZON.StopIntent'),
  'do:yes': to('AMAZON.YesIntent'),
  'do:no': to('AMAZON.NoIntent'),
  'do:more': to('AMAZON.MoreIntent'),
  'do:call_outcome': withWords('CallOutcomeIntent'),
  // An answer only where a question is open: there it is taken before it comes here.
  'do:dont_know': to('AMAZON.FallbackIntent'),
};

const blank: Named = { slots: {}, said: '', ordered: '', asksForLowest: false, asksWithWhom: false, hasFocus: false };
const aboutSomebody: Named = { ...blank, slots: { lead: filled('a'), time: filled('b'), criterion: filled('c') } };
const everyWay: readonly Named[] = [
  blank,
  aboutSomebody,
  { ...blank, hasFocus: true },
  { ...blank, asksForLowest: true },
  { ...blank, asksWithWhom: true },
];

const kindsByIntent = new Map<string, string[]>();
for (const [kind, route] of Object.entries(routes))
  for (const intent of new Set(everyWay.map((words) => route(words).intent)))
    kindsByIntent.set(intent, [...(kindsByIntent.get(intent) ?? []), kind]);

/** The kinds of question and command that lead to an intent; none where only the model knows it. */
export const kindsAnsweredBy = (intent: string): readonly string[] => kindsByIntent.get(intent) ?? [];
