/** A finished piece of speech: escaped SSML without its root. Only `say` and its companions make one. */
export type Speech = { readonly ssml: string };

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
// XML allows neither control characters nor lone surrogates; a CRM export may hold any.
const notXml = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
const escapeXml = (text: string) => text.replace(notXml, ' ').replace(/[&<>"']/g, (char) => escapes[char] ?? char);
const isSpeech = (value: Speech | string | number): value is Speech => typeof value === 'object';

/** Builds speech from a template; every string put in is escaped once, speech put in stays as it is. */
export function say(parts: TemplateStringsArray, ...values: (Speech | string | number)[]): Speech {
  const ssml = parts
    .map((part, i) => {
      const value = values[i];
      return part + (value === undefined ? '' : isSpeech(value) ? value.ssml : escapeXml(String(value)));
    })
    .join('');
  // "at seven p.m." at the end of a sentence needs no second full stop.
  return { ssml: ssml.replace(/(?<!\.)\.\.(?!\.)/g, '.') };
}

/** Speech that says nothing. */
export const silence: Speech = { ssml: '' };

/**
 * A phrase a prompt offers the rep, its slots filled: `offer('brief me on my {time}', { time: 'two p.m.' })`. A test proves
 * that the model understands it word for word.
 */
export const offer = (phrase: string, slots: Readonly<Record<string, string>> = {}): Speech =>
  say`${phrase.replace(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot)}`;

/** Several pieces of speech as one, with a space between those that say something. */
export const together = (...pieces: Speech[]): Speech => ({
  ssml: pieces
    .map((piece) => piece.ssml.trim())
    .filter((ssml) => ssml !== '')
    .join(' '),
});

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The words a listener hears: tags gone, entities read, spaces single. */
export const plainWords = (speech: Speech): string =>
  speech.ssml
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|apos);/g, (entity, name: string) => entities[name] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
