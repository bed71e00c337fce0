import fc from 'fast-check';
import { expand, representatives } from '../../model/expand.ts';

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

describe('the model holds of a template', () => {
  it.each([
    ['(who is|who has) it', ['who is it', 'who has it']],
    ['how many [sales] (calls|meetings) [now]', ['how many calls', 'how many sales calls now', 'how many meetings']],
    ['(stop|end|quit) (it|that)', ['stop it', 'end that', 'quit it']],
  ])('%j: %j', (template, sentences) => expect(representatives(template)).toEqual({ kind: 'sentences', sentences }));

  it('what cannot be read as little as all of it', () =>
    expect(representatives('(a|[b] c)')).toEqual(expand('(a|[b] c)')));

  const choices = fc.uniqueArray(fc.stringMatching(/^[a-z]{2,6}$/), { minLength: 2, maxLength: 5 });
  it('every choice of every group, and nothing it does not stand for', () =>
    fc.assert(
      fc.property(fc.array(choices, { minLength: 1, maxLength: 4 }), (groups) => {
        const template = groups.map((group) => `(${group.join('|')})`).join(' ');
        const kept = representatives(template);
        const all = expand(template);
        if (kept.kind !== 'sentences' || all.kind !== 'sentences') throw new Error(template);
        expect(all.sentences).toEqual(expect.arrayContaining(kept.sentences));
        for (const [place, group] of groups.entries())
          expect(new Set(kept.sentences.map((sentence) => sentence.split(' ')[place]))).toEqual(new Set(group));
      }),
    ));
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
