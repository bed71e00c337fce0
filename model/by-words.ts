/**
 * Intents of ours that are not in the model: rarely said, or statements, of which nothing is saved but the words themselves.
 * What is said to them comes as a whole sentence, and is heard by its template or by what was learned.
 */
const listed: ReadonlySet<string> = new Set(
  // Statements.
  (
    'SaidApprovedIntent SaidBudgetIntent SaidDecidesIntent SaidNoBudgetIntent SaidNoNeedIntent SaidNoRushIntent ' +
    'SaidNobodyElseIntent SaidNotApprovedIntent SaidOnlyUserIntent SaidSoonerIntent SaidUrgentIntent ' +
    'ChangeBudgetIntent LogAmountIntent LogBudgetIntent LogBuyerIntent LogChampionIntent LogDeciderIntent LogGoalIntent ' +
    'LogHedgedIntent LogHorizonIntent LogLossIntent LogNeedIntent LogObjectionIntent LogPainIntent LogPeopleIntent ' +
    'LogProcessIntent LogRivalIntent LogSolutionIntent LogSomeDateIntent LogSomeTimeIntent LogTimelineIntent ' +
    // After a call.
    'DictateNoteIntent FlagIntent GreenFlagIntent RedFlagIntent WentBadlyIntent WentWellIntent ' +
    // One value of a lead each.
    'CompanyIntent MailCheckIntent SpellCompanyIntent SpellNameIntent TitleIntent ' +
    // Of leads and what we make of them.
    'AcceptedNotQualifiedIntent AheadIntent ClosedIntent ConfirmedIntent DoubtIntent FreshnessIntent ' +
    'HeldBackIntent HeldBackListIntent HotWaitingIntent JobChangesIntent KeepThresholdIntent LeadsLikeThisIntent ' +
    'NeverAnsweredIntent PredictorsIntent ReviewDueIntent SalesReadyCountIntent ' +
    'SourcesIntent TopGapIntent TopThreeIntent WhatWouldChangeIntent WhyThisOrderIntent ' +
    // Of the day.
    'BackHomeIntent CancelItIntent EntryLengthIntent EntryWaitIntent TheirClockIntent BestCallIntent GapBeforeIntent HowLateIntent MovedCallIntent OneAfterIntent ' +
    'TellThemLateIntent WhichZoneIntent WhoseTimeIntent ' +
    // Of interviews and how I speak.
    'AnotherQuestionIntent LetterIntent PassOverIntent ShortModeIntent StartForLastCallIntent ' +
    'VoicemailIntent WhoseAccountIntent'
  ).split(' '),
);

/** Whether an intent is left out of the model: listed above, or a statement on any topic; one intent takes the words themselves. */
export const isHeardByWords = (intent: string): boolean =>
  listed.has(intent) || (/^(?:Log|Said)/.test(intent) && intent !== 'LogFactIntent');
