import { DateTime } from 'luxon';
import { asControl } from '../../conversation/control-asked.ts';
import { filled, filledWith, heardIn } from '../../conversation/heard-slots.ts';
import { next, sittingNow } from '../../conversation/interview/sitting.ts';
import { type Case, openCase } from '../../conversation/lead-case.ts';
import { logAnswerWords } from '../../conversation/logging/languages.ts';
import { lastEntries, undoEntries } from '../../conversation/logging/noticed.ts';
import { confirmed } from '../../conversation/logging/proposal.ts';
import { asOfRequestStart, lastBatch, record, write } from '../../conversation/logging/record.ts';
import { closingQuestion, effect, moreOfThis, replyTo } from '../../conversation/logging/replies.ts';
import { withLogged } from '../../conversation/logging/undo-history.ts';
import { lastWasMove } from '../../conversation/logging/undo-last-move.ts';
import { lastWasThreshold } from '../../conversation/logging/undo-last-write.ts';
import { stampOf } from '../../conversation/logging/write-stamp.ts';
import { caseById } from '../../conversation/qualification.ts';
import { type Fact, factsInForce, isUnknown } from '../../domain/fact.ts';
import { firstWithin } from '../../speech/length.ts';
import { silence } from '../../speech/say.ts';
import { retirement, sameValue, undoing } from '../../topics/corrections.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Answer, Desk, Slots } from '../../turn/turn.ts';
import { answersIn } from '../../understanding/answer-reader.ts';

/** The lead of the last thing logged, else whom we talk about, else the one named. */
async function lastLead(slots: Slots, intent: string, desk: Desk): Promise<Case | Answer> {
  if (heardIn(slots, 'lead') || heardIn(slots, 'chosen')) return openCase(slots, intent, desk, 'write');
  const last = desk.memory.logged?.at(-1)?.lead;
  return last ? caseById(last, desk) : openCase(slots, intent, desk);
}

