import { fileURLToPath } from 'node:url';
import { capabilities } from '../lambda/capabilities/all.ts';
import { type Language, languages } from '../lambda/language/languages.ts';
import { slotValues } from '../lambda/language/slot-values.ts';
import { readModel } from '../model/files.ts';
import { generateModels } from '../model/generate.ts';
import { heardFor, hearsFiles } from '../model/hears.ts';
import { rulesFile } from '../model/rules.ts';
import { typedPart } from '../model/typed-part.ts';
import { type Piece, piecesOf, sentencesOf } from './ear/sentences.ts';
import { withEveryTemplate } from './every-template.ts';
import type { HeardReady } from './heard-ready.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Works out what the local ear hears by, and names the files it rests on beside the code. */
export function workOutHeard(): { ready: HeardReady; files: string[] } {
  const models = generateModels(heardFor(root, capabilities), slotValues);
  const pieces: Record<string, string> = {};
  const noting = (text: string): Piece[] => {
    const found = piecesOf(text);
    pieces[text] = found.map((piece) => (typeof piece === 'string' ? piece : `{${piece.slot}}`)).join(' ');
    return found;
  };
  const known = Object.keys(languages) as Language[];
  // The locales of a language differ in their names, not in their sentences.
  for (const language of known)
    for (const locale of languages[language].slice(0, 1))
      sentencesOf(typedPart(withEveryTemplate(readModel(root, locale), language)), { withAlexas: true }, noting);
  const files = known.flatMap((language) => [
    rulesFile(language),
    ...capabilities.flatMap(({ name }) => hearsFiles(name, language)),
  ]);
  return { ready: { models, pieces }, files };
}
