import { DateTime } from 'luxon';
import { filled, heardIn } from '../../conversation/heard-slots.ts';
import { caseById } from '../../conversation/qualification.ts';
import type { FollowUp } from '../../domain/follow-up.ts';
import type { ReminderRefusal } from '../../domain/reminder.ts';
import { isoInstant } from '../../schedule/instant.ts';
import type { Speech } from '../../speech/say.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Answer, Desk, Reply, Slots } from '../../turn/turn.ts';
import { close } from './end-of-debrief.ts';
import { debriefWords } from './languages.ts';

/** Something to do on a day without a time is reminded of when the day's work begins. */
const MORNING = { hour: 9 };

const momentOf = ({ due }: FollowUp, desk: Desk): DateTime => {
  const at = DateTime.fromISO(due, { zone: desk.rep.zone });
  return due.includes('T') ? at : at.set(MORNING);
};

/** Offers a reminder for something just put down, where the platform has any: each takes a yes of its own, at its time. */
export function offerReminder(
  followUp: FollowUp,
  desk: Desk,
  inDebrief: boolean,
): Pick<Extract<Reply, { ask: Speech }>, 'ask' | 'pending'> | undefined {
  const at = momentOf(followUp, desk);
  if (!desk.turn.reminders || at <= desk.now) return undefined;
  const slots = { todo: filled(followUp.id), ...(inDebrief ? { inside: filled('debrief') } : {}) };
  return {
    ask: debriefWords[desk.language].askReminder({ at, now: desk.now }),
    pending: {
      kind: 'offer',
      yes: askIntent('SetReminderIntent', slots),
      no: askIntent('SkipReminderIntent', slots),
    },
  };
}

const find = async (slots: Slots, desk: Desk): Promise<FollowUp | undefined> => {
  const id = heardIn(slots, 'todo')?.heard;
  return (await desk.store.followUps(desk.scope)).find((one) => one.id === id);
};

/** Goes on where the reminder was offered: with the end of the debrief, else with whatever comes. */
async function goOn(tell: Speech[], followUp: FollowUp | undefined, slots: Slots, desk: Desk): Promise<Reply> {
  const leadCase = heardIn(slots, 'inside') && followUp?.lead ? await caseById(followUp.lead, desk) : undefined;
  return leadCase && 'file' in leadCase
    ? close(leadCase, tell, desk)
    : { tell, ask: debriefWords[desk.language].askWhatElse };
}

/** "No" to a reminder: it stays something to do. */
export const skipReminder = async (slots: Slots, desk: Desk): Promise<Answer> =>
  goOn([debriefWords[desk.language].noReminder], await find(slots, desk), slots, desk);

// What we give Alexa to bring back with the rep's consent, which may be in another session.
const tokenOf = (slots: Slots, { id }: FollowUp) => `${heardIn(slots, 'inside') ? 'debrief' : 'todo'} ${id}`;

const slotsOf = (token: string): Slots => {
  const [from, id = ''] = token.split(' ');
  return { todo: filled(id), ...(from === 'debrief' ? { inside: filled('debrief') } : {}) };
};

/** Sets the reminder that was agreed to; asks for the permission by voice where it is not there, once. */
export async function setReminder(slots: Slots, desk: Desk, asked = false): Promise<Answer> {
  const say = debriefWords[desk.language];
  const followUp = await find(slots, desk);
  const port = desk.turn.reminders;
  if (followUp?.state !== 'open') return goOn([say.noReminder], followUp, slots, desk);
  if (!port) return goOn([say.refused({ why: 'not-on-this-device' })], followUp, slots, desk);
  const at = momentOf(followUp, desk);
  const set = say.reminderSet({ at, now: desk.now });
  // A repeated yes finds the reminder there.
  if (followUp.reminder) return goOn([set], followUp, slots, desk);
  const consent: Answer = { tell: [], end: true, consent: { token: tokenOf(slots, followUp) } };
  if (!port.allowed && !asked) return consent;
  const wall = "yyyy-LL-dd'T'HH:mm:ss.SSS";
  const became = await port.set({
    requestedAt: desk.now.setZone(desk.rep.zone).toFormat(wall),
    at: at.toFormat(wall),
    zone: desk.rep.zone,
    locale: desk.turn.locale,
    text: followUp.what,
  });
  if (became.kind === 'refused')
    return became.why === 'not-allowed' && !asked ? consent : refused(became.why, followUp, slots, desk);
  const now = isoInstant(desk.now);
  await desk.store.saveFollowUp(desk.scope, { ...followUp, reminder: became.token, at: now });
  return goOn([set], followUp, slots, desk);
}

async function refused(why: ReminderRefusal, followUp: FollowUp, slots: Slots, desk: Desk): Promise<Reply> {
  const reply = await goOn([debriefWords[desk.language].refused({ why })], followUp, slots, desk);
  return why === 'not-allowed' ? { ...reply, showConsent: true } : reply;
}

/** What the rep told Alexa about the permission: granted, the reminder is set; else the follow-up stays as it is. */
export async function consented(slots: Slots, desk: Desk): Promise<Answer> {
  const status = heardIn(slots, 'status')?.heard;
  const leadCase = slotsOf(heardIn(slots, 'token')?.heard ?? '');
  if (status === 'ACCEPTED') return setReminder(leadCase, desk, true);
  if (status === 'DENIED') return skipReminder(leadCase, desk);
  const followUp = await find(leadCase, desk);
  return followUp
    ? refused('not-allowed', followUp, leadCase, desk)
    : goOn([debriefWords[desk.language].noReminder], undefined, leadCase, desk);
}

/** Takes the reminder of something to do away; whether there is none any more. */
export const withoutReminder = async ({ reminder }: FollowUp, desk: Desk): Promise<boolean> =>
  reminder === undefined || (await desk.turn.reminders?.remove(reminder)) === true;
