import { questions } from '../lambda/identity/only-if-sure.ts';
import type { Store } from '../lambda/store/store.ts';
import { changes } from '../lambda/store/watch-saves.ts';

/** What a client may do for a rep: hear the book, log what the rep says, change what holds for the whole team. */
export const rights = ['read', 'log', 'team'] as const;
export type Right = (typeof rights)[number];

/** What a turn may do: only read, take down what was said, or whatever the rep orders. */
export type Reach = 'reads' | 'logs' | 'orders';

type Name = keyof Store & string;

/** A colleague's list is no answer of a tool that only reads or logs. */
const byOrderOnly: ReadonlySet<string> = new Set<Name>(['colleagues']);
const beside: readonly Name[] = ['countTry', 'saveScoreHeard'];

/** Questions, and what is kept beside an answer that no rep would call a change. */
const reading: readonly string[] = [...[...questions].filter((name) => !byOrderOnly.has(name)), ...beside];

const logging: readonly string[] = [
  ...reading,
  'saveFact',
  'saveLogEntry',
  'saveInterview',
  'saveFollowUp',
  'saveHeat',
  'saveHeardAs',
  'forgetHeardAs',
];

/** What holds for everybody in the team. */
const ofTheTeam: ReadonlySet<string> = new Set<Name>(['adoptCard', 'saveTeamRules']);

/** Why a change is refused: the client lacks the right to log or the right for a team, or another tool is for that. */
export type Refusal = 'log' | 'team' | 'tool';

/** A turn wanted to change what it may not change; nothing was written by that. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed';
  readonly hint = 'The client needs another scope, or the rep has to say it by another tool.';
  readonly why: Refusal;
  constructor(question: string, why: Refusal) {
    super(`${question} is not allowed in this turn`);
    this.why = why;
  }
}

const logs: ReadonlySet<string> = new Set(logging);
const reads: ReadonlySet<string> = new Set(reading);

function refusal(name: string, reach: Reach, may: ReadonlySet<Right>): Refusal | undefined {
  if (reads.has(name)) return undefined;
  if (!may.has('log')) return 'log';
  if (ofTheTeam.has(name) && !may.has('team')) return 'team';
  if (reach === 'orders' || (reach === 'logs' && logs.has(name))) return undefined;
  return 'tool';
}

/**
 * A store through which a turn can do no more than it may, whatever was understood: what a tool that only reads has no way to
 * write. `changed` says whether anything a rep would call a change was begun.
 */
export function withinReach(
  store: Store,
  reach: Reach,
  may: ReadonlySet<Right>,
): { store: Store; changed: () => boolean } {
  let changed = false;
  const guarded = new Proxy(store, {
    get(target, name: string) {
      const own: unknown = Reflect.get(target, name, target);
      if (typeof own !== 'function') return own;
      const why = refusal(name, reach, may);
      if (why) return () => Promise.reject(new NotAllowed(name, why));
      if (!changes.has(name)) return own;
      return (...args: unknown[]): unknown => {
        changed = true;
        return Reflect.apply(own, target, args);
      };
    },
  });
  return { store: guarded, changed: () => changed };
}
