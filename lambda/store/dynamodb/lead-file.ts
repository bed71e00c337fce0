import type { LeadFile } from '../../domain/lead-file.ts';
import { signalsFrom, withDeal, withStage } from '../../domain/log-entry.ts';
import type { Scope } from '../../domain/rep.ts';
import { type Body, type RawItem, type Report, readItem, type Shape } from './items.ts';
import { keyPart } from './keys.ts';

const newestFirst = (a: { at: string }, b: { at: string }) => Date.parse(b.at) - Date.parse(a.at);

/** A lead's item collection as one file, for a rep it is assigned to; for anyone else there is no such lead. */
export function leadFileFrom(items: RawItem[], scope: Scope, report: Report): LeadFile | undefined {
  const read = <S extends Shape>(shape: S, sortKey: string): Body<S>[] =>
    items
      .filter((item) => typeof item.sk === 'string' && item.sk.startsWith(sortKey))
      .flatMap((item) => readItem(shape, item, report) ?? []);

  const [profile] = read('lead/1', 'PROFILE');
  if (!profile?.owners.includes(scope.rep)) return undefined;
  const { settling: _, ...lead } = profile;
  const [lastScore] = read('score-heard/1', `SCORE#${keyPart(scope.rep)}`);
  const log = read('log/1', 'LOG#')
    .map(({ entry }) => entry)
    .sort(newestFirst);
  return {
    lead: withDeal(withStage(lead, log), log),
    signals: [...read('signal/1', 'SIGNAL#'), ...signalsFrom(log)].sort(newestFirst),
    facts: read('fact/1', 'FACT#').sort(newestFirst),
    ...(log.length > 0 && { log }),
    ...(lastScore && { lastScore }),
  };
}
