import type { Speech } from './say.ts';

/** Speech no longer than so many characters, cut at the end of a sentence, never inside a tag or an entity. */
export function fitting(speech: Speech, most: number): Speech {
  if (speech.ssml.length <= most) return speech;
  const room = speech.ssml.slice(0, most);
  const sentence = Math.max(room.lastIndexOf('. '), room.lastIndexOf('? '));
  if (sentence > most / 2) return { ssml: room.slice(0, sentence + 1) };
  const open = Math.max(room.lastIndexOf('&'), room.lastIndexOf('<'));
  const closed = Math.max(room.lastIndexOf(';'), room.lastIndexOf('>'));
  const whole = open > closed ? room.slice(0, open) : room;
  return { ssml: whole.slice(0, Math.max(0, whole.lastIndexOf(' '))) };
}
