import type { ClockTime } from './clock-time.ts';

/** How one language says times of day: what Alexa did not make a time of is read here. */
export type SpokenTimes = {
  /** Reads a time in words. Of a corrected one ("noon, no sorry, midnight") the correction counts. */
  read: (heard: string) => ClockTime | undefined;
  /** Whether the words say which half of the day is meant. */
  namesAHalf: (heard: string) => boolean;
  /** A time of day as a rep would say it for something to do: "at 2:30 p.m.", and with its day "today at 2:30 p.m.". */
  at: (time: { hour: number; minute: number }) => string;
  todayAt: (time: { hour: number; minute: number }) => string;
};
