import { readCalendarAge, withCalendarAge } from '../../conversation/calendar-age.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Capability } from '../../turn/turn.ts';
import { beforeNext } from './gap-before-next.ts';
import { conflicts } from './overlapping-calls.ts';
import { free } from './when-free.ts';

/**
 * Free time and conflicts: when the rep is free, the gap before the next call, what overlaps and what is back to back.
 *
 * Rep: do any of my calls overlap
 * Lead Scout: Ann Hart at two p.m. overlaps with Jones Watson at two thirty p.m. Jones is worth more, value times
 * likelihood. Want to know how likely Jones is to buy?
 */
export const freeTime: Capability = {
  name: 'free-time',
  intents: {
    FreeIntent: {
      slots: {
        date: 'AMAZON.DATE',
        time: 'AMAZON.TIME',
        part: 'PART_OF_DAY',
        duration: 'AMAZON.DURATION',
        after: 'AMAZON.TIME',
        before: 'AMAZON.TIME',
      },
      topic: 'day',
    },
    RoomForIntent: {
      slots: { entry: 'ENTRY', date: 'AMAZON.DATE', time: 'AMAZON.TIME', after: 'AMAZON.TIME' },
    },
    GapBeforeIntent: {},
    OverlapIntent: { slots: { date: 'AMAZON.DATE' }, topic: 'day' },
  },
  answer: async ({ intent, slots }, desk) => {
    switch (intent) {
      case 'GapBeforeIntent':
        return beforeNext(desk);
      // What it is for does not change when there is room.
      case 'RoomForIntent':
        return { again: askIntent('FreeIntent', slots) };
      case 'OverlapIntent':
        return conflicts(slots, desk);
      default: {
        const [reply, age] = await Promise.all([free(slots, desk), readCalendarAge(desk)]);
        return withCalendarAge(reply, age);
      }
    }
  },
};
