import type { LeadFile, LeadName } from '../../domain/lead.ts';
import type { Language } from '../../languages.ts';
import { type HeldBack, heldBack, stageOf } from '../../scoring/stages.ts';
import { cardAt, readyAt, type ThresholdChange, thresholdBefore } from '../../scoring/threshold.ts';
import { waitingSince } from '../../scoring/waiting.ts';
import { withinSeconds } from '../../speech/length.ts';
import type { Speech } from '../../speech/say.ts';
import type { Capability, Desk, Reply, Slots, Utterances } from '../../turn.ts';
import { type Book, isOpen, openLeads } from '../book-of-leads.ts';
import type { About } from '../clauses.ts';
import { filled, heardIn } from '../slots.ts';
import { utterancesOf } from '../words.ts';
import { en } from './en.ts';

export type CountLeadsWords = {
  utterances: Utterances;
  acceptedNotQualified: (of: { leads: LeadName[]; more: number }) => Speech;
  ready: (of: { ready: number; all: number; threshold: number; leads: LeadName[]; more: number }) => Speech;
  heldBack: (of: { leads: { held: HeldBack; about: About }[]; more: number }) => Speech;
  hotWaiting: (of: { leads: LeadName[]; more: number; days: number }) => Speech;
  bookCut: Speech;
  tried: (of: { change: ThresholdChange }) => Speech;
  unchanged: (of: { threshold: number }) => Speech;
  wouldChange: (of: { change: ThresholdChange; names: LeadName[]; more: number }) => Speech;
  noTrial: (of: { threshold: number }) => Speech;
  kept: (of: { threshold: number; was: number }) => Speech;
  stays: (of: { threshold: number }) => Speech;
  notAThreshold: Speech;
  anotherInUse: Speech;
  askKeep: (of: { threshold: number }) => Speech;
  askNext: Speech;
};

const words: Record<Language, CountLeadsWords> = { en };

const MOST_NAMED = 3;
const USUAL_WAIT = 2;

const named = (files: LeadFile[]): { leads: LeadName[]; more: number } => ({
  leads: files.slice(0, MOST_NAMED).map(({ lead }) => lead),
  more: Math.max(0, files.length - MOST_NAMED),
});
const numberIn = (slots: Slots): number | undefined => {
  const count = Number(heardIn(slots, 'count')?.heard ?? Number.NaN);
  return Number.isInteger(count) ? count : undefined;
};

function answerOver(book: Book, intent: string, slots: Slots, desk: Desk): Reply {
  const say = words[desk.language];
  const now = desk.now.toMillis();
  const { leads, card } = book;
  const open = leads.filter(({ file }) => isOpen(file));
  const reply = (speech: Speech, files: LeadFile[]): Reply => ({
    tell: withinSeconds([{ speech }, ...(book.more ? [{ speech: say.bookCut, optional: 1 }] : [])]),
    ask: say.askNext,
    names: named(files).leads,
  });
  if (intent === 'AcceptedNotQualifiedIntent') {
    const files = open
      .filter(({ file, assessment }) => {
        const { stage, byRules } = stageOf(file, assessment, now);
        return (stage === 'SAL' || stage === 'SQL') && byRules !== 'SQL';
      })
      .map(({ file }) => file);
    return reply(say.acceptedNotQualified(named(files)), files);
  }
  if (intent === 'HeldBackListIntent') {
    const held = leads.flatMap(({ file, assessment }) => {
      const why = heldBack(file, assessment, card);
      const about = { lead: file.lead, who: file.lead.name, now: desk.now };
      return why ? [{ held: why, about, file }] : [];
    });
    const files = held.map(({ file }) => file);
    return reply(say.heldBack({ leads: held.slice(0, MOST_NAMED), more: named(files).more }), files);
  }
  if (intent === 'HotWaitingIntent') {
    const days = numberIn(slots) ?? USUAL_WAIT;
    const files = open
      .filter(({ file, assessment }) => {
        const since = waitingSince(file);
        return assessment.tier === 'high' && since !== undefined && now - since > days * 86_400_000;
      })
      .map(({ file }) => file);
    return reply(say.hotWaiting({ ...named(files), days }), files);
  }
  const files = open.filter(({ assessment }) => assessment.salesReady).map(({ file }) => file);
  const counts = { ready: files.length, all: open.length, threshold: card.salesReady };
  return reply(say.ready({ ...counts, ...named(files) }), files);
}

/** Tries a threshold: says what it would change, and changes nothing. */
function tryOut(book: Book, to: number, names: boolean, desk: Desk): Reply {
  const say = words[desk.language];
  const change = readyAt(
    book.leads.filter(({ file }) => isOpen(file)),
    book.card.salesReady,
    to,
  );
  const moved = named([...change.leave, ...change.join]);
  return {
    tell: [
      names ? say.wouldChange({ change, names: moved.leads, more: moved.more }) : say.tried({ change }),
      say.unchanged({ threshold: book.card.salesReady }),
    ],
    ask: say.askKeep({ threshold: to }),
    pending: { kind: 'offer', yes: { intent: 'KeepThresholdIntent', slots: { count: filled(String(to)) } } },
    remember: { trial: to },
  };
}

/** Puts a threshold into use as a card of its own version, with who changed it and when. */
async function keep(to: number, desk: Desk, back: boolean): Promise<Reply> {
  const say = words[desk.language];
  const card = (await desk.store.scorecard(desk.scope.team)) ?? desk.dayOneCard;
  const remember = { trial: undefined };
  if (card.salesReady === to) return { tell: [say.stays({ threshold: to })], ask: say.askNext, remember };
  const at = desk.now.toUTC().toISO() ?? '';
  const changed = cardAt(card, to, { by: desk.rep.id, at, ...(back ? { back } : {}) });
  const done = await desk.store.adoptCard(desk.scope.team, changed, card.version);
  const told = done === 'adopted' ? say.kept({ threshold: to, was: card.salesReady }) : say.anotherInUse;
  return { tell: [told], ask: say.askNext, remember };
}

async function putBack(desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  const card = (await desk.store.scorecard(desk.scope.team)) ?? desk.dayOneCard;
  const before = thresholdBefore(card);
  if (desk.memory.trial !== undefined || before === undefined)
    return { tell: [say.stays({ threshold: card.salesReady })], ask: say.askNext, remember: { trial: undefined } };
  return keep(before, desk, true);
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
  utterances: utterancesOf(words),
  answer: async ({ intent, slots }, desk) => {
    const say = words[desk.language];
    const asked = numberIn(slots);
    if (intent === 'PutBackIntent') return putBack(desk);
    const trial = asked ?? desk.memory.trial;
    const isThreshold =
      intent === 'TryThresholdIntent' || intent === 'WhatWouldChangeIntent' || intent === 'KeepThresholdIntent';
    if (!isThreshold) return answerOver(await openLeads(desk), intent, slots, desk);
    if (trial === undefined) {
      const card = (await desk.store.scorecard(desk.scope.team)) ?? desk.dayOneCard;
      return { tell: [say.noTrial({ threshold: card.salesReady })], ask: say.askNext };
    }
    if (trial < 1 || trial > 99) return { tell: [say.notAThreshold], ask: say.askNext };
    if (intent === 'KeepThresholdIntent') return keep(trial, desk, false);
    return tryOut(await openLeads(desk), trial, intent === 'WhatWouldChangeIntent', desk);
  },
};
