/** What a template says: every sentence it stands for, or why it cannot be read. */
export type Expansion = { kind: 'sentences'; sentences: string[] } | { kind: 'fault'; reason: string };

const fault = (reason: string): Expansion => ({ kind: 'fault', reason });
const tidy = (sentence: string) => sentence.replace(/\s+/g, ' ').trim();

const groups = /\([^()[\]]*\)|\[[^()[\]]*\]/g;

/** Splits a template into plain text and groups; a group keeps its opening bracket. */
const pieces = /\(([^()[\]]*)\)|\[([^()[\]]*)\]|([^()[\]]+)|([()[\]])/g;

/**
 * Expands a template: `(a|b)` is one of several, `[a]` or `[a|b]` may be left out, `{slot}` is kept as it is.
 * A slot inside a group and a group inside a group are faults: a reader must see at a glance which slots a sentence fills.
 */
export function expand(template: string): Expansion {
  let sentences = [''];
  for (const [whole, mandatory, optional, plain, stray] of template.matchAll(pieces)) {
    if (stray !== undefined) return fault(`“${stray}” is nested or has no partner`);
    const group = mandatory ?? optional;
    const choices = group === undefined ? [plain ?? ''] : group.split('|');
    if (group !== undefined) {
      if (/[{}]/.test(group)) return fault(`a slot stands inside ${whole}`);
      if (choices.some((choice) => choice.trim() === '')) return fault(`${whole} has an empty alternative`);
      if (mandatory !== undefined && choices.length === 1) return fault(`${whole} has only one alternative`);
    }
    if (optional !== undefined) choices.push('');
    sentences = sentences.flatMap((sentence) => choices.map((choice) => sentence + choice));
  }
  const stray = template
    .replace(groups, '')
    .replace(/\{[A-Za-z_]+\}/g, '')
    .match(/[{}|]/);
  if (stray) return fault(`“${stray[0]}” stands alone; a slot is written {name}, with letters only`);
  const tidied = [...new Set(sentences.map(tidy))];
  if (tidied.includes('')) return fault('it can be empty');
  return { kind: 'sentences', sentences: tidied };
}
