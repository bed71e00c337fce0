import { lastWrite } from '../../conversation/logging/undo-history.ts';
import { isoInstant } from '../../schedule/instant.ts';
import type { Scorecard } from '../../scoring/scorecard.ts';
import { cardAt, cardPutBack } from '../../scoring/threshold.ts';
import type { Desk, Reply } from '../../turn/turn.ts';
import { countLeadsWords as words } from './languages.ts';

/** The card the team counts by. */
export const cardInUse = async (desk: Desk) => (await desk.store.scorecard(desk.scope.team)) ?? desk.dayOneCard;
const whoAndWhen = ({ rep, now }: Desk) => ({ by: rep.id, at: isoInstant(now) });

/** Puts a card with another threshold into use, where the one it was made from still is. */
async function adopt(changed: Scorecard, card: Scorecard, desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  // It holds for the whole team.
  if (desk.rep.role !== 'manager')
    return { tell: [say.managersOnly], ask: say.askNext, remember: { trial: undefined } };
  const done = await desk.store.adoptCard(desk.scope.team, changed, card.version);
  const isBack = changed.thresholdChanges?.at(-1)?.back ?? false;
  const threshold = changed.salesReady;
  const told = isBack ? say.backAgain({ threshold }) : say.kept({ threshold, was: card.salesReady });
  const kept = done === 'adopted' && !isBack;
  return {
    tell: [done === 'adopted' ? told : say.anotherInUse],
    ask: say.askNext,
    remember: { trial: undefined, keptAfter: kept ? lastWrite(desk.memory) : undefined },
  };
}

/** Nothing changes. */
export const stays = ({ salesReady }: Scorecard, desk: Desk): Reply => ({
  tell: [words[desk.language].stays({ threshold: salesReady })],
  ask: words[desk.language].askNext,
  remember: { trial: undefined },
});

/** Puts a threshold into use as a card of its own version, with who changed it and when. */
export async function keep(to: number, desk: Desk): Promise<Reply> {
  const card = await cardInUse(desk);
  return card.salesReady === to ? stays(card, desk) : adopt(cardAt(card, to, whoAndWhen(desk)), card, desk);
}

/** Lets a trial go; without one, undoes the last change. */
export async function putBack(desk: Desk): Promise<Reply> {
  const card = await cardInUse(desk);
  const before = desk.memory.trial === undefined ? cardPutBack(card, whoAndWhen(desk)) : undefined;
  return before ? adopt(before, card, desk) : stays(card, desk);
}
