import { join } from 'node:path';
import fc from 'fast-check';
import { makeBook } from '../../bench/names/book.ts';
import type { Lead } from '../../lambda/domain/lead.ts';
import { readModel } from '../../model/files.ts';
import { lint, rules } from '../../model/lint/index.ts';
import { MODEL_BUDGET, withTeam } from '../../model/team-model.ts';
import { teamNames } from '../../model/team-names.ts';
import { createEar } from '../../simulator/understand.ts';

const lead = (id: string, name: string, company?: string, more: Partial<Lead> = {}): Lead => ({
  id,
  name,
  owners: ['dana'],
  ...(company ? { company } : {}),
  ...more,
});
const none = new Set<string>();
const said = (leads: Lead[], taken: ReadonlySet<string> = none, room = 100_000) =>
  teamNames(leads, room, taken).values.map(({ id, name, synonyms }) => [id, name, ...(synonyms ?? [])]);

describe('a team’s names as slot values', () => {
  it.each([
    [lead('a', 'Watson, Dr. Jones', 'SilverOaks Inc.'), ['a', 'Jones Watson', 'Jones', 'Watson'], 'Silver Oaks'],
    [lead('b', 'Björn van der Berg', '3M'), ['b', 'Björn van der Berg', 'Björn', 'van der Berg', 'Berg'], 'three M'],
    [lead('c', 'J. R. O’Neil', 'AT&T'), ['c', "J. R. O'Neil", "O'Neil"], 'AT and T'],
    [lead('d', 'Mary-Ann Li', 'Becker & Voss GmbH'), ['d', 'Mary-Ann Li', 'Mary-Ann'], 'Becker and Voss'],
    [lead('e', 'Ольга Иванова', 'Studio 54'), ['e', 'olga ivanova', 'olga', 'ivanova'], 'Studio fifty four'],
    [lead('f', 'Ann <b>Hart</b> (VIP) 🦊', 'Hart/Sons'), ['f', 'Ann Hart', 'Ann', 'Hart'], 'Hart Sons'],
  ])('%# are what can be said of them', (one, person, company) => {
    const [first, second] = said([one]);
    expect(first).toEqual(person);
    expect(second?.[1]).toBe(company);
  });

  it('a name that several bear is a value of its own, so that nothing said means two', () => {
    const values = said([lead('1', 'Sarah Chen', 'Acme'), lead('2', 'Sarah Cheng', 'Acme'), lead('3', 'Sarah Chen')]);
    expect(values).toEqual([
      ['1', 'Sarah Chen'],
      ['company-acme', 'Acme'],
      ['name-sarah', 'Sarah'],
      ['name-chen', 'Chen'],
      ['2', 'Sarah Cheng', 'Cheng'],
    ]);
  });

  it('whoever is called what a rep says to the skill is not taught', () =>
    expect(said([lead('1', 'Stop', 'Help')], new Set(['stop', 'help']))).toEqual([]));

  it('open leads come first, then by last contact, the last of them share values, and those beyond the room are left out and counted', () => {
    const leads = [
      lead('old', 'Ann Old', undefined, { lastContactAt: '2025-01-01' }),
      lead('won', 'Bea Won', undefined, { lastContactAt: '2026-02-01', stage: 'customer' }),
      lead('new', 'Cy New', undefined, { lastContactAt: '2026-01-01' }),
    ];
    expect(said(leads).map(([id]) => id)).toEqual(['new', 'old', 'won']);
    expect(teamNames(leads, 170, none)).toMatchObject({ leads: 3, together: 2, leftOut: 0 });
    expect(teamNames(leads, 120, none)).toMatchObject({ leads: 2, together: 2, leftOut: 1 });
  });

  it('any book gives values that keep to the rules, the same whatever order it is read in', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.lorem({ maxCount: 3 }),
      fc.string({ maxLength: 300 }),
    );
    const book = fc.uniqueArray(
      fc.record({ id: fc.string({ minLength: 1, maxLength: 20 }), name: text, company: text }),
      { selector: ({ id }) => id, maxLength: 30 },
    );
    fc.assert(
      fc.property(book, (some) => {
        const leads = some.map(({ id, name, company }) => lead(id, name, company));
        const { values } = teamNames(leads, 10_000, none);
        expect(teamNames([...leads].reverse(), 10_000, none).values).toEqual(values);
        const all = values.flatMap(({ name, synonyms = [] }) => [name, ...synonyms]);
        for (const one of all) {
          expect(one).toMatch(/^[\p{Script=Latin}\p{M}' .-]{1,140}$/u);
          expect(one).toBe(one.trim());
        }
        expect(new Set(all.map((one) => one.toLowerCase())).size).toBe(all.length);
      }),
    );
  });
});

describe('the model of a team', () => {
  const generic = readModel(join(__dirname, '../..'), 'en-US');
  const leads = [lead('liam', "Liam O'Brien", 'Hart & Sons <Ltd>'), lead('acme', 'Dana Fox', 'Acme')];

  it('knows them beside the names every model knows, breaks no rule, and leaves the committed one as it is', () => {
    const before = JSON.stringify(generic);
    const { model } = withTeam(generic, leads);
    expect(JSON.stringify(generic)).toBe(before);
    expect(lint({ 'en-US': model }, rules).filter(({ severity }) => severity === 'error')).toEqual([]);
    const hearing = { today: '2026-11-21' };
    expect(createEar(generic).understand("liam o'brien", hearing).intent).toBe('AMAZON.FallbackIntent');
    const heard = createEar(model).understand("liam o'brien", hearing);
    expect(heard).toMatchObject({ intent: 'FollowUpIntent', slots: { lead: { value: "liam o'brien" } } });
    expect(heard.slots.lead?.resolutions?.[0]?.values).toEqual([{ id: 'liam', name: "Liam O'Brien" }]);
  });

  it('holds the names of ten thousand leads', () => {
    const book = makeBook(10_000, 7).map(({ id, name, company }) => lead(id, name, company));
    const { model, leads: held, together, leftOut, characters } = withTeam(generic, book);
    expect(characters).toBeLessThanOrEqual(MODEL_BUDGET);
    expect({ held, leftOut }).toEqual({ held: 10_000, leftOut: 0 });
    expect(together).toBeLessThan(9_000);
    expect(lint({ 'en-US': model }, rules).filter(({ severity }) => severity === 'error')).toEqual([]);
    const last = book.at(-1)?.name ?? '';
    const { slots } = createEar(model).understand(`how likely is ${last.toLowerCase()}`, { today: '2026-11-21' });
    expect(slots.lead?.resolutions?.[0]?.values).toHaveLength(1);
  });

  it('keeps within its budget, whatever the size of the book', () => {
    const book = makeBook(20_000, 7).map(({ id, name, company }) => lead(id, name, company));
    const { leads: held, leftOut, characters } = withTeam(generic, book);
    expect(characters).toBeLessThanOrEqual(MODEL_BUDGET);
    expect(held).toBeGreaterThan(10_000);
    expect(held + leftOut).toBe(20_000);
  });
});
