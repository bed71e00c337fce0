import type { DateTime } from 'luxon';
import type { Language } from '../../language/languages.ts';
import { spokenSum } from '../../scoring/reasons.ts';
import type { Show } from '../../turn/show.ts';
import { type Data, type Document, type Screen, type Shown, shown } from './apl.ts';
import { callDocument } from './call.ts';
import { callsDocument } from './calls.ts';
import { colours } from './layout.ts';
import { lettersDocument } from './letters.ts';
import { likelihoodDocument } from './likelihood.ts';
import { rankingDocument } from './ranking.ts';
import { en } from './says.en.ts';
import type { ScreenWords } from './says.ts';

const words: Record<Language, ScreenWords> = { en };

/** Bars that fit on the smallest screen with the start and the score. */
const MOST_FOR = 3;
const MOST_AGAINST = 1;

type Of<Kind extends Show['kind']> = Extract<Show, { kind: Kind }>;
type Made = { title: string; subtitle: string; document: Document; data: Data };

const joined = (...parts: (string | undefined)[]): Shown =>
  shown(parts.filter((part): part is string => part !== undefined && part !== '').join(', '));

function calls({ from, to, calls: some }: Of<'calls'>, now: DateTime, say: ScreenWords): Made {
  const withDay = to.diff(from, 'days').days > 1.5;
  const rows = some.map(({ call, start, end }) => ({
    lead: shown(call.lead.id),
    time: shown(say.start({ at: start, withDay })),
    name: shown(call.lead.name),
    about: joined(call.lead.title, call.lead.company),
    isOver: end <= now,
  }));
  const title = say.days({ from, to, now });
  return { title, subtitle: say.calls({ n: some.length }), document: callsDocument, data: { calls: rows } };
}

function call({ found: { call: one, start, end } }: Of<'call'>, now: DateTime, say: ScreenWords): Made {
  const { lead, type, location } = one;
  // An address to click at is nothing to read across a room.
  const place = location === undefined || /^\w+:\/\//.test(location) ? undefined : location;
  const data = {
    lead: shown(lead.id),
    time: shown(say.start({ at: start, withDay: false })),
    who: joined(lead.title, lead.company),
    how: shown(say.howLong({ from: start, to: end, type, ...(place && { place }) })),
    askLikely: shown(say.askLikely),
    askGaps: shown(say.askGaps),
  };
  return { title: lead.name, subtitle: say.callWith({ at: start, now }), document: callDocument, data };
}

const tierColours = { high: colours.good, medium: colours.text, low: colours.bad } as const;

function likelihood({ lead, assessment, card }: Of<'likelihood'>, now: DateTime, say: ScreenWords): Made {
  const { points, likelihood: share, tier, salesReady, horizonDays, dated } = assessment;
  const sum = spokenSum(assessment, card.scale, { pro: MOST_FOR, contra: MOST_AGAINST });
  const named = sum.summands.map((summand) => ({
    points: summand.points,
    label:
      summand.kind === 'reason'
        ? say.reason({ reason: summand.reason, lead, now })
        : say.notAsked({ topics: summand.topics }),
  }));
  const parts = [
    ...named,
    ...(sum.rest === 0 ? [] : [{ points: sum.rest, label: say.rest }]),
    ...(points === sum.total ? [] : [{ points: points - sum.total, label: say.held }]),
  ];
  let at = sum.start;
  const edges = parts.map(({ points: worth }) => {
    const from = at;
    at += worth;
    return { from, to: at };
  });
  const all = [0, sum.start, points, ...edges.flatMap(({ from, to }) => [from, to])];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const place = (value: number) => Math.round(((value - low) / (high - low || 1)) * 100);
  const step = (label: string, amount: string, [from, to]: [number, number], colour: string, isWhole: boolean) => {
    const [left, right] = [place(Math.min(from, to)), place(Math.max(from, to))];
    return {
      label: shown(label),
      points: shown(amount),
      from: left,
      width: Math.max(1, right - left),
      colour: shown(colour),
      isWhole,
    };
  };
  const [first] = named;
  const data = {
    lead: shown(lead.id),
    percent: shown(say.percent(share)),
    points: shown(say.points({ points, ready: salesReady })),
    colour: shown(tierColours[tier]),
    strongest: shown(first?.label ?? ''),
    steps: [
      step(say.starts, String(sum.start), [0, sum.start], colours.middle, false),
      ...parts.map(({ label, points: worth }, i) => {
        const { from, to } = edges[i] ?? { from: 0, to: 0 };
        return step(label, say.signed(worth), [from, to], worth < 0 ? colours.bad : colours.good, false);
      }),
      step(say.score, String(points), [0, points], colours.accent, true),
    ],
  };
  const subtitle = say.chanceOf({ days: dated ? horizonDays : undefined });
  return { title: lead.name, subtitle, document: likelihoodDocument, data };
}

function letters({ lead, framework, standings, asking }: Of<'letters'>, say: ScreenWords, language: Language): Made {
  const answered = standings.filter(({ state }) => state === 'answered').length;
  const rows = standings.map(({ criterion, state, askedInVain }) => {
    const isAsked = criterion.id === asking;
    const colour =
      state === 'answered'
        ? colours.good
        : state === 'contradicted'
          ? colours.bad
          : isAsked
            ? colours.accent
            : colours.soft;
    return {
      letter: shown(criterion.letter),
      name: shown(say.criterion(criterion)),
      state: shown(isAsked ? say.asking : say.state({ state, askedInVain })),
      colour: shown(colour),
      isFilled: state === 'answered' || isAsked,
      isAsked,
    };
  });
  const { name } = framework.words[language];
  return {
    title: lead.name,
    subtitle: say.known({ answered, of: standings.length, framework: name }),
    document: lettersDocument,
    data: { lead: shown(lead.id), letters: rows },
  };
}

function ranking({ leads }: Of<'ranking'>, say: ScreenWords): Made {
  const rows = leads.map(({ lead, likelihood: share }) => ({
    lead: shown(lead.id),
    name: shown(lead.name),
    company: shown(lead.company ?? ''),
    percent: shown(say.percent(share)),
  }));
  return { title: say.order, subtitle: '', document: rankingDocument, data: { leads: rows } };
}

function made(show: Show, now: DateTime, language: Language): Made {
  const say = words[language];
  switch (show.kind) {
    case 'calls':
      return calls(show, now, say);
    case 'call':
      return call(show, now, say);
    case 'likelihood':
      return likelihood(show, now, say);
    case 'letters':
      return letters(show, say, language);
    case 'ranking':
      return ranking(show, say);
  }
}

/** The screen of what a reply shows. */
export function screenOf(show: Show, now: DateTime, language: Language): Screen {
  const { title, subtitle, document, data } = made(show, now, language);
  return { document, data: { screen: { title: shown(title), subtitle: shown(subtitle), ...data } } };
}
