import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { get, NotDone } from './api.ts';

/** What was asked of the server: still under way, here, or not to be had. */
export type AskedFor<T> = { value?: T; trouble?: string };

/** Asks for something, and again whenever `again` changes; what was there stays until the new is. */
export function useAsked<T>(path: string | undefined, again: unknown): AskedFor<T> {
  const [state, setState] = useState<AskedFor<T> & { path?: string | undefined }>({});
  useEffect(() => {
    if (path === undefined) return;
    const over = new AbortController();
    get<T>(path, over.signal).then(
      (value) => setState({ value, path }),
      (error: unknown) => {
        if (!over.signal.aborted) setState({ trouble: error instanceof NotDone ? error.message : String(error), path });
      },
    );
    return () => over.abort();
  }, [path, again]);
  return state;
}

/** What was asked for once it is here; until then, or where it is not to be had, a line that says so. */
export function Arrived<T>({
  asked: { value, trouble },
  what,
  children,
}: {
  asked: AskedFor<T>;
  what: string;
  children: (value: T) => ComponentChildren;
}) {
  if (trouble !== undefined) return <p class="trouble">{trouble}</p>;
  if (value === undefined) return <p class="small loading">Opening {what} …</p>;
  return <>{children(value)}</>;
}
