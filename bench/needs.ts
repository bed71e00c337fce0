/**
 * Which intents serve a need of the utterance sets. Needs without an intent are not claimed: the skill does not book,
 * move or cancel, and keeps no reminders or address book.
 */
export const intentsServing: Readonly<Record<string, readonly string[]>> = {
  list_calls: ['ListCallsIntent'],
  count_calls: ['ListCallsIntent', 'CallsLeftIntent'],
  first_call: ['WhoIsItIntent', 'ListCallsIntent'],
  last_call: ['WhoIsItIntent', 'ListCallsIntent'],
  next_call: ['NextCallIntent'],
  time_until_call: ['NextCallIntent'],
  call_at_time: ['WhoIsItIntent', 'ListCallsIntent'],
  who_with: ['WhoIsItIntent', 'NextCallIntent'],
  availability: ['ListCallsIntent'],
};

/** Alexa's own intents that answer to a need of the meta set. Stop and cancel both leave, so either is right for both. */
export const builtInServing: Readonly<Record<string, readonly string[]>> = {
  yes: ['AMAZON.YesIntent'],
  no: ['AMAZON.NoIntent'],
  help: ['AMAZON.HelpIntent'],
  repeat: ['AMAZON.RepeatIntent'],
  stop: ['AMAZON.StopIntent', 'AMAZON.CancelIntent'],
  cancel: ['AMAZON.CancelIntent', 'AMAZON.StopIntent'],
};
