import fc from 'fast-check';
import { cholesky, inverseBand, solveFactored } from '../../learn/linear-algebra.ts';

const positiveDefinite = fc.integer({ min: 1, max: 13 }).chain((size) =>
  fc
    .array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: size * size, maxLength: size * size })
    .map((roots) => {
      const matrix = new Float64Array(size * size);
      for (let i = 0; i < size; i++)
        for (let j = 0; j < size; j++) {
          let sum = i === j ? 1 : 0;
          for (let k = 0; k < size; k++) sum += (roots[i * size + k] ?? 0) * (roots[j * size + k] ?? 0);
          matrix[i * size + j] = sum;
        }
      return { size, matrix };
    }),
);

test('what is solved, multiplied back, is what was asked; the band is that of the inverse', () => {
  fc.assert(
    fc.property(positiveDefinite, ({ size, matrix }) => {
      const factor = matrix.slice();
      expect(cholesky(factor, size)).toBe(true);
      const inverse = Array.from({ length: size }, (_, i) => {
        const column = new Float64Array(size);
        column[i] = 1;
        solveFactored(factor, size, column);
        return column;
      });
      for (let i = 0; i < size; i++)
        for (let j = 0; j < size; j++) {
          let sum = 0;
          for (let k = 0; k < size; k++) sum += (matrix[i * size + k] ?? 0) * (inverse[j]?.[k] ?? 0);
          expect(sum).toBeCloseTo(i === j ? 1 : 0, 8);
        }
      const { diagonal, beside } = inverseBand(factor, size);
      for (let i = 0; i < size; i++) {
        expect(diagonal[i]).toBeCloseTo(inverse[i]?.[i] ?? 0, 9);
        if (i + 1 < size) expect(beside[i]).toBeCloseTo(inverse[i]?.[i + 1] ?? 0, 9);
      }
    }),
  );
});

test('a matrix that is not positive definite is refused', () => {
  expect(cholesky(Float64Array.of(1, 2, 2, 1), 2)).toBe(false);
});
