import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shapes } from '../../lambda/store/dynamodb/items.ts';

const root = join(__dirname, '../..');
const documented = readFileSync(join(root, 'docs/data.md'), 'utf8');

describe('docs/data.md', () => {
  it('has every question of the port', () => {
    const port = ['store.ts', 'link-store.ts', 'forget-store.ts']
      .map((file) => readFileSync(join(root, 'lambda/store', file), 'utf8'))
      .join('\n');
    const questions = [...port.matchAll(/^ {2}(\w+)\(.*\): Promise</gm)].map(([, name]) => name);
    expect(questions.length).toBeGreaterThan(25);
    expect(questions.filter((name) => !documented.includes(`\`${name}\``))).toEqual([]);
  });

  it('has every kind of item', () => {
    expect(Object.keys(shapes).filter((name) => !documented.includes(`\`${name}\``))).toEqual([]);
  });
});
