import { agendaIn } from '../../conversation/days-asked.ts';
import { filled } from '../../conversation/heard-slots.ts';
import { openInterview } from '../../domain/interview.ts';
import { firstNameIn } from '../../domain/lead.ts';
import type { Language } from '../../language/languages.ts';
import { isoInstant } from '../../schedule/instant.ts';
import { today } from '../../schedule/span.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Capability, Desk, Reply } from '../../turn/turn.ts';
import { lastHere, newsSince } from './news.ts';
import { en } from './says.en.ts';
import type { Familiarity, LaunchWords } from './says.ts';

const words: Record<Language, LaunchWords> = { en };

/** From this many visits on the rep needs no welcome. */
const OLD_HAND = 10;
/** Two pieces of news are a breath; a rep who was here an hour ago wants none. */
const MOST_NEWS = 2;

const familiarityOf = (times: number): Familiarity => (times === 0 ? 'new' : times < OLD_HAND ? 'known' : 'old');

/** What is said first: today, what is new, an interview that is open. */
async function greet(desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  const span = today(desk.now);
  const [{ calls }, before, interviews] = await Promise.all([
    agendaIn(span, desk),
    desk.store.visited(desk.scope, isoInstant(desk.now)),
    desk.store.interviews(desk.scope),
  ]);
  const left = calls.filter((call) => call.end > desk.now);
  const familiarity = familiarityOf(before.times);
  const since = before.at === undefined ? undefined : lastHere(before.at, desk);
  const order = [...left, ...calls].map(({ call }) => call.lead.id);
  const news = since && !desk.memory.short ? await newsSince(since, order, desk) : [];
  const interview = openInterview(interviews, desk.now.toMillis());
  return {
    tell: [
      ...(familiarity === 'old' ? [] : [say.welcome({ name: firstNameIn(desk.rep.name), familiarity })]),
      left.length > 0 ? say.today({ left, familiarity }) : say.quiet({ total: calls.length }),
      ...(since && news.length > 0 ? [say.news({ news: news.slice(0, MOST_NEWS), since, now: desk.now })] : []),
    ],
    ...(interview
      ? {
          ask: say.askResume({ interview }),
          pending: {
            kind: 'offer',
            yes: askIntent('ResumeInterviewIntent', { chosen: filled(interview.lead) }),
          },
        }
      : { ask: familiarity === 'new' ? say.ask : say.askShort }),
    reprompt: say.reprompt,
    names: calls.map(({ call }) => call.lead),
    ...(calls.length > 0 ? { show: { kind: 'calls', from: span.from, to: span.to, calls } } : {}),
    remember: { day: span.from.toISODate() ?? '' },
  };
}

/**
 * Opening the skill: the day in one breath, what is new since the rep was last here, an interview left open. The first time
 * is longer than the tenth.
 *
 * Rep: open lead scout
 * Lead Scout: Hello Dana. Two sales calls left today, the next at two p.m. with Jones Watson. New since yesterday: Jones
 * looked at our prices today. What would you like to know?
 */
export const launch = {
  name: 'launch',
  intents: {},
  internal: { LaunchRequest: (_slots, desk) => greet(desk) },
  answer: (_asked, desk) => greet(desk),
} satisfies Capability;
