import type { Answer, Client, How, Operation, Operations } from './port.ts';

/** Loaded once: a large import asks thousands of times, and looking a module up takes longer than a small request. */
let commands: Promise<typeof import('./commands.ts')> | undefined;

/** Asks a table by either client; the official one's commands are loaded when it is first used. */
export async function ask<O extends Operation>(
  client: Client,
  operation: O,
  input: Operations[O][0],
  how: How = {},
): Promise<Answer<O>> {
  if ('ask' in client) return client.ask(operation, input, how);
  commands ??= import('./commands.ts');
  const { byCommand } = await commands;
  return byCommand(client, operation, input, how);
}
