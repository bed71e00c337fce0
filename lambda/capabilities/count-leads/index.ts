import { type Book, isOpen, openLeads } from '../../conversation/book-of-leads.ts';
import { filled, heardIn } from '../../conversation/heard-slots.ts';
import { lastWrite } from '../../conversation/logging/undo-history.ts';
import { dayMs } from '../../domain/day.ts';
import type { LeadFile } from '../../domain/lead-file.ts';
import type { Language } from '../../language/languages.ts';
import { isoInstant } from '../../schedule/instant.ts';
import type { Scorecard } from '../../scoring/scorecard.ts';
import { heldBack, stageOf } from '../../scoring/stages.ts';
import { cardAt, cardPutBack, readyAt } from '../../scoring/threshold.ts';
import { waitingSince } from '../../scoring/waiting.ts';
import type { Speech } from '../../speech/say.ts';
import { type Piece, withinSeconds } from '../../speech/seconds.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Capability, Desk, Reply, Slots } from '../../turn/turn.ts';
import { en } from './says.en.ts';
import type { CountLeadsWords, Page } from './says.ts';

const words: Record<Language, CountLeadsWords> = { en };

const MOST_NAMED = 3;
const USUAL_WAIT = 2;
const pageOf = (files: LeadFile[], from = 0): Page => ({
  leads: files.slice(from, from + MOST_NAMED).map(({ lead }) => lead),
  from,
  more: Math.max(0, files.length - from - MOST_NAMED),
});
const numberIn = (slots: Slots): number | undefined => {
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

const cutOf = (book: Book, desk: Desk): Piece[] =>
  book.more ? [{ speech: words[desk.language].bookCut({ leads: book.leads.length }), optional: 1 }] : [];

/** Counts and names, three leads at a time. */
function answerOver(book: Book, intent: string, slots: Slots, desk: Desk): Reply {
  const say = words[desk.language];
  const from = Number(heardIn(slots, 'from')?.heard ?? 0);
  const { files, tell } = find(book, intent, slots, desk);
  const page = pageOf(files, from);
  const told = { tell: withinSeconds([{ speech: tell(page) }, ...cutOf(book, desk)]), names: page.leads };
  if (page.more === 0) return { ...told, ask: say.askNext };
  const next = { intent, slots: { ...slots, from: filled(String(from + MOST_NAMED)) } };
  return { ...told, ask: say.askMore({ more: page.more }), pending: { kind: 'offer', yes: next } };
}

/** Tries a threshold: says what it would change, and changes nothing. */
function tryOut(book: Book, to: number, names: boolean, desk: Desk): Reply {
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

const cardInUse = async (desk: Desk) => (await desk.store.scorecard(desk.scope.team)) ?? desk.dayOneCard;
const whoAndWhen = ({ rep, now }: Desk) => ({ by: rep.id, at: isoInstant(now) });

/** Puts a card with another threshold into use, where the one it was made from still is. */
async function adopt(changed: Scorecard, card: Scorecard, desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  // It holds for the whole team.
  if (desk.rep.role !== 'manager')
    return { tell: [say.managersOnly], ask: say.askNext, remember: { trial: undefined } };
  const done = await desk.store.adoptCard(desk.scope.team, changed, card.version);
  const isBack = changed.thresholdChanges?.at(-1)?.back ?? false;
  const threshold = changed.salesReady;
  const told = isBack ? say.backAgain({ threshold }) : say.kept({ threshold, was: card.salesReady });
  const kept = done === 'adopted' && !isBack;
  return {
    tell: [done === 'adopted' ? told : say.anotherInUse],
    ask: say.askNext,
    remember: { trial: undefined, keptAfter: kept ? lastWrite(desk.memory) : undefined },
  };
}

const stays = ({ salesReady }: Scorecard, desk: Desk): Reply => ({
  tell: [words[desk.language].stays({ threshold: salesReady })],
  ask: words[desk.language].askNext,
  remember: { trial: undefined },
});

/** Puts a threshold into use as a card of its own version, with who changed it and when. */
async function keep(to: number, desk: Desk): Promise<Reply> {
  const card = await cardInUse(desk);
  return card.salesReady === to ? stays(card, desk) : adopt(cardAt(card, to, whoAndWhen(desk)), card, desk);
}

async function putBack(desk: Desk): Promise<Reply> {
  const card = await cardInUse(desk);
  const before = desk.memory.trial === undefined ? cardPutBack(card, whoAndWhen(desk)) : undefined;
  return before ? adopt(before, card, desk) : stays(card, desk);
}

/**
 * Counts and lists over the rep's book by the ladder and the sales-ready threshold; a threshold is tried out before it is kept.
 *
 * Rep: set the threshold to seventy
 * Lead Scout: Of fourteen open leads, five are sales-ready at fifty points; at seventy it would be two. Nothing is changed …
 */
export const countLeads: Capability = {
  name: 'count-leads',
  intents: {
    AcceptedNotQualifiedIntent: {},
    SalesReadyCountIntent: {},
    HeldBackListIntent: {},
    HotWaitingIntent: { slots: { count: 'AMAZON.NUMBER' } },
    TryThresholdIntent: { slots: { count: 'AMAZON.NUMBER' } },
    WhatWouldChangeIntent: { slots: { count: 'AMAZON.NUMBER' } },
    KeepThresholdIntent: {},
    PutBackIntent: {},
  },
  answer: async ({ intent, slots }, desk) => {
    const say = words[desk.language];
    const asked = numberIn(slots);
    if (intent === 'PutBackIntent') return putBack(desk);
    const trial = asked ?? desk.memory.trial;
    const isThreshold =
      intent === 'TryThresholdIntent' || intent === 'WhatWouldChangeIntent' || intent === 'KeepThresholdIntent';
    if (!isThreshold) return answerOver(await openLeads(desk), intent, slots, desk);
    if (trial === undefined) {
      const card = await cardInUse(desk);
      return { tell: [say.noTrial({ threshold: card.salesReady })], ask: say.askNext };
    }
    if (trial < 1 || trial > 99) return { tell: [say.notAThreshold], ask: say.askNext };
    if (intent === 'KeepThresholdIntent') return keep(trial, desk);
    const card = await cardInUse(desk);
    if (trial === card.salesReady) return stays(card, desk);
    return tryOut(await openLeads(desk), trial, intent === 'WhatWouldChangeIntent', desk);
  },
};
