import { DateTime } from 'luxon';
import { isOpen, openLeads } from '../../conversation/book-of-leads.ts';
import { agendaIn, spanAsked } from '../../conversation/days-asked.ts';
import { heardIn } from '../../conversation/heard-slots.ts';
import { hasEndedDeal } from '../../domain/deal.ts';
import type { Stage } from '../../domain/lead.ts';
import type { Language } from '../../language/languages.ts';
import { stageOf } from '../../scoring/stages.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Capability, Desk, Reply, Slots } from '../../turn/turn.ts';
import { en } from './says.en.ts';
import type { PipelineWords } from './says.ts';

const words: Record<Language, PipelineWords> = { en };

const ladder: readonly Stage[] = ['SQL', 'SAL', 'MQL', 'IQL', 'nurture'];
const AHEAD = { days: 7 };

const offer = { kind: 'offer' as const, yes: askIntent('HottestIntent') };

async function summary(desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  const { leads, more } = await openLeads(desk);
  const open = leads.filter(({ file }) => isOpen(file));
  const totals = new Map<string, number>();
  const deals = open.filter(({ file: { lead } }) => lead.amount !== undefined && !hasEndedDeal(lead));
  for (const { file } of deals) {
    const { amount = 0, currency = 'USD' } = file.lead;
    totals.set(currency, (totals.get(currency) ?? 0) + amount);
  }
  const amounts = [...totals].map(([currency, amount]) => ({ amount, currency })).sort((a, b) => b.amount - a.amount);
  return {
    tell: [say.summary({ leads: open.length, deals: deals.length, amounts }), ...(more ? [say.partly] : [])],
    ask: say.askBest,
    pending: offer,
  };
}

async function stages(desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  const { leads, more } = await openLeads(desk);
  const now = desk.now.toMillis();
  const placed = leads
    .filter(({ file }) => isOpen(file))
    .map(({ file, assessment }) => ({ name: file.lead.name, stage: stageOf(file, assessment, now).stage }));
  const told = ladder
    .map((stage) => ({ stage, names: placed.filter((one) => one.stage === stage).map(({ name }) => name) }))
    .filter(({ names }) => names.length > 0);
  return {
    tell: [told.length > 0 ? say.stages({ stages: told }) : say.noLeads, ...(more ? [say.partly] : [])],
    ask: say.askBest,
    pending: offer,
  };
}

/** What was moved or cancelled on a day, or in the days to come where none is named. */
async function moved(slots: Slots, desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  const named = heardIn(slots, 'date') ? spanAsked(slots, desk) : undefined;
  const span = named ?? { from: desk.now.startOf('day'), to: desk.now.plus(AHEAD), unit: 'week' as const };
  const agenda = await agendaIn(span, desk);
  const calls = agenda.calls.flatMap(({ call, start }) =>
    call.movedFrom === undefined
      ? []
      : [{ call, start, from: DateTime.fromISO(call.movedFrom, { zone: desk.now.zoneName ?? 'utc' }) }],
  );
  const cancelled = agenda.others
    .filter(({ entry }) => entry.why === 'cancelled')
    .map(({ entry, start }) => ({ title: entry.title, start }));
  const any = calls.length + cancelled.length > 0;
  return {
    tell: [any ? say.moved({ calls, cancelled, now: desk.now }) : say.nothingMoved],
    ask: say.askBest,
    pending: offer,
  };
}

/**
 * The open leads taken together: how many, what they are worth, who stands at which stage; and what moved in the calendar.
 *
 * Rep: how's my pipeline
 * Lead Scout: You have thirteen open leads; ten of them carry deals worth four hundred nineteen thousand dollars and …
 */
export const pipeline = {
  name: 'pipeline',
  intents: {},
  internal: {
    PipelineIntent: (_slots, desk) => summary(desk),
    StagesIntent: (_slots, desk) => stages(desk),
    WhatMovedIntent: moved,
  },
  answer: async (_asked, desk) => summary(desk),
} satisfies Capability;
