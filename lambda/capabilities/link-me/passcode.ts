import { heardIn } from '../../conversation/heard-slots.ts';
import { checkPasscode } from '../../identity/passcode.ts';
import { digitsIn } from '../../language/en/spoken-digits.ts';
import type { Language } from '../../language/languages.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Pending } from '../../turn/memory.ts';
import type { Answer, Desk, Reply, Slots } from '../../turn/turn.ts';
import { linkMeWords } from './languages.ts';

const digits: Record<Language, (said: string) => string | undefined> = { en: digitsIn };

const waiting: Pending = { kind: 'answer', intent: 'PasscodeIntent', slot: 'answer' };

const resuming = ({ memory }: Desk): Pick<Reply, 'remember'> =>
  memory.resume ? { remember: { resume: memory.resume } } : {};

/** Asks for the rep's code, once a session; the question that needs it waits. */
export function askPasscode(desk: Desk): Reply {
  const say = linkMeWords[desk.language];
  return { tell: [say.needsPasscode], ask: say.askPasscode, pending: waiting, ...resuming(desk) };
}

/** Takes the rep's code; what was asked before is answered then. Neither the code nor a wrong one is ever said back. */
export async function takePasscode(slots: Slots, desk: Desk): Promise<Answer> {
  const say = linkMeWords[desk.language];
  const heard = (heardIn(slots, 'answer') ?? heardIn(slots, 'digits'))?.heard ?? '';
  if (heard === '') return askPasscode(desk);
  // What stands in for a no while any words are awaited: whoever has no code leaves.
  if (heard === 'no' || heard === 'skip') return { tell: [say.goodbye], end: true };
  const read = digits[desk.language](heard);
  const said = read === undefined ? [heard] : [heard, read];
  switch (await checkPasscode(desk.store, desk.scope, said, desk.turn.at)) {
    case 'right':
      return {
        again: desk.memory.resume ?? askIntent('LaunchRequest'),
        remember: { unlocked: true, resume: undefined },
      };
    case 'wrong':
      return { tell: [say.wrongPasscode], ask: say.askPasscode, pending: waiting, ...resuming(desk) };
    case 'too-many':
      return { tell: [say.tooManyPasscodes], end: true };
    case 'none-set':
      return { tell: [say.noPasscode], end: true };
  }
}

/** A code of eight digits links; while the rep's own is awaited, any other number is that. */
export const isPasscodeAwaited = ({ memory, speaking }: Desk): boolean =>
  speaking.rules.hearing === 'code' && !memory.unlocked;
