/** How leads went over time, in days since 1970: when each came in, when it ended (NaN while it is open), and the day up to which that is known. */
export type Course = { opened: Float64Array; ended: Float64Array; won: Uint8Array; asOf: number };

/** A lead as it stood so many days after it came in, still open, and whether it was won within the days that followed. */
export type Stretch = { lead: number; age: number; won: boolean };

/** No lead is followed for more stretches than this: what has been open for years teaches little more. */
const MOST_STRETCHES = 12;
/** Stretches after the first begin at so many phases of the days, so that all ages occur. */
const phases = 4;

/**
 * Cuts what happened to leads into stretches of so many days: the first from the day a lead came in, the others one after another
 * from a day of its own (`turn`, any whole number that its outcome does not know). Each is a row of a discrete-time hazard model: open at
 * its beginning, won within it or not. Only stretches that were over by the day of the file count, won or not, so that leads that are
 * still open count as what they are, and quick sales no more than slow ones. Where few leads last beyond their first stretch, a quarter
 * of them is too few to learn from: stretches then begin at more phases, and overlap.
 */
export function stretchesOf(course: Course, days: number, turn: (lead: number) => number): Stretch[] {
  for (const taken of [phases, phases / 2]) {
    const stretches = cut(course, days, turn, taken);
    const later = stretches.filter(({ age }) => age > 0).length;
    if (later <= stretches.length - later) return stretches;
  }
  return cut(course, days, turn, 1);
}

/** The stretches of leads whose later ones begin at so many phases each. */
function cut({ opened, ended, won, asOf }: Course, days: number, turn: (lead: number) => number, taken: number) {
  const stretches: Stretch[] = [];
  opened.forEach((from, lead) => {
    const end = ended[lead] as number;
    const lasted = Number.isNaN(end) ? Infinity : end - from;
    const sold = won[lead] === 1;
    const ages = [0];
    for (let phase = 0; phase < taken; phase++) {
      const second = Math.max(
        1,
        Math.round(((1 + ((turn(lead) + (phase * phases) / taken) % phases)) * days) / phases),
      );
      for (let k = 1; k < MOST_STRETCHES; k++) ages.push(second + (k - 1) * days);
    }
    for (const age of ages) {
      if (from + age + days > asOf || (age > 0 && age >= lasted)) continue;
      stretches.push({ lead, age, won: sold && lasted - age <= days });
    }
  });
  return stretches;
}

/** A whole number that follows from a text, the same wherever the text stands. */
export function turnOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 8;
}
