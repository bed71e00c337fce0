import * as fc from 'fast-check';
import { fromAttributes, toAttributes } from '../../lambda/store/dynamodb/attributes.ts';
import { instantKey, keyPart, keys, leadByName } from '../../lambda/store/dynamodb/keys.ts';
import { countOf } from '../counts.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom('#', '%', '~', 'a', '2', '3', 'u', '\ud800', '\udc00', '\n', 'é', '🦊'),
    maxLength: 8,
  }),
  fc.string({ unit: fc.constantFrom('x', 'é', '🦊'), minLength: 150, maxLength: 320 }),
);

test('two ids never share a key, and none holds a delimiter or outgrows it', () => {
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      if (a !== b) expect(keyPart(a)).not.toBe(keyPart(b));
      expect(keyPart(a)).toBe(keyPart(a));
      expect(keyPart(a)).not.toMatch(/#|\p{Cc}|^$/u);
      expect(Buffer.byteLength(keyPart(a))).toBeLessThanOrEqual(200);
      expect(Buffer.from(keyPart(a)).toString()).toBe(keyPart(a));
    }),
    { numRuns: countOf('storeKeys') },
  );
});

test('every key fits DynamoDB, however long the ids and names', () => {
  const long = '🦊'.repeat(500);
  const all = [
    keys.speaker(long),
    keys.rep(long, long),
    keys.scorecardVersion(long, long),
    keys.speakerOfRep(long, long, long),
    keys.calendar(long, long, '2026-03-02T14:00:00Z', long),
    keys.lead(long, long),
    keys.owner(long, long, long),
    keys.signal(long, long, long),
    keys.fact(long, long, long),
    keys.scoreHeard(long, long, long),
  ];
  for (const { pk, sk } of all) {
    expect(Buffer.byteLength(pk)).toBeLessThanOrEqual(2048);
    expect(Buffer.byteLength(sk)).toBeLessThanOrEqual(1024);
  }
  expect(Buffer.byteLength(leadByName(long, long, long, long).gsi1sk)).toBeLessThanOrEqual(1024);
});

test('instants sort as they happen, however they were written', () => {
  const written = ['2026-03-02T10:00:00.5Z', '2026-03-02T10:00:00Z', '2026-03-02T11:00:00+02:00', '2026-03-02'];
  const inOrder = written.map((instant) => instantKey(instant)).sort();
  expect(inOrder.map((instant) => Date.parse(instant))).toEqual(
    written.map((i) => Date.parse(i)).sort((a, b) => a - b),
  );
});

test('any plain value comes back from attributes as it went in', () => {
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      fc.string(),
      fc.boolean(),
      fc.constant(null),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e125, max: 1e125 }),
      fc.array(tie('any'), { maxLength: 4 }),
      fc.dictionary(fc.string(), tie('any'), { maxKeys: 4 }),
    ),
  })).any;
  fc.assert(
    fc.property(fc.dictionary(fc.string(), value), (object) => {
      const plain = { ...object };
      const back = JSON.parse(JSON.stringify(fromAttributes(toAttributes(plain))));
      expect(back).toEqual(JSON.parse(JSON.stringify(plain)));
    }),
  );
});

test.each(['__proto__', 'constructor', 'toString'])('a field called %s is kept like any other', (field) => {
  const object = JSON.parse(`{"${field}":{"${field}":1}}`);
  expect(JSON.stringify(fromAttributes(toAttributes(object)))).toBe(JSON.stringify(object));
});

test('what DynamoDB cannot hold is refused, what is absent is left out', () => {
  for (const number of [Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => toAttributes({ number })).toThrow(RangeError);
  expect(() => toAttributes({ work: () => {} })).toThrow(TypeError);
  expect(toAttributes({ a: undefined, b: '' })).toEqual({ b: { S: '' } });
});

test('kinds of attribute we never write are nothing', () => {
  expect(fromAttributes({ set: { SS: ['a'] }, bytes: { B: new Uint8Array(1) } })).toEqual({});
});
