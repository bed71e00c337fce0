import { Stream } from 'node:stream';
import type { Done, Engine, LevelIterator, TableKnown, Write } from 'dynalite/db/index.js';

/** How many items of a query are read at once. */
const READ_TOGETHER = 64;

/**
 * Has dynalite's engine do the same with fewer ways to LevelDB's threads and back: a table that is there is known by heart, an item is read
 * at once, what is written in the same moment is one batch, and a query reads many items at a time. None of our operations
 * changes or drops a table.
 */
export function quicken(engine: Engine): void {
  knowTables(engine);
  readAtOnce(engine);
  writeTogether(engine);
  readManyAtATime(engine);
}

function knowTables(engine: Engine): void {
  const look = engine.getTable.bind(engine);
  const known = new Map<string, TableKnown>();
  engine.getTable = (name, isChecked, whenChecked) => {
    const done = typeof isChecked === 'function' ? isChecked : whenChecked;
    const before = known.get(name);
    if (before) return void setImmediate(() => done?.(null, before));
    look(name, typeof isChecked === 'function' ? false : isChecked, (error, table) => {
      if (table?.TableStatus === 'ACTIVE') known.set(name, table);
      done?.(error, table);
    });
  };
}

function readAtOnce({ db }: Engine): void {
  const getSync = db.getSync?.bind(db);
  if (!getSync) return;
  const get = db.get.bind(db);
  db.get = (key, done) => {
    let value: unknown;
    try {
      value = getSync(key);
    } catch {
      // The slow way knows how to say what is wrong.
      return get(key, done);
    }
    setImmediate(done, null, value);
  };
}

function writeTogether({ db }: Engine): void {
  const batch = db.batch.bind(db);
  let waiting: { write: Write; done: Done<void> }[] = [];
  const write = (one: Write, done: Done<void>) => {
    waiting.push({ write: one, done });
    if (waiting.length > 1) return;
    setImmediate(() => {
      const all = waiting;
      waiting = [];
      batch(
        all.map((each) => each.write),
        (error) => {
          for (const each of all) each.done(error);
        },
      );
    });
  };
  db.put = (key, value, done) => write({ type: 'put', key, value }, done);
  db.del = (key, done) => write({ type: 'del', key }, done);
}

/**
 * dynalite asks for one item after the other, and ends an iterator by `return`, which LevelDB's have not: left open, each would keep
 * every table and memory it saw for as long as the process lives.
 */
function readManyAtATime({ db }: Engine): void {
  for (const kind of ['keys', 'values'] as const) {
    const begin = db[kind].bind(db);
    db[kind] = (options) => {
      const iterator = begin(options);
      iterator.return = () => iterator.close();
      return iterator;
    };
  }
  db.createValueStream = (options) => new Values(db.values(options));
}

/** The values of a stretch of keys as events: a stream of Node's own takes longer to make than most of ours have values. */
class Values extends Stream {
  readonly #iterator: LevelIterator;
  #isEnded = false;

  constructor(iterator: LevelIterator) {
    super();
    this.#iterator = iterator;
    // Whoever asked listens by then.
    queueMicrotask(() => void this.#readOn());
  }

  async #readOn(): Promise<void> {
    try {
      for (let more = true; more && !this.#isEnded; ) {
        const values = await this.#iterator.nextv(READ_TOGETHER);
        for (const value of values) if (!this.#isEnded) this.emit('data', value);
        // Fewer than were asked for are the last ones, or all that was to be read at once: the next time tells.
        more = values.length > 0;
      }
      if (!this.#isEnded) this.emit('end');
    } catch (error) {
      this.emit('error', error);
    } finally {
      await this.#iterator.close().catch(() => {});
    }
  }

  /** No more is wanted. */
  destroy(): void {
    this.#isEnded = true;
  }
}
