import * as en from '../language/en/sureness.ts';
import type { Language } from '../language/languages.ts';

/** What speaks for or against something, by name, each as a number. */
export type Signs = Readonly<Record<string, number>>;

/** What was learned of signs: how much each speaks for it, and what speaks for it from the start. */
export type Sureness = { start: number; signs: Signs };

/** How sure something is by its signs, from 0 to 1: a logistic regression. */
export function surenessOf(signs: Signs, { start, signs: weights }: Sureness): number {
  const sum = Object.entries(weights).reduce((all, [sign, weight]) => all + weight * (signs[sign] ?? 0), start);
  return 1 / (1 + Math.exp(-sum));
}

/** A share as the logarithm of its odds: shares near nothing and near all are told apart as well as those between. */
export const oddsOf = (share: number): number => Math.log((share + 0.01) / (1.01 - share));

/** How sure it is, by its signs, that words are for us. */
export const forUs: Readonly<Record<Language, Sureness>> = { en: en.forUs };

/** How sure it is, by its signs, that an answer read from a statement is right. */
export const rightAnswer: Readonly<Record<Language, Sureness>> = { en: en.rightAnswer };
