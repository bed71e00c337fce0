/** What a rep may say instead of an answer, wherever any words are taken. */
export const controls = [
  'skip',
  'not-asked',
  'blank',
  'same',
  'read-back',
  'undo',
  'wrong',
  'stop',
  'repeat',
  'choices',
  'why',
  'nothing',
  'help',
] as const;

export type Control = (typeof controls)[number];
