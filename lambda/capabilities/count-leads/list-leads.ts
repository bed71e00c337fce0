import { type Book, isOpen } from '../../conversation/book-of-leads.ts';
import { filled, heardIn } from '../../conversation/heard-slots.ts';
import { dayMs } from '../../domain/day.ts';
import type { LeadFile } from '../../domain/lead-file.ts';
import { heldBack, stageOf } from '../../scoring/stages.ts';
import { waitingSince } from '../../scoring/waiting.ts';
import type { Speech } from '../../speech/say.ts';
import { withinSeconds } from '../../speech/seconds.ts';
import type { Desk, Reply, Slots } from '../../turn/turn.ts';
import { countLeadsWords as words } from './languages.ts';
import { cutOf, MOST_NAMED, pageOf } from './pages.ts';
import type { Page } from './says.ts';

const USUAL_WAIT = 2;

/** The number that was said. */
export const numberIn = (slots: Slots): number | undefined => {
  const count = Number(heardIn(slots, 'count')?.heard ?? Number.NaN);
  return Number.isInteger(count) ? count : undefined;
};

/** What a question about the book finds: the leads, and what is said of those on a page. */
type Found = { files: LeadFile[]; tell: (page: Page) => Speech };

function find({ leads, card }: Book, intent: string, slots: Slots, desk: Desk): Found {
  const say = words[desk.language];
  const now = desk.now.toMillis();
  const open = leads.filter(({ file }) => isOpen(file));
  if (intent === 'AcceptedNotQualifiedIntent') {
    const files = open
      .filter(({ file, assessment }) => {
        const { stage, byRules } = stageOf(file, assessment, now);
        return (stage === 'SAL' || stage === 'SQL') && byRules !== 'SQL';
      })
      .map(({ file }) => file);
    return { files, tell: say.acceptedNotQualified };
  }
  if (intent === 'HeldBackListIntent') {
    const held = leads.flatMap(({ file, assessment }) => {
      const why = heldBack(file, assessment, card);
      const about = { lead: file.lead, who: file.lead.name, now: desk.now };
      return why ? [{ held: why, about, file }] : [];
    });
    return {
      files: held.map(({ file }) => file),
      tell: ({ from, more }) => say.heldBack({ leads: held.slice(from, from + MOST_NAMED), from, more }),
    };
  }
  if (intent === 'HotWaitingIntent') {
    const days = numberIn(slots) ?? USUAL_WAIT;
    const files = open
      .filter(({ file, assessment }) => {
        const since = waitingSince(file);
        return assessment.tier === 'high' && since !== undefined && now - since > days * dayMs;
      })
      .map(({ file }) => file);
    return { files, tell: (page) => say.hotWaiting({ ...page, days }) };
  }
  const files = open.filter(({ assessment }) => assessment.salesReady).map(({ file }) => file);
  const counts = { ready: files.length, all: open.length, threshold: card.salesReady };
  return { files, tell: (page) => say.ready({ ...counts, ...page }) };
}

/** Counts and names, three leads at a time. */
export function answerOver(book: Book, intent: string, slots: Slots, desk: Desk): Reply {
  const say = words[desk.language];
  const from = Number(heardIn(slots, 'from')?.heard ?? 0);
  const { files, tell } = find(book, intent, slots, desk);
  const page = pageOf(files, from);
  const told = { tell: withinSeconds([{ speech: tell(page) }, ...cutOf(book, desk)]), names: page.leads };
  if (page.more === 0) return { ...told, ask: say.askNext };
  const next = { intent, slots: { ...slots, from: filled(String(from + MOST_NAMED)) } };
  return { ...told, ask: say.askMore({ more: page.more }), pending: { kind: 'offer', yes: next } };
}
