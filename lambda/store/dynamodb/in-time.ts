import { type Deadline, deadlineNow, inTime, OutOfTime } from '../deadline.ts';
import type { How } from './port.ts';

/** A request that has no answer by then is sent once more beside the first; the answer that comes first counts. */
const AGAIN_AFTER_MS = [400, 1_200];

/** A slow database is not helped by asking twice: of many requests only a tenth are sent again. */
const MOST_SPARE = 10;
const SPARE_PER_ANSWER = 0.1;
let spare = MOST_SPARE;

/** Answers that asking again does not change. */
const refusals: ReadonlySet<string> = new Set([
  'ConditionalCheckFailedException',
  'ValidationException',
  'ResourceNotFoundException',
  'AccessDeniedException',
  'UnrecognizedClientException',
]);
const isRefusal = (error: unknown) => error instanceof Error && refusals.has(error.name);

/**
 * Sends a request in time for the turn it is part of; outside of a turn it is simply sent. All our requests may be sent
 * twice: they read, or they write the same under a condition.
 */
export function sent<T>(send: (how: How) => Promise<T>): Promise<T> {
  const deadline = deadlineNow();
  if (!deadline) return send({});
  return deadline.left() > 0 ? firstOf(send, deadline) : Promise.reject(new OutOfTime());
}

/** Why the others are given up. Made once: an error of the platform's own costs a stack at every request. */
const answered = new Error('Another one was answered');

async function firstOf<T>(send: (how: How) => Promise<T>, deadline: Deadline): Promise<T> {
  const given = new AbortController();
  const timers: NodeJS.Timeout[] = [];
  let running = 0;
  const first = new Promise<T>((resolve, reject) => {
    const go = () => {
      running += 1;
      const ended = () => {
        running -= 1;
      };
      send({ abortSignal: given.signal })
        .finally(ended)
        .then(resolve, (error: unknown) => {
          if (running === 0 || isRefusal(error)) reject(error);
        });
    };
    const goAgain = () => {
      if (spare < 1) return;
      spare -= 1;
      go();
    };
    timers.push(...AGAIN_AFTER_MS.map((milliseconds) => setTimeout(goAgain, milliseconds)));
    go();
  });
  try {
    return await inTime(first, deadline);
  } finally {
    spare = Math.min(MOST_SPARE, spare + SPARE_PER_ANSWER);
    timers.forEach(clearTimeout);
    given.abort(answered);
  }
}
