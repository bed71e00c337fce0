/**
 * English words that hold a sentence together and say little about what it is about. Sharing them is weak evidence
 * that an utterance is ours, and leaving them out is no loss.
 */
export const functionWords: ReadonlySet<string> = new Set(
  `a an the this that these those my your his her its our their me you him it us them i we he she they
  is are was were be been being am do does did doing have has had having will would can could should shall may might must
  what which who whom whose when where why how many much any some all no not other another more most
  of in on at to for from with by about into over after before between during until till up down out off as than
  and or but if so because there here just also too very then now 's
  get got go going come let please tell show give want like need know see look check find say make`.split(/\s+/),
);

/** What stands before a thing and may be another of its kind: "the call" is "my call". */
export const determiners: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'my',
  'your',
  'this',
  'that',
  'some',
  'any',
  'our',
]);
