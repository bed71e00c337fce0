import type { DateTime } from 'luxon';
import type { FactValue } from '../../../domain/fact-value.ts';
import { askBack, said, type Understood } from '../../../understanding/understood.ts';
import { months } from './calendar-names.ts';
import { isHedged, isUnknown } from './hedges.ts';
import { holidayIn } from './holidays.ts';
import { inDigits } from './in-digits.ts';
import type { Period } from './period-shape.ts';
import { periodIn } from './periods.ts';
import { afterSlips, withoutRuledOut } from './repair.ts';
import { evenOut } from './text.ts';

export type When = Extract<FactValue, { type: 'date' }>;
export type WhenAnswer = When | Extract<FactValue, { type: 'answer' }>;

const never =
  /\bno (?:real |fixed |set |specific |particular |hard |firm )?(?:deadline|date|timeline|time ?frame|rush|hurry|urgency|pressure|time pressure|schedule|timing)\b|\bnot (?:any time soon|anytime soon|urgent|this year|for a while|decided when|in a (?:hurry|rush))\b|\bin no (?:hurry|rush)\b|^(?:never|whenever|open ended|no|nope|not yet|nothing|none|nothing yet)$|\bwhenever\b|\bopen ended\b|\bnever\b|\bno (?:plans?|decision) (?:on|for) (?:timing|a date|when)\b/;
const urgent =
  /\b(?:asap|as soon as (?:possible|they can|we can|he can|she can)|right away|immediately|straight away|at once|right now|yesterday|now|urgent(?:ly)?|this minute|the sooner the better|sooner (?:is|the) better|sooner rather than later|quickly|pronto)\b/;
