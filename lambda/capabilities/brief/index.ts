import { askForSubject } from '../../conversation/ask-who-is-meant.ts';
import { readCalendarAge, withCalendarAge } from '../../conversation/calendar-age.ts';
import { findCall } from '../../conversation/calls-heard.ts';
import { filled, heardIn } from '../../conversation/heard-slots.ts';
import { type Case, openCase, showLikelihood } from '../../conversation/lead-case.ts';
import { firstNameIn } from '../../domain/lead.ts';
import type { Language } from '../../language/languages.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Memory } from '../../turn/memory.ts';
import type { Answer, Capability, Desk, Reply, Slots } from '../../turn/turn.ts';
import { callBrief } from './call-brief.ts';
import { dayBrief } from './day-brief.ts';
import { en } from './says.en.ts';
import type { BriefWords } from './says.ts';

const words: Record<Language, BriefWords> = { en };

const kept = ({ call: _call, lead: _lead, ...memory }: Memory): Memory => memory;

/** Short for good, or for this once. */
const isShort = (slots: Slots, desk: Desk) => desk.memory.short === true || heardIn(slots, 'short') !== undefined;

async function briefOnCall(slots: Slots, desk: Desk): Promise<Answer> {
  const say = words[desk.language];
  const [found, age] = await Promise.all([findCall(slots, desk), readCalendarAge(desk)]);
  if (found.kind === 'open') return askForSubject(found.subject, askIntent('BriefCallIntent', slots), desk);
  const lead = found.kind === 'call' ? found.found.call.lead.id : found.lead;
  const leadCase = await openCase({ chosen: filled(lead) }, 'BriefCallIntent', desk);
  if ('tell' in leadCase) return leadCase;
  const call = found.kind === 'call' ? found.found : undefined;
  const brief = callBrief(leadCase as Case, call, desk);
  const chosen = { chosen: filled(lead) };
  const reply: Reply = {
    tell: say.call({ ...brief, now: desk.now, short: isShort(slots, desk) }),
    ask: say.askWhy,
    pending: { kind: 'offer', yes: askIntent('WhyIntent', chosen) },
    names: [leadCase.file.lead],
    show: showLikelihood(leadCase),
    remember: { lead, ...(call ? { call: call.call.id, day: call.start.toISODate() ?? '' } : {}) },
  };
  return withCalendarAge(reply, age);
}

async function briefOnDay(slots: Slots, desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  const [brief, age] = await Promise.all([dayBrief(slots, desk), readCalendarAge(desk)]);
  if (!brief) return { tell: [say.noDay], ask: say.askNext };
  const tell = say.day({ ...brief, now: desk.now, short: isShort(slots, desk) });
  const [next] = brief.left;
  const remember = { day: brief.span.from.toISODate() ?? '' };
  const show = { kind: 'calls' as const, from: brief.span.from, to: brief.span.to, calls: brief.left };
  if (!next) return withCalendarAge({ tell, ask: say.askNext, remember }, age);
  const { lead } = next.call;
  const reply: Reply = {
    tell,
    ask: say.askFirst({ name: firstNameIn(lead.name) }),
    pending: { kind: 'offer', yes: askIntent('BriefCallIntent', { chosen: filled(lead.id) }) },
    names: brief.left.map(({ call }) => call.lead),
    show,
    remember,
  };
  return withCalendarAge(reply, age);
}

/**
 * The brief: what to know going into a call, or into the day, in under thirty seconds. Each part can be asked further.
 *
 * Rep: brief me on my next call
 * Lead Scout: Eleven a.m., in two hours: Sarah Chen, Director of Revenue Operations at Acme. Seventy-four percent likely to
 * buy. For it, Sarah answered a mail three days ago. Against it, … Ask about an approved budget. Shall I say why?
 */
export const brief = {
  name: 'brief',
  intents: {
    BriefCallIntent: {
      slots: { lead: 'LEAD', time: 'AMAZON.TIME', position: 'POSITION', part: 'PART_OF_DAY' },
      topic: 'subject',
    },
    BriefNextIntent: {},
    BriefDayIntent: { slots: { date: 'AMAZON.DATE' }, topic: 'day' },
    ShortModeIntent: {},
    LongModeIntent: {},
  },
  internal: {
    // A routine goes on to its next action: nothing is asked, and nobody waits for an answer.
    MorningBriefingTask: async (_slots, desk) => {
      const { tell } = await briefOnDay({}, desk);
      return { tell, end: true };
    },
  },
  answer: async ({ intent, slots }, desk) => {
    const say = words[desk.language];
    switch (intent) {
      case 'ShortModeIntent':
        return { tell: [say.short], ask: say.askNext, remember: { short: true } };
      case 'LongModeIntent':
        return { tell: [say.long], ask: say.askNext, remember: { short: false } };
      case 'BriefNextIntent':
        // Whom we talked about does not matter: the next call is the next one.
        return briefOnCall(slots, { ...desk, memory: kept(desk.memory) });
      case 'BriefDayIntent':
        return briefOnDay(slots, desk);
      default:
        return heardIn(slots, 'date') ? briefOnDay(slots, desk) : briefOnCall(slots, desk);
    }
  },
} satisfies Capability;
