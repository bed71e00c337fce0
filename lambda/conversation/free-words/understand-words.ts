import type { Language } from '../../language/languages.ts';
import { askIntent } from '../../turn/asks.ts';
import type { AskedBefore } from '../../turn/memory.ts';
import type { Desk } from '../../turn/turn.ts';
import { answersIn, type Particles } from '../../understanding/answer-reader.ts';
import { hearKinds, hearOthers, hearTopics } from '../../understanding/engine.ts';
import { everydayWords } from '../../understanding/everyday-words.ts';
import { NAME } from '../../understanding/features.ts';
import type { Scored } from '../../understanding/linear-classifier.ts';
import { forUs, surenessOf } from '../../understanding/sureness.ts';
import { filled } from '../heard-slots.ts';
import { chooseKind, isAboutSomebody, isAction, isQuestion, isStatement } from './choose-kind.ts';
import { hasTitleBefore, namedIn, slotsNamed, strangerIn, type WordsNamed } from './named.ts';
import { routes } from './routes.ts';
import { weighWords } from './weigh-words.ts';

/** What free words are: a question or command as it would have been asked, a statement to log, or nothing for us. */
export type Meant =
  | { kind: 'asked'; question: AskedBefore; label: string; sureness: number; kinds: readonly Scored[] }
  | { kind: 'statement'; named: WordsNamed; sureness: number }
  /** What is hardly for us, or known to be for another assistant, or is just not understood. */
  | { kind: 'nothing'; isHardlyOurs?: true; isForOthers?: true };

/** Below this share a question is not taken for what it looks like. These shares are settled by hand, not fitted. */
const LEAST_SURE = 0.07;
const LEAST_ACTION = 0.17;
/** Without a name an order has to be surer. */
const LEAST_BARE_ACTION = 0.25;
/** What is put as a question is one; what it is about may be less sure. */
const LEAST_ASKED = 0.05;
/** Something is written only where most speaks for a statement; where nobody is named, more does. */
const LEAST_STATEMENT = 0.15;
const LEAST_BARE_STATEMENT = 0.4;
/** Where somebody is talked about, so much is enough. */
const LEAST_IN_FOCUS = 0.25;

/** Less sure than this to be for us, words are not taken up; where somebody is talked about, what is said is mostly of them. */
const LEAST_OURS = 0.45;
const LEAST_OURS_IN_FOCUS = 0.1;
/** Where somebody of the book is named, words are hardly ever for another assistant. */
const SURELY_OTHERS = 0.95;
/** From here on words are for another assistant. */
const MOSTLY_OTHERS = 0.5;
/** From here on a word that no everyday language has is nobody's name, unless a title goes before it: "how long does a passport take". */
const MAYBE_OTHERS_OF_STRANGER = 0.1;

/** What asks for nothing has to be surer by so much before we say that it is for somebody else; and all but a name is plain words. */
const OVER_ASKED = 0.4;
const MOST_STRANGE = 1;

async function isSurelyForOthers(words: readonly string[], share: number, language: Language): Promise<boolean> {
  const isEveryday = await everydayWords(language);
  return share >= MOSTLY_OTHERS && words.filter((word) => !isEveryday(word)).length <= MOST_STRANGE;
}

/** Somebody who is in no book is only asked about where a question about one lead is surely meant. */
const SURE_OF_STRANGER = 0.3;
/** What is not put as a question has to be much surer: "lease is up in june" asks about nobody. */
const SURE_WHERE_NOT_ASKED = 0.6;

/** Understands free words in the light of the conversation. */
export async function understandWords(spoken: string, desk: Desk): Promise<Meant> {
  const told = answersIn[desk.language].told(spoken);
  const named = await namedIn(told, desk);
  const meant = await understandNamed(named, desk);
  return meant.kind === 'nothing' && named.mentions.length === 0 && desk.memory.pending?.kind !== 'answer'
    ? ((await askedOfStranger(named, desk)) ?? meant)
    : meant;
}

