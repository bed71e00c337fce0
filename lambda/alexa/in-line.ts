import type { Handler } from './skill.ts';

/** Nobody listens any more for the answer to a turn that waited in line. */
export class NobodyListens extends Error {
  override readonly name = 'NobodyListens';
  readonly hint = 'Turns come faster than they are answered: give the process more, or start a second one.';
  constructor() {
    super('Whoever asked hung up before the turn was begun');
  }
}

/** More turns at once would only make each slower; those that wait for a database take their time beside each other. */
const AT_ONCE = 16;

/**
 * Begins no more than some turns at once and keeps the others in line, in the order they came. A turn's time runs from when it is
 * begun, so that none breaks off for having been the last of many. Lambda sends a process one turn at a time and never waits.
 * `hungUp` of the context tells that nobody listens any more.
 */
export function inLine(handler: Handler, atOnce = AT_ONCE): Handler {
  let places = atOnce;
  const line: (() => void)[] = [];
  return async (event, context) => {
    if (places > 0) places -= 1;
    else await new Promise<void>((begin) => line.push(begin));
    try {
      if (hasHungUp(context)) throw new NobodyListens();
      return await handler(event, context);
    } finally {
      const next = line.shift();
      if (next) next();
      else places += 1;
    }
  };
}

function hasHungUp(context: unknown): boolean {
  if (typeof context !== 'object' || context === null || !('hungUp' in context)) return false;
  return context.hungUp instanceof AbortSignal && context.hungUp.aborted;
}
