import type { RequestEnvelope } from 'ask-sdk-model';
import { openDemo, openLocalSkill } from '../../simulator/local-skill.ts';

/** When the measured turns happen: five to nine on a Monday morning of the demo rep. */
export const measuredAt = Date.parse('2026-11-30T13:55:00Z');

/** What the rep says, by the name its figure has; the last one of several is measured. */
export const spoken = {
  launch: ['open lead scout'],
  calls: ['how many sales calls do I have today'],
  who: ["who is the two o'clock with"],
  likely: ['how likely is Jones Watson to buy'],
  'likely, talked about': ["who is the two o'clock with", 'yes'],
  explain: ['how likely is Jones Watson to buy', 'why'],
  'explain, named': ['why is Jones Watson likely to buy'],
  log: ["who is the two o'clock with", 'put down that they have budget'],
  'log, named': ['put down that Jones Watson has fifty grand'],
  'log a person': ["who is the two o'clock with", 'put down that the decision maker is Dana Fox'],
  gaps: ['what am I missing on SilverOaks'],
  rank: ['who should I call first'],
  cold: ["what's gone cold"],
  'ten minutes': ["I've got ten minutes"],
  brief: ['brief me on my next call'],
  free: ['when am I free today'],
  count: ['how many leads do I have'],
  forecast: ["what's our forecast"],
  accuracy: ['how accurate were our predictions last quarter'],
  'what changed': ['how likely is Jones Watson to buy', 'what changed'],
  drop: ['drop Robert because of timing'],
  accept: ['accept Jones Watson'],
  remind: ['remind me to send the quote tomorrow at nine'],
  book: ['book a call with Priya on Thursday at three'],
  move: ["move my two o'clock to four"],
  late: ["I'll be ten minutes late"],
  debrief: ['log my last call'],
  interview: ['log BANT for Jones'],
  undo: ['put down that Jones Watson has fifty grand', 'undo that'],
  misheard: ['how likely is Johns Whatson to buy'],
  fit: ['would our product fit SilverOaks'],
  clock: ['what time is it for Jones Watson'],
  entries: ['what else is on my calendar today'],
  'follow up': ['what do I have to do'],
  help: ['help'],
} as const satisfies Record<string, readonly string[]>;

/** A turn that is measured. */
export type Measured = keyof typeof spoken;

/** The genuine request of a turn, as the simulator sends it in a conversation over the demo book. */
export type Recorded = { turn: Measured; intent: string; said: string; request: RequestEnvelope };

/** Holds the conversations that lead to the turns and keeps the request of each. */
export async function recordTurns(turns: readonly Measured[]): Promise<Recorded[]> {
  const skill = await openLocalSkill({ clock: () => performance.now() });
  const rep = await openDemo(skill.store, measuredAt);
  const back = await skill.rewindable();
  const recorded: Recorded[] = [];
  for (const turn of turns) {
    const conversation = skill.conversation({ locale: 'en-US', zone: rep.zone, now: () => measuredAt });
    const said: readonly string[] = spoken[turn];
    let last: Recorded | undefined;
    for (const utterance of said) {
      const { intent, speech, request } = await conversation.hear(utterance);
      last = { turn, intent, said: speech, request };
    }
    if (last) recorded.push(last);
    await back();
  }
  await skill.close();
  return recorded;
}
