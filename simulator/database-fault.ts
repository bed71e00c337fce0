/** Why the database could not be opened; in each case nothing was changed. */
export type FaultKind = 'in-use' | 'damaged' | 'port-taken' | 'not-writable' | 'disk-full' | 'not-a-folder' | 'unknown';

const faults: Record<FaultKind, (where: string) => { message: string; hint: string }> = {
  'in-use': (where) => ({
    message: `${where} is in use by another program`,
    hint: 'Close the other lead-scout, or work in another folder.',
  }),
  damaged: (where) => ({
    message: `${where} is damaged`,
    hint: 'Nothing in it was changed. Put back a copy if you have one; or rename the folder and import again.',
  }),
  'port-taken': (where) => ({
    message: `Another program listens on ${where}`,
    hint: 'Choose another port, or none to take a free one.',
  }),
  'not-writable': (where) => ({
    message: `${where} cannot be written to`,
    hint: 'Check its permissions and whether the disk is read-only, or work in another folder.',
  }),
  'disk-full': (where) => ({
    message: `There is no room left on the disk of ${where}`,
    hint: 'Free some space; what was confirmed is kept.',
  }),
  'not-a-folder': (where) => ({
    message: `${where} is not a folder`,
    hint: 'Name a folder, or one that does not exist yet.',
  }),
  unknown: (where) => ({
    message: `${where} could not be opened`,
    hint: 'The cause says what the system reported.',
  }),
};

/** The database could not be opened. `hint` says what to do about it. */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault';
  readonly kind: FaultKind;
  readonly hint: string;
  constructor(kind: FaultKind, where: string, cause: unknown) {
    const { message, hint } = faults[kind](where);
    const detail = kind === 'damaged' || kind === 'unknown' ? told(cause).words : '';
    super(detail === '' ? message : `${message}: ${detail}`, { cause });
    this.kind = kind;
    this.hint = hint;
  }
}

const kindOfCode: Record<string, FaultKind> = {
  EACCES: 'not-writable',
  EPERM: 'not-writable',
  EROFS: 'not-writable',
  ENOENT: 'not-writable',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EEXIST: 'not-a-folder',
  ENOTDIR: 'not-a-folder',
  LEVEL_LOCKED: 'in-use',
  LEVEL_CORRUPTION: 'damaged',
};

/** LevelDB passes on the system's words only. */
const kindOfWords: [RegExp, FaultKind][] = [
  [/permission denied|read-only file system|operation not permitted/i, 'not-writable'],
  [/no space left|quota exceeded/i, 'disk-full'],
  [/no such file|does not exist/i, 'damaged'],
];

/** What an error says of itself. Errors of the system are not always instances of this program's `Error`. */
function told(error: unknown): { code: string; words: string; cause?: unknown } {
  if (typeof error !== 'object' || error === null) return { code: '', words: '' };
  const { code, message, cause } = error as { code?: unknown; message?: unknown; cause?: unknown };
  return { code: String(code ?? ''), words: String(message ?? ''), cause };
}

/** The fault an error of the file system or of LevelDB stands for. */
export function faultOf(error: unknown, where: string): DatabaseFault {
  const outer = told(error);
  // LevelDB's own error is the cause of "failed to open".
  const { code, words } = outer.code === 'LEVEL_DATABASE_NOT_OPEN' ? told(outer.cause) : outer;
  const kind = kindOfCode[code] ?? kindOfWords.find(([pattern]) => pattern.test(words))?.[1] ?? 'unknown';
  return new DatabaseFault(kind, where, code === outer.code ? error : outer.cause);
}
