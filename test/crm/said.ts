import { Writable } from 'node:stream';
import type { Io } from '../../cli/io.ts';

type Command = (args: string[], io: Io) => Promise<number>;

/** What a command says over the book in a folder, errors and all. */
export async function said(command: Command, data: string, ...args: string[]): Promise<string> {
  let text = '';
  const out = new Writable({
    write: (chunk, _encoding, done) => {
      text += String(chunk);
      done();
    },
  });
  await command([...args, '--data', data], { stdin: process.stdin, stdout: out, stderr: out });
  return text;
}
