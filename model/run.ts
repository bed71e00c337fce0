import { capabilities } from '../lambda/capabilities/index.ts';
import { slotValues } from '../lambda/capabilities/slot-types.ts';
import { staleModels, writeModels } from './files.ts';
import { generateModels } from './generate.ts';

/** `npm run models` writes the models, `models:check` fails when they are not what the capabilities say. */
function run(command: string | undefined): number {
  const models = generateModels(capabilities, slotValues);
  switch (command) {
    case 'write':
      writeModels(process.cwd(), models);
      console.log(`${Object.keys(models).length} models written.`);
      return 0;
    case 'check': {
      const stale = staleModels(process.cwd(), models);
      for (const file of stale) console.error(`${file} is not what the capabilities say: run npm run models.`);
      return stale.length === 0 ? 0 : 1;
    }
    default:
      console.error('Say write, check or lint.');
      return 2;
  }
}

process.exitCode = run(process.argv[2]);
