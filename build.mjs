// Bundles what runs in Lambda into dist/lambda and copies the models to where the ASK CLI looks for them.
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('.', import.meta.url));

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
    // rrule is looked for under both ways a package may be given; a bundle knows only one of them.
    logOverride: { 'import-is-undefined': 'silent' },
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(`${root}/dist`, { recursive: true, force: true });
  await bundle('dist/lambda');
  mkdirSync(`${root}/skill-package/interactionModels`, { recursive: true });
  cpSync(`${root}/interaction-models`, `${root}/skill-package/interactionModels/custom`, { recursive: true });
  console.log('dist/lambda and skill-package are ready.');
}
