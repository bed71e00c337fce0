import { type Speech, say } from '../speech/say.ts';
import type { Memory, Pending } from './memory.ts';
import type { Reply } from './turn.ts';

type Open = NonNullable<Memory['open']>;

/** Questions that come one after the other until they are answered: a rep who asks something else comes back to them. */
const keepsAsking = new Set([
  'CallOutcomeIntent',
  'InterviewAnswerIntent',
  'LearnedIntent',
  'NextStepIntent',
  'RemindIntent',
]);

/** What was said and waits for one more word before it is written. */
const toBeWritten =
  /^(?:Log|Said|Correct|Note|Remind|FollowUpWith|SetDeal|Raise(?:Red|Green)Flag|InterviewAnswer|Learned)/;

/** So many questions in a row are answered in between; then the open one lets go. */
const MOST_TIMES = 3;

function isOpen(pending: Pending): boolean {
  switch (pending.kind) {
    case 'answer':
      return keepsAsking.has(pending.intent) || pending.topic !== undefined;
    case 'which-lead':
    case 'when':
      return toBeWritten.test(pending.resume.intent);
    case 'offer':
      return false;
  }
}

/** The question that is open: the last one asked, or one that waited while another was asked back about. */
function openIn({ pending, said, lead, open }: Memory): Open | undefined {
  if (!pending) return undefined;
  if (!isOpen(pending) || !said) return open;
  return { ask: said.ask, pending, times: open?.times ?? 0, ...(lead === undefined ? {} : { lead }) };
}

/** Capabilities that only tell what is known. */
const telling = new Set([
  'about-call',
  'about-me',
  'answer-doubt',
  'brief',
  'check-fit',
  'check-likelihood',
  'count-leads',
  'explain-likelihood',
  'find-gaps',
  'free-time',
  'list-calls',
  'other-entries',
  'pipeline',
  'rank-leads',
  'review-model',
  'their-clock',
  'who-is-it',
]);
/** What is done in one turn, or is a debrief's without being part of one. */
const doing = new Set(['change-calls', 'lead-record']);
const besidesDebrief = /^(?:FollowUps|FollowUpWith|Remind|SetReminder|SkipReminder|Note|Profile)Intent$/;

/** Who answers a question: by its intent, the capability it belongs to, and the questions it came through. */
type Answering = { intent: string; capability: string; through: readonly string[] };

/** Whether what was said was the answer to the open question: what it leads to is no question in its place. */
function isAnswered({ pending }: Open, { intent, through }: Answering): boolean {
  switch (pending.kind) {
    case 'answer':
      return pending.intent === intent;
    case 'which-lead':
    case 'when':
      return through.includes(pending.resume.intent);
    case 'offer':
      return false;
  }
}

const isDoneWith = ({ intent, capability }: Answering): boolean =>
  telling.has(capability) || doing.has(capability) || (capability === 'debrief' && besidesDebrief.test(intent));

/** What a reply asks itself that has to be answered first; an offer to tell more has not. */
const asksFirst = (pending: Pending | undefined, capabilityOf: (intent: string) => string | undefined): boolean =>
  pending !== undefined && !(pending.kind === 'offer' && telling.has(capabilityOf(pending.yes.intent) ?? ''));

/**
 * Takes an open question up again after a question or an order in its place: that is answered first, then the open one is
 * asked once more, about the lead it was about. Nobody is held by it: after so many in a row it lets go.
 */
export function withOpenQuestion(
  reply: Reply,
  memory: Memory,
  answering: Answering,
  { capabilityOf, back }: { capabilityOf: (intent: string) => string | undefined; back: Speech },
): Reply {
  const open = openIn(memory);
  if (!open || !('ask' in reply) || !isDoneWith(answering)) return reply;
  if (isAnswered(open, answering)) return reply;
  if (asksFirst(reply.pending, capabilityOf)) return { ...reply, remember: { ...reply.remember, open } };
  if (open.times >= MOST_TIMES) return reply;
  const { reprompt: _other, ...told } = reply;
  const isElsewhere = reply.remember?.lead !== undefined && reply.remember.lead !== open.lead;
  return {
    ...told,
    tell: [...reply.tell, ...(isElsewhere && open.lead !== undefined ? [back] : [])],
    ask: say`${open.ask}`,
    pending: open.pending,
    remember: {
      ...reply.remember,
      ...(open.lead === undefined ? {} : { lead: open.lead }),
      open: { ...open, times: open.times + 1 },
    },
  };
}