/** What the rep logged last about a lead, oldest first: in this session, or where it knows nothing, ever. */
export const batchOf = (leadCase: Case, desk: Desk): Fact[] => {
  const logged = desk.memory.logged?.findLast(({ lead }) => lead === leadCase.file.lead.id);
  if (!logged) {
    const batch = lastBatch(asOfRequestStart(leadCase.file, desk), desk);
    const [entry] = lastEntries(leadCase.file, desk);
    return entry && batch.every(({ at }) => at < entry.at) ? [] : batch;
  }
  return leadCase.file.facts.filter(({ id }) => logged.facts.includes(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
};

const withoutLast = (desk: Desk, lead: string) => {
  const logged = desk.memory.logged ?? [];
  const at = logged.findLastIndex((one) => one.lead === lead);
  return logged.filter((_, place) => place !== at);
};

/** Takes back the last thing logged: more facts, nothing deleted. */
export async function undo(slots: Slots, desk: Desk): Promise<Answer> {
  const words = logAnswerWords[desk.language];
  const { pending } = desk.memory;
  const inInterview =
    heardIn(slots, 'inside') !== undefined ||
    (pending?.kind === 'answer' && pending.intent === 'InterviewAnswerIntent');
  // In an interview the last step may have been a question passed over: the interview knows.
  if (inInterview && !heardIn(slots, 'chosen') && !heardIn(slots, 'lead'))
    return { again: askIntent('InterviewAnswerIntent', asControl('undo')) };
  const named = heardIn(slots, 'chosen') ?? heardIn(slots, 'lead');
  const todos = named ? [] : (desk.memory.logged?.at(-1)?.todos ?? []);
  if (!named && lastWasThreshold(desk.memory)) return { again: askIntent('PutBackIntent') };
  if (todos.length > 0) return { again: askIntent('UndoTodoIntent', { todo: filledWith(todos) }) };
  const leadCase = await lastLead(slots, 'UndoIntent', desk);
  if (!('file' in leadCase)) return leadCase;
  if (lastWasMove(leadCase.file, desk))
    return { again: askIntent('UndoStageIntent', { chosen: filled(leadCase.file.lead.id) }) };
  const { who } = leadCase.about;
  const batch = batchOf(leadCase, desk);
  const shown = batch.filter(({ withdrawn }) => !withdrawn);
  const entries = lastEntries(leadCase.file, desk);
  if (entries.length > 0) await undoEntries(leadCase, entries, desk);
  if (batch.length === 0)
    return {
      tell: [entries.length > 0 ? words.entriesUndone({ who, entries }) : words.nothingToUndo({ who })],
      ...closingQuestion(desk),
      remember: { lead: leadCase.file.lead.id, logged: withoutLast(desk, leadCase.file.lead.id) },
    };
  const done = await write(leadCase, undoing(batch, stampOf(desk)), desk);
  const stoodBefore = new Set(factsInForce(asOfRequestStart(leadCase.file, desk).facts).map(({ id }) => id));
  const again = factsInForce(done.file.facts).filter((fact) => !stoodBefore.has(fact.id) && !isUnknown(fact));
  const tell = [
    shown.length > 0 ? words.undone({ who, facts: shown, now: desk.now }) : silence,
    entries.length > 0 ? words.entriesUndone({ who, entries }) : silence,
    again.length > 0 ? words.standsAgain({ facts: again, now: desk.now }) : silence,
    effect(done, who, desk),
  ];
  const remember = { lead: leadCase.file.lead.id, logged: withoutLast(desk, leadCase.file.lead.id) };
  const sitting = inInterview ? await sittingNow(desk) : undefined;
  const reply = sitting ? await next(sitting, tell, desk, done.file.facts) : { tell, ...closingQuestion(desk) };
  return { ...reply, remember: { ...reply.remember, ...remember } };
}

/** What the rep noted today about the lead we talk about. */
export async function readBack(slots: Slots, desk: Desk): Promise<Answer> {
  const leadCase = await lastLead(slots, 'ReadBackIntent', desk);
  if (!('file' in leadCase)) return leadCase;
  const facts = factsInForce(leadCase.file.facts).filter(
    ({ by, source, at }) =>
      by === desk.rep.id &&
      source === 'voice' &&
      desk.now.hasSame(DateTime.fromISO(at, { zone: desk.now.zoneName ?? 'utc' }), 'day'),
  );
  const oldestFirst = facts.sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1));
  const { who } = leadCase.about;
  const told = (most: number) => () => [
    logAnswerWords[desk.language].readBack({
      who,
      facts: oldestFirst.slice(-most),
      more: Math.max(0, oldestFirst.length - most),
      now: desk.now,
    }),
  ];
  return { tell: firstWithin([told(6), told(4), told(3), told(2), told(1)]), ...closingQuestion(desk) };
}

