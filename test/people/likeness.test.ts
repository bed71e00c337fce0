import fc from 'fast-check';
import { slips } from '../../lambda/people/likeness.ts';
import { formOf, similarIndex, similarTo, slipsBetween } from '../../lambda/people/similar-parts.ts';
import { soundsOf } from '../../lambda/people/sounds.ts';

const word = fc.stringMatching(/^[a-z]{1,14}$/);
const apart = (a: string, b: string): number => slipsBetween(formOf(a), formOf(b), 9);

test('a word takes no slips to be heard as itself, and any other takes some', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(slips(a, a)).toBe(0);
      expect(apart(a, b) === 0).toBe(a === b);
    }),
  );
});

test('slips are the same both ways, and no less for a longer way round', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(slips(a, b)).toBeCloseTo(slips(b, a), 6);
    }),
  );
});

test('a limit only cuts short what is over it', () => {
  fc.assert(
    fc.property(word, word, fc.double({ min: 0.1, max: 4, noNaN: true }), (a, b, limit) => {
      const whole = slips(a, b);
      if (whole <= limit) expect(slips(a, b, limit)).toBe(whole);
      else expect(slips(a, b, limit)).toBeGreaterThan(limit);
    }),
  );
});

test.each([
  ['watson', 'watsan', 'wilson'],
  ['raman', 'ramen', 'ronan'],
  ['schwartz', 'shwarts', 'stewart'],
  ['keil', 'kiel', 'bell'],
  ['phillips', 'filips', 'philby'],
  ['knudsen', 'nudsen', 'hudson'],
  ['gutierrez', 'gootierrez', 'ferrer'],
  ['wright', 'rite', 'white'],
])('%s is nearer to %s than to %s', (name, near, far) => {
  expect(apart(name, near)).toBeLessThan(apart(name, far));
});

test.each([
  ['john', 'jon'],
  ['johns', 'jones'],
  ['phil', 'fil'],
  ['wright', 'rite'],
  ['rousseau', 'russo'],
  ['wattson', 'watson'],
  ['knight', 'nite'],
  ['schmitt', 'shmit'],
])('%s sounds like %s', (one, other) => {
  expect(soundsOf(one)).toBe(soundsOf(other));
});

test('letters we do not know are told apart', () => {
  expect(apart('王伟', '李娜')).toBeGreaterThan(1);
  expect(apart('王伟', '王伟')).toBe(0);
});

test('a misheard word is found again among many', () => {
  const words = ['watson', 'wilson', 'winston', 'walton', 'raman', 'roman', 'norman', 'silveroaks', 'silverbrook'];
  const index = similarIndex(words.map(formOf));
  const first = (heard: string): string | undefined => words[similarTo(index, heard)[0]?.index ?? -1];
  expect(first('wattsen')).toBe('watson');
  expect(first('ramen')).toBe('raman');
  expect(first('silveroats')).toBe('silveroaks');
  expect(first('zzzz')).toBeUndefined();
});

test('one search leaves nothing behind that would change the next', () => {
  const index = similarIndex(['jones', 'johns', 'jonas'].map(formOf));
  const before = similarTo(index, 'jonis');
  similarTo(index, 'johnson');
  expect(similarTo(index, 'jonis')).toEqual(before);
});
