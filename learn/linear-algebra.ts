/**
 * Factors a symmetric positive definite matrix in place into L·Lᵀ, row-major, lower half; false when it is not positive
 * definite. Four rows by two columns are worked at a time: eight sums that do not wait for each other.
 * (Cholesky-Banachiewicz.)
 */
export function cholesky(matrix: Float64Array, size: number): boolean {
  for (let i = 0; i < size; i += 4) {
    const below = Math.min(size, i + 4);
    if (below === i + 4) for (let j = 0; j < i; j += 2) factorTile(matrix, size, i, j);
    for (let row = i; row < below; row++) if (!factorRow(matrix, size, row, below === i + 4 ? i : 0)) return false;
  }
  return true;
}

/** Columns `from` to the diagonal of one row, the rest of it being factored already. */
function factorRow(matrix: Float64Array, size: number, row: number, from: number): boolean {
  const rowI = row * size;
  for (let j = from; j <= row; j++) {
    const rowJ = j * size;
    let sum = at(matrix, rowI + j);
    for (let k = 0; k < j; k++) sum -= (matrix[rowI + k] as number) * (matrix[rowJ + k] as number);
    if (j < row) matrix[rowI + j] = sum / at(matrix, rowJ + j);
    else if (sum > 0) matrix[rowI + j] = Math.sqrt(sum);
    else return false;
  }
  return true;
}

/** Rows i to i+3, columns j and j+1, all left of the diagonal. */
function factorTile(matrix: Float64Array, size: number, i: number, j: number): void {
  const p = j * size;
  const q = p + size;
  const a = i * size;
  const b = a + size;
  const c = b + size;
  const d = c + size;
  let [ap, aq, bp, bq, cp, cq, dp, dq] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let k = 0; k < j; k++) {
    const x = matrix[p + k] as number;
    const y = matrix[q + k] as number;
    const one = matrix[a + k] as number;
    const two = matrix[b + k] as number;
    const three = matrix[c + k] as number;
    const four = matrix[d + k] as number;
    ap += one * x;
    aq += one * y;
    bp += two * x;
    bq += two * y;
    cp += three * x;
    cq += three * y;
    dp += four * x;
    dq += four * y;
  }
  finish(matrix, a + j, ap, aq, p + j, q + j);
  finish(matrix, b + j, bp, bq, p + j, q + j);
  finish(matrix, c + j, cp, cq, p + j, q + j);
  finish(matrix, d + j, dp, dq, p + j, q + j);
}

/** Two neighbouring entries of a row of the factor, from the sums so far; `p` and `q` are where the rows they meet have their ends. */
function finish(matrix: Float64Array, here: number, first: number, second: number, p: number, q: number): void {
  const left = (at(matrix, here) - first) / at(matrix, p);
  matrix[here] = left;
  matrix[here + 1] = (at(matrix, here + 1) - second - left * at(matrix, q)) / at(matrix, q + 1);
}

/** Solves L·Lᵀ·x = b in place of `b`. */
export function solveFactored(factor: Float64Array, size: number, b: Float64Array): void {
  for (let i = 0; i < size; i++) {
    let sum = at(b, i);
    for (let k = 0, row = i * size; k < i; k++) sum -= (factor[row + k] as number) * (b[k] as number);
    b[i] = sum / at(factor, i * size + i);
  }
  for (let i = size - 1; i >= 0; i--) {
    const solved = at(b, i) / at(factor, i * size + i);
    b[i] = solved;
    for (let k = 0, row = i * size; k < i; k++) b[k] = (b[k] as number) - (factor[row + k] as number) * solved;
  }
}

/** The diagonal of (L·Lᵀ)⁻¹ and the entries beside it: `beside[i]` is entry (i, i+1). Four columns of L⁻¹ are worked at a time. */
export function inverseBand(factor: Float64Array, size: number): { diagonal: Float64Array; beside: Float64Array } {
  const diagonal = new Float64Array(size);
  const beside = new Float64Array(size);
  let columns = new Float64Array(4 * size);
  let before = new Float64Array(4 * size);
  for (let i = 0; i < size; i += 4) {
    columns.fill(0);
    for (let c = 0; c < 4 && i + c < size; c++) columns[4 * (i + c) + c] = 1;
    solveForward(factor, size, columns, i);
    for (let c = 0; c < 4 && i + c < size; c++) {
      let square = 0;
      let cross = 0;
      const last = c === 0 ? before : columns;
      for (let k = i, left = c === 0 ? 3 : c - 1; k < size; k++) {
        const entry = at(columns, 4 * k + c);
        square += entry * entry;
        cross += entry * at(last, 4 * k + left);
      }
      diagonal[i + c] = square;
      if (i + c > 0) beside[i + c - 1] = cross;
    }
    [before, columns] = [columns, before];
  }
  return { diagonal, beside };
}

/** Solves L·X = B in place of B, four columns side by side, whose rows before `from` are 0. */
function solveForward(factor: Float64Array, size: number, columns: Float64Array, from: number): void {
  for (let k = from; k < size; k++) {
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let m = from, row = k * size + from, x = 4 * from; m < k; m++, row++, x += 4) {
      const entry = factor[row] as number;
      a += entry * (columns[x] as number);
      b += entry * (columns[x + 1] as number);
      c += entry * (columns[x + 2] as number);
      d += entry * (columns[x + 3] as number);
    }
    const pivot = at(factor, k * size + k);
    const here = 4 * k;
    columns[here] = (at(columns, here) - a) / pivot;
    columns[here + 1] = (at(columns, here + 1) - b) / pivot;
    columns[here + 2] = (at(columns, here + 2) - c) / pivot;
    columns[here + 3] = (at(columns, here + 3) - d) / pivot;
  }
}

const at = (values: Float64Array, i: number): number => values[i] as number;

/** (L·Lᵀ)⁻¹ in full, row-major. Four columns of L⁻¹ are worked at a time. */
export function inverseOf(factor: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size);
  const columns = new Float64Array(4 * size);
  for (let i = 0; i < size; i += 4) {
    columns.fill(0);
    for (let c = 0; c < 4 && i + c < size; c++) columns[4 * (i + c) + c] = 1;
    solveForward(factor, size, columns, i);
    for (let c = 0; c < 4 && i + c < size; c++)
      for (let k = i; k < size; k++) lower[(i + c) * size + k] = at(columns, 4 * k + c);
  }
  const inverse = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = i, a = i * size, b = j * size; k < size; k++)
        sum += (lower[a + k] as number) * (lower[b + k] as number);
      inverse[i * size + j] = sum;
      inverse[j * size + i] = sum;
    }
  return inverse;
}
