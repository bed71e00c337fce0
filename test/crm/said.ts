import { run } from '../worlds/command.ts';

/** What a command says over the book in a folder, and after it what it says went wrong. */
export async function said(command: Parameters<typeof run>[0], data: string, ...args: string[]): Promise<string> {
  const { out, err } = await run(command, [...args, '--data', data]);
  return out + err;
}
