import { reference } from '../../lambda/people/reference.ts';
import type { Reference } from '../../lambda/people/reference-kinds.ts';

const cases: [heard: string, meant: Reference | undefined][] = [
  ['he', { kind: 'focus', said: 'he' }],
  ['him please', { kind: 'focus', said: 'he' }],
  ['Her', { kind: 'focus', said: 'she' }],
  ['they', { kind: 'focus', said: 'they' }],
  ['it', { kind: 'focus', said: 'it' }],
  ['that deal', { kind: 'focus', said: 'it' }],
  ['this one', { kind: 'focus', said: 'it' }],
  ['the same guy', { kind: 'focus', said: 'it' }],
  ['the first one', { kind: 'position', at: 1 }],
  ['the second', { kind: 'position', at: 2 }],
  ['third guy', { kind: 'position', at: 3 }],
  ['number two', { kind: 'position', at: 2 }],
  ['the last one', { kind: 'position', at: -1 }],
  ['the other one', { kind: 'other' }],
  ['no, the other Sarah', { kind: 'other', name: 'sarah' }],
  ['not him', { kind: 'other' }],
  ['not Silver Oats', { kind: 'other', not: 'silver oats' }],
  ['the guy I spoke to yesterday', { kind: 'spoken-with', heard: 'yesterday' }],
  ['the lady I talked with this morning', { kind: 'spoken-with', heard: 'this morning' }],
  ['whoever I just spoke to', { kind: 'spoken-with' }],
  ['the woman I met on Tuesday', { kind: 'spoken-with', heard: 'on tuesday' }],
  ['my last call', { kind: 'spoken-with' }],
  ['whoever my eleven is', { kind: 'call', heard: 'eleven' }],
  ["my two o'clock", { kind: 'call', heard: "two o'clock" }],
  ['the seven p.m.', { kind: 'call', heard: 'seven p m' }],
  ['my next call', { kind: 'call', heard: 'next' }],
  ['her boss, I mean', { kind: 'colleague', role: ['boss'] }],
  ['his manager', { kind: 'colleague', role: ['boss'] }],
  ['their CFO', { kind: 'colleague', role: ['chief', 'finance', 'officer'] }],
  ['her head of marketing', { kind: 'colleague', role: ['head', 'marketing'] }],
  ['Jones Watson', undefined],
  ['the SilverOaks guy', undefined],
  ['the one from SilverOaks', undefined],
  ['the CFO at Acme', undefined],
  ['her royal highness', undefined],
  ['', undefined],
];

test.each(cases)('"%s" refers to %j', (heard, meant) => {
  expect(reference(heard, 'en')).toEqual(meant);
});
