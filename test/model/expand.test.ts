import fc from 'fast-check';
import { expand } from '../../model/expand.ts';

const sentencesOf = (template: string) => {
  const expansion = expand(template);
  return expansion.kind === 'sentences' ? expansion.sentences : expansion.reason;
};

describe('a template stands for', () => {
  it.each([
    ['hello there', ['hello there']],
    ['(who is|who has) it', ['who is it', 'who has it']],
    ['call [her]', ['call her', 'call']],
    ['why [only|just] {points}', ['why only {points}', 'why just {points}', 'why {points}']],
    ["{lead}'s call[s]", ["{lead}'s calls", "{lead}'s call"]],
    ['  much   [very]  space ', ['much very space', 'much space']],
    ['(a|a) b', ['a b']],
  ])('%j: %j', (template, sentences) => expect(sentencesOf(template)).toEqual(sentences));
});

describe('a template cannot be read when', () => {
  it.each([
    ['a slot stands in an alternative', '(the {time} one|it)', 'a slot stands inside'],
    ['a slot stands in an option', 'who [is {lead}]', 'a slot stands inside'],
    ['a group stands in a group', '(a|[b] c)', 'nested or has no partner'],
    ['a bracket is never closed', 'who (is|was', 'no partner'],
    ['a bracket is never opened', 'who is) it', 'no partner'],
    ['an alternative is empty', '(a|) b', 'empty alternative'],
    ['brackets hold one thing', '(a) b', 'only one alternative'],
    ['nothing is left', '[hello]', 'can be empty'],
    ['a bar stands alone', 'a|b', 'stands alone'],
    ['a slot has a digit', 'is {lead2} in', 'letters only'],
  ])('%s', (_fact, template, reason) => expect(sentencesOf(template)).toContain(reason));
});

it('expands to as many sentences as its groups multiply to, none of them holding a bracket', () => {
  const word = fc.stringMatching(/^[a-z]{1,6}$/);
  const group = fc.uniqueArray(word, { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(group, { minLength: 1, maxLength: 3 }), (groups) => {
      const sentences = sentencesOf(groups.map((choices) => `(${choices.join('|')})`).join(' '));
      expect(sentences).toHaveLength(groups.reduce((product, { length }) => product * length, 1));
      for (const sentence of sentences) expect(sentence).not.toMatch(/[()[\]|]/);
    }),
  );
});

it('never throws, whatever the template', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '(', ')', '[', ']', '|', '{', '}') }), (text) => {
      expect(['sentences', 'fault']).toContain(expand(text).kind);
    }),
  );
});
