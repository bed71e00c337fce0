import type { Ear, Understood } from './understand.ts';

/** So many sentences are remembered; the oldest is forgotten first. */
const MOST_REMEMBERED = 2_000;

/** An ear that does not listen twice to the same words at the same moment: it understands them the same each time. */
export function rememberingEar(ear: Ear): Ear {
  const known = new Map<string, Understood>();
  return {
    understand: (text, hearing) => {
      const key = JSON.stringify([text, hearing]);
      const understood = known.get(key) ?? ear.understand(text, hearing);
      const oldest = known.size < MOST_REMEMBERED ? undefined : known.keys().next().value;
      if (oldest !== undefined) known.delete(oldest);
      known.set(key, understood);
      return understood;
    },
  };
}
