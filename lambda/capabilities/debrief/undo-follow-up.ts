import { idsIn } from '../../conversation/heard-slots.ts';
import { isoInstant } from '../../schedule/instant.ts';
import type { Answer, Desk, Slots } from '../../turn/turn.ts';
import { debriefWords } from './languages.ts';
import { withoutReminder } from './reminders.ts';

/** "Scratch that" after something to do: it is not, and its reminder is taken away; what was done is open again. */
export async function undoTodo(slots: Slots, desk: Desk): Promise<Answer> {
  const say = debriefWords[desk.language];
  const ids = idsIn(slots, 'todo');
  const found = (await desk.store.followUps(desk.scope)).filter(
    ({ id, state }) => ids.includes(id) && state !== 'undone',
  );
  const remember = {
    logged: (desk.memory.logged ?? []).filter(({ todos = [] }) => !todos.some((id) => ids.includes(id))),
  };
  const [first] = found;
  if (!first) return { tell: [say.noFollowUps], ask: say.askWhatElse, remember };
  const at = isoInstant(desk.now);
  if (found.some(({ state }) => state === 'done')) {
    await Promise.all(found.map((one) => desk.store.saveFollowUp(desk.scope, { ...one, at, state: 'open' })));
    return { tell: [say.openAgain({ followUps: found })], ask: say.askWhatElse, remember };
  }
  await Promise.all(found.map((one) => desk.store.saveFollowUp(desk.scope, { ...one, at, state: 'undone' })));
  const gone = await Promise.all(found.map((one) => withoutReminder(one, desk)));
  return {
    tell: [say.todoUndone({ followUps: found }), ...(gone.every(Boolean) ? [] : [say.reminderStays])],
    ask: say.askWhatElse,
    remember,
  };
}
