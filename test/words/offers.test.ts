import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DateTime } from 'luxon';
import { locales } from '../../lambda/language/languages.ts';
import { outrightIn } from '../../lambda/understanding/outright.ts';
import { readModel } from '../../model/files.ts';
import { createEar } from '../../simulator/understand.ts';

const root = resolve(__dirname, '../..');
const wordsFiles = readdirSync(join(root, 'lambda'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /(^|\.)en\.ts$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));
// One value for each slot that an offered phrase may name.
const spoken: Readonly<Record<string, string>> = {
  time: 'two p.m.',
  digits: 'four seven two nine one eight six three',
  lead: 'jones watson',
};
const filledIn = (phrase: string) => phrase.replace(/\{(\w+)\}/g, (slot, name: string) => spoken[name] ?? slot);
const offers = wordsFiles.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/offer\(\s*(?:'([^']+)'|"([^"]+)")/g)].map(([, phrase, other]) =>
    filledIn(phrase ?? other ?? ''),
  ),
);

describe('a phrase that a prompt offers', () => {
  it('is written where the test can see it', () => {
    expect(offers.length).toBeGreaterThan(5);
    const hidden = wordsFiles.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/offer\((?!\s*['"])/g)].map(() => file),
    );
    expect(hidden).toEqual([]);
  });

  it.each(locales)('is understood word for word in %s, by the model or whole', async (locale) => {
    const ear = createEar(readModel(root, locale));
    const missed: string[] = [];
    for (const phrase of new Set(offers)) {
      const { intent, score } = ear.understand(phrase, { today: '2026-11-21' });
      const fits = intent !== 'AMAZON.FallbackIntent' && score >= 0.999;
      if (!fits && !(await outrightIn.en(phrase, DateTime.fromISO('2026-11-21T09:00')))) missed.push(phrase);
    }
    expect(missed).toEqual([]);
  });
});
