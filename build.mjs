// Bundles what runs in Lambda into dist/lambda and copies the models to where the ASK CLI looks for them.
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * Leaves out what people say: Alexa is taught it, the handler never reads it. A file of utterances becomes an empty one, and
 * `utterances: { … }` in a file of words an empty object, closed where the formatter closes it.
 */
const withoutUtterances = {
  name: 'without-utterances',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]capabilities[\\/].*[\\/]utterances\.\w+\.ts$/ }, () => ({
      contents: 'export const utterances = {};',
      loader: 'ts',
    }));
    onLoad({ filter: /[\\/]capabilities[\\/][\w-]+[\\/][a-z]{2}\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const contents = source.replace(/^( *)utterances: \{\n[\s\S]*?^\1\},$/m, '$1utterances: {},');
      if (/^ *utterances: \{$/m.test(contents)) throw new Error(`${path}: where the utterances end cannot be told.`);
      return { contents, loader: 'ts' };
    });
  },
};

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
    plugins: [withoutUtterances],
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(`${root}/dist`, { recursive: true, force: true });
  await bundle('dist/lambda');
  mkdirSync(`${root}/skill-package/interactionModels`, { recursive: true });
  cpSync(`${root}/interaction-models`, `${root}/skill-package/interactionModels/custom`, { recursive: true });
  console.log('dist/lambda and skill-package are ready.');
}
