import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { play, readDialogue, rewrite, stages, transcript } from './dialogue.ts';

const files = readdirSync(__dirname, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.name.endsWith('.yaml'))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();

describe('dialogues', () => {
  const { stageFor, close } = stages();
  afterAll(close);

  it.each(files.map((file) => [relative(__dirname, file), file]))('%s', async (_name, file) => {
    const dialogue = readDialogue(file);
    const { faults, came } = await play(dialogue, { stageFor });
    if (process.env.UPDATE) rewrite(file, came);
    else if (faults.length > 0) throw new Error(`\n${transcript(dialogue, faults)}`);
  });

  it('a wrong line is marked in the transcript', async () => {
    const dialogue = readDialogue(join(__dirname, 'en', 'first-conversation.yaml'));
    const [first] = dialogue.turns;
    if (!first) throw new Error('the first conversation is empty');
    const spoilt = { ...dialogue, turns: [{ ...first, alexa: 'Four calls.' }] };
    const { faults } = await play(spoilt, { stageFor });
    expect(transcript(spoilt, faults)).toMatch(/✗ expected: Four calls\.\n {2}✗ came: {5}Three sales calls today/);
  });
});
