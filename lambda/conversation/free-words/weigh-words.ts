import type { Language } from '../../language/languages.ts';
import { strangeWords } from '../../understanding/everyday-words.ts';
import { NAME } from '../../understanding/features.ts';
import type { Scored } from '../../understanding/linear-classifier.ts';
import { oddsOf, type Signs } from '../../understanding/sureness.ts';
import { chooseKind, isAction, isQuestion, isStatement, needsSomebody } from './choose-kind.ts';

/** Free words by all that was heard of them: their kinds, how surely they are for another assistant, whom they name or follow. */
export type WordsHeard = {
  masked: string;
  others: number;
  kinds: readonly Scored[];
  isAsked: boolean;
  isNamed: boolean;
  hasFocus: boolean;
};

const shareOf = (kinds: readonly Scored[], isOne: (kind: Scored) => boolean) =>
  oddsOf(kinds.reduce((sum, kind) => (isOne(kind) ? sum + kind.share : sum), 0));
const isNothing = ({ label }: Scored) => label === 'nothing';

const MOST_WORDS = 20;

/** What words most likely are, and what speaks for it that they are for us. */
export async function weighWords(
  { masked, others, kinds, isAsked, isNamed, hasFocus }: WordsHeard,
  language: Language,
): Promise<{ best: Scored | undefined; signs: Signs }> {
  const best = chooseKind(kinds, { isAsked, namesSomebody: isNamed });
  const isStrange = await strangeWords(language);
  const words = masked.split(' ').filter((word) => word !== NAME);
  const isOfQuestion = Number(best !== undefined && isQuestion(best));
  const isBare = !isNamed && !hasFocus;
  const [ofOthers, ofBest] = [oddsOf(others), oddsOf(best?.share ?? 0)];
  return {
    best,
    signs: {
      others: ofOthers,
      likeliest: ofBest,
      questions: shareOf(kinds, isQuestion),
      orders: shareOf(kinds, isAction),
      told: shareOf(kinds, isStatement),
      nothing: shareOf(kinds, isNothing),
      strangeWords: words.filter(isStrange).length / Math.max(1, words.length),
      isNamed: Number(isNamed),
      isAsked: Number(isAsked),
      hasFocus: Number(hasFocus),
      isTold: Number(best !== undefined && isStatement(best)),
      isOrder: Number(best !== undefined && isAction(best)),
      isNothing: Number(best !== undefined && isNothing(best)),
      missesSomebody: Number(
        isBare && best !== undefined && (isStatement(best) || (isQuestion(best) && needsSomebody(best))),
      ),
      othersOfQuestion: isOfQuestion * ofOthers,
      likeliestOfQuestion: isOfQuestion * ofBest,
      tensOfWords: Math.min(MOST_WORDS, words.length) / 10,
    },
  };
}
