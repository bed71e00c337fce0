import { askIntent } from '../../turn/asks.ts';
import type { Memory } from '../../turn/memory.ts';
import type { Answerer } from './answerer.ts';

/** A goodbye. */
export const stop: Answerer = (words) => ({ tell: [words.goodbye], end: true });

/** What a cancel lets go of without ending anything: a question whose answer decides what is written, or which of several is meant. */
const letsGo = ({ pending }: Memory): boolean => {
  switch (pending?.kind) {
    case 'which-lead':
    case 'when':
      return true;
    case 'answer':
      return pending.intent === 'RemindIntent' || pending.intent === 'NextStepIntent';
    case 'offer':
    case undefined:
      return false;
  }
};

/** Lets go of an open question; without one it ends. */
export const cancel: Answerer = (words, { memory }) => {
  // "Forget that", when who was meant was just noted.
  if (memory.repaired !== undefined) return { again: askIntent('ForgetWhoIntent') };
  return letsGo(memory)
    ? { tell: [words.okay], ask: words.whatElse, remember: { todo: '' } }
    : { tell: [words.cancelled], end: true };
};
