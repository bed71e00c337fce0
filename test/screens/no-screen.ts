/** Why a capability has no screen of its own; what was shown before stays. */
export const noScreen: Readonly<Record<string, string>> = {
  'check-fit': 'a yes or no with one reason is heard faster than it is read',
  'about-call': 'one property of a call, whose screen is still there',
  'their-clock': 'a time of day',
  'other-entries': 'entries that are no calls are told one at a time',
  'free-time': 'a stretch of time, beside the calls that are still shown',
  debrief: 'what was just said by the rep is not shown back before it is confirmed',
  'log-answer': 'what was just said by the rep is not shown back before it is confirmed',
  'move-stage': 'one word',
  'change-calls': 'a change is confirmed aloud before it is one',
  'where-i-am': 'a place',
  'count-leads': 'a number',
  'review-model': 'the page and the report show the review; a device in a room may not',
  'answer-doubt': 'one sentence about how sure we are',
  'follow-up': 'hands over to the question that was meant',
  forget: 'what is forgotten is not shown',
  'link-me': 'a spoken code is not for a room',
  'about-me': 'what a rep’s account says is not for a room',
  system: 'help, stop and silence',
  'free-words': 'hands over to the question that was meant',
  'lead-record': 'notes are not for a room',
  pipeline: 'amounts of deals are not for a room',
};

/** What a rep says to see the screen of a capability. */
export const said: Readonly<Record<string, string>> = {
  launch: 'open lead scout',
  'list-calls': 'how many calls do I have today',
  'who-is-it': "who is my two o'clock",
  'explain-likelihood': 'how likely is Jones Watson to buy',
  'check-likelihood': 'how sure are you',
  brief: 'brief me on Jones Watson',
  'rank-leads': 'who should I call first',
  interview: 'log BANT for Jones Watson',
  'find-gaps': 'what am I missing on Jones Watson',
};
