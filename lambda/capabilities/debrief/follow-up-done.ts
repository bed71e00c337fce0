import { DateTime } from 'luxon';
import { filled, heardIn, positionIn } from '../../conversation/heard-slots.ts';
import { withLogged } from '../../conversation/logging/undo-history.ts';
import type { FollowUp } from '../../domain/follow-up.ts';
import { isoInstant } from '../../schedule/instant.ts';
import type { Answer, Desk, Slots } from '../../turn/turn.ts';
import { type AnswerReader, answersIn } from '../../understanding/answer-reader.ts';
import { trimmed } from './ask-for-words.ts';
import { debriefWords } from './languages.ts';
import { withoutReminder } from './reminders.ts';

const MOST_TOLD = 3;

/** Those that share most of the words said; nobody's where none is shared. */
function closest(said: string, open: FollowUp[], { tellingWords }: AnswerReader): FollowUp[] {
  const wanted = new Set(tellingWords(said));
  const shared = open.map(({ what }) => tellingWords(what).filter((word) => wanted.has(word)).length);
  const most = Math.max(0, ...shared);
  return most === 0 ? [] : open.filter((_, at) => shared[at] === most);
}

/** The only one that could be meant by "that": the only one, or the only one that is overdue. */
function theOnly(open: FollowUp[], desk: Desk): FollowUp | undefined {
  const due = open.filter(
    ({ due }) => DateTime.fromISO(due, { zone: desk.rep.zone }).startOf('day') < desk.now.startOf('day'),
  );
  const [only, ...more] = due.length > 0 ? due : open;
  return more.length === 0 ? only : undefined;
}

/** "Mark that done", "I sent the quote": the follow-up meant is done; asks which where that is open. */
export async function done(slots: Slots, desk: Desk): Promise<Answer> {
  const say = debriefWords[desk.language];
  const said = trimmed(heardIn(slots, 'answer')?.heard);
  const reader = answersIn[desk.language];
  const { pending } = desk.memory;
  // In a debrief or an interview it is what was asked for: what was learned, or that there is no more.
  if (pending?.kind === 'answer' && pending.intent !== 'DoneIntent')
    return {
      again: { intent: pending.intent, slots: { [pending.slot]: filled(reader.asDone(said)) } },
    };
  const control = reader.control(said);
  if (control === 'skip' || control === 'nothing' || control === 'stop') return { tell: [], ask: say.askWhatElse };
  const open = (await desk.store.followUps(desk.scope)).filter(({ state }) => state === 'open');
  if (open.length === 0) return { tell: [say.noFollowUps], ask: say.askWhatElse };
  const shown = open.slice(0, MOST_TOLD);
  const place = reader.placeNamed(said);
  const at = positionIn(slots);
  const placed = place !== undefined ? shown.at(place) : at !== undefined ? shown.at(at > 0 ? at - 1 : at) : undefined;
  const meant = placed
    ? [placed]
    : reader.tellingWords(said).length > 0
      ? closest(said, open, reader)
      : [theOnly(open, desk)];
  const [followUp, ...others] = meant.flatMap((one) => one ?? []);
  if (!followUp || others.length > 0) {
    const some = others.length > 0 && followUp ? [followUp, ...others] : open;
    return {
      tell: [
        say.notAmongThem({
          followUps: some.slice(0, MOST_TOLD),
          more: Math.max(0, some.length - MOST_TOLD),
          now: desk.now,
        }),
      ],
      ask: say.askWhichDone,
      pending: { kind: 'answer', intent: 'DoneIntent', slot: 'answer' },
    };
  }
  const now = isoInstant(desk.now);
  await desk.store.saveFollowUp(desk.scope, { ...followUp, at: now, state: 'done' });
  const isGone = await withoutReminder(followUp, desk);
  return {
    tell: [say.done({ followUp, open: open.length - 1 }), ...(isGone ? [] : [say.reminderStays])],
    ask: say.askWhatElse,
    remember: {
      ...(followUp.lead ? { lead: followUp.lead } : {}),
      logged: withLogged(desk, { lead: followUp.lead ?? '', todos: [followUp.id] }),
    },
  };
}
