import { askForSubject } from '../../conversation/ask-who-is-meant.ts';
import { heardIn } from '../../conversation/heard-slots.ts';
import { askedAbout, REPAIRED, repairKey } from '../../conversation/repairs.ts';
import { findSubject } from '../../conversation/who-is-meant.ts';
import { isoInstant } from '../../schedule/instant.ts';
import { MOST_HEARD } from '../../turn/memory.ts';
import type { Answer, Desk, Slots } from '../../turn/turn.ts';
import { followUpWords } from './languages.ts';

/** Somebody was misheard or mistaken and is known now: remembered for the next time, and the question goes on. */
export async function repaired(slots: Slots, desk: Desk): Promise<Answer> {
  const subject = await findSubject(slots, desk);
  if (subject.kind !== 'lead') return askForSubject(subject, { intent: REPAIRED, slots }, desk);
  const again = askedAbout(subject.id, slots);
  const heard = repairKey(heardIn(slots, 'heard')?.heard ?? '', desk);
  if (heard === '' || heard.length > MOST_HEARD) return { again };
  const [file, known] = await Promise.all([
    subject.file ?? desk.store.leadFile(desk.scope, subject.id),
    desk.store.heardAs(desk.scope, heard),
  ]);
  if (!file) return { again };
  const { id, name, company, title } = file.lead;
  const lead = { id, name, ...(company ? { company } : {}), ...(title ? { title } : {}) };
  const at = isoInstant(desk.now);
  if (known?.lead.id !== id) desk.alongside(desk.store.saveHeardAs(desk.scope, { heard, lead, at }));
  // A yes to "do you mean …?" needs no more words.
  if (!heardIn(slots, 'aloud')) return { again };
  return { again, remember: { repaired: heard }, first: followUpWords[desk.language].remembered };
}

/** "Forget that": who was meant is not remembered after all. */
export async function forget(desk: Desk): Promise<Answer> {
  const say = followUpWords[desk.language];
  const { repaired: last, heard } = desk.memory;
  const key = last ?? (heard === undefined ? undefined : repairKey(heard, desk));
  if (key === undefined) return { tell: [say.nothingRemembered], ask: say.askNext };
  await desk.store.forgetHeardAs(desk.scope, key);
  return { tell: [say.forgotten({ heard: key })], ask: say.askNext };
}