/** "What do we know about mister ahmadi": a question about one lead, where everyday words are all but a name. */
async function askedOfStranger(named: WordsNamed, desk: Desk): Promise<Meant | undefined> {
  const stranger = await strangerIn(named.words, desk.language);
  if (!stranger) return undefined;
  const words = [...named.words.slice(0, stranger.from), NAME, ...named.words.slice(stranger.to)].join(' ');
  const isAsked = answersIn[desk.language].asks(words);
  const others = await hearOthers(named.masked, desk.language);
  const isTitled = hasTitleBefore(named.words, stranger.from, desk.language);
  if (others >= (isTitled ? MOSTLY_OTHERS : MAYBE_OTHERS_OF_STRANGER)) return undefined;
  const kinds = await hearKinds(words, desk.language);
  const best = chooseKind(kinds, { isAsked, namesSomebody: true });
  if (
    !best ||
    !isQuestion(best) ||
    !isAboutSomebody(best) ||
    best.share < (isAsked ? SURE_OF_STRANGER : SURE_WHERE_NOT_ASKED)
  )
    return undefined;
  return asked(best.label, best.share, kinds, { ...named, masked: words, mentions: [stranger] }, desk);
}

async function understandNamed(named: WordsNamed, desk: Desk): Promise<Meant> {
  const reader = answersIn[desk.language];
  const isAsked = reader.asks(named.masked);
  const command = isAsked ? undefined : reader.command(named.masked);
  const refused = refusedBy(command, desk);
  if (refused) return refused === 'nothing' ? { kind: 'nothing' } : asked(refused, 1, [], named, desk);
  if (command && routes[command]) return asked(command, 1, [], named, desk);
  const others = await hearOthers(named.masked, desk.language);
  const kinds = await hearKinds(named.masked, desk.language);
  const heard = { masked: named.masked, others, kinds, isAsked, isNamed: named.mentions.length > 0 };
  const { best, signs } = await weighWords({ ...heard, hasFocus: desk.memory.lead !== undefined }, desk.language);
  const leastOurs = desk.memory.lead === undefined ? LEAST_OURS : LEAST_OURS_IN_FOCUS;
  if (heard.isNamed ? others >= SURELY_OTHERS : surenessOf(signs, forUs[desk.language]) < leastOurs)
    return (await isSurelyForOthers(named.words, isAsked ? others : others - OVER_ASKED, desk.language))
      ? { kind: 'nothing', isHardlyOurs: true, isForOthers: true }
      : { kind: 'nothing', isHardlyOurs: true };
  if (!best || best.label === 'nothing') return { kind: 'nothing' };
  if (isStatement(best)) {
    if (isChoice(named, desk) && best.share < SURELY_TOLD) return { kind: 'nothing' };
    const bare = desk.memory.lead === undefined ? LEAST_BARE_STATEMENT : LEAST_IN_FOCUS;
    return best.share >= (named.mentions.length > 0 ? LEAST_STATEMENT : bare)
      ? { kind: 'statement', named, sureness: best.share }
      : { kind: 'nothing' };
  }
  if (best.label === 'do:note') {
    // "Note that Jones signs off himself" is an answer, not a note.
    const [told] = await hearKinds(reader.ordered(named.masked), desk.language);
    if (told && isStatement(told) && told.share >= LEAST_STATEMENT && !reader.isNote(named.masked))
      return { kind: 'statement', named, sureness: 1 };
  }
  // "Correction, Jones has fifty grand": where nothing was written yet that tells something.
  const putsNothingRight = best.label === 'do:correct' && desk.memory.logged === undefined && named.mentions.length > 0;
  if (putsNothingRight && !isAsked) return { kind: 'statement', named, sureness: best.share };
  // "Jones almost signed" is no deal that is won: only what is said surely closes one.
  if (closing.has(best.label) && !isAsked && reader.hedged(named.masked))
    return { kind: 'statement', named, sureness: 1 };
  const isNamed = named.mentions.length > 0;
  const isToUs = isAsked || isNamed;
  const least = isAction(best) ? (isToUs ? LEAST_ACTION : LEAST_BARE_ACTION) : isToUs ? LEAST_ASKED : LEAST_SURE;
  return best.share < least ? { kind: 'nothing' } : asked(best.label, best.share, kinds, named, desk);
}

