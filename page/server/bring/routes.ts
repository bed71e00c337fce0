import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { rememberedColumns } from '../../../cli/remembered-columns.ts';
import { bodyOf } from '../bodies.ts';
import type { PageOf } from '../page-of.ts';
import { Refused } from '../refused.ts';
import type { Route } from '../route.ts';
import type { Talk } from '../talk.ts';
import { type Bringing, batchesShown, openBringing, undoBatch } from './bringing.ts';

const column = z.object({ file: z.string(), header: z.string(), becomes: z.string() });
const order = z.object({ dates: z.enum(['day-first', 'month-first']) });

/** Bringing files in: they are sent, looked at, and taken into the book of whoever talks. */
export function bringRoutes(of: PageOf, talkOf: (id: string | undefined) => Talk): Route[] {
  const all = new Map<string, Bringing>();
  const remembered = rememberedColumns(of.folder);
  const bringingOf = (id: string | undefined): Bringing => {
    const found = all.get(id ?? '');
    if (!found) throw new Refused(404, 'These files are not here any more.', 'Drop them again.');
    return found;
  };
  return [
    {
      method: 'POST',
      path: /^\/api\/bring$/,
      handle: async () => {
        const id = randomUUID();
        all.set(id, openBringing(id, of.skill, remembered));
        return { id };
      },
    },
    {
      method: 'PUT',
      path: /^\/api\/bring\/([^/]+)\/files\/([^/]+)$/,
      handle: async ({ args, request }) => {
        await bringingOf(args[0]).receive(args[1] ?? '', request);
        return { received: true };
      },
    },
    { method: 'GET', path: /^\/api\/bring\/([^/]+)$/, handle: ({ args }) => bringingOf(args[0]).preview() },
    {
      method: 'POST',
      path: /^\/api\/bring\/([^/]+)\/column$/,
      handle: async ({ args, request }) => {
        const { file, header, becomes } = await bodyOf(request, column);
        return bringingOf(args[0]).choose(file, header, becomes);
      },
    },
    {
      method: 'POST',
      path: /^\/api\/bring\/([^/]+)\/dates$/,
      handle: async ({ args, request }) => bringingOf(args[0]).order((await bodyOf(request, order)).dates),
    },
    {
      method: 'POST',
      path: /^\/api\/talks\/([^/]+)\/bring\/([^/]+)$/,
      handle: async ({ args }) => {
        const bringing = bringingOf(args[1]);
        const outcome = await bringing.run(talkOf(args[0]));
        bringing.close();
        all.delete(bringing.id);
        return outcome;
      },
    },
    {
      method: 'GET',
      path: /^\/api\/talks\/([^/]+)\/batches$/,
      handle: ({ args }) => batchesShown(of.skill, talkOf(args[0])),
    },
    {
      method: 'POST',
      path: /^\/api\/talks\/([^/]+)\/batches\/([^/]+)\/undo$/,
      handle: ({ args }) => undoBatch(of.skill, talkOf(args[0]), args[1] ?? ''),
    },
  ];
}
