import { askForSubject } from '../../conversation/ask-who-is-meant.ts';
import { controlAsked } from '../../conversation/control-asked.ts';
import { namedIn } from '../../conversation/free-words/named.ts';
import { statementToLog, understandWords } from '../../conversation/free-words/understand-words.ts';
import { filled, heardIn } from '../../conversation/heard-slots.ts';
import type { Case } from '../../conversation/lead-case.ts';
import { whom } from '../../conversation/logging/about-whom.ts';
import { logAnswerWords } from '../../conversation/logging/languages.ts';
import { log } from '../../conversation/logging/record-entries.ts';
import { soundsLikeAnother } from '../../conversation/logging/replies.ts';
import { withLogged } from '../../conversation/logging/undo-history.ts';
import { writeId } from '../../conversation/logging/write-stamp.ts';
import type { FactValue } from '../../domain/fact-value.ts';
import { type DealSize, entriesOf, type Sum } from '../../domain/log-entry.ts';
import type { Speech } from '../../speech/say.ts';
import { askIntent } from '../../turn/asks.ts';
import type { AskedBefore, Pending } from '../../turn/memory.ts';
import type { Answer, Desk, Reply, Slots } from '../../turn/turn.ts';
import { answersIn, type Understood } from '../../understanding/answer-reader.ts';
import { commonWords } from '../../understanding/engine.ts';
import { NAME } from '../../understanding/features.ts';
import { leadRecordWords } from './languages.ts';

const INTENT = 'SetDealIntent';
const MOST_OFFERED = 4;
const MOST_WORDS = 500;

/** Any words come next; they are read as the size of the deal. */
const awaited: Pending = { kind: 'answer', intent: 'LogFactIntent', slot: 'answer', takenBy: INTENT };
const isAwaited = ({ memory: { pending } }: Desk) => pending?.kind === 'answer' && pending.takenBy === INTENT;

/** One sum and no range of sums; a deal is worth something. */
const sumIn = (value: FactValue): number | undefined =>
  value.type === 'amount' && value.min === value.max && value.max > 0 ? value.max : undefined;

const isBetween = ({ min, max }: { min: number; max: number }) => 0 < min && min < max;

const sumOf = ({ amount, currency }: { amount?: number; currency?: string }): Sum | undefined =>
  amount === undefined ? undefined : { amount, ...(currency ? { currency } : {}) };

/** What stood before this request: a repeated one must say what the first one said. */
function stoodBefore({ file }: Case, desk: Desk): Sum | undefined {
  const repeated = entriesOf(file.log ?? [], 'deal').find(({ id }) => id.startsWith(writeId(desk)));
  return repeated ? repeated.was : sumOf(file.lead);
}

/** Writes how big the deal is. */
async function write(leadCase: Case, deal: Omit<DealSize, 'was'>, desk: Desk): Promise<Reply> {
  const say = leadRecordWords[desk.language];
  const { about, file } = leadCase;
  const was = stoodBefore(leadCase, desk);
  const currency = deal.currency ?? file.lead.currency;
  const size = { ...deal, ...(currency ? { currency } : {}) };
  const entries = await log(leadCase, [{ kind: 'deal', ...size, ...(was ? { was } : {}) }], desk, '-deal');
  const isRisky = was !== undefined && was.amount !== deal.amount && soundsLikeAnother(deal.amount);
  return {
    tell: [
      say.dealSet({ about, size, ...(was ? { was } : {}) }),
      ...(isRisky ? [logAnswerWords[desk.language].digits({ amount: deal.amount })] : []),
    ],
    ask: say.askNext,
    remember: { lead: file.lead.id, logged: withLogged(desk, { lead: file.lead.id, entries }) },
  };
}

/** What was proposed and confirmed with a yes: "Do you mean ninety thousand?" */
function confirmed(slots: Slots): Omit<DealSize, 'was'> | undefined {
  const amount = Number(heardIn(slots, 'amount')?.heard ?? Number.NaN);
  if (!(amount > 0)) return undefined;
  const [currency, words] = ['currency', 'answer'].map((slot) => heardIn(slots, slot)?.heard);
  return {
    amount,
    ...(currency ? { currency } : {}),
    sure: heardIn(slots, 'sure')?.heard === 'guess' ? 'guess' : 'sure',
    ...(words ? { words } : {}),
  };
}

/** Asks back for a sum that could not be written down; a yes writes what was proposed. */
function askBack(
  { why, maybe, hedged }: Extract<Understood<FactValue>, { kind: 'ask' }>,
  words: string,
  { file }: Case,
  desk: Desk,
): { ask: Speech; pending: Pending } {
  const say = leadRecordWords[desk.language];
  if (why === 'not-heard') return { ask: say.askDeal, pending: awaited };
  const ask = logAnswerWords[desk.language].askBack({
    topic: 'budget',
    why,
    now: desk.now,
    ...(maybe ? { maybe } : {}),
  });
  const amount = maybe && sumIn(maybe);
  if (maybe?.type !== 'amount' || amount === undefined) return { ask, pending: awaited };
  const proposed = askIntent(INTENT, {
    chosen: filled(file.lead.id),
    answer: filled(words),
    amount: filled(String(amount)),
    ...(maybe.currency ? { currency: filled(maybe.currency) } : {}),
    sure: filled(hedged ? 'guess' : 'sure'),
  });
  return { ask, pending: { kind: 'offer', yes: proposed, no: askIntent(INTENT, { chosen: filled(file.lead.id) }) } };
}

/** These answer us and ask nothing. */
const answering = /^AMAZON\.(?:Yes|No|More|Fallback)Intent$/;

