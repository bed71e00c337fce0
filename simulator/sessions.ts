import { DateTime } from 'luxon';
import { loadDemo } from '../demo/load-demo.ts';
import { capabilities } from '../lambda/capabilities/all.ts';
import type { Topic } from '../lambda/domain/fact.ts';
import type { Scope } from '../lambda/domain/rep.ts';
import type { Answered } from '../lambda/turn/answer.ts';
import type { Conversation, Exchange } from './converse.ts';
import { demoDevice, type LocalSkill, openLocalSkill } from './local-skill.ts';
import { needsServed } from './needs.ts';
import type { Understood } from './understand.ts';
import { lookOn, type Written } from './what-was-written.ts';

/** What is said in one session, and when; `until` skips through the open interview to that topic before the last line. */
export type Script = {
  id: string;
  say: readonly string[];
  until?: Topic | undefined;
  now?: string | undefined;
  zone?: string | undefined;
};

/** What a turn asks back about the very sentence that was said: whom, which of several, a value, or whether it is right. */
export type AskedBack = 'who' | 'which' | 'value' | 'confirm';

/** One turn by what came of it. */
export type TurnCame = {
  utterance: string;
  intent: string;
  slots: Record<string, string>;
  needs: readonly string[];
  about: string | null;
  asks: AskedBack | null;
  wrote: Written[];
  speech: string;
  reprompt: string;
  ends: boolean;
  ms: number;
};

/** A session by what came of each turn; one whose topic is never asked cannot be played. */
export type SessionCame = { id: string; turns: TurnCame[] } | { id: string; unplayed: true };

/** When and where sessions are played on the demo book, unless they say otherwise. */
export const usualNow = '2026-11-20T08:55';
export const usualZone = 'America/New_York';
const MOST_SKIPPED = 12;

const declared = new Map(capabilities.flatMap(({ intents }) => Object.entries(intents)));
const isAboutALead = (intent: string) => {
  const { slots = {}, topic } = declared.get(intent) ?? {};
  return topic === 'subject' || 'lead' in slots;
};

/** Questions whose yes saves or changes something that was just said. */
const confirming = /^(?:Record|Settle|SaveChange|MoveStage|TellThemLate|CancelIt|SetReminder)/;

function askedBack({ reply, question }: Answered): AskedBack | null {
  if (!('ask' in reply) || !reply.pending) return null;
  const { pending } = reply;
  switch (pending.kind) {
    case 'which-lead':
      return pending.leads.length === 0 || pending.resume.intent === question?.intent ? 'who' : 'which';
    case 'when':
      return 'value';
    case 'offer':
      return confirming.test(pending.yes.intent) ? 'confirm' : null;
    case 'answer':
      return null;
  }
}

/** Plays sessions on the demo book, each as if it were the first on it. */
export async function openSessions(): Promise<{
  /** `heard` is what a recogniser made of the last line, where it is not our ear that listens. */
  play: (script: Script, heard?: Understood) => Promise<SessionCame>;
  close: () => Promise<void>;
}> {
  let open:
    | { key: string; skill: LocalSkill; rep: Scope; rewind: () => Promise<void>; now: number; zone: string }
    | undefined;
  let came: Answered | undefined;
  let taken: () => Promise<Written[]> = async () => [];

  const bookFor = async ({ now: said = usualNow, zone = usualZone }: Script) => {
    const key = `${said} ${zone}`;
    if (open?.key === key) {
      await open.rewind();
      return open;
    }
    await open?.skill.close();
    const now = DateTime.fromISO(said, { zone }).toMillis();
    const skill = await openLocalSkill({
      clock: () => performance.now(),
      watch: (answered) => {
        came = answered;
      },
      throughStore: (store) => {
        const looker = lookOn(store);
        taken = looker.take;
        return looker.store;
      },
    });
    const rep = await loadDemo(skill.store, new Date(now).toISOString(), zone === usualZone ? undefined : zone);
    await skill.store.linkSpeaker(demoDevice.userId, { team: rep.team, rep: rep.id });
    open = { key, skill, rep: { team: rep.team, rep: rep.id }, rewind: await skill.rewindable(), now, zone };
    return open;
  };

  const nameOf = async (lead: string) => (open && (await open.skill.store.leadFile(open.rep, lead))?.lead.name) ?? null;

  const hear = async (conversation: Conversation, words: string, heard?: Understood): Promise<TurnCame> => {
    came = undefined;
    const exchange = await (heard ? conversation.receive(words, heard) : conversation.hear(words));
    return turnOf(exchange, came, await taken(), nameOf);
  };

  return {
    play: async (script, heard) => {
      const { skill, now, zone } = await bookFor(script);
      await taken();
      const conversation = skill.conversation({ locale: 'en-US', zone, now: () => now });
      const turns: TurnCame[] = [];
      for (const words of script.say.slice(0, -1)) turns.push(await hear(conversation, words));
      if (script.until !== undefined) {
        if (
          !(await skipTo(
            script.until,
            () => asked(came),
            () => hear(conversation, 'skip'),
          ))
        )
          return { id: script.id, unplayed: true };
      }
      for (const words of script.say.slice(-1)) turns.push(await hear(conversation, words, heard));
      return { id: script.id, turns };
    },
    close: async () => open?.skill.close(),
  };
}

/** The topic that an open interview question is about. */
function asked(came: Answered | undefined): string | undefined {
  const { reply } = came ?? {};
  return reply && 'ask' in reply && reply.pending?.kind === 'answer' ? reply.pending.topic : undefined;
}

async function skipTo(topic: Topic, now: () => string | undefined, skip: () => Promise<TurnCame>): Promise<boolean> {
  for (let skipped = 0; skipped < MOST_SKIPPED; skipped += 1) {
    const open = now();
    if (open === topic) return true;
    if (open === undefined) return false;
    await skip();
  }
  return false;
}

/** A yes, a no or "more" is served by what it leads to, too. */
const served = (heard: string, question: string): string[] => [
  ...new Set([...(needsServed[question] ?? []), ...(heard.startsWith('AMAZON.') ? (needsServed[heard] ?? []) : [])]),
];

async function turnOf(
  { utterance, intent, slots, speech, reprompt, ends, ms }: Exchange,
  answered: Answered | undefined,
  wrote: Written[],
  nameOf: (lead: string) => Promise<string | null>,
): Promise<TurnCame> {
  const asks = answered ? askedBack(answered) : null;
  const question = answered?.question?.intent ?? intent;
  const told = answered?.reply.remember?.lead;
  const lead = told ?? (isAboutALead(question) ? answered?.memory.lead : undefined);
  return {
    utterance,
    intent: question.endsWith('FallbackIntent') ? question : intent,
    slots,
    needs: asks === 'who' || asks === 'which' ? [] : served(intent, question),
    about: lead === undefined ? null : await nameOf(lead),
    asks,
    wrote,
    speech,
    reprompt,
    ends,
    ms: Math.round(ms * 100) / 100,
  };
}
