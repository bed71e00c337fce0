import type { Column } from './columns.ts';
import { type Field, fieldOf } from './fields.ts';
import type { Leak } from './leak.ts';
import { auc, logLoss } from './measure.ts';
import { overwrittenCopy } from './overwritten.ts';
import { type Parts, partsOf } from './tables.ts';

/** Above these a single column explains more than a lead can tell beforehand. */
const nearPerfect = { auc: 0.97, explained: 0.5 };
/** A column named like something that is known at the end, and that predicts at least so well; or, where several are, so well. */
const suspicious = 0.6;
const inCompany = { of: 2, auc: 0.55 };

/** Names of what is written down when, or after, a deal ends. */
const endNames: RegExp[] = [
  /\b(tags?|lead quality|quality)\b/,
  /\b(stage|status|outcome|result|disposition)\b/,
  /\b(lost|loss|won|win|churn|disqualif\w*|reject\w*|convert\w*|conversion|closed?|closing|closure)\b/,
  /\b(elapsed|total|ratio) days\b|\bdays (in|to|through|until)\b/,
  /\bduration\b/,
  /\b(lead|prospect|opportunity|deal) (profile|grade|rating|verdict|temperature)\b/,
];
/** Names of what is worked out or overwritten while a deal goes on, and perhaps after it. */
const laterNames: readonly (readonly [RegExp, string])[] = [
  [/\b(score|index|rating|rank|grade|probability|forecast)\b/, 'it was computed before the outcome was known'],
  [/\b(last|latest|current|recent|most recent)\b/, 'the file has it as it stood before the outcome'],
];
/** What happened before this deal is no leak. */
const earlier = /\b(past|previous|prev|prior|earlier|former|history|historic|rate)\b/;

const words = (name: string) =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_.\-/]+/g, ' ')
    .toLowerCase();

/** Names the columns that give the outcome away, and says how. */
export function leaksAmong(columns: readonly Column[], outcomes: Uint8Array): Leak[] {
  const cut = columns.map((column) => ({ column, field: fieldOf(column) }));
  const parts = spreadParts(
    cut.flatMap(({ field }) => field?.codes ?? []),
    outcomes,
  );
  const leaksFrom = (least: number) =>
    cut.flatMap(
      ({ column, field }) => overwrittenCopy(column, columns) ?? leakIn(column, field, outcomes, parts, least) ?? [],
    );
  const leaks = leaksFrom(suspicious);
  const late = leaks.filter(({ column, suspected }) => !suspected && isLate(words(column)));
  return late.length >= inCompany.of ? leaksFrom(inCompany.auc) : leaks;
}

/**
 * Names the columns that tell leads that ended from open ones. Where open leads count as not won, what is written at the end would be
 * a reason for having ended.
 */
export const writtenAtTheEnd = (columns: readonly Column[], ended: readonly boolean[]): Leak[] =>
  leaksAmong(
    columns,
    Uint8Array.from(ended, (each) => (each ? 1 : 0)),
  )
    .filter(({ suspected }) => !suspected)
    .map(({ column }) => ({ column, detail: 'it tells leads that ended from open ones, so it is written at the end' }));

/** Whether a column is named like something known only at the end, or like what is overwritten while a deal goes on. */
export const isKnownLate = (column: string): boolean =>
  isLate(words(column)) ||
  (!earlier.test(words(column)) &&
    /\b(last|latest|current|modified|updated|update|change|changed|end|ended|finish\w*|won|sold|bought|signed|purchase\w*|paid|payment|invoice\w*|deliver\w*|shipped)\b/.test(
      words(column),
    ));

const isLate = (name: string) => !earlier.test(name) && endNames.some((pattern) => pattern.test(name));

/** Parts must be about this even to be of use; where only a few kinds of rows exist, a kind fills a part by itself. */
const LEAST_SHARE = 0.1;

