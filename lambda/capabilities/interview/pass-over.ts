import { next, nowIso, type Sitting } from '../../conversation/interview/open-interview.ts';
import type { Interview } from '../../domain/interview.ts';
import type { Speech } from '../../speech/say.ts';
import type { Desk, Reply } from '../../turn/turn.ts';

export const pass = (interview: Interview, criterion: string, desk: Desk): Interview => ({
  ...interview,
  passed: [...interview.passed.filter((one) => one.criterion !== criterion), { criterion, at: nowIso(desk) }],
});

/** A question that is passed over stays open. */
export async function passOver(sitting: Sitting, criterion: string, tell: Speech, desk: Desk): Promise<Reply> {
  const reply = await next({ ...sitting, interview: pass(sitting.interview, criterion, desk) }, [tell], desk);
  const { interview } = reply.remember ?? {};
  return interview ? { ...reply, remember: { ...reply.remember, interview: { ...interview, passed: true } } } : reply;
}
