import { masked as en } from '../language/en/masked-words.ts';
import type { Language } from '../language/languages.ts';
import { featuresOf, maskedWords } from './features.ts';
import { type Classifier, classifierFrom, type Scored, type StoredClassifier } from './linear-classifier.ts';

/** What a sentence is, as learned from many: the likeliest kinds of thing first, and of a statement the likeliest topics. */
export type Heard = { kinds: Scored[]; statements: Scored[] };

type Stored = { kinds: StoredClassifier; statements: StoredClassifier };
type Learned = { kinds: Classifier; statements: Classifier };

const maskedIn: Record<Language, Readonly<Record<string, string>>> = { en };
/** Read only by a turn that needs it. */
const weights: Record<Language, () => Promise<{ default: Stored }>> = {
  en: () => import('../language/en/understanding.json') as Promise<{ default: Stored }>,
};

const ready = new Map<Language, Promise<Learned>>();

async function learnedIn(language: Language): Promise<Learned> {
  const { default: stored } = await weights[language]();
  return { kinds: classifierFrom(stored.kinds), statements: classifierFrom(stored.statements) };
}

/** Tells what kind of thing is said in words whose names stand as `@`. */
export async function hear(words: string, language: Language): Promise<Heard> {
  const known = ready.get(language) ?? learnedIn(language);
  ready.set(language, known);
  const { kinds, statements } = await known;
  const features = featuresOf(maskedWords(words, maskedIn[language]));
  return { kinds: kinds(features), statements: statements(features) };
}
