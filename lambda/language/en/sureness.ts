import type { Sureness } from '../../understanding/sureness.ts';

/** Learned by `npm run words:sureness` from sentences that what was heard had not been learned from. */
export const forUs: Sureness = {
  start: -0.625,
  signs: {
    hasFocus: 3.159,
    isAsked: -0.134,
    isNamed: 3.364,
    isNothing: -1.903,
    isOrder: -0.658,
    isTold: -0.564,
    likeliest: 0.099,
    likeliestOfQuestion: 0.573,
    missesSomebody: -0.526,
    nothing: -0.533,
    orders: 0.007,
    others: -0.74,
    othersOfQuestion: -0.322,
    questions: -0.223,
    strangeWords: -2.016,
    tensOfWords: -0.441,
    told: -0.126,
  },
};
export const rightAnswer: Sureness = {
  start: 0.419,
  signs: {
    isDenial: 0.433,
    isDenied: 0.105,
    isLikeliest: 0.231,
    isPart: -0.674,
    isPerson: 0.86,
    isRead: 0.695,
    isText: 0.788,
    isTyped: 1.352,
    isUnknown: 1.022,
    isYes: 0.941,
    likeliest: 0.069,
    saysThis: 0.786,
    tensOfWords: 0.27,
    topicAlone: -0.616,
    topicWithKin: 0.741,
  },
};
