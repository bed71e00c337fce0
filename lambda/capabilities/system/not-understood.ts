import { isForOthers } from '../../conversation/free-words/not-ours.ts';
import type { Speech } from '../../speech/say.ts';
import type { Pending } from '../../turn/memory.ts';
import { type Answerer, stillAsked } from './answerer.ts';
import type { SystemWords } from './says.ts';
import { notYetOffered, whatNow } from './what-now.ts';

/** How the question that stands can be answered. */
function howToAnswer(words: SystemWords, pending: Pending): Speech {
  switch (pending.kind) {
    case 'offer':
      return words.answerYesOrNo;
    case 'which-lead':
      if (pending.leads.length === 0) return words.answerName;
      return pending.leads.length === 1 ? words.answerYesOrNo : words.answerWhich;
    case 'when':
      return words.answerWhen;
    case 'answer':
      return words.answerFreely;
  }
}

/**
 * What nothing else understood. A question that stands is asked again, then with how to answer it; else the rep hears what
 * they could say now, something else each time. A question that waits for words lets go the second time. The third time in
 * a row help is offered, the fourth ends it.
 */
export const fallback: Answerer = async (words, desk, slots) => {
  const { memory } = desk;
  const misses = Math.max(0, memory.misses ?? 0);
  if (misses > 2) return { tell: [words.gaveUp], end: true };
  const tell = [isForOthers(slots) ? words.notOurs : (words.notUnderstood[misses] ?? words.notUnderstood[2])];
  const remember = { misses: misses + 1 };
  // What we were waiting for still stands: the rep may just have been misheard.
  const { pending } = memory;
  if (misses > 0 && pending?.kind === 'answer') return { tell: [...tell, words.letGo], ask: words.whatElse, remember };
  if (misses === 2) return { tell, ask: words.askHelpOrStop, ...(pending ? { pending } : {}), remember };
  if (pending) {
    const how = misses > 0 ? [howToAnswer(words, pending)] : [];
    return { tell: [...tell, ...how], ...stillAsked(words, desk), remember };
  }
  const { suggestions, emptyBook } = await whatNow(desk);
  if (emptyBook) return { tell: [...tell, words.emptyBook], ask: words.askHelpOrStop, remember };
  const { chosen, offered } = notYetOffered(suggestions, memory.suggested ?? [], misses === 0 ? 2 : 1);
  const ask = misses === 0 ? words.askSuggested : words.askSuggestedShort;
  return { tell, ask: ask({ suggestions: chosen }), remember: { ...remember, suggested: offered } };
};
