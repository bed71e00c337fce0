import type { Speakable } from '../../model/trace.ts';

/** A handful of capabilities, enough to exercise the generator and the ear. */
export const sampleCapabilities: Speakable[] = [
  {
    name: 'count-calls',
    intents: { CountCallsIntent: { slots: { day: 'AMAZON.DATE' } } },
    utterances: {
      en: {
        CountCallsIntent: [
          'how many [sales] calls do i have [planned]',
          'how many [sales] calls do i have [planned] {day}',
          'how many calls are there {day}',
          'what does my {day} look like',
        ],
      },
    },
  },
  {
    name: 'who-is-it',
    intents: { WhoIsItIntent: { slots: { day: 'AMAZON.DATE', time: 'AMAZON.TIME', position: 'POSITION' } } },
    utterances: {
      en: {
        WhoIsItIntent: [
          "(who is|who's) the {time} with",
          "(who is|who's) my {time} [call] with",
          'who am i talking to at {time}',
          'who is my call with {day}',
          'and the {time} [one]',
          'what about the {position} [one]',
          'who is the {position} [one]',
        ],
      },
    },
  },
  {
    name: 'explain-likelihood',
    intents: { LikelihoodIntent: { slots: { lead: 'LEAD' } } },
    utterances: {
      en: {
        LikelihoodIntent: [
          'how likely is {lead} to buy',
          'is {lead} interested [in our product]',
          "what's the chance {lead} closes",
          'how likely is (he|she) to buy',
        ],
      },
    },
  },
  {
    name: 'log-answer',
    intents: {
      LogBudgetIntent: { slots: { amount: 'AMAZON.NUMBER' }, elicits: ['amount'] },
      AddNoteIntent: { slots: { note: 'AMAZON.SearchQuery' } },
      LogTimelineIntent: { slots: { deadline: 'AMAZON.DATE', length: 'AMAZON.DURATION' } },
    },
    utterances: {
      en: {
        LogBudgetIntent: [
          'the budget is {amount} [dollars]',
          'put down that (he|she) has {amount}',
          'log [the] budget',
        ],
        'LogBudgetIntent.amount': ['{amount}', 'about {amount} [dollars]', 'maybe {amount}'],
        AddNoteIntent: ['add a note [that] {note}', 'write down {note}'],
        LogTimelineIntent: ['they need it by {deadline}', 'they need it in {length}', 'they want it live {deadline}'],
      },
    },
  },
  {
    name: 'system',
    intents: { 'AMAZON.HelpIntent': {} },
    utterances: { en: { 'AMAZON.HelpIntent': ['what can i (say|ask)'] } },
  },
];
