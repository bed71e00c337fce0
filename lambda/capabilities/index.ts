// What a rep can ask for: the table of contents, one line each.
export { launch } from './launch/index.ts';
export { listCalls } from './list-calls/index.ts';
export { whoIsIt } from './who-is-it/index.ts';
export { explainLikelihood } from './explain-likelihood/index.ts';
export { checkLikelihood } from './check-likelihood/index.ts';
export { checkFit } from './check-fit/index.ts';
export { aboutCall } from './about-call/index.ts';
export { freeTime } from './free-time/index.ts';
export { brief } from './brief/index.ts';
export { rankLeads } from './rank-leads/index.ts';
export { interview } from './interview/index.ts';
export { logAnswer } from './log-answer/index.ts';
export { findGaps } from './find-gaps/index.ts';
export { moveStage } from './move-stage/index.ts';
export { whereIAm } from './where-i-am/index.ts';
export { followUp } from './follow-up/index.ts';
export { system } from './system/index.ts';
