import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
  ago,
  and,
  day,
  duration,
  mail,
  money,
  number,
  or,
  percent,
  phone,
  plural,
  time,
} from '../../lambda/language/en/speech.ts';
import { fitting } from '../../lambda/speech/cut-at-sentence.ts';
import { plainWords, say, together } from '../../lambda/speech/say.ts';

const at = (iso: string) => DateTime.fromISO(iso, { zone: 'America/New_York' });
const anyText = fc.string({ unit: 'binary', maxLength: 80 });
const isXmlText = (ssml: string) => !/[<>]/.test(ssml) && !/&(?!(amp|lt|gt|quot|apos);)/.test(ssml);

describe('say', () => {
  it('escapes what is put in, once, and leaves speech alone', () => {
    expect(say`${'AT&T'} <b> ${say`${'<Ltd>'}`}`.ssml).toBe('AT&amp;T <b> &lt;Ltd&gt;');
    expect(say`${say`${say`${"O'Brien & Sons"}`}`}`.ssml).toBe('O&apos;Brien &amp; Sons');
  });

  it('is well-formed whatever a CRM field holds, and what is heard is what was put in', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const speech = say`${text}`;
        expect(isXmlText(speech.ssml)).toBe(true);
        const visible = text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ').replace(/(?<!\.)\.\.(?!\.)/g, '.');
        expect(plainWords(speech)).toBe(visible.replace(/\s+/g, ' ').trim());
      }),
    );
  });

  it('a time at the end of a sentence brings its own full stop', () => {
    expect(say`It is at ${time(at('2026-03-02T14:00'))}.`.ssml).toBe('It is at two p.m.');
  });

  it('pieces that say nothing leave no gap', () => {
    expect(together(say``, say`One.`, say` `, say`Two.`).ssml).toBe('One. Two.');
  });
});

describe('speech that is too long', () => {
  it('ends with a sentence, within the limit and still well-formed', () => {
    fc.assert(
      fc.property(
        fc.array(anyText, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 20, max: 400 }),
        (texts, most) => {
          const cut = fitting(together(...texts.map((text) => say`${text}. `)), most);
          expect(cut.ssml.length).toBeLessThanOrEqual(most);
          expect(isXmlText(cut.ssml)).toBe(true);
        },
      ),
    );
    expect(fitting(say`One sentence. Two sentences. Three sentences.`, 30).ssml).toBe('One sentence. Two sentences.');
  });
});

describe('English', () => {
  const now = at('2026-03-02T08:55');

  it.each([
    ['2026-03-02T11:00', 'eleven a.m.'],
    ['2026-03-02T14:30', 'two thirty p.m.'],
    ['2026-03-02T14:05', 'two oh five p.m.'],
    ['2026-03-02T00:00', 'midnight'],
    ['2026-03-02T12:00', 'noon'],
    ['2026-03-02T00:15', 'twelve fifteen a.m.'],
    ['2026-03-02T12:45', 'twelve forty-five p.m.'],
  ])('%s is %s', (iso, said) => expect(time(at(iso))).toBe(said));

  it.each([
    ['2026-03-02', 'today'],
    ['2026-03-03', 'tomorrow'],
    ['2026-03-01', 'yesterday'],
    ['2026-03-06', 'on Friday'],
    ['2026-02-26', 'last Thursday'],
    ['2026-03-16', 'on Monday, March 16'],
    ['2027-01-04', 'on January 4, 2027'],
  ])('seen from a Monday, %s is %s', (iso, said) => expect(day(at(iso), now)).toBe(said));

  it.each([
    ['2026-03-02', 'today'],
    ['2026-02-25', 'five days ago'],
    ['2026-02-02', 'four weeks ago'],
    ['2026-01-10', 'in January'],
    ['2025-09-10', 'in September 2025'],
  ])('what happened on %s happened %s', (iso, said) => expect(ago(at(iso), now)).toBe(said));

  it.each([
    [25, 'twenty-five minutes'],
    [1, 'one minute'],
    [60, 'an hour'],
    [90, 'an hour and a half'],
    [125, 'two hours and five minutes'],
    [150, 'two and a half hours'],
    [20 * 24 * 60, 'twenty days'],
  ])('%d minutes are %s', (minutes, said) => expect(duration(minutes)).toBe(said));

  it('says numbers, money, shares and lists as people do', () => {
    expect([number(0), number(13), number(40), number(42), number(-7), number(1500)]).toEqual([
      'zero',
      'thirteen',
      'forty',
      'forty-two',
      'minus seven',
      '1,500',
    ]);
    expect([money(50_000, 'USD'), money(40, 'EUR')]).toEqual(['50,000 dollars', 'forty euros']);
    expect([percent(0.842), percent(0), percent(1)]).toEqual([
      'eighty-four percent',
      'one percent',
      'ninety-nine percent',
    ]);
    expect([plural(1, { one: 'call', other: 'calls' }), plural(0, { one: 'call', other: 'calls' })]).toEqual([
      'call',
      'calls',
    ]);
    expect(and(['Acme', say`${'H&S'}`, 'Globex']).ssml).toBe('Acme, H&amp;S, and Globex');
    expect(or(['Acme', 'Globex']).ssml).toBe('Acme or Globex');
  });
});

describe('a phone number and a mail address', () => {
  it.each([
    ['+1 617 555 0142', 'plus one, six one seven, five five five, zero one four two'],
    ['(212) 555-0119 ext. 12', 'two one two, five five five, zero one one nine, extension one two'],
    ['020 7946', 'zero two zero, seven nine four six'],
  ])('%s is said digit by digit', (text, spoken) => expect(phone(text)).toBe(spoken));

  it('is spelled out', () => expect(mail('S.Cheng-2@Globex.example')).toBe('s dot cheng dash 2 at globex dot example'));
});
