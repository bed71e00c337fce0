import { AsyncLocalStorage } from 'node:async_hooks';

/** By when all that a turn waits for must have come. */
export type Deadline = {
  /** Milliseconds that are left; none or fewer when it is over. Measured on a clock that nobody sets. */
  left: () => number;
  /** Calls back once it is over, at once if it is; gives what takes the call back. */
  whenOver: (then: () => void) => () => void;
};

/** The time was over before an answer came. What was sent may have been done all the same. */
export class OutOfTime extends Error {
  override readonly name = 'OutOfTime';
  readonly hint = 'The database or the platform was slower than a turn may take; look at its health.';
  constructor() {
    super('There was no answer within the time a turn has');
  }
}

const current = new AsyncLocalStorage<Deadline>();

/** The deadline of the turn this runs in; imports and commands have none. */
export const deadlineNow = (): Deadline | undefined => current.getStore();

// Whoever waits for the database hears of the deadline first, and can say what was not reached.
const GRACE_MS = 100;

/** Does work under a deadline, which reaches whatever the work calls. Rejects with `OutOfTime` shortly after it, whatever the work does. */
export async function withDeadline<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const { deadline, settle } = deadlineIn(milliseconds);
  const late = deadlineIn(milliseconds + GRACE_MS);
  try {
    return await inTime(current.run(deadline, work), late.deadline);
  } finally {
    settle();
    late.settle();
  }
}

function deadlineIn(milliseconds: number): { deadline: Deadline; settle: () => void } {
  const end = performance.now() + milliseconds;
  const waiting = new Set<() => void>();
  let isOver = false;
  const timer = setTimeout(() => {
    isOver = true;
    for (const then of waiting) then();
  }, milliseconds);
  const whenOver = (then: () => void) => {
    if (isOver) then();
    else waiting.add(then);
    return () => void waiting.delete(then);
  };
  return { deadline: { left: () => end - performance.now(), whenOver }, settle: () => clearTimeout(timer) };
}

/** What comes of a promise, or `OutOfTime` when that does not come in time. The promise may then end as it likes. */
export function inTime<T>(promise: Promise<T>, { whenOver }: Deadline): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const forget = whenOver(() => reject(new OutOfTime()));
    promise.then(resolve, reject).finally(forget);
  });
}

/** A signal that aborts after so many milliseconds, or with the turn's deadline if that is sooner. */
export const atMost = (milliseconds: number): AbortSignal =>
  AbortSignal.timeout(Math.max(0, Math.ceil(Math.min(milliseconds, deadlineNow()?.left() ?? milliseconds))));
