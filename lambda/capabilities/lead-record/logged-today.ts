import { heardIn } from '../../conversation/heard-slots.ts';
import { openCase } from '../../conversation/lead-case.ts';
import { type Fact, factsInForce } from '../../domain/fact.ts';
import { entriesInForce } from '../../domain/log-entry.ts';
import type { Answer, Desk, Slots } from '../../turn/turn.ts';
import { at, newestFirst, oldestFirst } from './days-of-entries.ts';
import { leadRecordWords as words } from './languages.ts';

const MOST_FACTS = 4;
const MOST_LEADS = 4;
const MOST_ENTRIES = 6;

/** What the rep logged today, lead by lead; of one lead alone where one is named. */
export async function loggedToday(slots: Slots, desk: Desk): Promise<Answer> {
  const say = words[desk.language];
  const named = ['lead', 'chosen'].some((slot) => heardIn(slots, slot));
  const leadCase = named ? await openCase(slots, 'TodayLogIntent', desk) : undefined;
  if (leadCase && 'tell' in leadCase) return leadCase;
  const files = leadCase ? [leadCase.file] : (await desk.store.leadFiles(desk.scope)).files;
  const isToday = (one: { at: string; by: string }) =>
    one.by === desk.rep.id && at(one.at, desk).hasSame(desk.now, 'day');
  const leads = files.flatMap((file) => {
    const facts: Fact[] = factsInForce(file.facts).filter((fact) => fact.source === 'voice' && isToday(fact));
    const entries = entriesInForce(file.log ?? []).filter(isToday);
    const [deal] = entries.filter(({ kind }) => kind === 'deal').sort(newestFirst);
    const told = entries.filter((entry) => entry.kind !== 'deal' || entry === deal).sort(oldestFirst);
    return facts.length + told.length > 0
      ? [{ name: file.lead.name, facts: facts.slice(0, MOST_FACTS), entries: told.slice(0, MOST_ENTRIES) }]
      : [];
  });
  return {
    tell: leads.length > 0 ? say.today({ leads: leads.slice(0, MOST_LEADS), now: desk.now }) : [say.nothingToday],
    ask: say.askNext,
    ...(leadCase ? { remember: { lead: leadCase.file.lead.id } } : {}),
  };
}
