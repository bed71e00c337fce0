import { heardIn } from '../../conversation/heard-slots.ts';
import type { LinkKind } from '../../domain/speaker.ts';
import { type CodeSaid, linkByCode } from '../../identity/link-code.ts';
import type { Speech } from '../../speech/say.ts';
import type { Store } from '../../store/store.ts';
import { askIntent } from '../../turn/asks.ts';
import type { AskedBefore, Memory, Pending } from '../../turn/memory.ts';
import type { Reply, Turn } from '../../turn/turn.ts';
import { linkMeWords as words } from './languages.ts';

/** A turn of somebody nobody linked. `inApp` says that an account can be linked in the Alexa app too. */
export type Stranger = { turn: Turn; store: Store; inApp: boolean };

/** What a stranger hears, or, once they are linked, the question they came with. */
export type Met = { reply: Reply; outcome: string } | { linked: AskedBefore };

const waiting: Pending = { kind: 'answer', intent: 'LinkCodeIntent', slot: 'digits' };
const leaving = new Set(['AMAZON.StopIntent', 'AMAZON.CancelIntent', 'AMAZON.NavigateHomeIntent', 'AMAZON.NoIntent']);
/** Nothing that waits for an answer: whoever says it has not asked anything yet. */
const noQuestion = new Set([
  'LinkCodeIntent',
  'AMAZON.FallbackIntent',
  'AMAZON.HelpIntent',
  'AMAZON.YesIntent',
  'SayIntent',
  'UnlinkIntent',
  'WhoseAccountIntent',
]);
const MOST_MISSES = 2;

/** What a recognised voice is called, else what the account is. */
export const kindOf = ({ speaker }: Turn): LinkKind => (speaker.voice === undefined ? 'account' : 'voice');

/** Answers somebody who is no rep of ours yet: how to become one, and the code that does it. */
export async function answerStranger(question: AskedBefore, stranger: Stranger): Promise<Met> {
  const { turn, inApp } = stranger;
  const say = words[turn.language];
  const heard = heardIn(question.slots, 'digits')?.heard;
  if (question.intent === 'LinkCodeIntent' && heard !== undefined) {
    const said = await linkByCode(stranger.store, turn.speaker, heard, turn.at);
    if (said.kind === 'linked') return { linked: turn.memory.resume ?? askIntent('LaunchRequest') };
    return refused(said.kind, stranger);
  }
  if (leaving.has(question.intent)) return ending([say.goodbye]);
  const misses = turn.memory.misses ?? 0;
  if (misses >= MOST_MISSES) return ending([say.comeBack]);
  const tell =
    question.intent === 'AMAZON.HelpIntent' ? say.howToLink({ inApp }) : say.notKnown({ kind: kindOf(turn), inApp });
  return asking([tell], stranger, { misses: misses + 1, ...resuming(question, turn.memory) });
}

/** The question waits for the code: once they are linked it is answered. */
const resuming = (question: AskedBefore, { resume }: Memory): Pick<Memory, 'resume'> =>
  noQuestion.has(question.intent) ? (resume ? { resume } : {}) : { resume: question };

function refused(why: Exclude<CodeSaid['kind'], 'linked'>, stranger: Stranger): Met {
  const say = words[stranger.turn.language];
  const { misses = 0, resume } = stranger.turn.memory;
  switch (why) {
    case 'too-many':
      return ending([say.tooMany], 'code-tried-too-often');
    case 'wrong':
    case 'not-a-code':
      return asking([why === 'wrong' ? say.wrongCode : say.notACode], stranger, {
        misses: Math.min(misses, MOST_MISSES - 1),
        ...(resume ? { resume } : {}),
      });
  }
}

function asking(tell: Speech[], { turn, inApp }: Stranger, remember: NonNullable<Reply['remember']>): Met {
  const say = words[turn.language];
  const ask = (turn.memory.misses ?? 0) > 0 ? say.askCodeAgain : say.askCode;
  const reply: Reply = { tell, ask, reprompt: say.askCodeAgain, pending: waiting, remember };
  return { reply: inApp ? { ...reply, showLinkAccount: true } : reply, outcome: 'unknown-speaker' };
}

const ending = (tell: Speech[], outcome = 'unknown-speaker'): Met => ({ reply: { tell, end: true }, outcome });

/** What somebody hears who has just been linked, before what they had asked is answered. */
export const welcome = (turn: Turn, name: string, kind: LinkKind): Speech =>
  words[turn.language].linked({ name, kind });
