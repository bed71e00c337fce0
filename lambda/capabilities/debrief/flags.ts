import { heardIn } from '../../conversation/heard-slots.ts';
import { lastCall } from '../../conversation/last-call.ts';
import { log } from '../../conversation/logging/record-entries.ts';
import { asOfRequestStart, lastBatch } from '../../conversation/logging/record-facts.ts';
import { moreOfThis } from '../../conversation/logging/replies.ts';
import { withLogged } from '../../conversation/logging/undo-history.ts';
import { caseById } from '../../conversation/qualification.ts';
import { colourOf, type FlagKind } from '../../domain/flag.ts';
import type { Pending } from '../../turn/memory.ts';
import type { Answer, Desk, Slots } from '../../turn/turn.ts';
import { answersIn } from '../../understanding/answer-reader.ts';
import { trimmed } from './ask-for-words.ts';
import { debriefWords } from './languages.ts';

/** The flags named in a slot, or in its words. */
export const flagHeard = (slots: Slots, desk: Desk): FlagKind[] => {
  const heard = heardIn(slots, 'flag');
  const named = (Object.keys(colourOf) as FlagKind[]).filter((one) => heard?.values.some(({ id }) => id === one));
  return named.length > 0 ? named : answersIn[desk.language].flags(heard?.heard ?? '');
};

/** A flag raised by itself, outside of an answer. */
export async function flag(flags: FlagKind[], slots: Slots, desk: Desk): Promise<Answer> {
  const say = debriefWords[desk.language];
  const words = trimmed(heardIn(slots, 'flag')?.heard);
  const id = desk.memory.lead ?? (await lastCall(desk))?.call.lead.id;
  const leadCase = await caseById(id ?? '', desk);
  if (!('file' in leadCase)) return leadCase;
  const entries = await log(
    leadCase,
    flags.map((one) => ({ kind: 'flag', flag: one, ...(words === '' ? {} : { words }) })),
    desk,
    '-flag',
  );
  const { pending } = desk.memory;
  // "It went great" in answer to how it ended says that they talked.
  if (pending?.kind === 'answer' && pending.intent === 'CallOutcomeIntent')
    entries.push(...(await log(leadCase, [{ kind: 'outcome', outcome: 'connected' }], desk, '-outcome')));
  const open: Pending = { kind: 'answer', intent: 'LearnedIntent', slot: 'answer' };
  const then = pending?.kind === 'answer' ? { ask: moreOfThis(desk).ask, pending: open } : moreOfThis(desk);
  const logged = withLogged(desk, { lead: leadCase.file.lead.id, entries });
  return { tell: [say.flags({ flags })], ...then, remember: { lead: leadCase.file.lead.id, logged } };
}

/** "Put that down as a red flag": the last thing logged, in the words it was said with. */
export async function markFlag(colour: 'green' | 'red', desk: Desk): Promise<Answer> {
  const say = debriefWords[desk.language];
  const leadCase = await caseById(desk.memory.logged?.at(-1)?.lead ?? desk.memory.lead ?? '', desk);
  if (!('file' in leadCase)) return leadCase;
  const [last] = lastBatch(asOfRequestStart(leadCase.file, desk), desk);
  if (!last)
    return { tell: [], ask: say.nothingToMark, pending: { kind: 'answer', intent: 'LearnedIntent', slot: 'answer' } };
  const entries = await log(
    leadCase,
    [{ kind: 'flag', flag: colour === 'red' ? 'went-badly' : 'went-well', words: last.words ?? last.topic }],
    desk,
    '-flag',
  );
  return {
    tell: [colour === 'red' ? say.markedRed : say.markedGreen],
    ...moreOfThis(desk),
    remember: { lead: leadCase.file.lead.id, logged: withLogged(desk, { lead: leadCase.file.lead.id, entries }) },
  };
}
