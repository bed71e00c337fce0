/** What the typed words are to Alexa: opening the skill, opening it with a question, or a sentence inside a session. */
export type Invocation = { kind: 'launch' } | { kind: 'one-shot'; text: string } | { kind: 'said'; text: string };

const wake = String.raw`(?:(?:alexa|echo|computer|amazon)[\s,]+)?`;
const polite = String.raw`(?:(?:please|hey)[\s,]+)?`;
const verbs = 'open|launch|start|run|begin|load|use|play|resume|enable|talk to|speak to|ask|tell|go to';
const joining = String.raw`(?:(?:to|for|about|that|whether|if|and|so|please)\s+)?`;

/**
 * Recognises "open lead scout", "ask lead scout to …" and "lead scout" itself. Alexa strips the invocation before the
 * model sees the words, so the model never holds it.
 */
export function invocationIn(text: string, invocationName: string): Invocation {
  const name = invocationName.replace(/\s+/g, String.raw`\s*`);
  const opening = new RegExp(
    String.raw`^\s*${wake}${polite}(?:(?:${verbs})\s+)?(?:the\s+)?${name}(?:\s+skill)?(?![\p{L}\d])[\s,.:;!?]*${joining}(.*?)\s*$`,
    'isu',
  ).exec(text);
  if (opening) {
    const rest = (opening[1] ?? '').replace(/^[\s,.:;!?]+/, '');
    return /[\p{L}\d]/u.test(rest) && !/^please\W*$/i.test(rest)
      ? { kind: 'one-shot', text: rest }
      : { kind: 'launch' };
  }
  const closing = new RegExp(String.raw`^\s*${wake}(.*\S)\s+(?:using|with|in|from)\s+${name}[\s.!?]*$`, 'isu').exec(
    text,
  );
  if (closing) return { kind: 'one-shot', text: closing[1] ?? '' };
  return { kind: 'said', text };
}
