import type { DateTime } from 'luxon';
import type { Call } from '../../domain/call.ts';
import type { Language } from '../../languages.ts';
import { type Appointment, nextAfter } from '../../schedule/agenda.ts';
import type { Speech } from '../../speech/say.ts';
import type { Capability, Desk, Reply, Utterances } from '../../turn.ts';
import { filled } from '../slots.ts';
import { agendaIn, findSubject } from '../subject.ts';
import { askForSubject } from '../subject-reply.ts';
import { utterancesOf } from '../words.ts';
import { en } from './en.ts';

export type WhoIsItWords = {
  utterances: Utterances;
  call: (of: { call: Call; start: DateTime; now: DateTime }) => Speech;
  inMinutes: (of: { minutes: number }) => Speech;
  running: (of: { call: Call; until: DateTime }) => Speech;
  noMore: Speech;
  nothingAfter: Speech;
  askLikely: (of: { name: string }) => Speech;
  askOther: Speech;
};

const words: Record<Language, WhoIsItWords> = { en };

const LOOK_AHEAD = { days: 7 };
// Alexa should count minutes aloud only for what is near.
const NEAR_MINUTES = 12 * 60;

const ahead = (desk: Desk) =>
  agendaIn({ from: desk.now.startOf('day'), to: desk.now.startOf('day').plus(LOOK_AHEAD), unit: 'week' }, desk);

function about(found: Appointment, tell: Speech[], desk: Desk): Reply {
  const { call, start } = found;
  return {
    tell: [...tell, words[desk.language].call({ call, start, now: desk.now })],
    ask: words[desk.language].askLikely({ name: call.lead.name.split(' ')[0] ?? call.lead.name }),
    pending: { kind: 'offer', yes: { intent: 'LikelihoodIntent', slots: { chosen: filled(call.lead.id) } } },
    remember: { lead: call.lead.id, call: call.id, day: start.toISODate() ?? '' },
  };
}

async function next(desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  const { calls } = await ahead(desk);
  const running = calls.find((call) => call.start <= desk.now && call.end > desk.now);
  const inCall = running ? [say.running({ call: running.call, until: running.end })] : [];
  const found = nextAfter(calls, desk.now);
  if (!found) return { tell: [...inCall, say.noMore], ask: say.askOther };
  const minutes = found.start.diff(desk.now, 'minutes').minutes;
  const reply = about(found, inCall, desk);
  return minutes <= NEAR_MINUTES ? { ...reply, tell: [...reply.tell, say.inMinutes({ minutes })] } : reply;
}

async function afterThat(desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  const { calls } = await ahead(desk);
  const talkedAbout = calls.findIndex(({ call }) => call.id === desk.memory.call);
  const found = talkedAbout >= 0 ? calls[talkedAbout + 1] : nextAfter(calls, desk.now);
  return found ? about(found, [], desk) : { tell: [say.nothingAfter], ask: say.askOther };
}

/**
 * Whom a call is with, by its time, its place in the day, or what comes next.
 *
 * Rep: who is the two o'clock with
 * Lead Scout: Your two p.m. is with Jones Watson from SilverOaks, VP of Sales. Want to know how likely Jones is to buy?
 */
export const whoIsIt: Capability = {
  name: 'who-is-it',
  intents: {
    WhoIsItIntent: { slots: { time: 'AMAZON.TIME', date: 'AMAZON.DATE', position: 'POSITION' }, topic: 'subject' },
    NextCallIntent: { topic: 'subject' },
    AfterThatIntent: {},
  },
  utterances: utterancesOf(words),
  answer: async ({ intent, slots }, desk) => {
    if (intent === 'AfterThatIntent') return afterThat(desk);
    const subject =
      intent === 'NextCallIntent' && Object.keys(slots).length === 0 ? undefined : await findSubject(slots, desk);
    if (!subject) return next(desk);
    if (subject.kind !== 'lead') return askForSubject(subject, { intent: 'LikelihoodIntent', slots }, desk);
    if (subject.call) return about(subject.call, [], desk);
    return { again: { intent: 'LikelihoodIntent', slots: { chosen: filled(subject.id) } } };
  },
};
