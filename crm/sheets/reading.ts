/** A cell read as a value, or the reason it cannot be. */
export type Read<T> = { ok: T } | { wrong: string };
