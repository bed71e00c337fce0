/** Says whether somebody may ask once more now. */
export type Rate = (who: string, now: number) => boolean;

const MOST_KNOWN = 10_000;

/** So many requests a minute for each; `burst` of them at once. Counted in this process. */
export function rateOf(perMinute: number, burst: number): Rate {
  const left = new Map<string, { tokens: number; at: number }>();
  return (who, now) => {
    if (left.size > MOST_KNOWN) left.clear();
    const { tokens, at } = left.get(who) ?? { tokens: burst, at: now };
    const refilled = Math.min(burst, tokens + (Math.max(0, now - at) * perMinute) / 60_000);
    left.set(who, { tokens: Math.max(0, refilled - 1), at: now });
    return refilled >= 1;
  };
}
