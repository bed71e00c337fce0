import * as z from 'zod/mini';
import { backToCardBefore } from '../../../cli/card-in-use.ts';
import { answersFile } from '../../../cli/workshop/answers.ts';
import { bodyOf } from '../bodies.ts';
import type { Reader } from '../book/reader.ts';
import { keptBesideBook } from '../kept-beside-book.ts';
import type { PageOf } from '../page-of.ts';
import { Refused } from '../refused.ts';
import type { Route } from '../route.ts';
import { modelShown } from './model.ts';
import { learnedShown, reviewShown } from './results.ts';
import { signWorkshop, tryWorkshop, workshopShown } from './workshop.ts';

const answered = z.object({ answers: answersFile });

/** The scorecard, the workshop that makes one, and what came of its forecasts. */
export function modelRoutes(of: PageOf, readerIn: (id: string | undefined) => Reader): Route[] {
  const signed = keptBesideBook(of.folder, 'workshop.json', answersFile);
  return [
    {
      method: 'GET',
      path: /^\/api\/talks\/([^/]+)\/model$/,
      handle: ({ args }) => modelShown(readerIn(args[0])),
    },
    {
      method: 'GET',
      path: /^\/api\/talks\/([^/]+)\/model\/results$/,
      handle: async ({ args }) => {
        const reader = readerIn(args[0]);
        const [review, { version }] = await Promise.all([reviewShown(reader), reader.card()]);
        return { review, learned: learnedShown(of.folder, version) };
      },
    },
    {
      method: 'GET',
      path: /^\/api\/talks\/([^/]+)\/workshop$/,
      handle: ({ args }) => workshopShown(readerIn(args[0]), signed),
    },
    {
      method: 'POST',
      path: /^\/api\/talks\/([^/]+)\/workshop\/try$/,
      handle: async ({ args, request }) => tryWorkshop(readerIn(args[0]), (await bodyOf(request, answered)).answers),
    },
    {
      method: 'POST',
      path: /^\/api\/talks\/([^/]+)\/workshop\/sign$/,
      handle: async ({ args, request }) =>
        signWorkshop(readerIn(args[0]), (await bodyOf(request, answered)).answers, signed),
    },
    {
      method: 'POST',
      path: /^\/api\/talks\/([^/]+)\/card\/back$/,
      handle: async ({ args }) => {
        const { store, scope, now, rep } = readerIn(args[0]);
        if (rep.role !== 'manager')
          throw new Refused(403, 'What holds for the whole team is a manager’s to change.', 'Talk as a manager first.');
        const card = await backToCardBefore(store, scope.team, now.toMillis());
        if (!card) throw new Refused(409, 'There is no card to go back to.');
        return { version: card.version };
      },
    },
  ];
}
