// Bundles what runs in Lambda into dist/lambda and lays out dist/skill-package and dist/skill-stack.yaml as the ASK CLI wants them.
import { copyFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { register } from 'tsx/esm/api';

const root = fileURLToPath(new URL('.', import.meta.url));

/** What was learned of sentences stands beside the bundle, in a file of its own that only a turn in need of it reads. */
const learnedBeside = (outdir) => ({
  name: 'learned-beside',
  setup({ onResolve, onEnd }) {
    onResolve({ filter: /[\\/]understanding\.json$/ }, () => ({ path: './understanding.json', external: true }));
    onEnd(() => copyFileSync(`${root}/lambda/language/en/understanding.json`, `${outdir}/understanding.json`));
  },
});

/** Bundles the handler into a folder; the options are reasoned in `docs/decisions/0004-bundle.md`. */
export const bundle = (outdir) =>
  build({
    absWorkingDir: root,
    entryPoints: { index: 'lambda/index.ts', sync: 'lambda/sync.ts' },
    outdir,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    mainFields: ['module', 'main'],
    supported: { 'dynamic-import': false },
    alias: { '@aws-sdk/credential-provider-node': './no-credential-chain.mjs' },
    legalComments: 'none',
    plugins: [learnedBeside(resolve(root, outdir))],
    // rrule is looked for under both ways a package may be given; a bundle knows only one of them.
    logOverride: { 'import-is-undefined': 'silent' },
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(`${root}/dist`, { recursive: true, force: true });
  await bundle('dist/lambda');
  cpSync(`${root}/skill-package`, `${root}/dist/skill-package`, { recursive: true });
  register();
  const { packModels } = await import('./model/files.ts');
  packModels(root, `${root}/dist/skill-package`);
  const { builtCode, templateFor } = await import('./infrastructure/template.ts');
  const template = readFileSync(`${root}/infrastructure/skill-stack.yaml`, 'utf8');
  writeFileSync(`${root}/dist/skill-stack.yaml`, templateFor(template, builtCode(root)));
  console.log('dist/lambda, dist/skill-package and dist/skill-stack.yaml are ready.');
}
