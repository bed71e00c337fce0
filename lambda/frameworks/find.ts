import type { Language } from '../language/languages.ts';
import type { Criterion, Framework } from './framework.ts';

/** Words without case, punctuation, articles and possessives, as names of criteria and frameworks are compared. */
const fold = (text: string) =>
  text
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(?:the|a|an|my|their|his|her|our|thing|framework|one|questions?)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const joined = (text: string) => text.replace(/ /g, '');

/** The framework a rep named, spelled letters and mishearings included; nothing when it is none of these. */
export function findFramework(
  heard: string,
  frameworks: readonly Framework[],
  language: Language,
): Framework | undefined {
  const wanted = joined(fold(heard));
  if (wanted === '') return undefined;
  return frameworks.find(({ id, words }) =>
    [id, words[language].name, ...words[language].also].some((name) => joined(fold(name)) === wanted),
  );
}

/** The criteria of a framework that a rep may mean by a word, the closest first; none when the word is not one of it. */
export function findCriteria(heard: string, framework: Framework, language: Language): Criterion[] {
  const wanted = fold(heard);
  if (wanted === '') return [];
  const named = framework.criteria.filter(({ id, words }) =>
    [id, words[language].name].some((name) => fold(name) === wanted),
  );
  if (named.length > 0) return named;
  return framework.criteria.filter(({ words }) => words[language].also.some((name) => fold(name) === wanted));
}

/** The criteria behind a letter: "the M in MEDDIC" is one, its D is two. */
export function criteriaOfLetter(letter: string, framework: Framework): Criterion[] {
  const wanted = joined(fold(letter)).toUpperCase();
  const exact = framework.criteria.filter((criterion) => criterion.letter === wanted);
  return exact.length > 0
    ? exact
    : framework.criteria.filter((criterion) => criterion.letter.startsWith(wanted.slice(0, 1)));
}
