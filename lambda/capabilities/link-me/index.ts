import { heardIn } from '../../conversation/heard-slots.ts';
import { codeDigits, linkByCode } from '../../identity/link-code.ts';
import { say as repeat, type Speech } from '../../speech/say.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Answer, Capability, Desk, Reply, Slots } from '../../turn/turn.ts';
import { linkMeWords } from './languages.ts';
import { askPasscode, isPasscodeAwaited, takePasscode } from './passcode.ts';
import { switchList } from './switch-book.ts';

/** Somebody known says a code: their own, for another speaker of theirs, or that of whoever takes over. */
async function sayCode(slots: Slots, desk: Desk): Promise<Answer> {
  const say = linkMeWords[desk.language];
  const digits = heardIn(slots, 'digits')?.heard.replace(/\D/g, '') ?? '';
  if (isPasscodeAwaited(desk) && digits.length !== codeDigits) return takePasscode(slots, desk);
  const said = await linkByCode(desk.store, desk.turn.speaker, heardIn(slots, 'digits')?.heard ?? '', desk.turn.at);
  switch (said.kind) {
    case 'linked':
      // From the next words on somebody else may be speaking: nothing of this conversation is theirs.
      return { tell: [say.relinked], end: true };
    case 'wrong':
      return still(desk, say.wrongCode);
    case 'not-a-code':
      return still(desk, say.notACode);
    case 'too-many':
      return { tell: [say.tooMany], end: true };
  }
}

/** What was asked before still stands. */
function still(desk: Desk, ...tell: Speech[]): Reply {
  const { pending, said } = desk.memory;
  const ask = linkMeWords[desk.language].askNext;
  return pending && said ? { tell, ask: repeat`${said.ask}`, pending } : { tell, ask };
}

function whose(desk: Desk): Reply {
  const say = linkMeWords[desk.language];
  const { by: kind, self } = desk.speaking;
  if (self) return still(desk, say.onOthersList({ name: desk.rep.name, own: self.name }));
  return still(desk, say.known({ name: desk.rep.name, kind }), say.notYours);
}

function askUnlink(desk: Desk): Reply {
  if (desk.speaking.inApp)
    return { tell: [linkMeWords[desk.language].linkedInApp], ask: linkMeWords[desk.language].askNext };
  const ask = linkMeWords[desk.language].askUnlink({ name: desk.rep.name, kind: desk.speaking.by });
  return {
    tell: [],
    ask,
    pending: {
      kind: 'offer',
      yes: askIntent('UnlinkNowIntent'),
      no: askIntent('StayLinkedIntent'),
    },
  };
}

/**
 * Becoming known and stopping to be: a code that is said once, who I am taken for, and unlinking.
 *
 * Rep: my code is four seven two nine one eight six three
 * Lead Scout: Welcome, Dana. I know your voice now. …
 */
export const linkMe = {
  name: 'link-me',
  intents: {
    LinkCodeIntent: { slots: { digits: 'AMAZON.NUMBER' }, elicits: ['digits'] },
    WhoseAccountIntent: { slots: { lead: 'LEAD' } },
    UnlinkIntent: {},
    PasscodeIntent: { slots: { answer: 'AMAZON.SearchQuery' }, elicits: ['answer'] },
  },
  internal: {
    AskPasscodeIntent: (_slots, desk) => askPasscode(desk),
    NotHereIntent: (_slots, desk) => still(desk, linkMeWords[desk.language].notHere),
    UnlinkNowIntent: async (_slots, desk) => {
      await desk.store.unlinkSpeaker(desk.speaking.speaker);
      return { tell: [linkMeWords[desk.language].unlinked({ kind: desk.speaking.by })], end: true };
    },
    StayLinkedIntent: (_slots, desk) => {
      const say = linkMeWords[desk.language];
      return { tell: [say.keptLinked], ask: say.askNext };
    },
  },
  answer: async ({ intent, slots }, desk) => {
    switch (intent) {
      case 'PasscodeIntent':
        return takePasscode(slots, desk);
      case 'LinkCodeIntent':
        return sayCode(slots, desk);
      case 'UnlinkIntent':
        return askUnlink(desk);
      default: {
        const lead = heardIn(slots, 'lead');
        return lead ? switchList(lead, desk) : whose(desk);
      }
    }
  },
} satisfies Capability;
