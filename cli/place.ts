import { UsageError } from './io.ts';

/** Options that say where a book is kept. */
export const bookOptions = {
  data: { type: 'string' },
  table: { type: 'string' },
  region: { type: 'string' },
  endpoint: { type: 'string' },
  profile: { type: 'string' },
} as const;

/** What the command line says about where a book is kept. */
export type BookWords = { [option in keyof typeof bookOptions]?: string | undefined };

/** The options that name the same place again, for a hint. */
export const placeWords = ({ data, table, region, endpoint, profile }: BookWords): string =>
  Object.entries({ data, table, region, endpoint, profile })
    .flatMap(([name, value]) =>
      value === undefined ? [] : [` --${name} ${/\s/.test(value) ? JSON.stringify(value) : value}`],
    )
    .join('');

/** Refuses words about a table where none is named. */
export function mustMean({ table, region, endpoint, profile }: BookWords): void {
  const aws = Object.entries({ region, endpoint, profile }).find(([, value]) => value !== undefined);
  if (table === undefined && aws)
    throw new UsageError(`--${aws[0]} is about a table, and none is named.`, 'Name it with --table TABLE.');
}
