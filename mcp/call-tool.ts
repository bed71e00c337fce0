import { type Brought, type Caller, type Door, type Taken, takeTurn } from './door.ts';
import { resultOf } from './result.ts';
import type { Result } from './result-shape.ts';
import { doorWords } from './says.ts';

/** What a tool came to, as the protocol has it. */
export type ToolAnswer = { content: [{ type: 'text'; text: string }]; structuredContent?: Result; isError?: true };

const spoken = ({ sentence, question }: Result): string =>
  [sentence, question].filter((part) => part !== undefined && part !== '').join(' ');

/** A turn as the answer of a tool. */
export function toolAnswer(taken: Taken): ToolAnswer {
  const structuredContent = resultOf(taken);
  return {
    content: [{ type: 'text', text: spoken(structuredContent) }],
    structuredContent,
    ...(taken.answered.outcome === 'failed' ? { isError: true } : {}),
  };
}

/** Says that a turn broke off; what went wrong inside is for the log alone. */
const brokenOff: ToolAnswer = { content: [{ type: 'text', text: doorWords.en.brokenOff }], isError: true };

/** Takes the turn a tool asks for; where it breaks off that is logged, and said. */
export async function toolTurn(door: Door, caller: Caller, brought: Brought): Promise<Taken | { broken: ToolAnswer }> {
  try {
    return await takeTurn(door, caller, brought);
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown';
    door.log({ request: '', capability: 'none', outcome: 'failed', ms: 0, error: name });
    return { broken: brokenOff };
  }
}
