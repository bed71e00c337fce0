import { DateTime, type DurationLike } from 'luxon';
import type { FlagKind } from '../../../domain/flag.ts';
import type { Outcome } from '../../../domain/log-entry.ts';
import { inDigits } from './in-digits.ts';
import { numberAt } from './numbers.ts';
import { periodIn } from './periods.ts';
import { evenOut } from './text.ts';
import { readWhen } from './when.ts';

const outcomes: readonly [Outcome, RegExp][] = [
  ['wrong-number', /\bwrong number\b|\bwrong person\b/],
  [
    'voicemail',
    /\bvoice ?mail\b|\bvm\b|\bgot (?:his|her|their|the) (?:machine|voicemail|answerphone)\b|\banswerphone\b|\bleft (?:him |her |them )?a message\b|\bmail ?box\b|\banswering machine\b/,
  ],
  ['no-show', /\bno ?show(?:ed)?\b|\b(?:did not|didn't|never) (?:show|turn) up\b|\bstood me up\b/],
  ['dropped', /\b(?:call )?(?:dropped|got cut off|cut off|was cut|broke off|disconnected|line went dead)\b/],
  [
    'no-answer',
    /\bno answer\b|\b(?:nobody|no one) (?:answered|picked up)\b|\b(?:did not|didn't|never) (?:pick(?:ed)? up|answer(?:ed)?|reach)\b|\bcouldn't reach\b|\bnot reached\b|\brang out\b/,
  ],
  [
    'connected',
    /\bconnected\b|\b(?:we |i )?(?:talked|spoke|chatted|had a (?:good |great |nice |long |short )?(?:talk|chat|call))\b|\bgot (?:him|her|them|through)\b|\breached\b|\b(?:it )?went (?:great|well|fine|ok|okay|badly)\b|\bgood call\b|\bas done\b|^done$|^yes$/,
  ],
];

/** How a call ended, and how many minutes it took where that was said; nothing when it is not about that. */
export function readOutcome(spoken: string): { outcome: Outcome; minutes?: number } | undefined {
  const text = evenOut(spoken);
  const found = outcomes.find(([, says]) => says.test(text));
  if (!found) return undefined;
  const minutes = minutesIn(text);
  return { outcome: found[0], ...(minutes === undefined ? {} : { minutes }) };
}

function minutesIn(text: string): number | undefined {
  if (/\bhalf an hour\b/.test(text)) return 30;
  if (/\ban hour and a half\b/.test(text)) return 90;
  if (/\b(?:an|one) hour\b/.test(text)) return 60;
  const words = text.split(' ');
  const at = words.findIndex((word) => /^min(?:ute)?s?$/.test(word));
  for (let from = Math.max(0, at - 3); from < at; from += 1) {
    const number = numberAt(words, from);
    if (number && number.end === at) return number.value;
  }
  return undefined;
}

const flags: readonly [FlagKind, RegExp][] = [
  [
    'contradictory',
    /\btwo different things\b|\bcontradict\w*\b|\bsaid (?:one thing|something else) (?:and|before|last time)\b|\bchanged (?:his|her|their) (?:story|mind|answer)\b/,
  ],
  [
    'short-answers',
    /\b(?:really |very )?short answers\b|\b(?:one|1) word answers\b|\bdid(?:n't| not) (?:say much|talk much|open up)\b|\bin a hurry to (?:get off|end)\b|\bmonosyll\w+\b/,
  ],
  [
    'knows-project',
    /\b(?:knew|knows) (?:the |their |this )?(?:project|subject|topic|business|stuff|numbers|process) (?:inside out|well|by heart|cold)\b|\binside out\b|\bwell prepared\b|\bknew what (?:he|she|they) (?:was|were) talking about\b/,
  ],
  ['goals-set', /\b(?:clear|set|defined|concrete|real) (?:goals|targets|kpis|k p i s|objectives)\b|\bgoals and kpis\b/],
  [
    'pain-clear',
    /\b(?:clear|stated|described|explained|named|talked about) (?:about )?(?:his|her|their|the)? ?(?:pain|problem|problems|challenges)(?: (?:clearly|very clearly|at length|in detail))?\b|\bpain (?:was|is) (?:clear|obvious|real)\b/,
  ],
  [
    'went-badly',
    /\b(?:it )?(?:went|was|call was) (?:really |very )?(?:bad|badly|terrible|awful|poorly|a disaster)\b|\bnot (?:a )?good (?:call|talk)\b|\bwaste of time\b/,
  ],
  [
    'went-well',
    /\b(?:it )?(?:went|was|call was) (?:really |very )?(?:great|well|good|fantastic|brilliant|perfect)\b|\bgreat (?:call|talk|chat)\b|\bgood vibes?\b|\bvery interested\b|\bloved it\b/,
  ],
];

/** The flags that a sentence raises. */
export function readFlags(spoken: string): FlagKind[] {
  const text = evenOut(spoken);
  return flags.filter(([, says]) => says.test(text)).map(([flag]) => flag);
}

/** Something to do, and by when: an instant (UTC) where a time was said, else an ISO day; without one it has to be asked. */
export type Todo = { what: string; due?: string };

const clock =
  /\b(?:at|around|by) (\d{1,2})(?: (\d{2}))?(?: ?o'?clock)?(?: (am|pm))?\b|\b(\d{1,2})(?: (\d{2}))? (am|pm)\b/;
const partsOfDay: readonly [RegExp, number][] = [
  [/\b(?:in the |this |tomorrow )?morning\b/, 9],
  [/\bnoon\b|\bmidday\b/, 12],
  [/\b(?:in the |this |tomorrow )?afternoon\b/, 14],
  [/\b(?:in the |this |tomorrow )?evening\b|\btonight\b/, 18],
];

// "At two" is in the afternoon and "at nine" in the morning: people work between seven and seven.
function timeIn(text: string): { hour: number; minute: number; said: string } | undefined {
  const match = clock.exec(text);
  if (match) {
    const hour = Number(match[1] ?? match[4]);
    const minute = Number(match[2] ?? match[5] ?? 0);
    const halfOfDay = match[3] ?? match[6];
    if (hour > 23 || minute > 59) return undefined;
    const afternoon = halfOfDay === 'pm' ? hour < 12 : halfOfDay === undefined && hour < 7;
    const midnight = halfOfDay === 'am' && hour === 12;
    return { hour: midnight ? 0 : afternoon ? hour + 12 : hour, minute, said: match[0] };
  }
  for (const [says, hour] of partsOfDay) {
    const found = says.exec(text);
    if (found) return { hour, minute: 0, said: found[0] };
  }
  return undefined;
}

/** What to do and by when: "send the quote tomorrow at nine", "call her again in two weeks". */
export function readTodo(spoken: string, now: DateTime): Todo {
  const text = inDigits(evenOut(spoken)).replace(
    /^(?:to |that i (?:should|have to|need to|must) |i (?:should|have to|need to|must|promised to|will) |me to )+/,
    '',
  );
  const ahead = earlier(text);
  if (ahead) {
    const { due } = readTodo(ahead.rest, now);
    if (!due) return { what: ahead.rest };
    const at = DateTime.fromISO(due, { zone: now.zoneName ?? 'utc' }).minus(ahead.by);
    return { what: ahead.rest, due: due.includes('T') ? (at.toUTC().toISO() ?? due) : (at.toISODate() ?? due) };
  }
  const time = timeIn(text);
  const today = now.startOf('day');
  const period = periodIn(time ? text.replace(time.said, ' ').replace(/\s+/g, ' ') : text, today);
  const rest = (time ? text.replace(time.said, ' ') : text).replace(/\s+/g, ' ').trim();
  const when = readWhen(rest, now);
  const date =
    when.kind === 'ask' ? undefined : when.value.type === 'date' ? (when.value.from ?? when.value.to) : undefined;
  const what = tidy(period ? withoutPeriod(rest, period.at, period.at + period.length) : rest);
  const day = date ?? (time ? nextDayFor(time.hour, time.minute, now) : undefined);
  if (!day) return { what };
  if (!time) return { what, due: day };
  const at = now.startOf('day').set({
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    day: Number(day.slice(8, 10)),
    hour: time.hour,
    minute: time.minute,
  });
  return { what, due: at.toUTC().toISO() ?? day };
}

/** What is to be done without the words that say when: "at the end of the month" goes whole, "by month end" too. */
function withoutPeriod(text: string, from: number, to: number): string {
  const before = text
    .slice(0, from)
    .replace(
      /(?:\b(?:at|by|before|until|till|towards?|around|on|in|from) )?(?:the )?(?:very |tail )?(?:end|close|beginning|start|middle|rest) of (?:the )?$/,
      ' ',
    );
  const after = text.slice(to).replace(/^ ?end\b/, '');
  return `${tidy(before)} ${after}`.replace(/\s+/g, ' ').replace(/^ ?to (?=\S)/, '');
}

/** "Ten minutes before", "a day ahead of": how long before something else. */
const leadTime = /^(?:(half an|an|a|one|\d+) )?(minute|hour|day|week)s? (?:before|ahead of|prior to) (?=\S)/;

/** Takes a lead time from the front: what is left is when the thing itself is. */
function earlier(text: string): { rest: string; by: DurationLike } | undefined {
  const found = leadTime.exec(text);
  const [whole, count = 'a', unit] = found ?? [];
  if (!whole || !unit) return undefined;
  const number = count === 'half an' ? 0.5 : Number(count) || 1;
  return { rest: text.slice(whole.length), by: { [`${unit}s`]: number } };
}

const nextDayFor = (hour: number, minute: number, now: DateTime): string => {
  const at = now.startOf('day').set({ hour, minute });
  return (at > now ? at : at.plus({ days: 1 })).toISODate() ?? '';
};
const tidy = (text: string) =>
  text
    .replace(/\b(?:on|in|by|at|for|before|next|this|until|the|within)\s*$/g, '')
    .replace(/\s+(?:on|in|by|at|before|until|within)\s*$/g, '')
    .replace(/\s+,/g, ',')
    .replace(/\s+/g, ' ')
    .replace(/^[ ,]+|[ ,]+$/g, '')
    .trim();

const iWill =
  "(?:(?:and|so|then|ok|okay|oh|also|please|next step|next) )*(?:remind me to |(?:i|we)(?:'ll| will| need to| have to| must| should| gotta| got to| promised to|'m going to| am going to|'m gonna) (?:also )?|(?:need|have|got) to |don't (?:let me )?forget to |to )?";
const deeds =
  '(?:send|resend|email|e mail|mail|call|ring|phone|text|message|ping|write|book|schedule|set up|prepare|prep|draft|share|forward|follow up|get back|chase|circle back|reach out|check back|check in|touch base|arrange|invite|introduce|put together|work out|look into|find out|order|ship)';
const order = new RegExp(`^${iWill}${deeds}(?! (?:is|are|was|were|costs?|volumes?)\\b) \\S`);

/** Whether the words put down something the rep has to do, not something that was learned. */
export const isTodo = (spoken: string): boolean => order.test(evenOut(spoken).replace(/ ,/g, ''));

/** Whether something to do is for somebody who is only called him or her. */
export const saysWhom = (spoken: string): boolean => /\b(?:him|her|them|his|their)\b/.test(evenOut(spoken));

/** Whether a next step was ruled out: "nothing", "no next step". */
export const isNothing = (spoken: string): boolean =>
  /^(?:no|nope|nothing|none|nothing (?:for now|yet|planned|agreed)|no next step|not yet|that's all|skip(?: that(?: one)?)?)$/.test(
    evenOut(spoken).replace(/ , /g, ' '),
  );
