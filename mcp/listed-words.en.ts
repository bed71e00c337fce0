import type { ListedWords } from './listed-words.ts';

/** English for assistants. */
export const en: ListedWords = {
  instructions: `Lead Scout knows a sales rep's calls and leads, and how likely each lead is to buy.
Repeat its figures and names as they stand: every likelihood is a sum whose summands are given, and nothing may be rounded, added or guessed.
Lead Scout never guesses between two people: when it asks which one, ask the rep.
Nothing is written down but what the rep said. log_answer, undo and say take the rep's own words, whole and unchanged; never put words together for them, and never answer Lead Scout's question yourself.
A result's "conversation" belongs to the next call of the same talk: with it "she", "that" and "yes" are understood.`,
  tools: {
    list_calls: {
      title: 'List the calls of a day',
      about:
        'The sales calls of a day or a week: how many, when, with whom, and what was not counted. Today without a date.',
    },
    find_call: {
      title: 'Whom a call is with',
      about: 'Whom the call at a time is with; the next call without a time.',
    },
    brief_call: {
      title: 'Brief before a call',
      about:
        'All that is worth knowing before a call: with a lead, at a time, or the next one; with a date the whole day.',
    },
    check_likelihood: {
      title: 'How likely a lead is to buy',
      about: 'Whether a lead is interested and how likely to buy, with the score and every summand of it.',
    },
    explain_likelihood: {
      title: 'Why a likelihood is what it is',
      about:
        'The reasons behind a likelihood: for it, against it, why it is not higher, how sure it is, or what changed.',
    },
    compare_leads: {
      title: 'Compare two leads',
      about: 'Which of two leads is more likely to buy, and what makes the difference.',
    },
    find_gaps: {
      title: 'What is missing about a lead',
      about: 'What is not known yet about a lead in the qualification framework, the most telling first.',
    },
    suggest_questions: {
      title: 'What to ask a lead',
      about: 'A question to ask a lead, for the gap that matters most or for a criterion.',
    },
    rank_leads: {
      title: 'Rank the leads',
      about: 'Whom to call first, and other orders of the rep’s leads, with likelihoods.',
    },
    read_notes: {
      title: 'What is on record about a lead',
      about: 'Notes, the last conversation, flags, the deal, or what the lead read and visited.',
    },
    free_time: { title: 'When the rep is free', about: 'When there is time between the calls of a day.' },
    review_pipeline: {
      title: 'The pipeline and the model',
      about: 'The pipeline as it stands, the forecast, or how accurate the predictions were.',
    },
    log_answer: {
      title: 'Log what the rep learned',
      about:
        'Writes down what the rep says they learned about a lead, such as "Jones has fifty thousand". The words are read; what they do not bear is refused or asked about.',
    },
    undo: {
      title: 'Take back what was logged',
      about: 'Takes back what was logged last, as the rep says it: "undo that".',
    },
    say: {
      title: 'Pass on the rep’s words',
      about:
        'Anything else in the rep’s own words: an answer to Lead Scout’s question, a note, a reminder, a call to move. It understands whole sentences.',
    },
  },
  arguments: {
    lead: 'The lead as the rep calls them: a name, a company, or both ("Sarah Chen from Acme").',
    other: 'The other lead.',
    date: 'A day or week: 2026-11-23, 2026-W48.',
    time: 'A time of day on the rep’s clock: 14:00.',
    framework: 'The qualification framework, where it is not the usual one.',
    criterion: 'What is asked about: budget, decision maker, timeline, …',
    words: 'The rep’s own words, whole and unchanged.',
    duration: 'How long it takes: PT30M, PT1H.',
    conversation: 'The conversation of the result before, to go on from it.',
    side: 'Which side of it.',
    order: 'Which order: first (whom to call first), hottest, todays-calls, ignored, waiting, cold, drop.',
    record: 'What of the record.',
    of: 'What of it.',
  },
  resources: {
    today: { title: 'Today', about: 'The sales calls of today.' },
    lead: { title: 'A lead', about: 'A lead’s likelihood with its sum, by the id a tool gave.' },
    scorecard: {
      title: 'The scorecard',
      about: 'The model in use: characteristics, bins and points, as a table that can be checked.',
    },
  },
  prompts: {
    'morning-brief': {
      title: 'Morning brief',
      about: 'The day ahead: the calls, and what to know before each.',
      says: 'Give me my morning brief with Lead Scout: list today’s calls, brief me on each, and say whom I should call first. Repeat its figures as they stand.',
    },
    debrief: {
      title: 'Debrief',
      about: 'After a call: what was learned, in the rep’s own words.',
      says: 'I have just finished a call and want to debrief. Ask me what I learned, and pass each of my sentences to Lead Scout’s log_answer word for word. When it asks back, ask me. At the end ask Lead Scout what is still missing.',
    },
  },
  which: 'Which one?',
};
