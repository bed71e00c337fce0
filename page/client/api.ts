import type { Pushed, Trouble } from '../wire.ts';

const KEPT = 'lead-scout-token';

/** Takes the token out of the address once, so that it is neither shown nor kept in the history. */
function tokenFromAddress(): string {
  const given = /^#([\w-]{20,})$/.exec(location.hash)?.[1];
  if (given !== undefined) {
    sessionStorage.setItem(KEPT, given);
    history.replaceState(null, '', `${location.pathname}#/talk`);
  }
  return given ?? sessionStorage.getItem(KEPT) ?? '';
}

const token = tokenFromAddress();

/** The server did not do what the page asked; `status` 0 is one that cannot be reached. */
export class NotDone extends Error {
  override readonly name = 'NotDone';
  readonly status: number;
  readonly hint: string | undefined;
  constructor(status: number, { message, hint }: Trouble) {
    super(message);
    this.status = status;
    this.hint = hint;
  }
}

async function send(method: string, path: string, body?: BodyInit, signal?: AbortSignal): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers: { authorization: `Bearer ${token}` },
      ...(body !== undefined && { body }),
      ...(signal && { signal }),
    });
  } catch {
    throw new NotDone(0, { message: 'Lead Scout cannot be reached.', hint: 'Is it still running in its terminal?' });
  }
  if (response.ok) return response;
  throw new NotDone(response.status, (await response.json().catch(() => ({ message: 'It failed.' }))) as Trouble);
}

/** Asks for something. */
export const get = async <T>(path: string, signal?: AbortSignal): Promise<T> =>
  (await send('GET', path, undefined, signal)).json() as Promise<T>;

/** Asks for something to be done. */
export const post = async <T>(path: string, body: unknown = {}): Promise<T> =>
  (await send('POST', path, JSON.stringify(body))).json() as Promise<T>;

/** Sends a file as it is. */
export const putFile = async (path: string, file: Blob): Promise<void> => {
  await send('PUT', path, file);
};

/** Follows what is pushed until the connection ends, which is an error like any other. */
export async function follow(path: string, hear: (pushed: Pushed) => void, opened: () => void, signal: AbortSignal) {
  const { body } = await send('GET', path, undefined, signal);
  opened();
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: '' };
    if (done) return;
    text += value;
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const data = /^data: (.*)$/m.exec(event)?.[1];
      if (data !== undefined) hear(JSON.parse(data) as Pushed);
    }
  }
}
