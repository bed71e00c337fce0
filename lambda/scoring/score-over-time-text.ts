import * as z from 'zod/mini';
import type { ScoreOverTime, Stretch } from './score-over-time.ts';

const number = () => z.number().check(z.refine(Number.isFinite, 'must be a finite number'));
const maybe = () => z.nullable(number());
/**
 * Log-odds, when the stretch ends (milliseconds after `from`; null is never), and where it fades the milliseconds since
 * and the half-life in days. Each begins where the one before ended; what is left out at the end is null.
 */
const stretch = () => z.array(maybe()).check(z.minLength(1), z.maxLength(4));
const written = z.lazy(() =>
  z.object({
    v: z.string(),
    /** From, base, worth, waiting since, asked at, quiet since; instants in milliseconds before `from` but for `from` itself. */
    n: z.tuple([number(), number(), number(), maybe(), maybe(), maybe()]),
    z: z.nullable(z.string()),
    a: z.tuple([maybe(), z.nullable(z.string())]),
    /** Each group: its cap, and its rows of stretches. */
    g: z.array(z.tuple([maybe(), z.array(z.array(stretch()))])),
    c: maybe(),
    f: z.array(z.tuple([number(), number(), maybe()])),
    /** 1 where the card rests on starting rules alone. */
    r: z.optional(z.literal(1)),
  }),
);

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
  } satisfies z.infer<typeof written>);
}

/** Reads a heat's text; anything else is nothing. */
export function scoreOverTimeIn(text: string): ScoreOverTime | undefined {
  const read = z.safeParse(written, parsed(text));
  if (!read.success) return undefined;
  const {
    v,
    n,
    z: zone,
    a: [amount, currency],
    g,
    c,
    f,
    r,
  } = read.data;
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
