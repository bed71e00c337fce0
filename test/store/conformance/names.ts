import { heardKeys } from '../../../lambda/people/name-keys.ts';
import { dynamoDbBookStore } from '../../../lambda/store/dynamodb/book.ts';
import { leadsHeard } from '../../../lambda/store/dynamodb/name-index.ts';
import type { Bench, SetUp } from './index.ts';
import { aLead, aRep } from './samples.ts';

/** Asks by the keys alone, as in a book too large to read whole. */
async function idsHeard({ client, table, problems, scope }: Bench, heard: string, most = 300): Promise<string[]> {
  const report = (problem: Bench['problems'][number]) => problems.push(problem);
  const { leads } = await leadsHeard({ client, table, report }, scope, heardKeys(heard, 'en'), { book: 1, key: most });
  return leads.map(({ id }) => id).sort();
}

const at = (hour: number) => `2026-03-02T${String(hour).padStart(2, '0')}:00:00.000Z`;

/** Whom words meant when they were put right. */
export function repairFacts(setUp: SetUp) {
  const kiel = { id: 'kiel', name: 'Kiel Larsson', company: 'Nordlys' };
  const kyle = { id: 'kyle', name: 'Kyle Brown' };

  test('whom a rep meant by words is known to that rep alone, in one request', async () => {
    const { store, team, scope, sent, problems } = setUp();
    await store.saveHeardAs(scope, { heard: 'kyle', lead: kiel, at: at(9) });
    const before = sent('GetItemCommand');
    expect(await store.heardAs(scope, 'kyle')).toEqual({ heard: 'kyle', lead: kiel, at: at(9) });
    expect(sent('GetItemCommand') - before).toBe(1);
    expect(await store.heardAs(scope, 'kyle brown')).toBeUndefined();
    expect(await store.heardAs({ team, rep: 'tom' }, 'kyle')).toBeUndefined();
    expect(await store.heardAs({ team: `${team} b`, rep: scope.rep }, 'kyle')).toBeUndefined();
    expect(problems).toEqual([]);
  });

  test('the next repair replaces it, an older one does not, and it can be forgotten', async () => {
    const { store, scope, problems } = setUp();
    await store.saveHeardAs(scope, { heard: 'kyle', lead: kiel, at: at(9) });
    await store.saveHeardAs(scope, { heard: 'kyle', lead: kyle, at: at(10) });
    await store.saveHeardAs(scope, { heard: 'kyle', lead: kiel, at: at(8) });
    expect((await store.heardAs(scope, 'kyle'))?.lead).toEqual(kyle);
    await store.forgetHeardAs(scope, 'kyle');
    await store.forgetHeardAs(scope, 'kyle');
    expect(await store.heardAs(scope, 'kyle')).toBeUndefined();
    expect(problems).toEqual([]);
  });

  test('any words are kept under a key of their own', async () => {
    const { store, scope } = setUp();
    const said = ['a', 'a#b', '#', ' ', 'é', 'x'.repeat(900), `${'x'.repeat(899)}y`];
    for (const heard of said) await store.saveHeardAs(scope, { heard, lead: { id: heard, name: heard }, at: at(9) });
    for (const heard of said) expect((await store.heardAs(scope, heard))?.lead.id).toBe(heard);
  });
}

/** What nothing was made of. */
export function unheardFacts(setUp: SetUp) {
  test('words that nothing was made of are kept once, for the whole team to read, and go with a lead they name', async () => {
    const { client, table, team, scope, problems } = setUp();
    const store = dynamoDbBookStore({ client, table, report: (problem) => problems.push(problem) });
    await store.saveRep(aRep(team, scope.rep));
    await store.saveUnheard(scope, { words: 'what is the vibe with Kiel Larsson', at: at(9) });
    await store.saveUnheard(scope, { words: 'gimme the skinny', at: at(8) });
    await store.saveUnheard(scope, { words: 'gimme the skinny', at: at(10) });
    const heard = await store.unheard(team);
    expect(heard).toEqual([
      { rep: scope.rep, words: 'gimme the skinny', at: at(10) },
      { rep: scope.rep, words: 'what is the vibe with Kiel Larsson', at: at(9) },
    ]);
    expect(await store.unheard(`${team} b`)).toEqual([]);
    await store.saveLeads(team, [aLead('kiel', { name: 'Kiel Larsson', owners: [scope.rep] })]);
    await store.forgetLead(team, 'kiel');
    expect((await store.unheard(team)).map(({ words }) => words)).toEqual(['gimme the skinny']);
    await store.forgetPerson(scope);
    expect(await store.unheard(team)).toEqual([]);
    expect(problems).toEqual([]);
  });
}

