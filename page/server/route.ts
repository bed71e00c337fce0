import type { IncomingMessage, ServerResponse } from 'node:http';

/** A request as a route gets it: `args` are the parts of the path that stand for something. */
export type Asked = { request: IncomingMessage; response: ServerResponse; args: string[]; query: URLSearchParams };

/** What a path is answered with: JSON, or nothing where the route itself answers. */
export type Route = { method: string; path: RegExp; handle: (asked: Asked) => Promise<unknown> };
