import * as z from 'zod/mini';
import { type SignalKind, signalKinds } from '../../lambda/domain/signal.ts';
import { UsageError } from '../io.ts';
import { type Question, type Role, roles, type Size, sizes } from './questions.ts';

/** What a workshop ends with: an answer to every question, as they were typed, by the question's id. */
export const answersFile = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
export type Answers = z.output<typeof answersFile>;

const unclear = (question: Question, hint: string) =>
  new UsageError(`The answer to "${question.text}" is not clear.`, hint);

/** The parts of an answer: separated by commas, or one each where the script has a list. */
export const listIn = (answer: Answers[string] | undefined): string[] =>
  (Array.isArray(answer) ? answer : (answer ?? '').split(','))
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^none$/i.test(part));

const textIn = (answer: Answers[string] | undefined): string =>
  Array.isArray(answer) ? answer.join(', ') : (answer ?? '');

/** A range such as "20 to 500". */
export function rangeIn(question: Question, answer: Answers[string] | undefined): { from: number; to: number } {
  const [from, to] = [...textIn(answer).matchAll(/\d[\d,.]*/g)].map(([digits]) => Number(digits.replace(/[,.]/g, '')));
  if (from === undefined || to === undefined || from > to) throw unclear(question, 'Two numbers, such as 20 to 500.');
  return { from, to };
}

/** A whole number above nothing. */
export function numberIn(question: Question, answer: Answers[string] | undefined): number {
  const number = Number(textIn(answer).trim());
  if (!Number.isInteger(number) || number < 1) throw unclear(question, 'One whole number, such as 60.');
  return number;
}

/** Of a hundred so many, as a share; nothing where nobody knows. */
export function shareIn(question: Question, answer: Answers[string] | undefined): number | undefined {
  const text = textIn(answer).replace('%', '').trim();
  if (text === '') return undefined;
  const share = Number(text) / 100;
  if (!(share > 0 && share < 1)) throw unclear(question, 'A number between 0 and 100, such as 12.');
  return share;
}

/** One of the four sizes. */
export function sizeIn(question: Question, answer: Answers[string] | undefined): Size {
  const size = sizes.find((known) => known === textIn(answer).trim().toLowerCase());
  if (!size) throw unclear(question, `One of: ${sizes.join(', ')}.`);
  return size;
}

/** "signal, signal; words; sentence" each. */
export function benefitsIn(question: Question, answer: Answers[string] | undefined) {
  const lines = (Array.isArray(answer) ? answer : (answer ?? '').split('\n')).filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const [signals = '', words = '', benefit = ''] = line.split(';').map((part) => part.trim());
    const kinds = listIn(signals);
    const known = kinds.filter((kind): kind is SignalKind => signalKinds.some((one) => one === kind));
    if (known.length === 0 || known.length < kinds.length || benefit === '')
      throw unclear(question, `Signals are ${signalKinds.join(', ')}.`);
    const titleWords = listIn(words);
    return { signals: known, ...(titleWords.length > 0 ? { titleWords } : {}), benefit };
  });
}

/** "Name, role" each; every role must be there. */
export function peopleIn(question: Question, answer: Answers[string] | undefined): { name: string; role: Role }[] {
  const lines = Array.isArray(answer) ? answer : (answer ?? '').split(/\n|;/);
  const people = lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [name = '', said = ''] = line.split(',').map((part) => part.trim());
      const role = roles.find((known) => known === said.toLowerCase());
      if (name === '' || !role) throw unclear(question, `Such as "Ann Hart, sales". Roles are ${roles.join(', ')}.`);
      return { name, role };
    });
  const missing = roles.filter((role) => !people.some((person) => person.role === role));
  if (missing.length > 0)
    throw new UsageError(
      `Nobody signs for ${new Intl.ListFormat('en-GB').format(missing)}.`,
      'The card works only if executives, marketing and sales agree on it.',
    );
  return people;
}
