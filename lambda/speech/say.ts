/** A finished piece of speech: escaped SSML without its root. Only `say` and its companions make one. */
export type Speech = { readonly ssml: string };

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
const escapeXml = (text: string) => text.replace(/[&<>"']/g, (char) => escapes[char] ?? char);
const isSpeech = (value: Speech | string | number): value is Speech => typeof value === 'object';

/** Builds speech from a template; every string put in is escaped once, speech put in stays as it is. */
export function say(parts: TemplateStringsArray, ...values: (Speech | string | number)[]): Speech {
  const ssml = parts
    .map((part, i) => {
      const value = values[i];
      return part + (value === undefined ? '' : isSpeech(value) ? value.ssml : escapeXml(String(value)));
    })
    .join('');
  return { ssml };
}
