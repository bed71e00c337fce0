import { AsyncLocalStorage } from 'node:async_hooks';
import type { Answered } from '../../lambda/turn/answer.ts';
import type { StoreCall } from '../wire.ts';

/** What is seen of a turn while it runs: its questions to the store, and what it came to. */
export type Trace = { began: number; calls: StoreCall[]; answered?: Answered };

const running = new AsyncLocalStorage<Trace>();

const writing = /^(?:save|adopt|forget|link|replace|remember|visited|write|remove|undo|back)/;
const MOST_SHOWN = 120;

const short = (text: string) => (text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN - 1)}…` : text);
const isScope = (value: unknown) => typeof value === 'object' && value !== null && 'team' in value && 'rep' in value;

/** What a question is about: its arguments without the rep's own scope, which is in all of them. */
const aboutOf = (args: readonly unknown[]) =>
  short(
    args
      .filter((value) => !isScope(value))
      .map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
      .join(', '),
  );

function cameOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 1 ? '1 item' : `${value.length} items`;
  if (typeof value === 'string') return short(value);
  if (typeof value === 'object' && value !== null) {
    if ('leads' in value && Array.isArray(value.leads)) return cameOf(value.leads);
    if ('lead' in value) return 'a lead’s file';
  }
  return 'an answer';
}

/** A store whose questions and writes are noted with their times in the trace of the turn that makes them. */
export function tracedStore<S extends object>(store: S): S {
  return new Proxy(store, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== 'function' || typeof name !== 'string') return method;
      return (...args: unknown[]): unknown => {
        const trace = running.getStore();
        const came: unknown = Reflect.apply(method, target, args);
        if (!trace || !(came instanceof Promise)) return came;
        const from = performance.now();
        const call: StoreCall = {
          asks: name,
          about: aboutOf(args),
          writes: writing.test(name),
          from: from - trace.began,
          ms: 0,
          came: '',
        };
        trace.calls.push(call);
        const over = (what: string) => {
          call.ms = performance.now() - from;
          call.came = what;
        };
        came.then(
          (value) => over(cameOf(value)),
          (error: unknown) => over(error instanceof Error ? error.name : 'failed'),
        );
        return came;
      };
    },
  });
}

/** Runs a turn and gives what was seen of it. */
export async function traced<T>(turn: () => Promise<T>): Promise<{ value: T; trace: Trace }> {
  const trace: Trace = { began: performance.now(), calls: [] };
  const value = await running.run(trace, turn);
  return { value, trace };
}

/** Notes what the turn that runs came to. */
export function noteAnswered(answered: Answered): void {
  const trace = running.getStore();
  if (trace) trace.answered = answered;
}
