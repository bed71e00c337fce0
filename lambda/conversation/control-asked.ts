import type { Desk, Slots } from '../turn/turn.ts';
import { answersIn } from '../understanding/answer-reader.ts';
import { type Control, controls } from '../understanding/control.ts';
import { heardIn } from './heard-slots.ts';

/** The control that was asked for by us, or else is in the words. */
export const controlAsked = (slots: Slots, said: string, desk: Desk): Control | undefined => {
  const given = heardIn(slots, 'control')?.heard;
  return controls.find((control) => control === given) ?? answersIn[desk.language].control(said);
};
