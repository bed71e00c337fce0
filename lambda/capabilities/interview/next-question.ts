import { next, type Sitting } from '../../conversation/interview/open-interview.ts';
import type { Recorded } from '../../conversation/logging/record-facts.ts';
import { effect, standsBeside } from '../../conversation/logging/replies.ts';
import type { Speech } from '../../speech/say.ts';
import type { Desk, Reply } from '../../turn/turn.ts';

/** What was written, what it did, and the next question. */
export async function continued(sitting: Sitting, recorded: Recorded, tell: Speech[], desk: Desk): Promise<Reply> {
  const reply = await next(
    sitting,
    [...tell, effect(recorded, sitting.leadCase.about.who, desk), ...standsBeside(recorded, desk)],
    desk,
    recorded.file.facts,
  );
  return { ...reply, remember: { ...reply.remember, logged: recorded.logged } };
}
