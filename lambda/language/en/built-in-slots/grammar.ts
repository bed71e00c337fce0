/** Every word that stands in some patterns, so that a stretch with any other word need not be tried. */
export function wordsIn(patterns: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const pattern of patterns) {
    for (const [, word, last, optional] of pattern.matchAll(/([a-z']*)([a-z])(\?)?/g)) {
      words.add(`${word}${last}`);
      if (optional && word) words.add(word);
    }
  }
  return words;
}
