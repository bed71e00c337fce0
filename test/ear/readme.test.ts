import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { earFor } from '../../simulator/local-skill.ts';

const root = resolve(__dirname, '../..');
const ear = earFor('en-US');
const section =
  /## What you can say\n([\s\S]*?)\n## /.exec(readFileSync(resolve(root, 'README.md'), 'utf8'))?.[1] ?? '';
const phrases = [...section.matchAll(/\*([^*]+)\*/g)].map(([, phrase]) => phrase ?? '');

it('the README offers thirty things to say and more', () => expect(phrases.length).toBeGreaterThan(30));

it.each(phrases)('the README offers what is heard as it stands: %s', (phrase) => {
  const { intent, score } = ear.understand(phrase, { today: '2026-11-21', now: '08:55', locale: 'en-US' });
  expect({ phrase, intent }).not.toMatchObject({ intent: 'AMAZON.FallbackIntent' });
  expect(score).toBeGreaterThan(0.8);
});