/** Parts that keep alike rows together, or, where rows are of a few kinds only, that spread each kind evenly. */
function spreadParts(codes: Uint16Array[], outcomes: Uint8Array): Parts {
  const parts = partsOf(codes, outcomes.length);
  const sizes = new Float64Array(parts.count);
  for (const part of parts.of) sizes[part] = (sizes[part] as number) + 1;
  if (sizes.every((size) => size >= outcomes.length * LEAST_SHARE)) return parts;
  const kinds = new Map<string, number>();
  return {
    count: parts.count,
    of: outcomes.map((outcome, row) => {
      const kind = `${outcome} ${codes.map((each) => each[row]).join(' ')}`;
      const before = kinds.get(kind) ?? 0;
      kinds.set(kind, before + 1);
      return before % parts.count;
    }),
  };
}

function leakIn(
  column: Column,
  field: Field | undefined,
  outcomes: Uint8Array,
  parts: Parts,
  least: number,
): Leak | undefined {
  const leak = (detail: string): Leak => ({ column: column.name, detail });
  const filled = filledByOutcome(column, outcomes);
  const [less, more] = [Math.min(filled.won, filled.lost), Math.max(filled.won, filled.lost)];
  if (less <= 0.01 && more >= 0.2)
    return leak(
      `filled in only for ${filled.won > filled.lost ? 'won' : 'lost'} leads, so it is known only afterwards`,
    );
  const alone = field ? predictsAlone(field, outcomes, parts) : { auc: 0.5, explained: 0 };
  const [auc, explained] = [alone.auc.toFixed(2), Math.round(alone.explained * 100)];
  if (alone.auc >= nearPerfect.auc || alone.explained >= nearPerfect.explained)
    return leak(`tells the outcome almost by itself (AUC ${auc}, explains ${explained} %)`);
  const name = words(column.name);
  if (alone.auc >= least && isLate(name))
    return leak(`its name says it is known only at the end, and it predicts well (AUC ${auc})`);
  const doubt = laterNames.find(([pattern]) => pattern.test(name));
  if (doubt && alone.auc >= suspicious && !earlier.test(name))
    return { ...leak(`it predicts well (AUC ${auc}); is it sure that ${doubt[1]}?`), suspected: true };
  return undefined;
}

function filledByOutcome(column: Column, outcomes: Uint8Array): { won: number; lost: number } {
  const filled = [0, 0];
  const all = [0, 0];
  for (let i = 0; i < outcomes.length; i++) {
    const outcome = outcomes[i] as number;
    all[outcome] = (all[outcome] as number) + 1;
    const blank = column.kind === 'number' ? Number.isNaN(column.values[i]) : column.codes[i] === -1;
    if (!blank) filled[outcome] = (filled[outcome] as number) + 1;
  }
  const share = (outcome: 0 | 1) => (filled[outcome] as number) / Math.max(1, all[outcome] as number);
  return { won: share(1), lost: share(0) };
}

/** How well the rates of a field's cells, a little shrunk, tell won from lost in parts they were not counted on. */
function predictsAlone({ main: { of, size }, codes }: Field, outcomes: Uint8Array, { of: partOf, count }: Parts) {
  const seen = new Float64Array(size * (count + 1));
  const won = new Float64Array(size * (count + 1));
  const all = size * count;
  codes.forEach((cell, i) => {
    for (const at of [(of[cell] as number) + size * (partOf[i] as number), (of[cell] as number) + all]) {
      seen[at] = (seen[at] as number) + 1;
      won[at] = (won[at] as number) + (outcomes[i] as number);
    }
  });
  const base = outcomes.reduce((sum, outcome) => sum + outcome, 0) / outcomes.length;
  const rates = Float64Array.from(codes, (cell, i) => {
    const own = (of[cell] as number) + size * (partOf[i] as number);
    const total = (of[cell] as number) + all;
    const others = (seen[total] as number) - (seen[own] as number);
    return ((won[total] as number) - (won[own] as number) + 5 * base) / (others + 5);
  });
  const inPart = Array.from({ length: count }, (_, part) => [...codes.keys()].filter((i) => partOf[i] === part));
  const aucs = inPart.map((rows) =>
    auc(
      Float64Array.from(rows, (i) => rates[i] as number),
      Uint8Array.from(rows, (i) => outcomes[i] as number),
    ),
  );
  const nothing = -(base * Math.log(base) + (1 - base) * Math.log(1 - base));
  return { auc: aucs.reduce((sum, each) => sum + each, 0) / count, explained: 1 - logLoss(rates, outcomes) / nothing };
}
