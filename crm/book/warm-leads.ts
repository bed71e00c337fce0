import type { Lead } from '../../lambda/domain/lead.ts';
import type { LeadFile } from '../../lambda/domain/lead-file.ts';
import { dayOneCard } from '../../lambda/scoring/day-one-card.ts';
import { scoreOverTimeOf } from '../../lambda/scoring/score-over-time-of.ts';
import type { BookStore } from '../../lambda/store/book-store.ts';
import type { ImportStore } from '../../lambda/store/store.ts';

const CHUNK = 100;

/**
 * Puts leads where they now belong in their owners' orders, as of `now` (epoch milliseconds), with the card the team
 * uses. Without it "who should I call first" would not know what an import brought. `leadAtHand` and `fileOf` give what is
 * at hand of a new lead already, so that it is not read again.
 */
export async function warmLeads(
  store: ImportStore & BookStore,
  team: string,
  ids: ReadonlySet<string>,
  now: number,
  {
    leadAtHand = () => undefined,
    fileOf = () => undefined,
  }: { leadAtHand?: (id: string) => Lead | undefined; fileOf?: (lead: Lead) => LeadFile | undefined } = {},
): Promise<void> {
  const card = (await store.scorecard(team)) ?? dayOneCard();
  const all = [...ids];
  for (let start = 0; start < all.length; start += CHUNK) {
    const chunk = all.slice(start, start + CHUNK);
    const away = chunk.filter((id) => leadAtHand(id) === undefined);
    const read = away.length === 0 ? [] : (await store.leads(team, away)).values();
    const leads = [...chunk.flatMap((id) => leadAtHand(id) ?? []), ...read];
    const heated = await Promise.all(
      leads.map(async (lead) => {
        const [rep] = lead.owners;
        const atHand = fileOf(lead);
        const file = atHand ?? (rep === undefined ? undefined : await store.leadFile({ team, rep }, lead.id));
        return { lead, heat: file && scoreOverTimeOf(card, file, now), isNew: atHand !== undefined };
      }),
    );
    await store.saveHeats(team, heated);
  }
}
