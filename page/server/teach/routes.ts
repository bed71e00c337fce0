import * as z from 'zod/mini';
import { readTaught } from '../../../model/words/taught.ts';
import { bodyOf } from '../bodies.ts';
import { readerOf } from '../book/reader.ts';
import type { PageOf } from '../page-of.ts';
import { Refused } from '../refused.ts';
import type { Route } from '../route.ts';
import { deskNow, type Talk } from '../talk.ts';
import { taughtHere } from './taught-here.ts';
import { namesShown, teachShown } from './teach.ts';

const some = z.object({ words: z.string().check(z.maxLength(300)) });

/** Teaching what words mean: kept as sentences for the next build, never used before it. */
export function teachRoutes(of: PageOf, talkOf: (id: string | undefined) => Talk): Route[] {
  const here = taughtHere(of.folder);
  const shown = (id: string | undefined) => teachShown(readerOf(talkOf(id), of.skill.store), here);
  return [
    { method: 'GET', path: /^\/api\/talks\/([^/]+)\/teach$/, handle: ({ args }) => shown(args[0]) },
    {
      method: 'GET',
      path: /^\/api\/talks\/([^/]+)\/teach\/file$/,
      handle: async () => ({ file: 'taught.jsonl', text: here.asText() }),
    },
    {
      method: 'POST',
      path: /^\/api\/talks\/([^/]+)\/teach\/names$/,
      handle: async ({ args, request }) => {
        const { words } = await bodyOf(request, some);
        return { names: await namesShown(words, deskNow(talkOf(args[0]), of.skill)) };
      },
    },
    {
      method: 'POST',
      path: /^\/api\/talks\/([^/]+)\/teach$/,
      handle: async ({ args, request }) => {
        const read = readTaught(await bodyOf(request, z.unknown()));
        if ('fault' in read) throw new Refused(400, `This cannot be learned: ${read.fault}.`);
        here.add(read.row);
        return shown(args[0]);
      },
    },
    {
      method: 'POST',
      path: /^\/api\/talks\/([^/]+)\/teach\/remove$/,
      handle: async ({ args, request }) => {
        here.remove((await bodyOf(request, some)).words);
        return shown(args[0]);
      },
    },
  ];
}
