/** Learned by `npm run words:sureness` from sentences that what was heard had not been learned from. */
export const forUs = {
  "start": -1.331,
  "signs": {
    "hasFocus": -1.172,
    "isAsked": -0.112,
    "isNamed": 3.452,
    "isNothing": -1.803,
    "isOrder": -0.652,
    "isTold": -0.813,
    "likeliest": 0.142,
    "likeliestOfQuestion": 0.527,
    "missesSomebody": -0.951,
    "nothing": -0.552,
    "orders": -0.136,
    "others": -0.918,
    "othersOfQuestion": -0.078,
    "questions": -0.445,
    "strangeWords": -2.223,
    "tensOfWords": 0.565,
    "told": -0.061
  }
};
export const rightAnswer = {
  "start": 0.687,
  "signs": {
    "isDenial": 0.489,
    "isDenied": 0.006,
    "isLikeliest": 0.01,
    "isPart": -0.668,
    "isPerson": 1.143,
    "isRead": 0.6,
    "isText": 0.695,
    "isTyped": 1.088,
    "isUnknown": 1.129,
    "isYes": 1.102,
    "likeliest": 0.037,
    "saysThis": 0.796,
    "tensOfWords": 0.263,
    "topicAlone": -0.526,
    "topicWithKin": 0.708
  }
};
