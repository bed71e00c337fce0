import * as fc from 'fast-check';
import type { Lead } from '../../../lambda/domain/lead.ts';
import { heardKeys } from '../../../lambda/people/name-keys.ts';
import type { SetUp } from './index.ts';
import { aCall, aFact, aLead, aRep, aSignal } from './samples.ts';

// Ids that would run into each other, or into other keys, if they were put into keys as they are.
const nasty = [
  'a',
  'a#REP#b',
  'a#',
  '#',
  '%',
  '%23',
  '',
  ' ',
  '~',
  '🦊',
  'é',
  'é',
  'x'.repeat(700),
  `${'x'.repeat(699)}y`,
];
const nastyId = fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary', maxLength: 12 }));

export function isolationFacts(setUp: SetUp) {
  test('no rep of any team ever sees what belongs to another, whatever the ids', async () => {
    const world = fc.record({
      teams: fc.uniqueArray(nastyId, { minLength: 2, maxLength: 2 }),
      reps: fc.uniqueArray(nastyId, { minLength: 2, maxLength: 2 }),
      leads: fc.uniqueArray(nastyId, { minLength: 2, maxLength: 3 }),
      owned: fc.array(fc.nat(), { minLength: 1, maxLength: 7 }),
    });
    await fc.assert(
      fc.asyncProperty(world, async ({ teams, reps, leads, owned }) => {
        const { store, team: prefix, problems } = setUp();
        const names = teams.map((team) => `${prefix}${team}`);
        const mine = (team: string, rep: string, lead: string) =>
          owned.some((n) => {
            const [t, r, l] = [n % names.length, n % reps.length, n % leads.length];
            return names[t] === team && reps[r] === rep && leads[l] === lead;
          });
        const ownersOf = (team: string, lead: string) => reps.filter((rep) => mine(team, rep, lead));

        for (const team of names)
          for (const id of leads) {
            const lead: Lead = aLead(id, { name: `${team}/${id}`, owners: ownersOf(team, id) });
            await store.saveLeads(team, [lead]);
            await store.saveSignals(team, id, [aSignal('s', undefined, { detail: `${team}/${id}` })]);
            for (const rep of lead.owners)
              await store.saveFact({ team, rep }, lead, aFact('f', undefined, { words: `${team}/${id}` }));
          }
        for (const team of names)
          for (const rep of reps)
            await store.replaceEntries({ team, rep }, '2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z', [
              { ...aCall('c', '2026-03-02T14:00:00.000Z', '2026-03-02T14:30:00.000Z'), title: `${team}/${rep}` },
            ]);

        for (const team of names)
          for (const rep of reps) {
            const scope = { team, rep };
            const expected = leads.filter((lead) => mine(team, rep, lead));
            expect((await store.leadNames(scope)).map(({ id }) => id).sort()).toEqual(expected.sort());
            for (const id of leads) {
              const { leads: heard } = await store.leadsHeard(scope, heardKeys(`${team}/${id}`, 'en'));
              expect(heard.filter((lead) => !expected.includes(lead.id))).toEqual([]);
              const file = await store.leadFile(scope, id);
              expect(file?.lead).toEqual(
                mine(team, rep, id) ? aLead(id, { name: `${team}/${id}`, owners: ownersOf(team, id) }) : undefined,
              );
              expect(file?.signals.map(({ detail }) => detail) ?? [`${team}/${id}`]).toEqual([`${team}/${id}`]);
              expect(file?.facts.map(({ words }) => words) ?? [`${team}/${id}`]).toEqual([`${team}/${id}`]);
            }
            const calls = await store.entriesBetween(scope, '2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z');
            expect(calls.map(({ title }) => title)).toEqual([`${team}/${rep}`]);
          }
        expect(problems).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  test('the same speaker id escaped by hand is another speaker', async () => {
    const { store, team, scope } = setUp();
    await store.saveRep(aRep(team));
    await store.linkSpeaker(`a#b of ${team}`, scope);
    expect(await store.repSpeaking(`a%23b of ${team}`)).toBeUndefined();
    expect(await store.repSpeaking(`a#b of ${team}`)).toEqual(aRep(team));
  });
}
