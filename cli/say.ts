import type { Exchange } from '../simulator/converse.ts';
import { usualFolder } from './book.ts';
import { type Io, UsageError } from './io.ts';
import { settingsFrom } from './settings.ts';
import { withSkill } from './whose-book.ts';

/** One exchange as one line of JSON; `speech` is the plain words heard. */
const asJson = ({ utterance, intent, slots, speech, reprompt, ends, ms }: Exchange) =>
  JSON.stringify({ utterance, intent, slots, speech, reprompt, ends, ms: Math.round(ms * 100) / 100 });

/** `lead-scout say "…" "…"`: holds one session with the demo rep's book and prints each answer. */
export async function sayCommand(args: string[], io: Io): Promise<number> {
  const settings = settingsFrom(args, Date.now(), usualFolder());
  if (settings.said.length === 0)
    throw new UsageError('There is nothing to say.', 'Try: lead-scout say "how many calls do I have today"');
  return withSkill(settings, async (skill, rep) => {
    const conversation = skill.conversation({ locale: settings.locale, zone: rep.zone, now: () => settings.at });
    for (const utterance of settings.said) {
      const exchange = utterance.trim() === '' ? await conversation.keepSilent() : await conversation.hear(utterance);
      io.stdout.write(`${settings.json ? asJson(exchange) : exchange.speech}\n`);
    }
    return 0;
  });
}
