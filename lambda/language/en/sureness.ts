import type { Sureness } from '../../understanding/sureness.ts';

/** Learned by `npm run words:sureness` from sentences that what was heard had not been learned from. */
export const forUs: Sureness = {
  start: -1.512,
  signs: {
    hasFocus: -1.09,
    isAsked: -0.044,
    isNamed: 3.307,
    isNothing: -1.943,
    isOrder: -0.725,
    isTold: -0.606,
    likeliest: 0.054,
    likeliestOfQuestion: 0.692,
    missesSomebody: -0.888,
    nothing: -0.614,
    orders: -0.183,
    others: -0.858,
    othersOfQuestion: -0.238,
    questions: -0.566,
    strangeWords: -2.216,
    tensOfWords: 0.333,
    told: -0.105,
  },
};
export const rightAnswer: Sureness = {
  start: 0.505,
  signs: {
    isDenial: 0.527,
    isDenied: 0.032,
    isLikeliest: 0.124,
    isPart: -0.649,
    isPerson: 1.148,
    isRead: 0.751,
    isText: 0.696,
    isTyped: 1.085,
    isUnknown: 1.054,
    isYes: 1.26,
    likeliest: 0.117,
    saysThis: 0.787,
    tensOfWords: 0.315,
    topicAlone: -0.524,
    topicWithKin: 0.646,
  },
};
