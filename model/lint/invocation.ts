import { languageModelOf, type Rule, type Subject } from './rule.ts';

const small = 'the a an for to of about up by at off with'.split(' ');
const launching = 'run start play resume use launch ask open tell load begin enable'.split(' ');
const connecting = 'to from in using with about for that by if and whether'.split(' ');
const reserved = 'alexa amazon echo skill app computer'.split(' ');

const nameOf = (subject: Subject) => languageModelOf(subject).invocationName;
const told = (name: string, wrong: boolean, reason: string) =>
  wrong ? [{ message: `the invocation name “${name}” ${reason}` }] : [];

/** A rule that no word of the invocation name is in a list. */
const without = (name: string, words: readonly string[], because: string): Rule => ({
  name,
  severity: 'error',
  because,
  faults: (subject) => {
    const invocation = nameOf(subject);
    const found = invocation.split(' ').filter((word) => words.includes(word));
    return told(invocation, found.length > 0, `holds “${found.join('”, “')}”`);
  },
});

/** Amazon's rules for the invocation name. */
export const invocationRules: readonly Rule[] = [
  {
    name: 'invocation-characters',
    severity: 'error',
    because: 'only lower-case letters, spaces, apostrophes and periods are allowed; numbers are spelled out',
    faults: (subject) => {
      const name = nameOf(subject);
      return told(name, !/^[\p{Ll}\p{Lo}\p{M}'. ]+$/u.test(name), 'has a character that is not allowed');
    },
  },
  {
    name: 'invocation-small-word',
    severity: 'error',
    because: 'in a name of two words neither may be an article or a preposition',
    faults: (subject) => {
      const name = nameOf(subject);
      const words = name.split(' ');
      return told(
        name,
        words.length === 2 && words.some((word) => small.includes(word)),
        'has an article or preposition',
      );
    },
  },
  without('invocation-launch-word', launching, 'launch phrases would be taken for the command'),
  without('invocation-connecting-word', connecting, 'connecting words would be taken for the end of the name'),
  without('invocation-reserved-word', reserved, 'wake words and Amazon’s own names are reserved'),
  {
    name: 'invocation-one-word',
    severity: 'warning',
    because: 'one word is accepted only for a brand with proof',
    faults: (subject) => told(nameOf(subject), !nameOf(subject).trim().includes(' '), 'is a single word'),
  },
  {
    name: 'invocation-length',
    severity: 'warning',
    because: 'a name has 2 to 50 characters',
    faults: (subject) => {
      const name = nameOf(subject);
      return told(name, name.length < 2 || name.length > 50, `has ${name.length} characters`);
    },
  },
];
