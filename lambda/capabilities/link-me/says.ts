import type { LinkKind } from '../../domain/speaker.ts';
import type { Speech } from '../../speech/say.ts';

/** The sentences of becoming known, and of stopping to be. */
export type LinkMeWords = {
  /** Heard by a speaker nobody linked; a voice may be new on a device that others use. */
  notKnown: (of: { kind: LinkKind; inApp: boolean }) => Speech;
  askCode: Speech;
  askCodeAgain: Speech;
  howToLink: (of: { inApp: boolean }) => Speech;
  notACode: Speech;
  wrongCode: Speech;
  tooMany: Speech;
  linked: (of: { name: string; kind: LinkKind }) => Speech;
  /** A known speaker said a code that was good. */
  relinked: Speech;
  goodbye: Speech;
  comeBack: Speech;
  /** Who a known speaker is taken for. */
  known: (of: { name: string; kind: LinkKind }) => Speech;
  notYours: Speech;
  /** The book of another rep is read out from now on, or is being read out, or the speaker's own again. */
  othersList: (of: { name: string; own: string }) => Speech;
  onOthersList: (of: { name: string; own: string }) => Speech;
  ownList: Speech;
  listNotAllowed: Speech;
  nobodyCalled: (of: { heard: string }) => Speech;
  severalCalled: (of: { names: readonly string[] }) => Speech;
  othersListStays: (of: { name: string }) => Speech;
  /** An account that was linked in the app can only be unlinked there. */
  linkedInApp: Speech;
  askUnlink: (of: { name: string; kind: LinkKind }) => Speech;
  unlinked: (of: { kind: LinkKind }) => Speech;
  keptLinked: Speech;
  /** The team wants a code before anything of the book is said. */
  needsPasscode: Speech;
  askPasscode: Speech;
  wrongPasscode: Speech;
  tooManyPasscodes: Speech;
  noPasscode: Speech;
  /** The team wants no such thing said to whoever is in the room. */
  notHere: Speech;
  askNext: Speech;
};
