import type { Language } from '../language/languages.ts';
import { namesInSentences } from './languages.ts';

/** A sentence that begins with somebody's name, or ends in "at …" or "for …": the name, and the sentence without it. */
export type Claimed = { name: string; text: string };

/** A claim, and whether the sentence tells something of whoever is named: a name at its end may be part of what is told. */
type Claim = { claimed: Claimed; isSubject: boolean };

/** Whether a word is one of everyday language, besides those that are listed. */
export type IsCommon = (word: string) => boolean;

function claimIn(text: string, language: Language, isCommon: IsCommon): Claim | undefined {
  const { claims, common, noName } = namesInSentences[language];
  for (const { fits, rest, isSubject } of claims) {
    const found = fits.exec(text);
    const name = found?.groups?.name;
    if (
      !found ||
      !name ||
      name
        .toLowerCase()
        .split(' ')
        .map((word) => word.replace(/['’]s?$/, ''))
        .some(
          (word) => common.has(word) || noName.test(word) || /['’]/.test(word.replace(/^o['’]/, '')) || isCommon(word),
        )
    )
      continue;
    return {
      claimed: {
        name,
        text: `${text.slice(0, found.index)}${rest}${text.slice(found.index + found[0].length)}`.trim(),
      },
      isSubject,
    };
  }
  return undefined;
}

/** A name a sentence claims to be about, whoever that may be; nothing where it begins and ends in everyday words. */
export const claimedName = (text: string, language: Language, isCommon: IsCommon = () => false): Claimed | undefined =>
  claimIn(text, language, isCommon)?.claimed;

/** A name a sentence tells something of; nothing where it may only be part of what is told: "they're looking at Gong". */
export function claimedSubject(
  text: string,
  language: Language,
  isCommon: IsCommon = () => false,
): Claimed | undefined {
  const claim = claimIn(text, language, isCommon);
  return claim?.isSubject ? claim.claimed : undefined;
}
