import { masked as en } from '../language/en/masked-words.ts';
import type { Language } from '../language/languages.ts';
import { type Features, featuresOf, maskedWords } from './features.ts';
import { type Classifier, classifierFrom, type Scored, type StoredClassifier } from './linear-classifier.ts';

type Stored = {
  kinds: StoredClassifier;
  scope: StoredClassifier;
  statements: StoredClassifier;
  topics: StoredClassifier;
  common: string;
};
type Learned = {
  kinds: Classifier;
  scope: Classifier;
  statements: Classifier;
  topics: Classifier;
  common: ReadonlySet<string>;
};

const maskedIn: Record<Language, Readonly<Record<string, string>>> = { en };
/** Read only by a turn that needs it. */
const weights: Record<Language, () => Promise<{ default: Stored }>> = {
  en: () => import('../language/en/understanding.json') as Promise<{ default: Stored }>,
};

let latest: { words: string; language: Language; features: Features } | undefined;

const ready = new Map<Language, Promise<Learned>>();

const learnedFrom = (stored: Stored): Learned => ({
  kinds: classifierFrom(stored.kinds),
  scope: classifierFrom(stored.scope),
  statements: classifierFrom(stored.statements),
  topics: classifierFrom(stored.topics),
  common: new Set(stored.common.split(' ')),
});

const learnedIn = async (language: Language): Promise<Learned> => learnedFrom((await weights[language]()).default);

/** Listens with what was learned of some rows alone, in place of what is kept: for what is learned on top of it. */
export function listenWith(stored: Stored, language: Language): void {
  ready.set(language, Promise.resolve(learnedFrom(stored)));
  latest = undefined;
}

function learned(language: Language): Promise<Learned> {
  const known = ready.get(language) ?? learnedIn(language);
  ready.set(language, known);
  return known;
}

/** The features of words. The same words are asked about several times in a row: they are made once. */
function featuresIn(words: string, language: Language): Features {
  if (latest?.words !== words || latest.language !== language)
    latest = { words, language, features: featuresOf(maskedWords(words, maskedIn[language])) };
  return latest.features;
}

/** What kinds of thing words may be, whose names stand as `@`; the likeliest first. */
export const hearKinds = async (words: string, language: Language): Promise<Scored[]> =>
  (await learned(language)).kinds(featuresIn(words, language));

/** How surely words are for another assistant: the weather, a recipe, the lights. */
export const hearOthers = async (words: string, language: Language): Promise<number> =>
  (await learned(language)).scope(featuresIn(words, language)).find(({ label }) => label === 'others')?.share ?? 0;

/** What a statement may say, as `topic:polarity`; the likeliest first. */
export const hearStatements = async (words: string, language: Language): Promise<Scored[]> =>
  (await learned(language)).statements(featuresIn(words, language));

/** Which topic a question may be about; the likeliest first. */
export const hearTopics = async (words: string, language: Language): Promise<Scored[]> =>
  (await learned(language)).topics(featuresIn(words, language));

/** The words of everyday language, as sentences of many voices have them: what is none of these may be a name. */
export const commonWords = async (language: Language): Promise<ReadonlySet<string>> => (await learned(language)).common;
