/** The parts of dynalite (MIT) that we use; it brings no types of its own. */

declare module 'dynalite/db/index.js' {
  import type { Stream } from 'node:stream';
  /** An engine over LevelDB, or in memory without a path. It starts opening at once; `open` waits and tells why it failed. */
  export type Engine = {
    db: Level;
    /** What is known of a table; `isChecked` refuses one that is being made or dropped. */
    getTable(name: string, isChecked: boolean | Done<TableKnown>, done?: Done<TableKnown>): void;
  };
  type KeySchema = readonly { AttributeName: string }[];
  export type TableKnown = {
    TableStatus: string;
    KeySchema: KeySchema;
    AttributeDefinitions: readonly { AttributeName: string; AttributeType: string }[];
    GlobalSecondaryIndexes?: readonly { IndexName: string; KeySchema: KeySchema }[];
  };
  export type Done<T> = (error: unknown, value?: T) => void;
  export type Write = { type: 'put'; key: string; value: unknown } | { type: 'del'; key: string };
  type Level = {
    open(options?: { createIfMissing?: boolean; maxOpenFiles?: number }): Promise<void>;
    close(): Promise<void>;
    /** Where it is on disk: rewrites what lies between two keys. */
    compactRange?: (start: string, end: string) => Promise<void>;
    /** Reads without leaving the thread; not every level can. */
    getSync?: (key: string) => unknown;
    get: (key: string, done: Done<unknown>) => void;
    put: (key: string, value: unknown, done: Done<void>) => void;
    del: (key: string, done: Done<void>) => void;
    batch: (writes: readonly Write[], done: Done<void>) => void;
    keys: (options?: object) => LevelIterator;
    values: (options?: object) => LevelIterator;
    createValueStream: (options?: object) => Stream;
  };
  /** `return` is what dynalite ends an iterator by where there is one. */
  export type LevelIterator = {
    nextv(size: number): Promise<unknown[]>;
    close(): Promise<void>;
    return?: () => Promise<void>;
  };
  type Value = Readonly<Record<string, string>>;
  const engine: {
    create(options: { path?: string; createTableMs?: number }): Engine;
    /** How keys are written in LevelDB, and how much of an answer an item is. */
    hashPrefix(value: string, type: string): string;
    toRangeStr(value: Value): string;
    itemSize(item: Readonly<Record<string, Value>>, compress: boolean, addMetaSize: boolean, range?: string): number;
  };
  export default engine;
}

declare module 'dynalite/validations/index.js' {
  const validations: {
    checkTypes(request: object, types: unknown): object;
    /** Throws an error with `statusCode` and `body` for a request DynamoDB would refuse. */
    checkValidations(request: object, types: unknown, custom: unknown, engine: unknown): void;
  };
  export default validations;
}

declare module 'dynalite/validations/*.js' {
  const checks: { types: unknown; custom?: unknown };
  export default checks;
}

declare module 'dynalite/actions/*.js' {
  const action: (engine: unknown, request: object, done: (error: unknown, answer?: object) => void) => void;
  export default action;
}
