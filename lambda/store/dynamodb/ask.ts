import type { Answer, Client, How, Operation, Operations } from './port.ts';

/** Asks a table by either client; the official one's commands are loaded when it is first used. */
export async function ask<O extends Operation>(
  client: Client,
  operation: O,
  input: Operations[O][0],
  how: How = {},
): Promise<Answer<O>> {
  if ('ask' in client) return client.ask(operation, input, how);
  const { byCommand } = await import('./commands.ts');
  return byCommand(client, operation, input, how);
}
