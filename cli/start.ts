import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fstatSync } from 'node:fs';
import { noteAnswered, tracedStore } from '../page/server/traced-store.ts';
import { usualFolder } from './book.ts';
import { type Io, UsageError } from './io.ts';
import { clockFrom, settingsFrom } from './settings.ts';
import { talkCommand, talkInTerminal } from './talk.ts';
import { withSkill } from './whose-book.ts';

/** What `start` takes beside what every conversation does. */
type Opening = { terminal: boolean; pageOnly: boolean; isOpened: boolean; port?: number; rest: string[] };

function openingFrom(args: string[]): Opening {
  const rest = [...args];
  const flag = (name: string) => {
    const at = rest.indexOf(name);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  };
  const at = rest.indexOf('--port');
  const port = at < 0 ? undefined : Number(rest.splice(at, 2)[1]);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536))
    throw new UsageError('--port is a whole number below 65536.', '0 takes a free one.');
  const opening = { terminal: flag('--terminal'), pageOnly: flag('--page'), isOpened: !flag('--no-open') };
  return { ...opening, rest, ...(port !== undefined && { port }) };
}

/** Whether what is typed comes from a program rather than a person. */
function isPipe({ stdin }: Io): boolean {
  if ('isTTY' in stdin && stdin.isTTY) return false;
  if (stdin !== process.stdin) return true;
  const about = fstatSync(0);
  return about.isFIFO() || about.isFile() || about.isSocket();
}

/** `npm start`: the page, with a conversation in the terminal beside it; in a pipe only the conversation. */
export async function startCommand(args: string[], io: Io): Promise<number> {
  const { terminal, pageOnly, isOpened, port, rest } = openingFrom(args);
  if (terminal || (!pageOnly && isPipe(io))) return talkCommand(rest, io);
  const settings = settingsFrom(rest, Date.now(), usualFolder());
  const clock = clockFrom(settings);
  return withSkill(
    settings,
    async (skill, rep) => {
      const { servePage } = await import('../page/serve.ts');
      const of = {
        skill,
        rep,
        locale: settings.locale,
        clock,
        isDemo: settings.rep === undefined,
        folder: settings.data,
      };
      const page = await servePage(of, port);
      io.stdout.write(`See it and talk to it in a browser: ${page.address}\n\n`);
      if (isOpened) showInBrowser(page.address, io);
      try {
        if (pageOnly || !io.stdin.isTTY) await untilStopped();
        else await talkInTerminal({ skill, rep, locale: settings.locale, clock }, io);
      } finally {
        await page.close();
      }
      return 0;
    },
    { throughStore: tracedStore, watch: noteAnswered },
  );
}

const untilStopped = () => Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);

/** Opens an address where there is a desktop with somebody at it. */
function showInBrowser(address: string, { stdin }: Io): void {
  const { env, platform } = process;
  if (!stdin.isTTY || env.CI || env.SSH_CONNECTION) return;
  const [command, ...args] =
    platform === 'darwin'
      ? ['open', address]
      : platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : env.DISPLAY || env.WAYLAND_DISPLAY
          ? ['xdg-open', address]
          : [];
  if (command === undefined) return;
  // A desktop without a browser to open is no reason to stop.
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
