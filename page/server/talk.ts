import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import type { Rep } from '../../lambda/domain/rep.ts';
import { scopeOf, usualRules } from '../../lambda/domain/rep.ts';
import { languageOf, locales } from '../../lambda/language/languages.ts';
import { dayOneCard } from '../../lambda/scoring/day-one-card.ts';
import { recall } from '../../lambda/turn/memory.ts';
import type { Desk } from '../../lambda/turn/turn.ts';
import type { Conversation, Exchange } from '../../simulator/converse.ts';
import { demoDevice, type LocalSkill } from '../../simulator/local-skill.ts';
import type { Device } from '../../simulator/request.ts';
import { viewportOf } from '../devices.ts';
import type { ClockShown, Pushed, ShownTurn, TalkSetting } from '../wire.ts';
import { suggestionsAfter } from './suggestions.ts';
import { traced } from './traced-store.ts';
import { understandingOf } from './understanding.ts';

/** The rep's clock on this machine. */
export type PageClock = { kind: ClockShown['kind']; now: () => number };

/** What is held on the page: one conversation with its turns, and everybody who looks on. */
export type Talk = {
  id: string;
  setting: TalkSetting;
  rep: Rep;
  clock: PageClock;
  turns: ShownTurn[];
  /** The exchanges behind the turns, to be written down. */
  exchanges: Exchange[];
  say: (words: string) => Promise<void>;
  touch: (words: string, sent: readonly unknown[]) => Promise<void>;
  set: (setting: TalkSetting, rep: Rep, at?: number) => Promise<void>;
  listen: (hear: (pushed: Pushed) => void) => () => void;
  push: (pushed: Pushed) => void;
};

/** Every rep speaks from an account of their own. */
const speakerOf = ({ team, id }: Rep) => `amzn1.ask.account.${team}.${id}`;

function deviceFor(rep: Rep, { screen }: TalkSetting): Device {
  const viewport = viewportOf(screen);
  return { ...demoDevice, userId: speakerOf(rep), hasScreen: viewport !== undefined, ...(viewport && { viewport }) };
}

/** Opens a conversation: the rep has just said "open lead scout". */
export async function openTalk(
  skill: LocalSkill,
  { rep: first, setting: chosen, clock: usual }: { rep: Rep; setting: TalkSetting; clock: PageClock },
): Promise<Talk> {
  const listeners = new Set<(pushed: Pushed) => void>();
  const push = (pushed: Pushed) => {
    for (const hear of listeners) hear(pushed);
  };
  let conversation: Conversation;
  let queue: Promise<unknown> = Promise.resolve();

  const talk: Talk = {
    id: randomUUID(),
    setting: chosen,
    rep: first,
    clock: usual,
    turns: [],
    exchanges: [],
    say: (words) =>
      inTurn(() =>
        words.trim() === ''
          ? take('silence', () => conversation.keepSilent())
          : take('said', () => conversation.hear(words)),
      ),
    touch: (words, sent) => inTurn(() => take('touched', () => conversation.touch(words, sent))),
    set: (setting, rep, at) =>
      inTurn(async () => {
        if (setting.zone !== talk.setting.zone && setting.rep === talk.setting.rep) await moveTo(rep, setting.zone);
        talk.setting = setting;
        talk.rep = rep;
        if (at !== undefined) talk.clock = startingAt(at, talk.clock.kind === 'still' ? 'still' : 'demo');
        await begin();
      }),
    listen: (hear) => {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    push,
  };

  /** One turn after the other, as they were said. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const next = queue.then(work);
    queue = next.catch(() => {});
    return next;
  };

  /** As "I'm in Berlin" does: from now on the rep's clocks are there, or at home again. */
  const moveTo = (rep: Rep, zone: string) =>
    skill.store.saveStay(scopeOf(rep), speakerOf(rep), zone === rep.zone ? undefined : { zone });

  const begin = async () => {
    const { rep, setting, clock } = talk;
    await skill.store.linkSpeaker(speakerOf(rep), { team: rep.team, rep: rep.id });
    conversation = skill.conversation({
      locale: setting.locale,
      zone: setting.zone,
      now: clock.now,
      device: deviceFor(rep, setting),
    });
    push({ kind: 'setting', setting, clock: clockShown(talk) });
    await take('opened', () => conversation.hear('open lead scout'));
  };

  const take = async (how: ShownTurn['how'], heard: () => Promise<Exchange>) => {
    const { value: exchange, trace } = await traced(heard);
    const answeredAt = Date.now();
    const { answered } = trace;
    const said = [...talk.turns.map((turn) => turn.said), exchange.utterance];
    const turn: ShownTurn = {
      number: talk.turns.length + 1,
      said: how === 'opened' ? '' : exchange.utterance,
      how,
      at: DateTime.fromMillis(talk.clock.now(), { zone: talk.setting.zone }).toFormat('h:mm a'),
      speech: exchange.speech,
      ends: exchange.ends,
      intent: exchange.intent,
      slots: exchange.slots,
      calls: trace.calls,
      ms: exchange.ms,
      ...(answered && { capability: answered.capability, outcome: answered.outcome }),
      request: exchange.request,
      response: exchange.response,
      suggestions: suggestionsAfter(answered, said),
      answeredAt,
    };
    talk.turns.push(turn);
    talk.exchanges.push(exchange);
    push({ kind: 'turn', turn });
    // Asking the engine once more takes longer than the turn may wait to be shown.
    const understanding = await understandingOf(exchange, deskFor(talk, skill, exchange));
    if (!understanding) return;
    turn.understanding = understanding;
    push({ kind: 'understood', number: turn.number, understanding });
  };

  await inTurn(begin);
  return talk;
}

/** A clock that stands at an instant, or runs on from it. */
export function startingAt(at: number, kind: 'demo' | 'still'): PageClock {
  const started = Date.now();
  return { kind, now: kind === 'still' ? () => at : () => at + (Date.now() - started) };
}

/** The clock as the page is told of it. */
export const clockShown = ({ clock, setting }: Pick<Talk, 'clock' | 'setting'>): ClockShown => ({
  kind: clock.kind,
  at: clock.now(),
  zone: setting.zone,
});

/** The desk at which the rep's next words would be understood. */
export function deskNow(talk: Talk, skill: LocalSkill): Desk {
  const last = talk.exchanges.at(-1);
  if (!last) throw new Error('A conversation begins with an exchange');
  return deskFor(talk, skill, last);
}

/** The desk the words of an exchange were understood at: what was remembered before them. */
function deskFor({ rep, setting, clock }: Talk, { store }: LocalSkill, { request }: Exchange): Desk {
  const locale = locales.find((one) => one === setting.locale) ?? 'en-US';
  const language = languageOf(locale) ?? 'en';
  const memory = recall(request.session?.attributes);
  const at = clock.now();
  return {
    rep: { ...rep, zone: setting.zone },
    scope: scopeOf(rep),
    speaking: { by: 'account', speaker: speakerOf(rep), rules: usualRules },
    store,
    now: DateTime.fromMillis(at, { zone: setting.zone }),
    language,
    dayOneCard: dayOneCard(),
    memory,
    turn: {
      id: request.request.requestId,
      ask: { kind: 'launch' },
      speaker: { account: speakerOf(rep) },
      locale,
      language,
      at,
      firstOfSession: false,
      hasScreen: setting.screen !== 'none',
      memory,
    },
    alongside: () => {},
  };
}
