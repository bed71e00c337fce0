import { readFileSync, writeFileSync } from 'node:fs';
import { DateTime } from 'luxon';
import { isMap, isSeq, parseDocument } from 'yaml';
import * as z from 'zod/mini';
import type { Conversation, Exchange } from '../../simulator/converse.ts';
import { type LocalSkill, openLocalSkill } from '../../simulator/local-skill.ts';
import type { Rewind } from '../../simulator/rewind.ts';
import { worlds } from '../worlds/index.ts';

const turn = z.strictObject({
  /** What the rep says; nothing is silence. */
  rep: z.string(),
  /** Other ways to say it: each must be answered the same. */
  or: z.optional(z.array(z.string())),
  /** The intent and slots understood, where it teaches something: `LikelihoodIntent lead=Mr. Jones`. */
  hears: z.optional(z.string()),
  alexa: z.string(),
  ends: z.optional(z.boolean()),
  /** A new container answers from here on: nothing but the session and the database survives. */
  restart: z.optional(z.boolean()),
});

const dialogue = z.strictObject({
  title: z.string(),
  world: z.enum(Object.keys(worlds) as [keyof typeof worlds]),
  now: z.string(),
  zone: z.optional(z.string()),
  locale: z.optional(z.string()),
  turns: z.array(turn),
});
type Turn = z.infer<typeof turn>;
type Dialogue = z.infer<typeof dialogue>;

/** A wrong line of a dialogue: which turn, what was expected of it, and what came. */
export type Fault = { at: number; said: string; expected: string; came: string };

const heardBy = ({ intent, slots }: Exchange) =>
  [intent, ...Object.entries(slots).map(([name, value]) => `${name}=${value}`)].join(' ');

const speak = (conversation: Conversation, words: string) =>
  words === '' ? conversation.keepSilent() : conversation.hear(words);

function faultsOf(wanted: Turn, at: number, said: string, exchange: Exchange): Fault[] {
  const wrong = (expected: string, came: string) => (expected === came ? [] : [{ at, said, expected, came }]);
  return [
    ...(wanted.hears === undefined || said !== wanted.rep
      ? []
      : wrong(`hears ${wanted.hears}`, `hears ${heardBy(exchange)}`)),
    ...wrong(wanted.alexa, exchange.speech),
    ...wrong(`ends: ${wanted.ends ?? false}`, `ends: ${exchange.ends}`),
  ];
}

type Stage = { skill: LocalSkill; rewind: Rewind };

/** Dialogues of one world and moment follow each other on one stage; each finds it as it was first set. */
export function stages() {
  const set = new Map<string, Promise<Stage>>();
  const setUp = async (world: keyof typeof worlds, now: number, zone: string): Promise<Stage> => {
    const skill = await openLocalSkill({ clock: () => 0 });
    await worlds[world](skill.store, now, zone, skill.feeds);
    return { skill, rewind: await skill.rewindable() };
  };
  return {
    stageFor: (world: keyof typeof worlds, now: number, zone: string): Promise<Stage> => {
      const key = JSON.stringify([world, now, zone]);
      const stage = set.get(key) ?? setUp(world, now, zone);
      set.set(key, stage);
      return stage;
    },
    close: async () => {
      for (const stage of await Promise.allSettled(set.values()))
        if (stage.status === 'fulfilled') await stage.value.skill.close();
    },
  };
}

/** Plays a dialogue through the ear, the real handler and an embedded DynamoDB. */
export async function play(
  these: Dialogue,
  { stageFor }: Pick<ReturnType<typeof stages>, 'stageFor'>,
): Promise<{ faults: Fault[]; came: Exchange[] }> {
  const zone = these.zone ?? 'America/New_York';
  const now = DateTime.fromISO(these.now, { zone }).toMillis();
  const { skill, rewind } = await stageFor(these.world, now, zone);
  try {
    let conversation = skill.conversation({ locale: these.locale ?? 'en-US', zone, now: () => now });
    const faults: Fault[] = [];
    const came: Exchange[] = [];
    for (const [at, wanted] of these.turns.entries()) {
      if (wanted.restart) conversation = conversation.fork(skill.handler());
      for (const other of wanted.or ?? [])
        faults.push(...faultsOf(wanted, at, other, await speak(conversation.fork(), other)));
      const exchange = await speak(conversation, wanted.rep);
      faults.push(...faultsOf(wanted, at, wanted.rep, exchange));
      came.push(exchange);
    }
    return { faults, came };
  } finally {
    await rewind();
  }
}

/** The whole conversation with its wrong lines marked, in the form of the file. */
export function transcript(these: Dialogue, faults: Fault[]): string {
  const lines = these.turns.flatMap((wanted, at) => {
    const wrong = faults.filter((fault) => fault.at === at);
    const marks = wrong.flatMap(({ said, expected, came }) => [
      `  ✗ said:     ${said}`,
      `  ✗ expected: ${expected}`,
      `  ✗ came:     ${came}`,
    ]);
    return [`  - rep: ${wanted.rep}`, ...(wrong.length === 0 ? [`    alexa: ${wanted.alexa}`] : marks)];
  });
  return [`title: ${these.title}`, ...lines].join('\n');
}

/** Reads a dialogue's file; a mistake in its shape names the path. */
export const readDialogue = (file: string): Dialogue =>
  dialogue.parse(parseDocument(readFileSync(file, 'utf8')).toJS());

/** Rewrites what Alexa says in a dialogue's file, and nothing else: comments, order and the rep's words stay. */
export function rewrite(file: string, came: Exchange[]): void {
  const document = parseDocument(readFileSync(file, 'utf8'));
  const turns = document.get('turns');
  if (!isSeq(turns)) return;
  for (const [at, exchange] of came.entries()) {
    const item = turns.items[at];
    if (!isMap(item)) continue;
    item.set('alexa', exchange.speech);
    if (exchange.ends) item.set('ends', true);
    else item.delete('ends');
  }
  writeFileSync(file, document.toString({ lineWidth: 0 }));
}