/** What a refusal or a doubt is: a no to what is offered; else what was done is taken back, a move also where the rep wavers. */
function refusedBy(command: string | undefined, desk: Desk): string | undefined {
  if (command !== 'do:refuse' && command !== 'do:waver') return undefined;
  if (desk.memory.pending?.kind === 'offer') return 'do:no';
  return command === 'do:refuse' || isMoveLast(desk) ? 'do:undo' : 'nothing';
}

/** "The one from Globex", where it was asked which one is meant: whoever is named is chosen, and nothing else is said. */
const isChoice = ({ mentions, words }: WordsNamed, { memory }: Desk): boolean =>
  memory.pending?.kind === 'which-lead' && mentions.length > 0 && words.length <= MOST_BESIDE_CHOICE;
const MOST_BESIDE_CHOICE = 5;
/** From here on a few words with a name tell something and choose nobody: "Jones has no budget". */
const SURELY_TOLD = 0.85;

/** Whether what was written last is no answer but a move of a lead: that is taken back before it is kept in doubt. */
function isMoveLast({ memory }: Desk): boolean {
  const last = memory.logged?.at(-1);
  return memory.pending === undefined && last !== undefined && last.facts.length === 0 && last.entries.length === 1;
}

/** Orders that close a deal. */
const closing: ReadonlySet<string> = new Set(['do:won', 'do:lost']);

/** What is asked about one topic, which may be named in other words than the name of a criterion. */
const onTopics = /^(?:topic_status|read_answer|source_of_fact|why_ask|next_question)$/;
const LEAST_TOPIC = 0.2;

async function asked(
  label: string,
  sureness: number,
  kinds: readonly Scored[],
  named: WordsNamed,
  desk: Desk,
): Promise<Meant> {
  const route = routes[label];
  if (!route) return { kind: 'nothing' };
  const { said } = named;
  const { ordered, asksForLowest, asksWithWhom, whyLost } = answersIn[desk.language];
  const slots = slotsNamed(named, desk);
  const [topic] = slots.criterion || !onTopics.test(label) ? [] : await hearTopics(named.masked, desk.language);
  const isSure = topic !== undefined && topic.share >= (label === 'next_question' ? 2 * LEAST_TOPIC : LEAST_TOPIC);
  const question = route({
    slots: isSure
      ? {
          ...slots,
          criterion: { heard: topic.label.replaceAll('-', ' '), values: [{ id: topic.label, name: topic.label }] },
        }
      : slots,
    said,
    ordered: ordered(said),
    asksForLowest: asksForLowest(said),
    asksWithWhom: asksWithWhom(said),
    whyLost: whyLost(said),
    hasFocus: desk.memory.lead !== undefined,
  });
  return { kind: 'asked', question, label, sureness, kinds };
}

/** A statement as it is logged: the words, and whom they are about where somebody of the book is named. */
export function statementToLog(
  { named, sureness }: Extract<Meant, { kind: 'statement' }>,
  language: Language,
): AskedBefore {
  const [mention] = named.mentions;
  const [only, ...more] = mention?.leads ?? [];
  const lead = !mention
    ? {}
    : only && more.length === 0
      ? { chosen: filled(only.id) }
      : { lead: { heard: mention.heard, values: [] } };
  const words = mention ? withoutName(named, answersIn[language].particles) : named.said;
  return askIntent('LogStatementIntent', {
    ...lead,
    answer: filled(words),
    whole: filled(named.said),
    sureness: filled(sureness.toFixed(2)),
  });
}

/** The words with "he" or "their" in place of the name they are about, or without "at Acme". */
function withoutName({ words, mentions }: WordsNamed, particles: Particles): string {
  const [mention] = mentions;
  if (!mention) return words.join(' ');
  const before = words[mention.from - 1] ?? '';
  const isPlace = particles.before.test(before);
  const head = words.slice(0, isPlace ? mention.from - 1 : mention.from);
  const tail = words.slice(mention.to);
  const next = tail[0] ?? '';
  const isSubject = !isPlace && !particles.belongings.test(next);
  const isShort = mention.possessive && particles.isBefore.test(next);
  const isOwner = mention.possessive || !isSubject;
  const standIn = isPlace ? '' : isShort ? particles.is : isOwner ? particles.possessive : particles.subject;
  return [...head, standIn, ...tail].filter((word) => word !== '').join(' ');
}
