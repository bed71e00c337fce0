import * as z from 'zod/mini';
import { invocationIn } from '../simulator/invocation.ts';
import type { Ear, Hearing } from '../simulator/understand.ts';

/** One line of input: plain words, or words with what was going on. */
const line = z.object({
  text: z.string(),
  context: z.optional(
    z.object({
      /** The lead being talked about. Alexa's recogniser knows nothing of it; the skill does. */
      focus: z.optional(z.string()),
      /** What the skill had just asked for. */
      asked: z.optional(z.string()),
    }),
  ),
});

/** Who listens, and how what was understood is told. */
export type UnderstandOptions = {
  ear: Ear;
  invocationName: string;
  hearing: Hearing;
  /** The slot that a question about this topic elicits, if it does; see `elicitationsOf`. */
  elicited: (asked: string) => Hearing['elicit'];
  /** One compact object a line, for programs; otherwise with spaces, for people. */
  json: boolean;
  /** Called for every line that cannot be read. */
  onUnread?: () => void;
};

type Answer = { text: string; intent: string; slots: Record<string, string> } | { line: number; error: string };

/** Tells for each line what Alexa would send. A line that cannot be read gets an error of its own; the rest goes on. */
export async function* understandLines(
  input: AsyncIterable<string>,
  options: UnderstandOptions,
): AsyncIterable<string> {
  let number = 0;
  for await (const raw of input) {
    number++;
    if (raw.trim() === '') continue;
    const answer = answerTo(raw, number, options);
    if ('error' in answer) options.onUnread?.();
    yield options.json ? JSON.stringify(answer) : JSON.stringify(answer, null, 1).replace(/\n\s*/g, ' ');
  }
}

function answerTo(raw: string, number: number, { ear, invocationName, hearing, elicited }: UnderstandOptions): Answer {
  const read = readLine(raw);
  if ('error' in read) return { line: number, error: read.error };
  const { text, context } = read;
  const invocation = invocationIn(text, invocationName);
  if (invocation.kind === 'launch') return { text, intent: 'LaunchRequest', slots: {} };
  const elicit = context?.asked === undefined ? undefined : elicited(context.asked);
  const { intent, slots } = ear.understand(invocation.text, { ...hearing, ...(elicit && { elicit }) });
  return { text, intent, slots: Object.fromEntries(Object.entries(slots).map(([name, { value }]) => [name, value])) };
}

function readLine(raw: string): z.infer<typeof line> | { error: string } {
  if (!raw.trimStart().startsWith('{')) return { text: raw.trim() };
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch (cause) {
    return { error: `This line is not JSON: ${cause instanceof Error ? cause.message : String(cause)}` };
  }
  const parsed = line.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  return {
    error: `This line is not {"text": …, "context": …}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
  };
}
