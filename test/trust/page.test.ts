import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { admit } from '../../page/server/guard.ts';
import { Refused } from '../../page/server/refused.ts';

const token = 'the-token-of-this-start';
let server: Server;
let port: number;

beforeAll(async () => {
  server = createServer((asked, response) => {
    try {
      admit(asked, asked.url?.startsWith('/api/') ? 'token' : 'nothing', token);
      response.end();
    } catch (error) {
      response.writeHead(error instanceof Refused ? error.status : 500).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((done) => server.close(done)));

const statusOf = (path: string, headers: Record<string, string>) =>
  new Promise<number>((done, failed) => {
    request({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      response.resume();
      done(response.statusCode ?? 0);
    })
      .on('error', failed)
      .end();
  });
const authorization = `Bearer ${token}`;

it('the page’s own requests pass', async () => {
  const origin = `http://127.0.0.1:${port}`;
  expect(await statusOf('/api/talks', { authorization, origin, 'sec-fetch-site': 'same-origin' })).toBe(200);
  expect(await statusOf('/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).toBe(200);
});

it.each([
  ['without the token of this start', '/api/talks', {}, 401],
  ['with another token', '/api/talks', { authorization: 'Bearer guessed' }, 401],
  ['from a page of another origin', '/api/talks', { authorization, origin: 'https://elsewhere.example' }, 403],
  ['from a page whose origin is not told', '/api/talks', { authorization, 'sec-fetch-site': 'cross-site' }, 403],
  ['by a foreign name that leads to this machine', '/', { host: 'book.elsewhere.example' }, 403],
])('a request %s is refused', async (_how, path, headers, status) =>
  expect(await statusOf(path, headers)).toBe(status),
);
