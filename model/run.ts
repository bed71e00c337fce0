import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { capabilities as contents } from '../lambda/capabilities/all.ts';
import { type Language, languages } from '../lambda/language/languages.ts';
import { coverageOf } from '../simulator/covered.ts';
import { reportLines, reportOn } from '../simulator/model-report.ts';
import { figuresOf } from './figures.ts';
import { staleModels, writeModels } from './files.ts';
import { generateModels } from './generate.ts';
import { type Heard, heardFor } from './hears.ts';
import type { InteractionModel } from './interaction-model.ts';
import { leanModel } from './lean.ts';
import { figureRules } from './lint/figures.ts';
import { type Finding, lint, rules } from './lint/index.ts';
import { locator, placeText } from './lint/locate.ts';
import { manifestFaults } from './lint/manifest.ts';
import { shapeChecks, shapeRule } from './lint/shape.ts';
import { localeModels } from './locales.ts';
import { outrightFile, outrightLanguages, outrightOf } from './outright.ts';
import { traceSamples } from './trace.ts';
import { modelValues } from './whole-sentences.ts';

type Print = { out: (line: string) => void; err: (line: string) => void };

/** The models as Amazon gets them. */
function modelsOf(root: string, capabilities: readonly Heard[]): Record<Language, InteractionModel> {
  const full = generateModels(capabilities, modelValues(root, capabilities));
  const lean = (Object.keys(languages) as Language[]).map(
    (language) => [language, leanModel(full[language], traceSamples(capabilities, language).samples)] as const,
  );
  return Object.fromEntries(lean) as Record<Language, InteractionModel>;
}

/** What is heard word for word in a whole sentence, by the file of each language. */
const outrightFiles = (root: string, capabilities: readonly Heard[]): [file: string, text: string][] =>
  outrightLanguages.map((language) => [
    outrightFile(language),
    `${JSON.stringify(outrightOf(capabilities, modelValues(root, capabilities)[language], language))}\n`,
  ]);

/**
 * `write` writes the models, `check` fails when the files are not what the capabilities say, `lint` fails when a rule of
 * Amazon's or ours is broken and says in which file and line, `report` tells the figures,
 * `rivals`, in minutes, which intents come close to each.
 */
export function runModels(command: string | undefined, root: string, print: Print): number {
  const capabilities = heardFor(root, contents);
  switch (command) {
    case 'write': {
      const models = modelsOf(root, capabilities);
      writeModels(root, models);
      for (const [file, text] of outrightFiles(root, capabilities)) writeFileSync(join(root, file), text);
      print.out(
        `${Object.keys(models)
          .map((language) => `interaction-models/${language}.json`)
          .join(', ')} written.`,
      );
      return 0;
    }
    case 'check': {
      const stale = staleModels(root, modelsOf(root, capabilities));
      for (const [file, text] of outrightFiles(root, capabilities))
        if (!existsSync(join(root, file)) || readFileSync(join(root, file), 'utf8') !== text) stale.push(file);
      for (const file of stale) print.err(`${file} is not what the capabilities say: run npm run models.`);
      return stale.length === 0 ? 0 : 1;
    }
    case 'lint':
      return lintAll(root, print);
    case 'report':
      for (const line of figuresOf(modelsOf(root, capabilities).en, traceSamples(capabilities, 'en').samples))
        print.out(line);
      return 0;
    case 'rivals': {
      const model = generateModels(capabilities, modelValues(root, capabilities)).en;
      const { samples } = traceSamples(capabilities, 'en');
      for (const line of reportLines(reportOn(model, samples))) print.out(line);
      return 0;
    }
    default:
      print.err('Say write, check, lint, report, rivals, build or evaluate.');
      return 2;
  }
}

function lintAll(root: string, print: Print): number {
  const capabilities = heardFor(root, contents);
  const unreadable = (Object.keys(languages) as Language[]).flatMap((language) => {
    const locate = locator(root, capabilities, language);
    return traceSamples(capabilities, language).faults.map(
      (fault) =>
        `${placeText(locate.ofTemplate(fault))} error template: “${fault.template}” of ${fault.intent}: ${fault.reason}`,
    );
  });
  for (const line of unreadable) print.err(line);
  if (unreadable.length > 0) return 1;

  const models = localeModels(modelsOf(root, capabilities));
  const check = shapeChecks(root);
  const locate = locator(root, capabilities, 'en');
  const findings = lint(models, [...rules, ...figureRules, shapeRule(check.model)]);
  const text = (finding: Finding) => {
    const place = locate.ofFault(finding);
    const where = place ? placeText(place) : 'interaction-models';
    const from =
      place?.template === undefined || place.template === finding.sample ? '' : ` (from “${place.template}”)`;
    return `${where} ${finding.severity} ${finding.rule}: ${finding.message}${from}; ${finding.because} [${finding.locales.join(' ')}]`;
  };
  for (const finding of findings) print.err(text(finding));
  const manifest = JSON.parse(readFileSync(join(root, 'skill-package', 'skill.json'), 'utf8')) as unknown;
  const inManifest = manifestFaults(manifest, check.manifest, models, coverageOf);
  for (const fault of inManifest) print.err(`skill-package/skill.json error manifest: ${fault}`);
  const errors = findings.filter(({ severity }) => severity === 'error').length + inManifest.length;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  print.out(`${Object.keys(models).length} models and the manifest checked: ${errors} errors, ${warnings} warnings.`);
  return errors === 0 ? 0 : 1;
}

if (process.argv[1]?.endsWith('run.ts'))
  process.exitCode = runModels(process.argv[2], process.cwd(), { out: console.log, err: console.error });
