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
export const isPlaceholder = (text: string): boolean => placeholders.has(text.trim().toLowerCase());
