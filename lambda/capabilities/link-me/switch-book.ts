import type { RepOnFile } from '../../domain/rep.ts';
import { mayHear, mayHearOthers } from '../../identity/may-hear.ts';
import { nameWords } from '../../people/fold.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Answer, Desk, HeardSlot, Reply } from '../../turn/turn.ts';
import { linkMeWords } from './languages.ts';
import { askPasscode } from './passcode.ts';

const isCalled = (name: string, words: readonly string[]): boolean => {
  const own = nameWords(name);
  return words.length > 0 && words.every((word, at) => own[at] === word || own.includes(word));
};

/** Switches to the book of another rep, where the team lets this one hear it, or back to their own. */
export async function switchList(lead: HeardSlot, desk: Desk): Promise<Answer> {
  const say = linkMeWords[desk.language];
  const { rules, by, self = desk.rep } = desk.speaking;
  const words = nameWords(lead.heard.replace(/['’]s?$/, ''));
  if (mayHear(rules, { by, isUnlocked: desk.memory.unlocked ?? false }) === 'after-code')
    return { ...askPasscode(desk), remember: { resume: askIntent('WhoseAccountIntent', { lead }) } };
  if (isCalled(self.name, words)) return { tell: [say.ownList], ask: say.askNext, remember: { list: undefined } };
  if (!mayHearOthers(rules, self)) return { tell: [say.listNotAllowed], ask: say.askNext };
  const called = (await desk.store.colleagues(desk.scope.team)).filter(({ name }) => isCalled(name, words));
  const [only] = called;
  if (!only) return { tell: [say.nobodyCalled({ heard: lead.heard })], ask: say.askNext };
  if (called.length > 1) return { tell: [say.severalCalled({ names: called.map(nameOf) })], ask: say.askNext };
  return { tell: [say.othersList({ name: only.name, own: self.name })], ask: say.askNext, remember: { list: only.id } };
}

const nameOf = ({ name }: RepOnFile) => name;

/** Nothing is changed in the book of another rep. */
export function othersBookStays(desk: Desk): Reply {
  const say = linkMeWords[desk.language];
  return { tell: [say.othersListStays({ name: desk.rep.name })], ask: say.askNext };
}
