import type { DateTime } from 'luxon';
import type { Language } from '../../language/languages.ts';
import { spokenSum } from '../../scoring/reasons.ts';
import type { Show } from '../../turn/show.ts';
import { en } from './says.en.ts';
import type { ScreenWords } from './says.ts';

const words: Record<Language, ScreenWords> = { en };

/** A card in the Alexa app: plain text, never spoken. */
export type Card = { title: string; text: string };

/** As many are told aloud; a card is for those beyond. */
const TOLD = 3;
const LONGEST = 3_000;
const everything = { pro: Number.POSITIVE_INFINITY, contra: Number.POSITIVE_INFINITY };

const joined = (...parts: (string | undefined)[]) =>
  parts.filter((part) => part !== undefined && part !== '').join(', ');
const plain = (text: string) => text.replace(/\p{Cc}/gu, ' ');

type Of<Kind extends Show['kind']> = Extract<Show, { kind: Kind }>;

/** The whole sum of a likelihood, of which the strongest reasons are spoken. */
function sumLines({ lead, assessment, card }: Of<'likelihood'>, now: DateTime, say: ScreenWords): string[] {
  const { start, summands, rest, total } = spokenSum(assessment, card.scale, everything);
  const { points, salesReady } = assessment;
  return [
    `${start}  ${say.starts}`,
    ...summands.map((summand) =>
      summand.kind === 'reason'
        ? `${say.signed(summand.points)}  ${say.reason({ reason: summand.reason, lead, now })}`
        : `${say.signed(summand.points)}  ${say.notAsked({ topics: summand.topics })}`,
    ),
    ...(rest === 0 ? [] : [`${say.signed(rest)}  ${say.rest}`]),
    ...(points === total ? [] : [`${say.signed(points - total)}  ${say.held}`]),
    `= ${say.points({ points, ready: salesReady })}`,
  ];
}

function made(show: Show, now: DateTime, language: Language): { title: string; lines: string[] } | undefined {
  const say = words[language];
  switch (show.kind) {
    case 'likelihood':
      return {
        title: `${show.lead.name}, ${say.percent(show.assessment.likelihood)}`,
        lines: sumLines(show, now, say),
      };
    case 'letters': {
      const { lead, framework, standings } = show;
      const answered = standings.filter(({ state }) => state === 'answered').length;
      const { name } = framework.words[language];
      return {
        title: `${lead.name}, ${say.known({ answered, of: standings.length, framework: name })}`,
        lines: standings.map(
          ({ criterion, state, askedInVain }) =>
            `${criterion.letter}  ${say.criterion(criterion)}: ${say.state({ state, askedInVain })}`,
        ),
      };
    }
    case 'ranking':
      if (show.leads.length <= TOLD) return undefined;
      return {
        title: say.order,
        lines: show.leads.map(
          ({ lead, likelihood }, at) => `${at + 1}. ${joined(lead.name, lead.company, say.percent(likelihood))}`,
        ),
      };
    case 'calls': {
      const { from, to, calls } = show;
      if (calls.length <= TOLD) return undefined;
      const withDay = to.diff(from, 'days').days > 1.5;
      return {
        title: say.days({ from, to, now }),
        lines: calls.map(
          ({ call, start }) => `${say.start({ at: start, withDay })}  ${joined(call.lead.name, call.lead.company)}`,
        ),
      };
    }
    case 'call':
      return undefined;
  }
}

/** What an answer was too short for, as a card; nothing where all of it was spoken. */
export function cardOf(show: Show, now: DateTime, language: Language): Card | undefined {
  const card = made(show, now, language);
  if (!card) return undefined;
  return { title: plain(card.title), text: card.lines.map(plain).join('\n').slice(0, LONGEST) };
}
