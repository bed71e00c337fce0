/** ln Γ(x) for x > 0, by Lanczos' series; good to about ten digits. */
function lnGamma(x: number): number {
  const series = [
    76.18009172947146, -86.50532032941678, 24.01409824083091, -1.231739572450155, 0.001208650973866179,
    -5.395239384953e-6,
  ];
  const near = x + 5.5 - (x + 0.5) * Math.log(x + 5.5);
  const sum = series.reduce((total, part, i) => total + part / (x + 1 + i), 1.000000000190015);
  return -near + Math.log((Math.sqrt(2 * Math.PI) * sum) / x);
}

/**
 * How likely a chi-square value at least this large is by chance alone, with so many degrees of freedom: the upper
 * incomplete gamma function, as a series below its mean and as a continued fraction above.
 */
export function chiSquareTail(value: number, degrees: number): number {
  if (!(value > 0) || degrees <= 0) return 1;
  const [a, x] = [degrees / 2, value / 2];
  const front = Math.exp(-x + a * Math.log(x) - lnGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = a + 1; Math.abs(term) > Math.abs(sum) * 1e-14; n += 1) {
      term *= x / n;
      sum += term;
    }
    return Math.max(0, 1 - sum * front);
  }
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1; i < 1000; i += 1) {
    const an = -i * (i - a);
    b += 2;
    d = 1 / (an * d + b || 1e-300);
    c = b + an / c || 1e-300;
    const step = c * d;
    fraction *= step;
    if (Math.abs(step - 1) < 1e-14) break;
  }
  return Math.min(1, front * fraction);
}
