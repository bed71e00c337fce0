/**
 * Factors a symmetric positive definite matrix in place into L·Lᵀ, row-major, lower half; false when it is not positive
 * definite. (Cholesky-Banachiewicz.)
 */
export function cholesky(matrix: Float64Array, size: number): boolean {
  for (let i = 0; i < size; i++) {
    const rowI = i * size;
    for (let j = 0; j <= i; j++) {
      const rowJ = j * size;
      let sum = at(matrix, rowI + j);
      for (let k = 0; k < j; k++) sum -= (matrix[rowI + k] as number) * (matrix[rowJ + k] as number);
      if (i === j) {
        if (!(sum > 0)) return false;
        matrix[rowI + i] = Math.sqrt(sum);
      } else matrix[rowI + j] = sum / at(matrix, rowJ + j);
    }
  }
  return true;
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

/** The diagonal of (L·Lᵀ)⁻¹ and the entries beside it: `beside[i]` is entry (i, i+1). */
export function inverseBand(factor: Float64Array, size: number): { diagonal: Float64Array; beside: Float64Array } {
  const diagonal = new Float64Array(size);
  const beside = new Float64Array(size);
  let previous = new Float64Array(size);
  let column = new Float64Array(size);
  for (let i = size - 1; i >= 0; i--) {
    column[i] = 1 / at(factor, i * size + i);
    for (let k = i + 1; k < size; k++) {
      let sum = 0;
      for (let m = i, row = k * size; m < k; m++) sum -= (factor[row + m] as number) * (column[m] as number);
      column[k] = sum / at(factor, k * size + k);
    }
    let square = 0;
    let cross = 0;
    for (let k = i; k < size; k++) {
      const entry = column[k] as number;
      square += entry * entry;
      cross += entry * (previous[k] as number);
    }
    diagonal[i] = square;
    if (i + 1 < size) beside[i] = cross;
    [previous, column] = [column, previous];
    column.fill(0);
  }
  return { diagonal, beside };
}

const at = (values: Float64Array, i: number): number => values[i] as number;
