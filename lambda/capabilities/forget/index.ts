import { filled, heardIn } from '../../conversation/heard-slots.ts';
import { type Case, openCase } from '../../conversation/lead-case.ts';
import { lastWasMove } from '../../conversation/logging/undo-history.ts';
import { caseById } from '../../conversation/qualification.ts';
import { keepPlace } from '../../conversation/reorder.ts';
import { factsInForce } from '../../domain/fact.ts';
import type { Language } from '../../language/languages.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Answer, Capability, Desk, Reply, Slots } from '../../turn/turn.ts';
import { en } from './says.en.ts';
import type { ForgetWords } from './says.ts';

const words: Record<Language, ForgetWords> = { en };

/** Deletes what was written last in this conversation; what it had replaced stands again. */
async function forgetLast(desk: Desk): Promise<Answer> {
  const say = words[desk.language];
  const logged = desk.memory.logged ?? [];
  const last = logged.at(-1);
  if (!last) return { tell: [say.nothingSaid], ask: say.askNext };
  const { lead: id, facts, entries, todos = [] } = last;
  const remember = { logged: logged.slice(0, -1) };
  if (facts.length + entries.length === 0) {
    await desk.store.forgetLogged(desk.scope, { id, owners: [desk.scope.rep] }, { facts, entries, followUps: todos });
    return { tell: [say.thingsGone], ask: say.askNext, remember };
  }
  const leadCase = await caseById(id, desk);
  if ('tell' in leadCase) return leadCase;
  // A stage brings more with it than an entry, which only its own undoing takes back.
  if (lastWasMove(leadCase.file, desk)) return { again: askIntent('UndoIntent') };
  await desk.store.forgetLogged(desk.scope, leadCase.file.lead, { facts, entries, followUps: todos });
  const file = await desk.store.leadFile(desk.scope, id);
  if (file) keepPlace(file, leadCase.card, desk);
  return {
    tell: [say.lastGone({ who: leadCase.about.who, count: facts.length + entries.length })],
    ask: say.askNext,
    remember: { ...remember, lead: id },
  };
}

/** Whether a rep may have a lead forgotten: their own, or anybody's of the team for a manager. */
const mayForget = ({ file: { lead } }: Case, { rep }: Desk): boolean =>
  rep.role === 'manager' || lead.owners.every((owner) => owner === rep.id);

async function askForgetLead(slots: Slots, desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  const leadCase = await openCase(slots, 'ForgetLeadIntent', desk, 'write');
  if ('tell' in leadCase) return leadCase;
  const { lead, facts, log = [] } = leadCase.file;
  const remember = { lead: lead.id };
  if (!mayForget(leadCase, desk)) return { tell: [say.othersToo({ name: lead.name })], ask: say.askNext, remember };
  return {
    tell: [],
    ask: say.askLead({
      name: lead.name,
      company: lead.company,
      answers: factsInForce(facts).length,
      entries: log.length,
    }),
    pending: {
      kind: 'offer',
      yes: askIntent('ForgetLeadNowIntent', { chosen: filled(lead.id) }),
      no: askIntent('KeepIntent'),
    },
    remember,
  };
}

async function forgetLead(slots: Slots, desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  const leadCase = await caseById(heardIn(slots, 'chosen')?.heard ?? '', desk);
  if ('tell' in leadCase) return leadCase;
  const { lead } = leadCase.file;
  if (!mayForget(leadCase, desk)) return { tell: [say.othersToo({ name: lead.name })], ask: say.askNext };
  await desk.store.forgetLead(desk.scope.team, lead.id);
  const { memory } = desk;
  return {
    tell: [say.leadGone({ name: lead.name })],
    ask: say.askNext,
    // Nothing of the lead is carried on in this conversation either.
    remember: {
      lead: undefined,
      call: undefined,
      walk: undefined,
      topic: undefined,
      before: undefined,
      compared: undefined,
      question: undefined,
      interview: undefined,
      heard: undefined,
      logged: (memory.logged ?? []).filter((one) => one.lead !== lead.id),
      expected: (memory.expected ?? []).filter(({ id }) => id !== lead.id),
    },
  };
}

const askForgetMe = (desk: Desk): Reply => ({
  tell: [],
  ask: words[desk.language].askMe,
  pending: {
    kind: 'offer',
    yes: askIntent('ForgetMeNowIntent'),
    no: askIntent('KeepIntent'),
  },
});

/** Nothing is forgotten. */
const keepAll = (desk: Desk): Reply => {
  const say = words[desk.language];
  return { tell: [say.kept], ask: say.askNext };
};

/**
 * Forgetting for good: what was said last, all about a lead, or who is speaking. Nothing is left that an undo could bring back.
 *
 * Rep: forget everything about Marcus
 * Lead Scout: I would forget Marcus Reed from Atlas for good: the profile, the calls and two answers. … Shall I?
 */
export const forget = {
  name: 'forget',
  intents: {
    ForgetLastIntent: {},
    ForgetLeadIntent: { slots: { lead: 'LEAD' } },
    ForgetMeIntent: {},
  },
  internal: {
    ForgetLeadNowIntent: forgetLead,
    ForgetMeNowIntent: async (_slots, desk) => {
      await desk.store.forgetPerson(desk.scope);
      return { tell: [words[desk.language].meGone], end: true };
    },
    KeepIntent: (_slots, desk) => keepAll(desk),
  },
  answer: async ({ intent, slots }, desk) => {
    switch (intent) {
      case 'ForgetLastIntent':
        return forgetLast(desk);
      case 'ForgetLeadIntent':
        return askForgetLead(slots, desk);
      case 'ForgetMeIntent':
        return askForgetMe(desk);
      default:
        return keepAll(desk);
    }
  },
} satisfies Capability;
