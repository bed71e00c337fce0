import { isoInstant } from '../../schedule/instant.ts';
import type { Stamp } from '../../topics/corrections.ts';
import type { Desk } from '../../turn/turn.ts';

/** What every id written in this turn begins with: the request's own id, so that a repeated request writes nothing twice. */
export const writeId = (desk: Desk): string => `v-${desk.turn.id === '' ? `at-${desk.turn.at}` : desk.turn.id}`;

/** By whom and when things are written in this turn, with ids that count up in the order they are asked for. */
export function stampOf(desk: Desk, part = ''): Stamp {
  let n = 0;
  return {
    by: desk.rep.id,
    at: isoInstant(desk.now),
    id: () => {
      n += 1;
      return `${writeId(desk)}${part}-${n}`;
    },
  };
}
