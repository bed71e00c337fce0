import { plainWords, together } from '../lambda/speech/say.ts';
import type { Taken } from './door.ts';
import type { Result } from './result-shape.ts';
import type { Refusal } from './rights.ts';
import { doorWords } from './says.ts';
import { aboutOf, choicesIn, waitsFor } from './structured.ts';

const words = doorWords.en;

/** What is said in place of an answer where a turn wanted to do more than it may. */
const refusals: Readonly<Record<Refusal, string>> = {
  log: words.mayNotLog,
  team: words.mayNotForTeam,
  tool: words.byAnotherTool,
};

/** A turn as a client is given it: the sentences as they are spoken, and the figures behind them. */
export function resultOf(taken: Taken): Result {
  const { answered, conversation, changed, language } = taken;
  const { reply, now } = answered;
  if (taken.refused) return { sentence: refusals[taken.refused.why], changed };
  const waits = waitsFor(reply);
  const which = choicesIn(reply);
  const about = now && aboutOf(reply.show, now, language);
  return {
    sentence: plainWords(together(...reply.tell)),
    ...('ask' in reply ? { question: plainWords(reply.ask) } : {}),
    ...(waits ? { waits_for: waits } : {}),
    ...(which.length > 1 ? { which } : {}),
    ...(conversation === undefined ? {} : { conversation }),
    changed,
    ...(now ? { as_of: now.toISO() ?? '' } : {}),
    ...(about ? { about } : {}),
  };
}
