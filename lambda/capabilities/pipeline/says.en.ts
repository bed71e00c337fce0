import type { Stage } from '../../domain/lead.ts';
import { and, day, money, number, plural, time } from '../../language/en/speech.ts';
import { say } from '../../speech/say.ts';
import type { PipelineWords } from './says.ts';

const stageNames: Record<Stage, string> = {
  IQL: 'information qualified',
  MQL: 'marketing qualified',
  SAL: 'sales accepted',
  SQL: 'sales qualified',
  customer: 'customers',
  nurture: 'in nurture',
  dropped: 'dropped',
};
const MOST_NAMES = 4;

/** English for the open leads taken together. */
export const en: PipelineWords = {
  summary: ({ leads, deals, amounts }) =>
    say`You have ${number(leads)} open ${plural(leads, { one: 'lead', other: 'leads' })}${
      amounts.length > 0
        ? say`; ${number(deals)} of them carry deals worth ${and(amounts.map(({ amount, currency }) => money(amount, currency)))}`
        : say``
    }.`,
  partly: say`That is the part of your book I could read in one go.`,
  stages: ({ stages }) =>
    say`${and(
      stages.map(
        ({ stage, names }) =>
          say`${number(names.length)} ${stageNames[stage]}: ${and(
            names.length > MOST_NAMES
              ? [...names.slice(0, MOST_NAMES), `${number(names.length - MOST_NAMES)} more`]
              : names,
          )}`,
      ),
    )}.`,
  noLeads: say`You have no open leads.`,
  moved: ({ calls, cancelled, now }) =>
    say`${and([
      ...calls.map(
        ({ call, start, from }) =>
          say`${call.lead.name} moved from ${from.hasSame(start, 'day') ? say`${time(from)}` : say`${day(from, now)} at ${time(from)}`} to ${day(start, now)} at ${time(start)}`,
      ),
      ...cancelled.map(({ title, start }) => say`“${title}” ${day(start, now)} at ${time(start)} was cancelled`),
    ])}.`,
  nothingMoved: say`Nothing moved that I know of.`,
  askBest: say`Want to hear who is the likeliest to buy?`,
};