/** "That was for Acme, not SilverOaks": the same answers with the right lead, and taken back from the wrong one. */
export async function moveTo(slots: Slots, desk: Desk): Promise<Answer> {
  const words = logAnswerWords[desk.language];
  const last = desk.memory.logged?.at(-1);
  if (!last) return { tell: [words.nothingToMove], ...closingQuestion(desk) };
  const [from, to] = await Promise.all([caseById(last.lead, desk), openCase(slots, 'MoveIntent', desk, 'write')]);
  if (!('file' in from)) return from;
  if (!('file' in to)) return to;
  const facts = from.file.facts.filter(({ id, withdrawn }) => last.facts.includes(id) && !withdrawn);
  if (from.file.lead.id === to.file.lead.id)
    return { tell: [words.sameLead({ who: to.about.who })], ...closingQuestion(desk) };
  if (facts.length === 0) return { tell: [words.nothingToMove], ...closingQuestion(desk) };
  const oldestFirst = facts.sort((a, b) => (a.id < b.id ? -1 : 1));
  // First where it belongs, then away from where it does not: stopped in between, it is there twice, never nowhere.
  const recorded = await record(to, oldestFirst.map(writableAgain), desk);
  const all = from.file.facts.filter(({ id }) => last.facts.includes(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  await write(from, undoing(all, stampOf(desk, '-away')), desk);
  return {
    tell: [
      words.moved({ from: from.file.lead, to: to.file.lead, facts: oldestFirst, now: desk.now }),
      effect(recorded, to.about.who, desk),
    ],
    ...closingQuestion(desk),
    remember: { lead: to.file.lead.id, logged: [...withoutLast(desk, last.lead), ...recorded.logged.slice(-1)] },
  };
}
const writableAgain = ({ topic, value, sure, words }: Fact) => ({ topic, value, sure, ...(words ? { words } : {}) });

/** "Euros, not dollars": the amount that stands, in another currency. */
export async function changeCurrency(opened: Case | undefined, heard: string, desk: Desk): Promise<Answer> {
  const words = logAnswerWords[desk.language];
  const leadCase = opened ?? (await lastLead({}, 'CurrencyIntent', desk));
  if (!('file' in leadCase)) return leadCase;
  const currency = /^[A-Z]{3}$/.test(heard) ? heard : answersIn[desk.language].currency(heard);
  const amount = factsInForce(asOfRequestStart(leadCase.file, desk).facts)
    .filter(({ topic, value }) => topic === 'budget' && value.type === 'amount')
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))[0];
  if (amount?.value.type !== 'amount' || !currency) return { tell: [words.noAmount], ...closingQuestion(desk) };
  const recorded = await record(leadCase, [{ ...writableAgain(amount), value: { ...amount.value, currency } }], desk, {
    corrects: { fact: amount.id },
  });
  const [fact] = recorded.answers;
  return {
    tell: [
      ...(fact ? [words.currencyChanged({ fact, now: desk.now })] : []),
      effect(recorded, leadCase.about.who, desk),
    ],
    ...closingQuestion(desk),
    remember: { lead: leadCase.file.lead.id, logged: recorded.logged },
  };
}

/** Writes what was proposed and confirmed with a yes. */
export async function writeProposed(slots: Slots, desk: Desk): Promise<Answer> {
  const words = logAnswerWords[desk.language];
  const leadCase = await caseById(heardIn(slots, 'chosen')?.heard ?? '', desk);
  if (!('file' in leadCase)) return leadCase;
  const proposed = confirmed(slots);
  if (!proposed) return { tell: [words.nothingHeard], ask: words.askAgain };
  const recorded = await record(leadCase, [proposed], desk);
  const inDebrief = heardIn(slots, 'after')?.heard === 'LearnedIntent';
  return replyTo(recorded, leadCase, undefined, desk, inDebrief ? moreOfThis(desk, 'LearnedIntent') : undefined);
}

/** Settles two answers that contradict each other: the old one goes, or both stand and count as a contradiction. */
export async function settle(slots: Slots, desk: Desk): Promise<Answer> {
  const words = logAnswerWords[desk.language];
  const leadCase = await caseById(heardIn(slots, 'chosen')?.heard ?? '', desk);
  if (!('file' in leadCase)) return leadCase;
  const { facts } = asOfRequestStart(leadCase.file, desk);
  const older = facts.find(({ id }) => id === heardIn(slots, 'older')?.heard);
  const newer = facts.find(({ id }) => id === heardIn(slots, 'newer')?.heard);
  const remember = { lead: leadCase.file.lead.id };
  if (!older || !newer || sameValue(older.value, newer.value) || heardIn(slots, 'settled')?.heard !== 'changed')
    return {
      tell: [older && newer ? words.bothStand({ newer, older, now: desk.now }) : words.nothingHeard],
      ...closingQuestion(desk),
      remember,
    };
  const gone = retirement(older, stampOf(desk));
  const done = await write(leadCase, [gone], desk);
  return {
    tell: [words.changed, effect(done, leadCase.about.who, desk)],
    ...closingQuestion(desk),
    remember: {
      ...remember,
      logged: withLogged(desk, { lead: leadCase.file.lead.id, facts: [gone.id] }),
    },
  };
}
