const rounds = 12;

/**
 * The directions in which a covariance (row-major) reaches furthest where each entry counts by its weight, each as long as it
 * reaches. Nothing is random. (Orthogonal iteration.)
 */
export function mainDirections(
  covariance: Float64Array,
  size: number,
  weights: Float64Array,
  count: number,
): Float64Array[] {
  let basis: Float64Array[] = Array.from({ length: count }, (_, v) =>
    Float64Array.from({ length: size }, (_, k) => Math.sin((k + 1) * (v + 1) * 1.7) + (k === v ? 2 : 0)),
  );
  const lengths = new Float64Array(count);
  for (let round = 0; round < rounds; round++) {
    basis = basis.map((vector) => weighted(covariance, size, weights, vector));
    basis.forEach((vector, v) => {
      for (const before of basis.slice(0, v)) {
        const along = dot(vector, before);
        for (let k = 0; k < size; k++) vector[k] = (vector[k] as number) - along * (before[k] as number);
      }
      const length = Math.sqrt(dot(vector, vector));
      lengths[v] = length;
      for (let k = 0; k < size; k++) vector[k] = length > 0 ? (vector[k] as number) / length : 0;
    });
  }
  return basis.map((vector, v) => {
    const reach = Math.sqrt(lengths[v] as number);
    return vector.map((each, k) => (each * reach) / (weights[k] as number));
  });
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < one.length; k++) sum += (one[k] as number) * (other[k] as number);
  return sum;
}

function weighted(covariance: Float64Array, size: number, weights: Float64Array, vector: Float64Array): Float64Array {
  const product = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let sum = 0;
    for (let j = 0, row = i * size; j < size; j++)
      sum += (covariance[row + j] as number) * (weights[j] as number) * (vector[j] as number);
    product[i] = sum * (weights[i] as number);
  }
  return product;
}
