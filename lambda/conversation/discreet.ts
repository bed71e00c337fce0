import { mail, phone } from '../language/en/speech.ts';
import { someAmount, spokenAmounts } from '../language/en/spoken-amounts.ts';
import type { Language } from '../language/languages.ts';
import { plainWords, type Speech, say } from '../speech/say.ts';
import type { Store } from '../store/store.ts';
import type { Reply } from '../turn/turn.ts';

type Discretion = { amounts: RegExp; amount: string; spoken: (value: string) => string[] };
const discretions: Record<Language, Discretion> = {
  en: { amounts: spokenAmounts, amount: someAmount, spoken: (value) => [value, mail(value), phone(value)] },
};

/** What a turn has read that names people, and what it has read that is nobody's business. */
export type Read = { names: Set<string>; secrets: Set<string> };

const nameFields = new Set(['name', 'firstName', 'lastName', 'company']);
const secretFields = new Set([
  'email',
  'phone',
  'words',
  'text',
  'what',
  'detail',
  'reason',
  'location',
  'linkedin',
  'website',
]);

/** A store that remembers which names and which free words were read through it. */
export function listening(store: Store, read: Read): Store {
  return new Proxy(store, {
    get(target, name) {
      const own: unknown = Reflect.get(target, name, target);
      if (typeof own !== 'function') return own;
      return (...args: unknown[]) => {
        const answer: unknown = Reflect.apply(own, target, args);
        return answer instanceof Promise
          ? answer.then((value: unknown) => {
              gather(value, read);
              return value;
            })
          : answer;
      };
    },
  });
}

function gather(value: unknown, read: Read): void {
  if (Array.isArray(value)) for (const one of value) gather(one, read);
  else if (typeof value === 'object' && value !== null) {
    const isEntry = 'attendees' in value;
    for (const [field, inner] of Object.entries(value)) {
      if (typeof inner !== 'string') gather(inner, read);
      else if (nameFields.has(field)) read.names.add(inner);
      else if (secretFields.has(field) || (isEntry && field === 'title')) read.secrets.add(inner);
    }
  }
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const whole = (text: string, flags: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escaped(text)}(?![\\p{L}\\p{N}])`, flags);
const wordsIn = (name: string) => name.split(/[^\p{L}\p{N}'’]+/u).filter((word) => word.length > 1);

/** "J. W." for "Jones Watson". */
const initials = (name: string): string =>
  wordsIn(name)
    .map((word) => `${[...word][0]?.toUpperCase() ?? ''}.`)
    .join(' ');

/** Speech with initials for names, no sums, and nothing in anybody's own words. */
export function discreet(speech: Speech, { names, secrets }: Read, language: Language): Speech {
  const { amounts, amount, spoken } = discretions[language];
  let text = plainWords(speech);
  const longestFirst = (some: Iterable<string>) =>
    [...some].filter((one) => one.trim().length > 1).sort((a, b) => b.length - a.length);
  for (const secret of longestFirst([...secrets].flatMap(spoken)))
    text = text.replace(whole(secret.trim(), 'giu'), '…');
  for (const name of longestFirst(names)) text = text.replace(whole(name.trim(), 'giu'), initials(name));
  // Only as it is written: "Best" of a company, not every "best".
  for (const word of longestFirst([...names].flatMap(wordsIn)))
    if (/^\p{Lu}/u.test(word)) text = text.replace(whole(word, 'gu'), initials(word));
  text = text.replace(amounts, amount);
  return say`${text}`;
}

/** A reply as everybody may hear it; a screen shows nothing of it. */
export function discreetReply(reply: Reply, read: Read, language: Language): Reply {
  const { show: _shown, ...heard } = reply;
  const softly = (speech: Speech) => discreet(speech, read, language);
  const tell = heard.tell.map(softly);
  return 'ask' in heard
    ? { ...heard, tell, ask: softly(heard.ask), ...(heard.reprompt ? { reprompt: softly(heard.reprompt) } : {}) }
    : { ...heard, tell };
}
