import type { SlotValue } from '../slot-type.ts';
import { months } from './readers/calendar-names.ts';

const ordinals = ['first', 'second', 'third', 'fourth'];
const numbers = ['one', 'two', 'three', 'four'];

const listed = (names: readonly string[]): SlotValue[] =>
  names.map((name) => ({ id: name.replaceAll(/[^a-z]+/g, '-'), name }));

/** English values of the slot types that answers are heard with. */
export const answerTypes: Record<'MONEY' | 'HORIZON' | 'LETTER' | 'OUTCOME' | 'FLAG', SlotValue[]> = {
  /** How a call ended. */
  OUTCOME: [
    { id: 'connected', name: 'connected', synonyms: ['we talked', 'talked', 'spoke', 'done', 'reached'] },
    {
      id: 'voicemail',
      name: 'voicemail',
      synonyms: ['left a voicemail', 'left a message', 'no answer left a voicemail'],
    },
    { id: 'no-answer', name: 'no answer', synonyms: ['nobody picked up', 'nobody answered', 'did not pick up'] },
    { id: 'no-show', name: 'no show', synonyms: ['did not show up', 'never showed up'] },
    { id: 'wrong-number', name: 'wrong number', synonyms: ['wrong person'] },
    { id: 'dropped', name: 'dropped', synonyms: ['cut off', 'got cut off', 'disconnected'] },
  ],
  /** What a rep noticed in a call. */
  FLAG: [
    {
      id: 'short-answers',
      name: 'gave really short answers',
      synonyms: ['gave short answers', 'gave one word answers', 'did not say much'],
    },
    {
      id: 'contradictory',
      name: 'said two different things about the budget',
      synonyms: ['said two different things', 'contradicted himself', 'contradicted herself'],
    },
    {
      id: 'knows-project',
      name: 'knew the project inside out',
      synonyms: ['knew the subject inside out', 'knew the project well', 'was well prepared'],
    },
    {
      id: 'goals-set',
      name: 'had clear goals and k. p. i. s',
      synonyms: ['had clear goals and kpis', 'had clear goals', 'had set goals'],
    },
    {
      id: 'pain-clear',
      name: 'described the problem clearly',
      synonyms: ['stated the pain clearly', 'talked about the problem at length'],
    },
  ],
  /** What follows a number of money. */
  MONEY: [
    { id: 'thousand', name: 'thousand', synonyms: ['grand', 'k', 'thousand bucks'] },
    { id: 'million', name: 'million', synonyms: ['mil'] },
    { id: 'usd', name: 'dollars', synonyms: ['bucks', 'us dollars'] },
    { id: 'eur', name: 'euros', synonyms: ['euro'] },
    { id: 'gbp', name: 'pounds', synonyms: ['quid', 'pounds sterling'] },
    { id: 'chf', name: 'swiss francs', synonyms: ['francs'] },
    { id: 'cad', name: 'canadian dollars' },
    { id: 'inr', name: 'rupees' },
    { id: 'thousand-usd', name: 'thousand dollars' },
    { id: 'thousand-eur', name: 'thousand euros' },
    { id: 'thousand-gbp', name: 'thousand pounds' },
  ],
  /** When something shall be there, as far as AMAZON.DATE does not know the words. */
  HORIZON: listed([
    ...months.flatMap((month) => [
      `by the end of ${month}`,
      `end of ${month}`,
      `the end of ${month}`,
      `in ${month}`,
      `before ${month}`,
    ]),
    ...ordinals.flatMap((nth) => [
      `the ${nth} quarter`,
      `end of the ${nth} quarter`,
      `the end of the ${nth} quarter`,
      `by the end of the ${nth} quarter`,
    ]),
    ...numbers.flatMap((n) => [`q ${n}`, `end of q ${n}`, `by q ${n}`]),
    ...['this', 'next'].flatMap((which) => [
      `${which} quarter`,
      `${which} month`,
      `${which} year`,
      `end of ${which} quarter`,
      `end of ${which} year`,
    ]),
    ...['two', 'three', 'six', 'nine'].flatMap((n) => [`in ${n} weeks`, `in ${n} months`, `${n} months`]),
    'by the end of the year',
    'the end of the year',
    'by year end',
    'before black friday',
    'before christmas',
    'as soon as possible',
    'in a couple of weeks',
    'in a couple of months',
    'in a year',
  ]),
  LETTER: listed('a b c d e g i m n p s t u'.split(' ')).map((value) => ({ ...value, synonyms: [`${value.name}.`] })),
};
