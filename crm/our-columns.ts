import { topics } from '../lambda/domain/fact.ts';
import { readAnswer } from './cells.ts';
import { foldHeader } from './fold.ts';
import type { Column } from './mapping.ts';
import { ourId, scoreColumns, topicHeader } from './write/sheet.ts';

const notRead: Column = { becomes: "Lead Scout's own, not read again", put: () => undefined };

/** The columns that Lead Scout's exports add, by folded header, in whichever system's file they come back. */
export const ourColumns: ReadonlyMap<string, Column> = new Map([
  ...[ourId, ...scoreColumns.map(([header]) => header)].map((header) => [foldHeader(header), notRead] as const),
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
