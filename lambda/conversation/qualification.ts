import { frameworkChosen } from '../domain/log-entry.ts';
import { findFramework } from '../frameworks/find.ts';
import type { Framework } from '../frameworks/framework.ts';
import { type Standing, standings } from '../frameworks/gaps.ts';
import { frameworkOf, frameworks } from '../frameworks/index.ts';
import type { Show } from '../turn/show.ts';
import type { Desk, Reply, Slots } from '../turn/turn.ts';
import { leadGone } from './ask-who-is-meant.ts';
import { heardIn } from './heard-slots.ts';
import { type Case, caseOf, openCase } from './lead-case.ts';

/** A lead's case seen through a framework: the one named, the one chosen for the lead, or the team's. */
export type Qualification = Case & { framework: Framework; who: string; standings: Standing[] };

/** The framework somebody named, if it is one of ours. */
export const frameworkHeard = (slots: Slots, desk: Desk): Framework | undefined => {
  const heard = heardIn(slots, 'framework');
  return heard && findFramework(heard.values[0]?.name ?? heard.heard, frameworks, desk.language);
};

/** Sees a case through a framework. */
export function seenThrough(leadCase: Case, desk: Desk, asked?: Framework): Qualification {
  const framework = asked ?? frameworkOf(frameworkChosen(leadCase.file.log ?? []) ?? desk.rep.framework);
  return {
    ...leadCase,
    framework,
    who: leadCase.about.who,
    standings: standings(framework, leadCase.file.facts, desk.now.toMillis()),
  };
}

/** Opens the case of whoever a question is about, through the framework named in it. */
export async function openQualification(
  slots: Slots,
  intent: string,
  desk: Desk,
  use: 'read' | 'write' = 'read',
): Promise<Qualification | Reply> {
  const leadCase = await openCase(slots, intent, desk, use);
  return 'tell' in leadCase ? leadCase : seenThrough(leadCase, desk, frameworkHeard(slots, desk));
}

/** What a screen shows of it: the framework's letters; in an interview with the one that is asked now. */
export const showLetters = (
  { file, framework, standings: all }: Pick<Qualification, 'file' | 'framework' | 'standings'>,
  asking?: string,
): Show => ({
  kind: 'letters',
  lead: file.lead,
  framework,
  standings: all,
  ...(asking === undefined ? {} : { asking }),
});

/** Opens the case of a lead by its id. */
export async function caseById(id: string, desk: Desk): Promise<Case | Reply> {
  const [file, stored] = await Promise.all([
    desk.store.leadFile(desk.scope, id),
    desk.store.scorecard(desk.scope.team),
  ]);
  return file ? caseOf(file, stored, desk) : leadGone(desk);
}
