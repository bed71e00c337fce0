import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { capabilities } from '../../lambda/capabilities/all.ts';

const root = resolve(__dirname, '../..');
const asked = [...readFileSync(join(root, 'lambda/turn/asks.ts'), 'utf8').matchAll(/^ {2}'?([A-Z][\w.]*)'?: /gm)].map(
  ([, intent]) => intent,
);

describe('questions we ask in place of another', () => {
  it('are each answered by a capability', () => {
    const answered = capabilities.flatMap(({ intents, internal = {} }) => [
      ...Object.keys(intents),
      ...Object.keys(internal),
    ]);
    expect(asked.length).toBeGreaterThan(40);
    expect(asked.filter((intent) => !answered.includes(intent ?? ''))).toEqual([]);
  });

  it('are asked by a name that the compiler knows', () => {
    const loose = ['lambda/capabilities', 'lambda/conversation'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true })
        .map((file) => join(folder, String(file)))
        .filter((file) => file.endsWith('.ts'))
        .filter((file) => /\{\s*intent: '[\w.]+',\s*slots\b/.test(readFileSync(join(root, file), 'utf8'))),
    );
    expect(loose).toEqual([]);
  });
});
