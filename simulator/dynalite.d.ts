/** The parts of dynalite (MIT) that we use; it brings no types of its own. */

declare module 'dynalite/db/index.js' {
  /** An engine over LevelDB, or in memory without a path. It starts opening at once; `open` waits and tells why it failed. */
  export type Engine = { db: Level };
  type Level = {
    open(options?: { createIfMissing?: boolean; maxOpenFiles?: number }): Promise<void>;
    close(): Promise<void>;
    /** Where it is on disk: rewrites what lies between two keys. */
    compactRange?: (start: string, end: string) => Promise<void>;
    keys: (options?: object) => LevelIterator;
    values: (options?: object) => LevelIterator;
  };
  /** `return` is what dynalite ends an iterator by where there is one. */
  export type LevelIterator = { close(): Promise<void>; return?: () => Promise<void> };
  const engine: { create(options: { path?: string; createTableMs?: number }): Engine };
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