export function nameFacts(setUp: SetUp) {
  const people = [
    aLead('jones', { title: 'Head of Sales' }),
    aLead('raman', { name: 'Priya Raman', company: 'Northgate Health' }),
    aLead('muller', { name: 'Jürgen Müller', company: 'Grün & Söhne' }),
    aLead('nobody', { name: 'Silent Partner', owners: [] }),
  ];

  test('a small book is answered whole, in one query', async () => {
    const { store, team, scope, sent } = setUp();
    await store.saveLeads(team, people);
    const before = sent('QueryCommand');
    const keys = heardKeys('jones watson', 'en');
    const { leads: found, whole } = await store.leadsHeard(scope, keys);
    expect(whole).toBe(true);
    expect(found.map(({ id }) => id).sort()).toEqual(['jones', 'muller', 'raman']);
    expect(found).toContainEqual({ id: 'jones', name: 'Jones Watson', company: 'SilverOaks', title: 'Head of Sales' });
    expect(sent('QueryCommand') - before).toBe(1);
  });

  test('a key within another is asked for only where the other was cut', async () => {
    const { client, table, store, team, scope, sent } = setUp();
    await store.saveLeads(team, people);
    const [wide, narrow] = ['L125.', 'L125.watson.2'];
    const asked = async (most: number) => {
      const before = sent('QueryCommand');
      const limits = { book: 1, key: most };
      const { leads } = await leadsHeard({ client, table, report: () => {} }, scope, [wide, narrow], limits);
      return { ids: leads.map(({ id }) => id), queries: sent('QueryCommand') - before };
    };
    await asked(300);
    const whole = await asked(300);
    const cut = await asked(1);
    expect(whole).toEqual({ ids: ['jones'], queries: 1 });
    expect(cut).toEqual({ ids: ['jones'], queries: 2 });
  });

  test.each([
    ['jones watson', 'jones'],
    ['mister jones', 'jones'],
    ["john's watson", 'jones'],
    ['silver oats', 'jones'],
    ['the silver oaks guy', 'jones'],
    ['preya ramen', 'raman'],
    ['R A M A N', 'raman'],
    ['mueller', 'muller'],
    ['grun and sohne', 'muller'],
  ])('in a large book "%s" finds %s by the keys', async (heard, id) => {
    const bench = setUp();
    await bench.store.saveLeads(bench.team, people);
    expect(await idsHeard(bench, heard)).toContain(id);
    expect(await idsHeard(bench, 'chukwu')).toEqual([]);
    expect(bench.problems).toEqual([]);
  });

  test('a lead is found by its new name and company, and by the old ones no more', async () => {
    const bench = setUp();
    await bench.store.saveLeads(bench.team, people);
    await bench.store.saveLeads(bench.team, [aLead('jones', { name: 'Jones Abara', company: 'Umbra' })]);
    expect(await idsHeard(bench, 'abara')).toEqual(['jones']);
    expect(await idsHeard(bench, 'umbra')).toEqual(['jones']);
    expect(await idsHeard(bench, 'watson')).toEqual([]);
    expect(await idsHeard(bench, 'silver oaks')).toEqual([]);
  });

  test('a lead given to another rep is found by that rep alone', async () => {
    const bench = setUp();
    const sam = { ...bench, scope: { team: bench.team, rep: 'sam' } };
    await bench.store.saveLeads(bench.team, people);
    await bench.store.saveLeads(bench.team, [aLead('jones', { owners: ['sam'] }), aLead('l2', { owners: ['sam'] })]);
    expect(await idsHeard(bench, 'jones watson')).toEqual([]);
    expect(await idsHeard(sam, 'jones watson')).toEqual(['jones', 'l2']);
  });

  test('names of any length and script can be saved and asked for', async () => {
    const bench = setUp();
    const odd = ['x'.repeat(3000), 'Иван Петров', '王伟', '💡', '  ', 'a#b%c/d.e', "O'Súilleabháin-Ó Briain"];
    await bench.store.saveLeads(
      bench.team,
      odd.map((name, at) => aLead(`odd-${at}`, { name, company: name })),
    );
    for (const name of odd) await bench.store.leadsHeard(bench.scope, heardKeys(name, 'en'));
    expect(await idsHeard(bench, 'ivan petrov')).toEqual(['odd-1']);
    expect(bench.problems).toEqual([]);
  });

  test('of the many under one key only so many are read', async () => {
    const bench = setUp();
    const many = Array.from({ length: 12 }, (_, at) => aLead(`l${at}`, { name: 'Wei Wu', company: `Firm ${at}` }));
    await bench.store.saveLeads(bench.team, many);
    expect(await idsHeard(bench, 'wei wu')).toHaveLength(12);
    expect(await idsHeard(bench, 'wei wu', 4)).toHaveLength(4);
  });
}
