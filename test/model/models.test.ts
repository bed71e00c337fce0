import { resolve } from 'node:path';
import { capabilities } from '../../lambda/capabilities/all.ts';
import { locales } from '../../lambda/language/languages.ts';
import { readModel } from '../../model/files.ts';
import { heardFor } from '../../model/hears.ts';
import { runModels } from '../../model/run.ts';
import { traceSamples } from '../../model/trace.ts';
import { typedPart } from '../../model/typed-part.ts';
import { spokenSamples } from '../../simulator/examples.ts';
import { earFor } from '../../simulator/local-skill.ts';
import { countOf } from '../counts.ts';

const root = resolve(__dirname, '../..');

/** The exit code of a command and what it complained of. */
function run(command: string): { code: number; complaints: string[] } {
  const complaints: string[] = [];
  const code = runModels(command, root, { out: () => {}, err: (line) => complaints.push(line) });
  return { code, complaints };
}

it('are what the capabilities say', () => expect(run('check')).toEqual({ code: 0, complaints: [] }));

it('keep the rules, and skill.json agrees with them', () => {
  const { code, complaints } = run('lint');
  expect(complaints.filter((line) => line.includes(' error '))).toEqual([]);
  expect(code).toBe(0);
});

it('are far below the size Amazon refuses', () => {
  for (const locale of locales) expect(JSON.stringify(readModel(root, locale)).length).toBeLessThanOrEqual(250_000);
});

it('are heard template by template as their own intent, with every slot', () => {
  const model = readModel(root, 'en-US');
  const ear = earFor('en-US');
  const { samples } = traceSamples(heardFor(root, capabilities), 'en');
  const firsts = new Set(
    [...new Map(samples.map((one) => [`${one.intent} ${one.template}`, one])).values()].map(
      (one) => `${one.intent} ${one.sample}`,
    ),
  );
  const spoken = spokenSamples(typedPart(model))
    .filter(({ intent, sample }) => firsts.has(`${intent} ${sample}`))
    .filter((_, place) => place % countOf('templates') === 0);
  const misheard = spoken.flatMap(({ intent, sample, said, filled }) => {
    const { intent: heard, slots, matched } = ear.understand(said, { today: '2026-11-21' });
    const right = heard === intent && Object.keys(filled).every((slot) => slots[slot] !== undefined);
    return right ? [] : [`${intent} “${sample}”, said “${said}”, is heard as ${heard} “${matched}”`];
  });
  expect(misheard).toEqual([]);
});
