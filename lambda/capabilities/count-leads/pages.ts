import type { Book } from '../../conversation/book-of-leads.ts';
import type { LeadFile } from '../../domain/lead-file.ts';
import type { Piece } from '../../speech/seconds.ts';
import type { Desk } from '../../turn/turn.ts';
import { countLeadsWords as words } from './languages.ts';
import type { Page } from './says.ts';

/** So many leads are named at once. */
export const MOST_NAMED = 3;

/** The leads that are named now, and how many are left. */
export const pageOf = (files: LeadFile[], from = 0): Page => ({
  leads: files.slice(from, from + MOST_NAMED).map(({ lead }) => lead),
  from,
  more: Math.max(0, files.length - from - MOST_NAMED),
});

/** Says that a large book was not read to its end. */
export const cutOf = (book: Book, desk: Desk): Piece[] =>
  book.more ? [{ speech: words[desk.language].bookCut({ leads: book.leads.length }), optional: 1 }] : [];
