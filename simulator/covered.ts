import { builtInSpans } from '../lambda/language/en/built-in-slots/built-in.ts';
import type { Heard } from '../lambda/language/en/built-in-slots/heard.ts';
import { type Word, wordsOf } from '../lambda/language/en/built-in-slots/words.ts';
import type { InteractionModel } from '../model/interaction-model.ts';
import { typedPart } from '../model/typed-part.ts';
import { isFreeText, type Step, sentencesOf } from './ear/sentences.ts';
import { customSpans, lexiconOf } from './ear/slots/custom.ts';

/** Listed values, and unlisted ones of open types such as names; not unlisted ones of closed choices. */
const sure = 0.3;
/** Any day will do: whether words are a date does not depend on which one they mean. */
const someDay = { today: '2026-11-21', now: '09:00', dayFirst: false };

/**
 * Whether a phrase is in the model word for word, its slots filled with values their types accept: what a prompt may
 * offer and skill.json may show as an example.
 */
export function coverageOf(whole: InteractionModel): (phrase: string) => boolean {
  const model = typedPart(whole);
  const { sentences } = sentencesOf(model, { withAlexas: false });
  const lexicons = new Map(
    (model.interactionModel.languageModel.types ?? []).map((type) => [type.name, lexiconOf(type)]),
  );
  return (phrase) => {
    const words = wordsOf(phrase);
    const spansOf = remember((type: string) => spansIn(type, words, lexicons));
    return sentences.some(({ steps, words: said }) => fits(steps, said, words, spansOf));
  };
}

/** Whether one phrase is in the model word for word; `coverageOf` is the faster way to ask about many. */
export const coveredBy = (model: InteractionModel, phrase: string): boolean => coverageOf(model)(phrase);

function spansIn(type: string, words: readonly Word[], lexicons: ReadonlyMap<string, ReturnType<typeof lexiconOf>>) {
  const builtIn: Heard[][] | undefined = builtInSpans(type, words, someDay);
  if (builtIn) return builtIn;
  const rest = (start: number): Heard[] => [{ end: words.length, quality: start < words.length ? 1 : 0 }];
  if (isFreeText(type)) return words.map((_, start) => rest(start));
  const lexicon = lexicons.get(type);
  return lexicon ? customSpans(lexicon, undefined, words, () => true) : words.map(() => []);
}

function fits(
  steps: readonly Step[],
  said: readonly (string | undefined)[],
  words: readonly Word[],
  spansOf: (type: string) => readonly (readonly Heard[])[],
): boolean {
  let places = new Set([0]);
  steps.forEach((step, j) => {
    const next = new Set<number>();
    for (const at of places) {
      if (step.slot === undefined) {
        if (words[at]?.word === said[j]) next.add(at + 1);
      } else for (const { end, quality } of spansOf(step.type)[at] ?? []) if (quality >= sure) next.add(end);
    }
    places = next;
  });
  return places.has(words.length);
}

function remember<Value>(read: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = read(key);
    known.set(key, value);
    return value;
  };
}