/** What stands in for the size that was asked for: something to do, a question, or that there is no telling. */
async function instead(said: string, desk: Desk): Promise<Answer | undefined> {
  const words = logAnswerWords[desk.language];
  const control = controlAsked({}, said, desk);
  if (control === 'nothing' || control === 'skip') return { tell: [words.allRight], ask: words.askWhatElse };
  if (control === 'stop') return { again: askIntent('AMAZON.CancelIntent') };
  if (control === 'repeat') return { again: askIntent('AMAZON.RepeatIntent') };
  if (control === 'undo') return { again: askIntent('UndoIntent') };
  if (answersIn[desk.language].unknown(said)) return { tell: [words.allRight], ask: words.askWhatElse };
  const meant = await understandWords(said, desk);
  if (meant.kind === 'statement') return { again: statementToLog(meant, desk.language) };
  if (meant.kind !== 'asked' || meant.question.intent === INTENT || answering.test(meant.question.intent))
    return undefined;
  return { again: meant.question };
}

/** The first words that are neither everyday language nor part of the sum: a name, and nobody's whom we know. */
async function strangerIn(said: string, desk: Desk): Promise<string | undefined> {
  const { topic } = answersIn[desk.language];
  const common = await commonWords(desk.language);
  const read = (words: readonly string[]) => JSON.stringify(topic('budget', words.join(' '), { now: desk.now }));
  const words = said.split(/\s+/);
  const whole = read(words);
  const strange = words
    .map((word, at) => ({ word: word.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$|['’]s?$/gu, ''), at }))
    .filter(({ word }) => /^[\p{L}'’-]{3,}$/u.test(word) && !common.has(word.toLowerCase()))
    .filter(({ at }) => read(words.toSpliced(at, 1)) === whole)
    .filter(({ at }, index, all) => at === (all[0]?.at ?? 0) + index);
  return strange.length > 0 ? strange.map(({ word }) => word).join(' ') : undefined;
}

/**
 * Whose deal it is: always whoever is named; before a write two are always asked between, and a name that is nobody's is
 * never taken for whom we talk about.
 */
async function whose(slots: Slots, said: string, desk: Desk): Promise<{ leadCase: Case; sumWords: string } | Reply> {
  const named = await namedIn(said, desk);
  const [mention] = named.mentions;
  const sumWords = named.masked.replaceAll(NAME, ' ').replace(/\s+/g, ' ').trim();
  const question: AskedBefore = { intent: INTENT, slots };
  const isNamed = ['chosen', 'lead', 'time'].some((slot) => heardIn(slots, slot));
  if (mention && mention.leads.length > 1 && !heardIn(slots, 'chosen'))
    return askForSubject(
      { kind: 'which-lead', heard: mention.heard, leads: mention.leads.slice(0, MOST_OFFERED) },
      question,
      desk,
    );
  const stranger = isNamed || mention || isAwaited(desk) ? undefined : await strangerIn(said, desk);
  if (stranger !== undefined) return askForSubject({ kind: 'unknown-name', heard: stranger }, question, desk);
  const whole: Slots = isNamed || !mention ? slots : { ...slots, lead: filled(mention.heard) };
  const found = await whom(whole, said, INTENT, desk);
  return 'tell' in found ? found : { leadCase: found.leadCase, sumWords };
}

/**
 * "The deal is worth ninety thousand": the rep's own figure for the deal of a lead, read as a budget is; without a figure it
 * is asked for.
 */
export async function setDeal(slots: Slots, desk: Desk): Promise<Answer> {
  const say = leadRecordWords[desk.language];
  const reader = answersIn[desk.language];
  const said = (heardIn(slots, 'answer')?.heard ?? '').slice(0, MOST_WORDS);
  const found = await whose(slots, said, desk);
  if ('tell' in found) return found;
  const { leadCase, sumWords } = found;
  const { lead } = leadCase.file;
  const remember = { lead: lead.id };
  const proposed = confirmed(slots);
  if (proposed) return write(leadCase, proposed, desk);
  const other = isAwaited(desk) && reader.asks(said) ? await instead(said, desk) : undefined;
  if (other) return other;
  if (reader.asks(said)) return { again: askIntent('DealIntent', { chosen: filled(lead.id) }) };
  const now = { now: desk.now, ...(lead.currency ? { currency: lead.currency } : {}) };
  const last: FactValue | undefined =
    lead.amount === undefined ? undefined : { type: 'amount', min: lead.amount, max: lead.amount };
  const isCorrection = reader.isCorrection(said);
  const read = reader.topic('budget', reader.withoutSlip(sumWords), {
    ...now,
    ...(isCorrection && last?.type === 'amount' ? { last } : {}),
  });
  const amount =
    read.kind === 'ask' || reader.denies(reader.withoutSlip(sumWords), false) ? undefined : sumIn(read.value);
  if (amount !== undefined && read.kind !== 'ask') {
    const currency = read.value.type === 'amount' ? read.value.currency : undefined;
    return write(leadCase, { amount, ...(currency ? { currency } : {}), sure: read.kind, words: said }, desk);
  }
  const isNothingHeard = said !== '' && (read.kind !== 'ask' || read.why === 'not-heard');
  if (isAwaited(desk) && isNothingHeard)
    return (await instead(said, desk)) ?? { tell: [say.noDealHeard], ask: say.askNext, remember };
  const isRange = read.kind !== 'ask' && read.value.type === 'amount' && isBetween(read.value);
  if (isRange) return { tell: [], ...askBack({ kind: 'ask', why: 'which' }, said, leadCase, desk), remember };
  if (read.kind === 'ask') return { tell: [], ...askBack(read, said, leadCase, desk), remember };
  return { tell: [], ask: say.askDeal, pending: awaited, remember };
}
