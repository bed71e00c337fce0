import type { Frame } from './frame.ts';

const around =
  (before: string, after = '') =>
  (words: string) =>
    `${before}${words}${after}`;
const fixed = (sentence: string) => () => sentence;

/** What only says that something is to be logged; where any words are taken, it comes along with them. */
export const opening =
  /^(?:(?:and|so|okay|please|also|then) )*(?:put down|note(?: down)?|log|write down|record|make a note|add|i (?:learned|heard|found out)|it turns out|(?:he|she|they) (?:told me|said))(?: that)? (?=\S)/i;

/** English sentences around what a recogniser hands over. */
export const en: Readonly<Record<string, Frame>> = {
  LogFactIntent: {},
  LogBudgetIntent: { expects: 'budget' },
  LogAmountIntent: { expects: 'budget' },
  ChangeBudgetIntent: { expects: 'budget', corrects: 'said' },
  CorrectIntent: { corrects: 'said' },
  LogDeciderIntent: { expects: 'decision-maker' },
  LogBuyerIntent: { expects: 'economic-buyer', frame: around('it comes out of ') },
  LogChampionIntent: { expects: 'champion' },
  LogPeopleIntent: { expects: 'stakeholders', frame: around('there are ', ' people involved') },
  LogProcessIntent: { expects: 'decision-process', frame: around('the board ') },
  LogTimelineIntent: { expects: 'timeline' },
  LogHorizonIntent: { expects: 'timeline' },
  LogSomeTimeIntent: { expects: 'timeline', frame: around('some time ') },
  LogSomeDateIntent: { expects: 'timeline', frame: around('some time ') },
  LogHedgedIntent: { frame: around('about ') },
  LogRivalIntent: { expects: 'competition', frame: around("they're looking at ") },
  LogSolutionIntent: { expects: 'current-solution', frame: around('they use ') },
  LogLossIntent: { expects: 'consequences', frame: around('they lose ') },
  LogPainIntent: { expects: 'pain', frame: around('their problem is ') },
  LogNeedIntent: { expects: 'need', frame: around('they need ') },
  LogObjectionIntent: { expects: 'objections', frame: around('they are worried about ') },
  LogGoalIntent: { expects: 'goals', frame: around('their goal is ') },
  SaidNoBudgetIntent: { frame: fixed('no budget yet') },
  SaidBudgetIntent: { frame: fixed('there is a budget') },
  SaidApprovedIntent: { frame: fixed('the budget is approved') },
  SaidNotApprovedIntent: { frame: fixed("there's a budget but it isn't approved") },
  SaidDecidesIntent: { frame: fixed('he decides himself') },
  SaidOnlyUserIntent: { frame: fixed("he's only the user, his boss decides") },
  SaidUrgentIntent: { frame: fixed('it is urgent') },
  SaidSoonerIntent: { frame: fixed('sooner is better') },
  SaidNoRushIntent: { frame: fixed('they are in no rush') },
  SaidNoNeedIntent: { frame: fixed("they don't need it") },
  SaidNobodyElseIntent: { frame: fixed("they're not looking at anyone else") },
};
