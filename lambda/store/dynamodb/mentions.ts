import { gunzipSync } from 'node:zlib';

/** What somebody goes by: ids stand as whole values, addresses and names anywhere in a text. */
export type Traces = { ids: readonly string[]; words: readonly string[] };

/** Traces that tell somebody apart: a word of three letters stands in too much. */
export const tracesOf = (ids: readonly (string | undefined)[], words: readonly (string | undefined)[]): Traces => ({
  ids: ids.flatMap((id) => (id === undefined || id === '' ? [] : [id])),
  words: words.flatMap((word) => (word !== undefined && word.trim().length > 3 ? [word.trim().toLowerCase()] : [])),
});

/** Whether a value, however deep, names somebody. */
export function isMentioned(value: unknown, { ids, words }: Traces): boolean {
  if (typeof value === 'string') {
    const text = value.toLowerCase();
    return ids.includes(value) || words.some((word) => text.includes(word));
  }
  if (Array.isArray(value)) return value.some((one) => isMentioned(one, { ids, words }));
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([name, inner]) =>
      ids.includes(name) ||
      (name === 'packed' ? isMentioned(unpacked(inner), { ids, words }) : isMentioned(inner, { ids, words })),
  );
}

/** What an import remembers is packed; what cannot be unpacked says nothing. */
function unpacked(packed: unknown): unknown {
  try {
    return typeof packed === 'string' ? JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString()) : undefined;
  } catch {
    return undefined;
  }
}
