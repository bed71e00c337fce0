import { DateTime } from 'luxon';
import { timeAsked } from '../../conversation/calls-heard.ts';
import { spanAsked } from '../../conversation/days-asked.ts';
import { heardIn } from '../../conversation/heard-slots.ts';
import type { FollowUp } from '../../domain/follow-up.ts';
import { nameWords } from '../../people/fold.ts';
import { callsAt, reachOf } from '../../schedule/clock.ts';
import type { Answer, Desk, Slots } from '../../turn/turn.ts';
import { answersIn } from '../../understanding/answer-reader.ts';
import { debriefWords } from './languages.ts';

const MOST_FOLLOW_UPS = 3;

/** Something to do by a day, no time said, is due on it and at no hour of it. */
const isTimed = ({ due }: FollowUp) => due.includes('T');

/** The words that tell what somebody asks about; none where only a day was said. */
const aboutWords = (asked: string, { language, now }: Desk): string[] =>
  nameWords(answersIn[language].todo(asked, now).what).filter(
    (word) => word.length > 3 && !debriefWords[language].vague.includes(word),
  );

/** What the rep has to do: all of it, or what is due on the days and in the hours that were named. */
export async function followUps(slots: Slots, desk: Desk): Promise<Answer> {
  const say = debriefWords[desk.language];
  const open = (await desk.store.followUps(desk.scope)).filter(({ state }) => state === 'open');
  const hours = timeAsked(slots, desk.language);
  const span = hours || heardIn(slots, 'date') ? spanAsked(slots, desk, '') : undefined;
  const part = hours ?? timeAsked(slots, desk.language, span?.part);
  const at = ({ due }: FollowUp) => DateTime.fromISO(due, { zone: desk.now.zoneName ?? 'utc' });
  const within = (one: FollowUp) => {
    if (!span) return true;
    const { from, to } = reachOf(isTimed(one) ? part : undefined, span);
    return at(one) >= from && at(one) < to;
  };
  const inHours = (one: FollowUp) => {
    if (!part) return true;
    const day = span?.unit === 'day' ? span.from : at(one).startOf('day');
    return isTimed(one) && callsAt([{ start: at(one), end: at(one) }], part, day).length > 0;
  };
  const all = open.filter((one) => within(one) && inHours(one));
  const about = aboutWords(heardIn(slots, 'answer')?.heard ?? '', desk);
  const matching = all.filter(({ what }) => about.some((word) => nameWords(what).includes(word)));
  const isNotAmong = about.length > 0 && matching.length === 0;
  const due = matching.length > 0 ? matching : all;
  const anyHour = part ? open.filter((one) => within(one) && !isTimed(one)) : [];
  const shown = due.slice(0, MOST_FOLLOW_UPS);
  if (isNotAmong && due.length === 0) return { tell: [say.notAmongFollowUps], ask: say.askWhatElse };
  const list =
    due.length > 0
      ? say.followUps({ followUps: shown, more: due.length - shown.length, now: desk.now })
      : span
        ? say.nothingDue({ span, part, now: desk.now })
        : say.noFollowUps;
  const besides = anyHour.length > 0 ? [say.dueAnyHour({ followUps: anyHour.slice(0, MOST_FOLLOW_UPS) })] : [];
  return { tell: [...(isNotAmong ? [say.notAmongFollowUps] : []), list, ...besides], ask: say.askWhatElse };
}
