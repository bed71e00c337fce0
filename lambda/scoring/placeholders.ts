/** What forms and exports write where nobody answered; compared in lower case. "None" is not one of them: it is often an answer. */
export const placeholders: ReadonlySet<string> = new Set([
  '',
  '-',
  '--',
  '?',
  '.',
  'n/a',
  'na',
  '#n/a',
  'nan',
  'null',
  'nil',
  'undefined',
  'unknown',
  'select',
  'select one',
  'please select',
  '(blank)',
  'blank',
  'missing',
  'not available',
  'not provided',
  'not specified',
  'unspecified',
]);

/** Whether a text stands where an answer should be. */
export const isPlaceholder = (text: string): boolean => known.get(text) ?? remember(text);

// The same few answers are looked at again and again, lead after lead.
const known = new Map<string, boolean>();
const MOST_KNOWN = 10_000;

function remember(text: string): boolean {
  const is = placeholders.has(text.trim().toLowerCase());
  if (known.size < MOST_KNOWN) known.set(text, is);
  return is;
}
