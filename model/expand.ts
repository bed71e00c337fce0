/** What a template says: every sentence it stands for, or why it cannot be read. */
export type Expansion = { kind: 'sentences'; sentences: string[] } | { kind: 'fault'; reason: string };

const tidy = (sentence: string) => sentence.replace(/\s+/g, ' ').trim();

const groups = /\([^()[\]]*\)|\[[^()[\]]*\]/g;

/** Splits a template into plain text and groups; a group keeps its opening bracket. */
const pieces = /\(([^()[\]]*)\)|\[([^()[\]]*)\]|([^()[\]]+)|([()[\]])/g;

/** What stands at each place of a template: one text, or the choices of a group; an optional one ends with nothing. */
type Places = { kind: 'places'; places: string[][] } | { kind: 'fault'; reason: string };

/** The places of a template, or what is wrong with it. */
export function placesOf(template: string): Places {
  const places: string[][] = [];
  for (const [whole, mandatory, optional, plain, stray] of template.matchAll(pieces)) {
    if (stray !== undefined) return { kind: 'fault', reason: `“${stray}” is nested or has no partner` };
    const group = mandatory ?? optional;
    const choices = group === undefined ? [plain ?? ''] : group.split('|');
    if (group !== undefined) {
      if (/[{}]/.test(group)) return { kind: 'fault', reason: `a slot stands inside ${whole}` };
      if (choices.some((choice) => choice.trim() === ''))
        return { kind: 'fault', reason: `${whole} has an empty alternative` };
      if (mandatory !== undefined && choices.length === 1)
        return { kind: 'fault', reason: `${whole} has only one alternative` };
    }
    places.push(optional === undefined ? choices : [...choices, '']);
  }
  const stray = template
    .replace(groups, '')
    .replace(/\{[A-Za-z_]+\}/g, '')
    .match(/[{}|]/);
  if (stray)
    return { kind: 'fault', reason: `“${stray[0]}” stands alone; a slot is written {name}, with letters only` };
  return { kind: 'places', places };
}

const isOptional = (choices: readonly string[]) => choices.length > 1 && choices.at(-1) === '';

const asSentences = (rows: readonly (readonly string[])[]): Expansion => {
  const tidied = [...new Set(rows.map((row) => tidy(row.join(''))))];
  if (tidied.includes('')) return { kind: 'fault', reason: 'it can be empty' };
  return { kind: 'sentences', sentences: tidied };
};

/**
 * Expands a template: `(a|b)` is one of several, `[a]` or `[a|b]` may be left out, `{slot}` is kept as it is.
 * A slot inside a group and a group inside a group are faults: a reader must see at a glance which slots a sentence fills.
 */
export function expand(template: string): Expansion {
  const read = placesOf(template);
  if (read.kind === 'fault') return read;
  let rows: string[][] = [[]];
  for (const choices of read.places) rows = rows.flatMap((row) => choices.map((choice) => [...row, choice]));
  return asSentences(rows);
}

/**
 * The sentences that stand for a template: each choice of each group in one of them, and the plainest of all, which takes
 * every first choice and leaves out what may be left out. What mixes them is heard by their pattern.
 */
export function representatives(template: string): Expansion {
  const all = expand(template);
  const read = placesOf(template);
  if (all.kind === 'fault' || read.kind === 'fault') return all;
  const { places } = read;
  const plainest = places.map((choices) => (isOptional(choices) ? '' : (choices[0] ?? '')));
  const longest = Math.max(...places.map(({ length }) => length));
  const rows = Array.from({ length: longest }, (_, k) => places.map((choices) => choices[k % choices.length] ?? ''));
  return asSentences([plainest, ...rows]);
}

/**
 * Every mixture of what must be said, with nothing optional, and each of them once more with optional parts in turn: what
 * wants its sentences as they stand, without a mixture for every courtesy around them.
 */
export function mixtures(template: string): Expansion {
  const all = expand(template);
  const read = placesOf(template);
  if (all.kind === 'fault' || read.kind === 'fault') return all;
  const { places } = read;
  if (!places.some(isOptional)) return all;
  let cores: string[][] = [[]];
  for (const choices of places)
    cores = cores.flatMap((row) => (isOptional(choices) ? [''] : choices).map((choice) => [...row, choice]));
  const most = Math.max(cores.length, ...places.filter(isOptional).map(({ length }) => length - 1));
  const courteous = Array.from({ length: most }, (_, k) =>
    places.map((choices, at) =>
      isOptional(choices) ? (choices[k % (choices.length - 1)] ?? '') : (cores[k % cores.length]?.[at] ?? ''),
    ),
  );
  return asSentences([...cores, ...courteous]);
}
