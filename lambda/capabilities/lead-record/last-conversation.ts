import type { Case } from '../../conversation/lead-case.ts';
import { factsInForce, isUnknown } from '../../domain/fact.ts';
import type { LeadFile } from '../../domain/lead-file.ts';
import { entriesInForce, entriesOf } from '../../domain/log-entry.ts';
import type { SignalKind } from '../../domain/signal.ts';
import type { Desk, Reply } from '../../turn/turn.ts';
import { at } from './days-of-entries.ts';
import { leadRecordWords as words } from './languages.ts';

const MOST_NOTES = 3;
const MOST_FACTS = 4;

const talks: ReadonlySet<SignalKind> = new Set<SignalKind>(['met', 'called']);

/** The day something was last said between the rep and the lead, by calls, outcomes and answers. */
function lastTalkOf(file: LeadFile, desk: Desk): string | undefined {
  const instants = [
    ...file.signals.filter(({ kind }) => talks.has(kind)),
    ...entriesInForce(file.log ?? []).filter(({ kind }) => kind === 'outcome' || kind === 'note'),
    ...factsInForce(file.facts),
  ].map((one) => one.at);
  return instants
    .filter((instant) => Date.parse(instant) <= desk.now.toMillis())
    .sort()
    .at(-1);
}

/** What was said, learned and noted when rep and lead last talked. */
export function lastTalk({ file, about }: Case, desk: Desk): Reply {
  const say = words[desk.language];
  const last = lastTalkOf(file, desk);
  if (last === undefined) return { tell: [say.neverTalked(about)], ask: say.askNext };
  const then = at(last, desk);
  const isThen = (one: { at: string }) => at(one.at, desk).hasSame(then, 'day');
  const [outcome] = entriesOf(file.log ?? [], 'outcome').filter(isThen);
  const tell = say.lastTalk({
    who: about.who,
    at: then,
    now: desk.now,
    ...(outcome
      ? { outcome: { outcome: outcome.outcome, ...(outcome.minutes ? { minutes: outcome.minutes } : {}) } }
      : {}),
    facts: factsInForce(file.facts)
      .filter((fact) => isThen(fact) && !isUnknown(fact))
      .slice(0, MOST_FACTS),
    notes: entriesOf(file.log ?? [], 'note')
      .filter(isThen)
      .slice(0, MOST_NOTES)
      .map(({ text }) => text),
  });
  return { tell, ask: say.askNext };
}
