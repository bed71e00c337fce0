import { topics } from '../../lambda/topics/all.ts';
import { readAnswer, readInstant } from './cells.ts';
import { foldHeader } from './fold.ts';
import type { Column } from './mapping.ts';
import { ourId, scoreColumns, topicHeader } from './written-sheet.ts';

const notRead: Column = { becomes: "Lead Scout's own, not read again", put: () => undefined };

/** Under which header a message's rows say when they happened. */
export const occurredAt = 'Lead Scout occurred at';

const whenItHappened: Column = {
  becomes: 'when it happened',
  put: (cell, draft, { zone }) => {
    const at = readInstant(cell, zone);
    if ('wrong' in at) return at.wrong;
    draft.happenedAt = at.ok;
    return undefined;
  },
};

/** The columns that Lead Scout's exports add, by folded header, in whichever system's file they come back. */
export const ourColumns: ReadonlyMap<string, Column> = new Map([
  ...[ourId, ...scoreColumns.map(([header]) => header)].map((header) => [foldHeader(header), notRead] as const),
  [foldHeader(occurredAt), whenItHappened],
  ...topics.map((topic) => {
    const column: Column = {
      becomes: `answer ${topic}`,
      put: (cell, { answers }) => {
        answers.set(topic, { value: readAnswer(cell), sure: 'sure' });
        return undefined;
      },
    };
    return [foldHeader(topicHeader(topic)), column] as const;
  }),
]);
