import { stringify } from 'csv-stringify/sync';

/**
 * A line of CSV. A cell that a spreadsheet would calculate is marked as text by the library's own guard; our reader takes the
 * mark off again.
 */
export const csvLine = (cells: readonly string[]): string =>
  stringify([[...cells]], { eof: false, escape_formulas: true, quoted_match: /[;\r\n]|^\s|\s$/ });
