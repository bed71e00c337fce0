import type { Slots } from '../turn/turn.ts';
import type { Control } from '../understanding/control.ts';
import { filled } from './heard-slots.ts';

/** The slots of a question that is asked again as a control: not what a rep would say for it, but which one it is. */
export const asControl = (control: Control): Slots => ({ control: filled(control) });
