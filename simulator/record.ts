import { stringify } from 'yaml';
import type { Exchange } from './converse.ts';

/** A conversation written down as a golden dialogue, ready for `test/dialogues`. */
export const asDialogue = (title: string, now: string, zone: string, exchanges: readonly Exchange[]): string =>
  stringify(
    {
      title,
      world: 'demo',
      now,
      zone,
      turns: exchanges.map(({ utterance, speech, ends }) => ({
        rep: utterance,
        alexa: speech,
        ...(ends ? { ends } : {}),
      })),
    },
    { lineWidth: 0 },
  );
