import { earFor } from '../../simulator/local-skill.ts';

const ear = earFor('en-US');
const heard = (text: string) => ear.understand(text, { today: '2026-11-21', now: '08:55', locale: 'en-US' });

it.each([
  'do they have money',
  'does Acme have the budget',
  'do they have a deadline',
  'are they looking at anyone else',
  'who are we up against',
  'what do they use today',
  'what are their objections',
  'is there a champion',
  'who signs off',
  'does he decide',
  'is it approved',
  'are they in a hurry',
])('a question about what is known logs nothing: %s', (text) => expect(heard(text).intent).toBe('WhatWeKnowIntent'));

it.each([
  ['AccuracyIntent', 'how accurate are you'],
  ['SourceIntent', 'says who'],
  ['GapsIntent', "what's missing"],
  ['AgainstIntent', "what's dragging her down"],
  ['SalesReadyCountIntent', 'how many are qualified'],
  ['SaidDecidesIntent', 'she decides'],
  ['SaidUrgentIntent', "it's urgent"],
  ['SaidNoNeedIntent', "they're happy with what they have"],
  ['FitIntent', 'how many people work there'],
  ['BriefDayIntent', 'good morning'],
  ['RejectIntent', 'drop her'],
  ['AMAZON.CancelIntent', 'drop it'],
  ['SaidOnlyUserIntent', 'she has to ask her boss'],
  ['VoicemailIntent', 'I got her voicemail'],
])('%s: %s', (intent, text) => expect(heard(text).intent).toBe(intent));

it.each([
  ['log that he has fifty k', 'he has fifty k'],
  ['make a note she hates our pricing', 'she hates our pricing'],
])('free text keeps the words before it that the sentence has no place for: %s', (text, answer) =>
  expect(heard(text).slots.answer?.value).toBe(answer),
);