const vague =
  /\b(?:soon|later|some day|someday|eventually|at some point|down the road|in the future|one day|in due course|when (?:they're|they are|he's|she's) ready|in the (?:coming|next|following) (?:days|weeks|months|years)|(?:in |over )?the next (?:days|weeks|months|years)|weeks|months|long term|medium term|short term|later on)\b/;
const fiscal = /\b(?:fiscal|financial year|budget year|fy ?\d*|tax year|accounting year)\b/;

const iso = (day: DateTime) => day.toISODate() ?? '';

/** The part of a stretch: its end, its beginning, its middle, or early and late in it. */
const parts: readonly { pattern: RegExp; of: (period: Period) => { from?: DateTime; to: DateTime }; vague: boolean }[] =
  [
    {
      pattern: /(?:the )?(?:very |back |tail )?(?:end|close)(?: of)?(?: the)?(?: month of)?$/,
      of: ({ to }) => ({ to }),
      vague: false,
    },
    {
      pattern: /(?:the )?(?:very )?(?:beginning|start|first (?:half|part))(?: of)?(?: the)?(?: month of)?$/,
      of: ({ from, to }) => ({ from, to: third(from, to, 1) }),
      vague: false,
    },
    {
      pattern: /(?:the )?(?:middle|mid)(?: of)?(?: the)?$/,
      of: ({ from, to }) => ({ from: third(from, to, 1), to: third(from, to, 2) }),
      vague: true,
    },
    {
      pattern: /early(?: in| on in)?(?: the)?$/,
      of: ({ from, to }) => ({ from, to: third(from, to, 1) }),
      vague: true,
    },
    { pattern: /late(?:r)?(?: in)?(?: the)?$/, of: ({ from, to }) => ({ from: third(from, to, 2), to }), vague: true },
    {
      pattern: /(?:the )?(?:second|2th|back|latter) half of(?: the)?$/,
      of: ({ from, to }) => ({ from: half(from, to), to }),
      vague: false,
    },
    {
      pattern: /(?:the )?1th half of(?: the)?$/,
      of: ({ from, to }) => ({ from, to: half(from, to).minus({ days: 1 }) }),
      vague: false,
    },
  ];
const third = (from: DateTime, to: DateTime, n: number) =>
  from.plus({ days: Math.round(((to.diff(from, 'days').days + 1) * n) / 3) - 1 });
const half = (from: DateTime, to: DateTime) => from.plus({ days: Math.round((to.diff(from, 'days').days + 1) / 2) });

const monthOfDay = months.join('|');
const dayThenMonth = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)(?: day)? (?:of )?(?<month>${monthOfDay})\\b`);
const monthThenDay = new RegExp(`\\b(?<month>${monthOfDay}) (?:the )?(\\d{1,2})(?:st|nd|rd|th)\\b`);

/** Whether a day is named that there is not: the thirty-first of February, the twenty-ninth in a year that is no leap year. */
function isNoDay(text: string, now: DateTime): boolean {
  const found = dayThenMonth.exec(text) ?? monthThenDay.exec(text);
  const month = months.indexOf(found?.groups?.month ?? '');
  const day = Number(found?.slice(1).find((each) => /^\d/.test(each)));
  const year = Number(/\b20\d\d\b/.exec(text)?.[0] ?? now.year + (month < now.month - 1 ? 1 : 0));
  return month >= 0 && (day < 1 || day > new Date(Date.UTC(year, month + 1, 0)).getUTCDate());
}

type Ends = { from?: DateTime; to?: DateTime; vague?: boolean };

/** What stands before the stretch and what it makes of it. The first that fits counts. */
const prepositions: readonly {
  pattern: RegExp;
  of: (period: Ends & { from?: DateTime; to: DateTime }, whole: boolean, unit: Period['unit']) => Ends;
}[] = [
  {
    pattern:
      /\b(?:not before|no earlier than|not until|no sooner than|earliest(?: is)?)(?: the)?$|(?:\b(?:cannot|can not|not|never|nothing|nobody|no one|none)\b|n't\b)(?: [a-z']+){0,6} (?:before|until|till)(?: the)?$/,
    of: ({ from, to }) => ({ from: from ?? to }),
  },
  // A length gives its end; of "more than three to six months" nobody knows better than three.
  {
    pattern: /\b(?:at least|(?<!no )more than|over|no less than|not for(?: at least)?(?: another)?)(?: the)?$/,
    of: ({ from, to }, _whole, unit) => ({ from: from ?? to, ...(unit === 'horizon' ? {} : { vague: true }) }),
  },
  { pattern: /\bnot(?: in| within| during)?(?: the)?$/, of: ({ to }) => ({ from: to.plus({ days: 1 }) }) },
  { pattern: /\b(?:after|once .*)(?: the)?$/, of: ({ to }) => ({ from: to.plus({ days: 1 }) }) },
  {
    pattern: /\b(?:from|starting|starting from|beginning|as of|since)(?: in| on)?(?: the)?$/,
    of: ({ from, to }) => ({ from: from ?? to }),
  },
  {
    pattern: /\b(?:before|prior to|ahead of|earlier than|in time for)(?: the)?$/,
    of: ({ from, to }) => ({ to: from ? from.minus({ days: 1 }) : to }),
  },
  // "By March" may mean its beginning or its end; a day, a horizon or an end is clear.
  {
    pattern:
      /\b(?:by|until|till|no later than|not later than|latest|at the latest|within|inside(?: of)?|over the next|in the next)(?: the)?(?: next)?$/,
    of: ({ to }, whole, unit) => ({ to, ...(whole && unit !== 'day' && unit !== 'horizon' ? { vague: true } : {}) }),
  },
];

const event =
  /\b(?:before|by|for|in time for|ahead of|until|when|after) ((?:their|our|the|his|her|its) [a-z' ]+?)(?: (?:is|starts|begins|happens|ends|expires|runs out|is up|comes up|is due|takes place|closes|renews))?(?: (?:in|on|at|by))?$/;
const notAnEvent =
  /^(?:the )?(?:end|beginning|start|middle|close|first|last|next|very|month|week|year|quarter|back|tail)\b|^(?:their|our|his|her|its|the) (?:next|end|start|go live)\b/;
const because =
  /\b(?:because(?: of)?|since|so that|due to|as|cause|on account of|otherwise) ((?:their|our|the|his|her|its|they|he|she|it|that's|a|an) .+)$/;

const clean = (reason: string) =>
  reason
    .replace(/^(?:the|of) /, '')
    .replace(/[ ,]+$/g, '')
    .trim();

/** Around the turn of the year "the holidays" are those; business starts again in January. */
const afterHolidays = /\bafter (?:the )?holidays\b/;
const newYear = (today: DateTime): WhenAnswer => {
  const january = today.plus({ years: 1 }).startOf('year');
  return { type: 'date', from: iso(january), to: iso(january.endOf('month')) };
};

/** Reads an evened text; `undefined` when it names no time at all. */
function read(text: string, now: DateTime, hedged: boolean): Understood<WhenAnswer> | undefined {
  const today = now.startOf('day');
  const reasoned = because.exec(text);
  const main = reasoned ? text.slice(0, reasoned.index).replace(/[ ,]+$/, '') : text;
  const reason = reasoned?.[1] ? clean(reasoned[1]) : undefined;
  if (fiscal.test(text)) return askBack('fiscal');
  if (afterHolidays.test(main)) return said(newYear(today), hedged);
  const holiday = holidayIn(main, today);
  if (holiday) return holidayDate(main, holiday, today, hedged);
  const found = periodIn(main, today) ?? (reasoned ? periodIn(text, today) : undefined);
  const source = found && found.at + found.length <= main.length ? main : text;
  if (!found) {
    const [, own = ''] = event.exec(main) ?? [];
    if (own && !notAnEvent.test(own) && !urgent.test(main))
      return askBack('when-is-that', { type: 'date', reason: clean(own) });
    return undefined;
  }
  return dated(source, found, today, hedged, reason);
}

function holidayDate(
  text: string,
  { name, day, said: called }: NonNullable<ReturnType<typeof holidayIn>>,
  today: DateTime,
  hedged: boolean,
): Understood<WhenAnswer> {
  if (!day) return askBack('when-is-that', { type: 'date', reason: name });
  const head = text.slice(0, called.exec(text)?.index ?? 0).trim();
  const ends: Ends = /\b(?:before|prior to|ahead of|in time for)(?: the)?$/.test(head)
    ? { to: day.minus({ days: 1 }) }
    : /\bafter$/.test(head)
      ? { from: day.plus({ days: 1 }) }
      : { to: day };
  if (ends.to && ends.to < today) return askBack('past', stretch(ends, name));
  return said(stretch(ends, name), hedged || /\b(?:around|the holidays)\b/.test(head));
}

function dated(text: string, first: Period, today: DateTime, hedged: boolean, why?: string): Understood<WhenAnswer> {
  const tail = text.slice(first.at + first.length);
  const joined = /^ (?:,? ?)(to|and|or|through|until|till|-|thru) (?:the )?(?=\S)/.exec(tail);
  const rest = joined ? tail.slice(joined[0].length) : '';
  const second = joined ? periodIn(rest, today) : undefined;
  const together = second && second.at < 12 && second.to > first.from;
  let head = text.slice(0, first.at).trim();
  const part = parts.find(({ pattern }) => pattern.test(head));
  if (part) head = head.replace(part.pattern, '').trim();
  const atEnd = /^ ?end\b/.test(tail);
  const inPart: Ends & { from?: DateTime; to: DateTime } = together
    ? { from: first.from, to: second.to }
    : part
      ? part.of(first)
      : atEnd
        ? { to: first.to }
        : first.unit === 'horizon' && +first.from === +first.to
          ? { to: first.to }
          : { from: first.from, to: first.to };
  const [, own = ''] = event.exec(head) ?? [];
  const happens = own !== '' && !notAnEvent.test(own);
  const before = happens ? head.slice(0, head.lastIndexOf(own)).trim() : head;
  const atLeast = first.unit === 'horizon' && /^ (?:at least|or more|or longer|at a minimum|minimum)\b/.test(tail);
  const preposition = prepositions.find(({ pattern }) => pattern.test(atLeast ? 'at least' : before));
  const whole = !part && !atEnd && !together;
  const ends: Ends = preposition && !together ? preposition.of(inPart, whole, first.unit) : inPart;
  const reason = why ?? (happens ? clean(own) : undefined);
  const unsure =
    hedged ||
    first.vague === true ||
    ends.vague === true ||
    (part?.vague ?? false) ||
    (together === true && joined?.[1] === 'or') ||
    (happens && !/\bwhen\b/.test(head) && first.unit !== 'day');
  const last = ends.to ?? ends.from;
  if (ends.from && ends.to && ends.from > ends.to) return askBack('which');
  if (last && ends.to && last < today) return askBack('past', stretch(ends, reason));
  return said(stretch(ends, reason), unsure);
}

const stretch = ({ from, to }: Ends, reason: string | undefined): When => ({
  type: 'date',
  ...(from ? { from: iso(from) } : {}),
  ...(to ? { to: iso(to) } : {}),
  ...(reason ? { reason } : {}),
});

/**
 * A date, a stretch or a horizon as spoken, with the reason where one is given: "by the end of March", "q three", "before
 * Black Friday", "in a couple of weeks", "some time next year". A yes means urgent, a no that there is no date.
 */
export function readWhen(spoken: string, now: DateTime): Understood<WhenAnswer> {
  const text = inDigits(evenOut(spoken))
    .replace(
      /\b(?:a |1 )?hundred(?: (?:and )?(\d{1,2}))?(?= days?\b)/,
      (_all, rest?: string) => `${100 + Number(rest ?? 0)}`,
    )
    .replace(
      /\b(?:eoy|eom|eoq)\b/g,
      (short) => ({ eoy: 'end of year', eom: 'end of month', eoq: 'end of quarter' })[short] ?? short,
    )
    .replace(/\bthis (year|quarter|month|week) or next$/, 'this $1 or next $1')
    .replace(/\bnext (year|month|week) or the \1 after$/, 'next $1 or $1 after next');
  const hedged = isHedged(text);
  const slips = afterSlips(text).map((part) => withoutRuledOut(part).text);
  const wholeNever = never.test(text);
  for (const part of slips) {
    if (isNoDay(part, now)) return askBack('vague');
    const found = read(part, now, hedged);
    if (found && !(wholeNever && !periodIn(part, now.startOf('day')))) return found;
  }
  if (wholeNever) return said({ type: 'answer', answer: 'no' }, hedged);
  if (isUnknown(text)) return said({ type: 'answer', answer: 'unknown' }, false);
  if (urgent.test(text)) return said({ type: 'answer', answer: 'yes' }, hedged || /better|rather/.test(text));
  if (vague.test(text)) return askBack('vague');
  return askBack('not-heard');
}
