/** Which sign stands before the decimals of a file's numbers. */
export type DecimalSign = '.' | ',';

/** A number as it is written, without currency, or that it can be read two ways, a thousand apart. */
export type ReadDigits = { number: number } | 'ambiguous' | 'no number';

const groups = /['’\s\u00a0\u202f_]/g;

/**
 * Reads written digits. Two kinds of separators, one that repeats, or any number of decimals but three settle by themselves
 * which is the decimal one, and so do a leading nought and four digits before the only separator. What is left, as `1.234`,
 * is only read where `decimal` says which sign stands before decimals.
 */
export function readDigits(written: string, decimal?: DecimalSign): ReadDigits {
  const sign = decimalSignOf(written);
  const tight = written.replace(groups, '');
  if (!/\d/.test(tight) || /[.,]{2}/.test(tight)) return 'no number';
  if (sign === undefined && /[.,]/.test(tight) && decimal === undefined) return 'ambiguous';
  const used = sign ?? decimal ?? '.';
  const [whole = ''] = tight.replace(/^[-+]/, '').split(used);
  // Groups have three digits; in India all but the last have two.
  if (/[.,]/.test(whole) && !/^\d{1,3}(?:[.,]\d{2,3})*[.,]\d{3}$/.test(whole)) return 'no number';
  const plain = used === '.' ? tight.replaceAll(',', '') : tight.replaceAll('.', '').replace(',', '.');
  const number = Number(plain);
  return Number.isFinite(number) ? { number } : 'no number';
}

/** Which decimal sign a written number shows by itself. */
export function decimalSignOf(written: string): DecimalSign | undefined {
  const tight = written.trim().replace(groups, '');
  const separators = tight.match(/[.,]/g) ?? [];
  const last = separators.at(-1) as DecimalSign | undefined;
  if (last === undefined) return undefined;
  if (new Set(separators).size > 1) return last;
  // A separator that repeats stands between groups.
  if (separators.length > 1) return last === '.' ? ',' : '.';
  const [whole = '', decimals = ''] = tight.replace(/^[-+]/, '').split(last);
  const isGrouped = groups.test(written.trim().replace(/\s+$/, ''));
  groups.lastIndex = 0;
  if (decimals.length !== 3 || isGrouped || whole === '' || whole.startsWith('0') || whole.length > 3) return last;
  return undefined;
}

/** A whole number, such as of employees: what stands between its digits groups them. */
export function readWhole(written: string): number | undefined {
  const tight = written.trim().replace(groups, '');
  if (/^[-+]?\d+(?:[.,]0+)?$/.test(tight) && !/^[-+]?\d{1,3}[.,]000$/.test(tight))
    return Number(tight.replace(/[.,]0+$/, ''));
  return /^[-+]?\d{1,3}(?:[.,]\d{2,3})*[.,]\d{3}$/.test(tight) ? Number(tight.replace(/[.,]/g, '')) : undefined;
}
