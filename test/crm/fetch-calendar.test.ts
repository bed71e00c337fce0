import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fetchCalendar, isPrivateAddress } from '../../crm/feeds/fetch-calendar.ts';

let server: Server;
let answer: RequestListener;
let address: string;
beforeEach(async () => {
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/secret.ics`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const allow = () => true;
const text = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n';

it('a calendar comes with what the server says of its copy, and is not sent again while it stays', async () => {
  answer = ({ headers }, response) => {
    if (headers['if-none-match'] === '"7"') response.writeHead(304).end();
    else response.writeHead(200, { etag: '"7"', 'last-modified': 'Mon, 02 Mar 2026 08:00:00 GMT' }).end(text);
  };
  const first = await fetchCalendar(address, {}, { allow });
  expect(first).toEqual({
    kind: 'changed',
    text,
    freshness: { etag: '"7"', lastModified: 'Mon, 02 Mar 2026 08:00:00 GMT' },
  });
  expect(await fetchCalendar(address, { etag: '"7"' }, { allow })).toEqual({ kind: 'unchanged' });
});

it('redirects are followed, but not for ever', async () => {
  answer = ({ url = '' }, response) => {
    const left = Number(url.split('/').at(-1)) || 0;
    if (left > 0) response.writeHead(302, { location: `/${left - 1}` }).end();
    else response.end(text);
  };
  const from = (hops: number) => fetchCalendar(new URL(`/${hops}`, address).href, {}, { allow });
  expect(await from(5)).toMatchObject({ kind: 'changed' });
  expect(await from(6)).toMatchObject({ kind: 'refused', reason: 'too-many-redirects' });
});

it.each([
  ['too-large', { bytes: 10 }, (...[, response]: Parameters<RequestListener>) => response.end(text)],
  ['too-large', { bytes: 100 }, (...[, response]: Parameters<RequestListener>) => response.write(text.repeat(50))],
  ['too-slow', { milliseconds: 100 }, () => {}],
  [
    'too-slow',
    { milliseconds: 100 },
    (...[, response]: Parameters<RequestListener>) => response.write('BEGIN:VCALENDAR'),
  ],
  ['not-found', {}, (...[, response]: Parameters<RequestListener>) => response.writeHead(404).end()],
  ['not-allowed', {}, (...[, response]: Parameters<RequestListener>) => response.writeHead(403).end()],
  ['server-error', {}, (...[, response]: Parameters<RequestListener>) => response.writeHead(500).end()],
  ['no-calendar', {}, (...[, response]: Parameters<RequestListener>) => response.end('<html>Sign in</html>')],
  ['unreachable', {}, (...[request]: Parameters<RequestListener>) => request.socket.destroy()],
])('%s is a reason of its own', async (reason, limits, answering) => {
  answer = (request, response) => void answering(request, response);
  expect(await fetchCalendar(address, {}, { allow, ...limits })).toMatchObject({ kind: 'refused', reason });
});

describe('addresses of somebody’s own network are refused', () => {
  it.each(
    `127.0.0.1 10.1.2.3 172.31.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1 255.255.255.255 ::1 :: fe80::1
     fd00:ec2::254 ::ffff:127.0.0.1 ::ffff:a9fe:a9fe ff02::1 2001:db8::1 64:ff9b::7f00:1 2002:7f00:1::`.split(/\s+/),
  )('%s', (each) => {
    expect(isPrivateAddress(each)).toBe(true);
  });

  it.each(['8.8.8.8', '172.32.0.1', '2607:f8b0:4004::200e', '::ffff:8.8.8.8'])('%s is not', (each) => {
    expect(isPrivateAddress(each)).toBe(false);
  });

  it.each([
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://localhost/',
    'http://0x7f.1/',
    'http://2130706433/',
    'webcal://localhost/c.ics',
  ])('%s, however it is written', async (url) => {
    expect(await fetchCalendar(url)).toMatchObject({ kind: 'refused', reason: 'private-address' });
  });

  it('also when a redirect leads there', async () => {
    answer = ({ url }, response) => {
      if (url === '/inside') response.end(text);
      else
        response
          .writeHead(301, { location: address.replace('127.0.0.1', 'localhost').replace('secret.ics', 'inside') })
          .end();
    };
    const onlyTheFirst = (ip: string) => ip === '127.0.0.1' && !redirected;
    let redirected = false;
    const listener = answer;
    answer = (request, response) => {
      listener(request, response);
      redirected = true;
    };
    expect(await fetchCalendar(address, {}, { allow: onlyTheFirst })).toMatchObject({ reason: 'private-address' });
  });

  it.each(['', 'calendar', 'file:///etc/passwd', 'ftp://x.example/', 'https://user:pass@x.example/'])(
    '"%s" is no address',
    async (url) => {
      expect(await fetchCalendar(url)).toMatchObject({ kind: 'refused', reason: 'not-an-address' });
    },
  );
});
