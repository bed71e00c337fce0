import { colleaguesOf } from '../../lambda/people/colleagues.ts';
import { nameBook } from '../../lambda/people/name-book.ts';

const book = nameBook([
  { id: 'cfo', name: 'Sarah Chen', company: 'Acme', title: 'CFO' },
  { id: 'vp', name: 'Lee Park', company: 'Acme', title: 'VP of Sales' },
  { id: 'rep', name: 'Ann Moss', company: 'Acme', title: 'Account Executive' },
  { id: 'untitled', name: 'Joe Poe', company: 'acme' },
  { id: 'elsewhere', name: 'Max Roe', company: 'Globex', title: 'CFO' },
  { id: 'alone', name: 'Eve Low' },
]);
const ids = (leadId: string, role: string[]): string[] => colleaguesOf(book, leadId, role).map(({ id }) => id);

test('a role is looked for at the company of the lead, not at others', () => {
  expect(ids('rep', ['chief', 'finance', 'officer'])).toEqual(['cfo']);
  expect(ids('elsewhere', ['chief', 'finance', 'officer'])).toEqual([]);
});

test('whoever stands higher could be the boss, the nearest first', () => {
  expect(ids('rep', ['boss'])).toEqual(['vp', 'cfo']);
  expect(ids('vp', ['boss'])).toEqual(['cfo']);
  expect(ids('cfo', ['boss'])).toEqual([]);
});

test('a lead without a company, or unknown, has no colleagues', () => {
  expect(ids('alone', ['boss'])).toEqual([]);
  expect(ids('nobody', ['boss'])).toEqual([]);
});
