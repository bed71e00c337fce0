import { wordTable } from '../../../domain/word-table.ts';

const onlyPlace = /^(?:the )?(?:first|second|third|last|former|latter|other|1st|2nd|3rd)(?: one)?$/i;

/** Whether the words say which one of a list and nothing else: "the second one". */
export const isOnlyPlace = (spoken: string): boolean => onlyPlace.test(spoken);

const places = wordTable<number>({ first: 0, second: 1, third: 2, last: -1 });

/** The place in a short list that is named, from the first at 0; -1 is the last. */
export const placeNamed = (spoken: string): number | undefined =>
  places[spoken.replace(/^(?:the )?(\w+)(?: one)?$/i, '$1').toLowerCase()];

// What says nothing about which one is meant.
const empty = new Set(
  'the a an to for of on at in with and it that this one my i we have has had just already now done finished sent'.split(
    ' ',
  ),
);

/** The words of a sentence that tell one thing to do from another, without their endings. */
export const tellingWords = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/'s\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !empty.has(word))
    .map((word) => (word.length > 4 ? word.replace(/(?:ing|ed|s|e)$/, '') : word));

/** Something done, as a sentence of what was learned: "i sent the quote". */
export const asDone = (what: string): string => (what === '' ? 'done' : `i sent ${what}`);
