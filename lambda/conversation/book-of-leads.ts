import type { LeadFile } from '../domain/lead-file.ts';
import { assess } from '../scoring/assess.ts';
import type { Assessment } from '../scoring/assessment.ts';
import type { Scorecard } from '../scoring/scorecard.ts';
import type { Desk } from '../turn/turn.ts';

/** The rep's whole book with the card in use; `more` when it is larger than one turn may read. */
export type Book = { leads: { file: LeadFile; assessment: Assessment }[]; card: Scorecard; more: boolean };

/** Reads the book and assesses every lead in it as of now. */
export async function openLeads(desk: Desk): Promise<Book> {
  const [{ files, more }, stored] = await Promise.all([
    desk.store.leadFiles(desk.scope),
    desk.store.scorecard(desk.scope.team),
  ]);
  const card = stored ?? desk.dayOneCard;
  const now = desk.now.toMillis();
  const leads = files
    .map((file) => ({ file, assessment: assess(card, file, now) }))
    .sort((a, b) => b.assessment.logOdds - a.assessment.logOdds || (a.file.lead.id < b.file.lead.id ? -1 : 1));
  return { leads, card, more };
}

/** Leads that somebody may still sell to. */
export const isOpen = ({ lead: { stage } }: LeadFile): boolean => stage !== 'customer' && stage !== 'dropped';
