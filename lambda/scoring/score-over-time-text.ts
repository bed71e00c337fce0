import type { ScoreOverTime, Stretch } from './score-over-time.ts';

type Maybe = number | null;
/**
 * Log-odds, when the stretch ends (milliseconds after `from`; null is never), and where it fades the milliseconds since
 * and the half-life in days. Each begins where the one before ended; what is left out at the end is null.
 */
type WrittenStretch = Maybe[];
type Written = {
  v: string;
  /** From, base, worth, waiting since, asked at, quiet since; instants in milliseconds before `from` but for `from` itself. */
  n: [number, number, number, Maybe, Maybe, Maybe];
  z: string | null;
  a: [Maybe, string | null];
  /** Each group: its cap, and its rows of stretches. */
  g: [Maybe, WrittenStretch[][]][];
  c: Maybe;
  f: [number, number, Maybe][];
  /** 1 where the card rests on starting rules alone. */
  r?: 1;
};

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isMaybe = (value: unknown): value is Maybe => value === null || isNumber(value);
const isMaybeText = (value: unknown): value is string | null => value === null || typeof value === 'string';
const isTuple = (value: unknown, parts: readonly ((part: unknown) => boolean)[]): boolean =>
  Array.isArray(value) && value.length === parts.length && parts.every((isPart, at) => isPart(value[at]));
const isStretch = (value: unknown): boolean =>
  Array.isArray(value) && value.length >= 1 && value.length <= 4 && value.every(isMaybe);
const isRow = (value: unknown): boolean => Array.isArray(value) && value.every(isStretch);
const isRows = (value: unknown): boolean => Array.isArray(value) && value.every(isRow);
const firstParts = [isNumber, isNumber, isNumber, isMaybe, isMaybe, isMaybe];
const groupParts = [isMaybe, isRows];
const flagParts = [isNumber, isNumber, isMaybe];
const amountParts = [isMaybe, isMaybeText];

/** Looked at by hand: thousands are read in one turn over a large book, and a schema takes ten times as long. */
function isWritten(value: unknown): value is Written {
  if (typeof value !== 'object' || value === null) return false;
  const { v, n, z, a, g, c, f, r }: { [K in keyof Written]?: unknown } = value;
  return (
    typeof v === 'string' &&
    isTuple(n, firstParts) &&
    isMaybeText(z) &&
    isTuple(a, amountParts) &&
    Array.isArray(g) &&
    g.every((group) => isTuple(group, groupParts)) &&
    isMaybe(c) &&
    Array.isArray(f) &&
    f.every((flag) => isTuple(flag, flagParts)) &&
    (r === undefined || r === 1)
  );
}

// Twelve digits are far below anything that decides, and spare those that only floating point put there.
const short = (value: number) => Number(value.toPrecision(12));
const trimmed = (values: (number | null)[]) => values.slice(0, values.findLastIndex((value) => value !== null) + 1);

/** A heat as a short text: what counts for nothing is left out, instants are told from the first one. */
export function scoreOverTimeText(heat: ScoreOverTime): string {
  const { from } = heat;
  const since = (at: number | null) => (at === null ? null : from - at);
  return JSON.stringify({
    v: heat.scorecard,
    n: [from, heat.base, heat.worth, since(heat.waitingSince), since(heat.askedAt), since(heat.quietSince)],
    z: heat.zone,
    a: [heat.amount, heat.currency],
    g: heat.groups.map(({ cap, rows }) => [
      cap,
      rows.map((stretches) =>
        stretches.map(({ logOdds, to, since: at, halfLife }) =>
          trimmed([short(logOdds), to === null ? null : to - from, since(at), halfLife]),
        ),
      ),
    ]),
    c: heat.characteristicCap,
    ...(heat.byRules ? { r: 1 as const } : {}),
    f: heat.flags.map(({ cap, from: start, to }) => [cap, start - from, to === null ? null : to - from]),
  } satisfies Written);
}

/** Reads a heat's text; anything else is nothing. */
export function scoreOverTimeIn(text: string): ScoreOverTime | undefined {
  const read = parsed(text);
  if (!isWritten(read)) return undefined;
  const {
    v,
    n,
    z: zone,
    a: [amount, currency],
    g,
    c,
    f,
    r,
  } = read;
  const [from, base, worth, waited, asked, quiet] = n;
  const ago = (ms: number | null) => (ms === null ? null : from - ms);
  return {
    scorecard: v,
    byRules: r === 1,
    from,
    base,
    worth,
    waitingSince: ago(waited),
    askedAt: ago(asked),
    quietSince: ago(quiet),
    zone,
    amount,
    currency,
    groups: g.map(([cap, rows]) => ({ cap, rows: rows.map((stretches) => endToEnd(stretches, from)) })),
    characteristicCap: c,
    flags: f.map(([cap, start, end]) => ({ cap, from: from + start, to: end === null ? null : from + end })),
  };
}

function endToEnd(stretches: (number | null)[][], from: number): Stretch[] {
  let start = from;
  return stretches.map(([logOdds, end = null, age = null, halfLife = null]) => {
    const to = end === null ? null : from + end;
    const one = { logOdds: logOdds ?? 0, since: age === null ? null : from - age, halfLife, from: start, to };
    start = to ?? start;
    return one;
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
