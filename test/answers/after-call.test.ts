import { DateTime } from 'luxon';
import { readFlags, readOutcome, readTodo } from '../../lambda/language/en/readers/after-call.ts';

/** Monday, March 2, 2026, nine in the morning in New York. */
const now = DateTime.fromISO('2026-03-02T09:00', { zone: 'America/New_York' });

describe('how a call ended', () => {
  it.each([
    ['connected, twenty minutes', 'connected 20'],
    ['connected', 'connected'],
    ['we talked for half an hour', 'connected 30'],
    ['no answer, left a voicemail', 'voicemail'],
    ['no answer', 'no-answer'],
    ['nobody picked up', 'no-answer'],
    ["he didn't show up", 'no-show'],
    ['no show', 'no-show'],
    ['wrong number, actually', 'wrong-number'],
    ['the call dropped after two minutes, does that count', 'dropped 2'],
    ['it went great', 'connected'],
    ['they have fifty grand', ''],
  ])('%s', (spoken, expected) => {
    const { outcome = '', minutes = '' } = readOutcome(spoken) ?? {};
    expect(`${outcome} ${minutes}`.trim()).toBe(expected);
  });
});

describe('flags', () => {
  it.each([
    ['she gave really short answers', ['short-answers']],
    ['he knew the project inside out', ['knows-project']],
    ['they had clear goals and K P Is', ['goals-set']],
    ['he said two different things about the budget', ['contradictory']],
    ['it went great', ['went-well']],
    ['she described the problem clearly', ['pain-clear']],
    ['they have fifty grand', []],
  ])('%s', (spoken, expected) => expect(readFlags(spoken)).toEqual(expected));
});

describe('something to do', () => {
  it.each([
    ['send the quote tomorrow at nine', 'send the quote', '2026-03-03T14:00:00.000Z'],
    ['send the deck by the end of the week', 'send the deck', '2026-03-08'],
    ['send the deck by month end', 'send the deck', '2026-03-31'],
    ['send the deck before the end of next month', 'send the deck', '2026-04-30'],
    ['send the deck end of the quarter', 'send the deck', '2026-03-31'],
    ['send the deck on the last friday of this month', 'send the deck', '2026-03-27'],
    ['send the deck on the first monday of next month', 'send the deck', '2026-04-06'],
    ['send the deck on the last working day of the month', 'send the deck', '2026-03-31'],
    ['send the deck next weekend', 'send the deck', '2026-03-14'],
    ['send the end of quarter report tomorrow', 'send the end of quarter report', '2026-03-03'],
    ['the end of the week to send the deck', 'send the deck', '2026-03-08'],
    ['to send the quote tomorrow at nine', 'send the quote', '2026-03-03T14:00:00.000Z'],
    ['call her again in two weeks', 'call her again', '2026-03-16'],
    ['call Priya on Friday at 3 p.m.', 'call priya', '2026-03-06T20:00:00.000Z'],
    ['send the contract by Friday', 'send the contract', '2026-03-06'],
    ['send the deck at two', 'send the deck', '2026-03-02T19:00:00.000Z'],
    ['send the deck at eight', 'send the deck', '2026-03-03T13:00:00.000Z'],
    ['book a demo next Monday', 'book a demo', '2026-03-09'],
    ['send the quote tomorrow morning', 'send the quote', '2026-03-03T14:00:00.000Z'],
    ['send the quote', 'send the quote', undefined],
  ])('%s', (spoken, what, due) => expect(readTodo(spoken, now)).toEqual({ what, ...(due ? { due } : {}) }));
});
