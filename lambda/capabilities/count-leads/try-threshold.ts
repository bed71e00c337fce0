import { type Book, isOpen } from '../../conversation/book-of-leads.ts';
import { filled } from '../../conversation/heard-slots.ts';
import { readyAt } from '../../scoring/threshold.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Desk, Reply } from '../../turn/turn.ts';
import { countLeadsWords as words } from './languages.ts';
import { cutOf, pageOf } from './pages.ts';

/** Tries a threshold: says what it would change, and changes nothing. */
export function tryOut(book: Book, to: number, names: boolean, desk: Desk): Reply {
  const say = words[desk.language];
  const change = readyAt(
    book.leads.filter(({ file }) => isOpen(file)),
    book.card.salesReady,
    to,
  );
  const moved = pageOf([...change.leave, ...change.join]);
  return {
    tell: [
      names ? say.wouldChange({ change, names: moved.leads, more: moved.more }) : say.tried({ change }),
      say.unchanged({ threshold: book.card.salesReady }),
      ...cutOf(book, desk).map(({ speech }) => speech),
    ],
    ask: say.askKeep({ threshold: to }),
    pending: { kind: 'offer', yes: askIntent('KeepThresholdIntent', { count: filled(String(to)) }) },
    remember: { trial: to },
  };
}
