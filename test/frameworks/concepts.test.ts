import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { questions as asked } from '../../cli/workshop/questions.ts';
import { frameworks } from '../../lambda/frameworks/index.ts';
import { dayOneCard } from '../../lambda/scoring/day-one-card.ts';
import { questions } from '../../lambda/topics/questions.ts';

const root = join(__dirname, '../..');
const known = new Set(
  [...readFileSync(join(root, 'docs/concepts.md'), 'utf8').matchAll(/^\| ([A-Z]+\.?\d+) \|/gm)].map(([, id]) => id),
);

/** The ids named in a text: "S4, S6", "AN.1 to AN.4". */
const idsIn = (text: string): string[] =>
  [...text.matchAll(/\b([A-Z]+\.?)(\d+)(?: to \1(\d+))?\b/g)].flatMap(([, letters, from, to = from]) =>
    Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => `${letters}${Number(from) + i}`),
  );

const card = dayOneCard();
const rows: [string, readonly string[]][] = [
  ['the day-one card', [...card.characteristics, ...card.redFlags].map(({ source }) => source ?? '')],
  ['the frameworks', frameworks.map(({ source }) => source)],
  ['the questions', questions.flatMap(({ sources }) => sources)],
  ['the workshop', asked.map(({ source }) => source)],
];

describe('docs/concepts.md', () => {
  it.each(rows)('holds what %s name as their sources', (_where, sources) => {
    const ids = sources.flatMap(idsIn);
    expect(ids.length).toBeGreaterThan(3);
    expect(ids.filter((id) => !known.has(id))).toEqual([]);
  });

  it('holds what comments name', () => {
    const files = ['lambda', 'cli', 'crm', 'learn'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.name.endsWith('.ts'))
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
    );
    const ids = files.flatMap((text) => text.match(/(?<=`docs\/concepts\.md` ).+/g) ?? []).flatMap(idsIn);
    expect(ids.length).toBeGreaterThan(3);
    expect(ids.filter((id) => !known.has(id))).toEqual([]);
  });
});
