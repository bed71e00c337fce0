import { type Fact, factsInForce } from '../../lambda/domain/fact.ts';
import type { Rep } from '../../lambda/domain/rep.ts';
import type { BookStore } from '../../lambda/store/book-store.ts';
import { sameValue } from '../../lambda/topics/corrections.ts';
import type { Counts } from './import.ts';
import type { Writer } from './writer.ts';

/**
 * Puts an imported answer, unless the rep has answered the same question by voice: that answer stands. A changed answer
 * of the same system takes the place of its old one.
 */
export function answerPutter(
  store: BookStore,
  rep: Rep,
  { before, counts, writer, now }: { before: ReadonlySet<string>; counts: Counts; writer: Writer; now: string },
): (leadId: string, fact: Fact) => Promise<void> {
  let last: { leadId: string; facts: Fact[] } | undefined;
  return async (leadId, fact) => {
    const isNew = !before.has(leadId);
    if (!isNew && last?.leadId !== leadId) last = { leadId, facts: await store.facts(rep.team, leadId) };
    const known = isNew ? [] : factsInForce(last?.facts ?? []).filter(({ topic }) => topic === fact.topic);
    if (known.some(({ source }) => source === 'voice')) {
      counts.keptAnswers += 1;
      return;
    }
    // An answer that stands already, from whichever file, is not logged again.
    if (known.some(({ id, value }) => id !== fact.id && sameValue(value, fact.value))) return;
    counts.facts += 1;
    const stored = last?.facts.find(({ id }) => !isNew && id === fact.id);
    const old = known.find(({ id, by, at }) => id !== fact.id && by === fact.by && at < fact.at && by !== rep.id);
    const replaces = stored?.supersedes ?? old?.id;
    // The time of the first import stays, where the file has none of its own.
    const at = stored && fact.at === now ? stored.at : fact.at;
    await writer.put({ kind: 'fact', leadId, fact: { ...fact, at, ...(replaces && { supersedes: replaces }) } }, isNew);
  };
}
