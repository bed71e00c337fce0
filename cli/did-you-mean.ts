/** How many letters must be put in, left out, changed or swapped to make one word of another. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const changed = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, changed, swapped ? at(i - 2, j - 2) + 1 : changed);
      const row = rows[i];
      if (row) row[j] = best;
    }
  return at(a.length, b.length);
}

/** The word that was probably meant: the nearest one, when it is near. */
export function didYouMean(typed: string, known: readonly string[]): string | undefined {
  const begun = known.filter((word) => typed.length > 2 && word.startsWith(typed));
  if (begun.length === 1) return begun[0];
  const most = Math.max(1, Math.floor(typed.length / 3));
  const near = known
    .map((word) => ({ word, far: distance(typed.toLowerCase(), word) }))
    .filter(({ far }) => far <= most)
    .sort((a, b) => a.far - b.far);
  return near[0]?.word;
}
