import type { ServerResponse } from 'node:http';
import { DateTime, IANAZone } from 'luxon';
import * as z from 'zod/mini';
import type { Rep } from '../../lambda/domain/rep.ts';
import { locales } from '../../lambda/language/languages.ts';
import { asDialogue } from '../../simulator/record.ts';
import { screenNames } from '../devices.ts';
import type { Opening, Pushed, TalkSetting } from '../wire.ts';
import { bodyOf } from './bodies.ts';
import { dayShown } from './book/day.ts';
import { leadShown } from './book/lead.ts';
import { gapsShown, leadsShown, likeliestShown } from './book/leads.ts';
import { readerOf } from './book/reader.ts';
import { bringRoutes } from './bring/routes.ts';
import { modelRoutes } from './model/routes.ts';
import type { PageOf } from './page-of.ts';
import { Refused } from './refused.ts';
import type { Route } from './route.ts';
import { clockShown, openTalk, type Talk } from './talk.ts';
import { teachRoutes } from './teach/routes.ts';

const settingShape = z.object({
  rep: z.string(),
  locale: z.enum(locales as [string, ...string[]]),
  zone: z.string().check(z.refine((zone) => IANAZone.isValidZone(zone), 'is no time zone')),
  screen: z.enum(screenNames),
});

const words = z.object({ words: z.string().check(z.maxLength(2_000)) });
const touched = z.object({ words: z.string().check(z.maxLength(2_000)), sent: z.array(z.unknown()) });
const newSetting = z.object({ setting: settingShape, at: z.optional(z.number()) });
const someLeads = z.object({ ids: z.array(z.string()).check(z.maxLength(100)) });

/** Pushes that keep a quiet connection from being given up. */
const KEEP_ALIVE_MS = 15_000;

/** What the page asks for. */
export function routesOf(of: PageOf): Route[] {
  const talks = new Map<string, Talk>();
  const talkOf = (id: string | undefined): Talk => {
    const talk = talks.get(id ?? '');
    if (!talk) throw new Refused(404, 'This conversation is not open any more.', 'Reload the page to open another.');
    return talk;
  };
  const readerIn = (id: string | undefined) => readerOf(talkOf(id), of.skill.store);
  const reps = async (): Promise<Rep[]> => {
    const teams = new Set([of.rep.team, ...(await of.skill.store.teamsWithBatches())]);
    const all = await Promise.all([...teams].map((team) => of.skill.store.reps(team)));
    const others = all.flat().filter(({ team, id }) => team !== of.rep.team || id !== of.rep.id);
    return [of.rep, ...others];
  };
  const repOf = async (key: string): Promise<Rep> => {
    const rep = (await reps()).find((one) => keyOf(one) === key);
    if (!rep) throw new Refused(400, 'Nobody here is this rep.');
    return rep;
  };
  const opening = async (talk: Talk): Promise<Opening> => ({
    conversation: talk.id,
    setting: talk.setting,
    clock: clockShown(talk),
    reps: (await reps()).map((rep) => ({ id: keyOf(rep), name: rep.name })),
    locales: [...locales],
    zones: Intl.supportedValuesOf('timeZone'),
    isDemo: of.isDemo,
    turns: talk.turns,
  });

  return [
    ...bringRoutes(of, talkOf),
    ...modelRoutes(of, readerIn),
    ...teachRoutes(of, talkOf),
    {
      method: 'POST',
      path: /^\/api\/talks$/,
      handle: async () => {
        const setting: TalkSetting = { rep: keyOf(of.rep), locale: of.locale, zone: of.rep.zone, screen: 'medium' };
        const talk = await openTalk(of.skill, { rep: of.rep, setting, clock: of.clock });
        talks.set(talk.id, talk);
        return opening(talk);
      },
    },
    { method: 'GET', path: /^\/api\/talks\/([^/]+)$/, handle: async ({ args }) => opening(talkOf(args[0])) },
    {
      method: 'POST',
      path: /^\/api\/talks\/([^/]+)\/say$/,
      handle: async ({ args, request }) => {
        const talk = talkOf(args[0]);
        await talk.say((await bodyOf(request, words)).words);
        return { said: true };
      },
    },
    {
      method: 'POST',
      path: /^\/api\/talks\/([^/]+)\/touch$/,
      handle: async ({ args, request }) => {
        const talk = talkOf(args[0]);
        const { words: called, sent } = await bodyOf(request, touched);
        await talk.touch(called, sent);
        return { said: true };
      },
    },
    {
      method: 'POST',
      path: /^\/api\/talks\/([^/]+)\/setting$/,
      handle: async ({ args, request }) => {
        const talk = talkOf(args[0]);
        const { setting, at } = await bodyOf(request, newSetting);
        await talk.set(setting, await repOf(setting.rep), at);
        return opening(talk);
      },
    },
    {
      method: 'GET',
      path: /^\/api\/talks\/([^/]+)\/dialogue$/,
      handle: async ({ args }) => dialogueOf(talkOf(args[0])),
    },
    {
      method: 'GET',
      path: /^\/api\/talks\/([^/]+)\/events$/,
      handle: async ({ args, response, query }) => {
        streamTo(response, talkOf(args[0]), Number(query.get('after') ?? 0));
        return undefined;
      },
    },
    {
      method: 'GET',
      path: /^\/api\/talks\/([^/]+)\/day$/,
      handle: ({ args, query }) => dayShown(readerIn(args[0]), query.get('day')),
    },
    {
      method: 'GET',
      path: /^\/api\/talks\/([^/]+)\/leads$/,
      handle: ({ args, query }) =>
        query.get('part') === 'likeliest' ? likeliestShown(readerIn(args[0])) : leadsShown(readerIn(args[0])),
    },
    {
      method: 'POST',
      path: /^\/api\/talks\/([^/]+)\/gaps$/,
      handle: async ({ args, request }) => gapsShown(readerIn(args[0]), (await bodyOf(request, someLeads)).ids),
    },
    {
      method: 'GET',
      path: /^\/api\/talks\/([^/]+)\/leads\/([^/]+)$/,
      handle: ({ args, query }) => leadShown(readerIn(args[0]), args[1] ?? '', query.get('framework')),
    },
  ];
}

const keyOf = ({ team, id }: Rep) => `${team}/${id}`;

/** What was said since the session opened, as a test in `test/dialogues` has it. */
function dialogueOf({ exchanges, turns, setting, rep }: Talk): { file: string; text: string } {
  const from = Math.max(
    0,
    turns.findLastIndex(({ how }) => how === 'opened'),
  );
  const told = exchanges.slice(from);
  const at = DateTime.fromISO(told[0]?.request.request.timestamp ?? '', { zone: setting.zone });
  const title = `${rep.name} asks: ${told[1]?.utterance ?? 'nothing yet'}`;
  return { file: 'recorded.yaml', text: asDialogue(title, at.toFormat("yyyy-MM-dd'T'HH:mm"), setting.zone, told) };
}

/** Server-sent events: the turns after a number at once, and whatever comes from now on. */
function streamTo(response: ServerResponse, talk: Talk, after: number): void {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' });
  const send = (pushed: Pushed) => response.write(`data: ${JSON.stringify(pushed)}\n\n`);
  response.write(': hello\n\n');
  for (const turn of talk.turns.slice(after)) send({ kind: 'turn', turn });
  const stop = talk.listen(send);
  const alive = setInterval(() => response.write(': still here\n\n'), KEEP_ALIVE_MS);
  response.on('close', () => {
    clearInterval(alive);
    stop();
  });
}
