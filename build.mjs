// Bundles what runs in Lambda into dist/lambda and lays out dist/skill-package and dist/skill-stack.yaml as the ASK CLI wants them.
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { register } from 'tsx/esm/api';
import { apartFromTheSdk } from './packaging/apart-from-the-sdk.mjs';
import { withCompileCache } from './packaging/compile-cache.mjs';
import { capabilitiesOnDemand, eachOnItsOwn, readersOnDemand, seldomOnDemand } from './packaging/on-demand.mjs';
import { buildSplit } from './packaging/split.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

/** What was learned of sentences stands beside the bundle, in a file of its own that only a turn in need of it reads. */
const learnedBeside = (outdir) => ({
  name: 'learned-beside',
  setup({ onResolve, onEnd }) {
    onResolve({ filter: /[\\/](?:understanding|outright)\.json$/ }, ({ path }) => ({
      path: `./${path.split('/').at(-1)}`,
      external: true,
    }));
    onEnd(() => {
      for (const file of ['understanding.json', 'outright.json'])
        copyFileSync(`${root}/lambda/language/en/${file}`, `${outdir}/${file}`);
    });
  },
});

/** What both functions are built with; reasoned in `docs/decisions/0004-bundle.md`. */
export const usual = (outdir) => ({
  absWorkingDir: root,
  outdir,
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  supported: { 'dynamic-import': false },
  alias: { '@aws-sdk/credential-provider-node': './packaging/no-credential-chain.mjs' },
  legalComments: 'none',
  // rrule is looked for under both ways a package may be given; a bundle knows only one of them.
  logOverride: { 'import-is-undefined': 'silent' },
});

/**
 * The function of the assistants: a folder of its own, of which nothing else loads a byte, beside the sentences it hears by. Like the
 * one that answers, it loads what a call needs when it needs it.
 */
export async function bundleAssistants(outdir, entry = 'mcp/index.ts') {
  const of = usual(`${outdir}/assistants`);
  mkdirSync(resolve(root, outdir, 'assistants'), { recursive: true });
  const unregister = register();
  const [{ readModel }, { withEveryTemplate }, { recordAnswers }] = await Promise.all([
    import('./model/files.ts'),
    import('./simulator/every-template.ts'),
    import('./mcp/record.ts'),
  ]);
  const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
  const beside = {
    'sentences-en.json': withEveryTemplate(readModel(root, 'en-US')),
    'protocol.json': await recordAnswers(version),
  };
  await unregister();
  for (const [file, told] of Object.entries(beside))
    writeFileSync(resolve(root, outdir, 'assistants', file), JSON.stringify(told));
  return buildSplit({
    ...of,
    entryPoints: { index: entry, readers: 'readers:all' },
    gather: { entry: 'index.js', sharedBy: 10 },
    alias: { ...of.alias, '@modelcontextprotocol/server/_shims': './packaging/mcp-shims.mjs' },
    define: { 'process.env.LEAD_SCOUT_VERSION': JSON.stringify(version) },
    plugins: [
      learnedAbove,
      apartFromTheSdk,
      capabilitiesOnDemand(root, eachOnItsOwn),
      readersOnDemand(root),
      seldomOnDemand,
    ],
  });
}

/** What was learned of sentences stands in the folder above, where the skill's function finds it too. */
const learnedAbove = {
  name: 'learned-above',
  setup({ onResolve }) {
    onResolve({ filter: /[\\/](?:understanding|outright)\.json$/ }, ({ path }) => ({
      path: `../${path.split('/').at(-1)}`,
      external: true,
    }));
  },
};

/**
 * Bundles the functions into a folder. The one that answers loads what a turn needs when it needs it; what `node` makes of its
 * code goes along, for a runtime of the same version.
 */
export async function bundle(outdir, node = process.execPath) {
  const of = usual(outdir);
  rmSync(resolve(root, outdir), { recursive: true, force: true });
  mkdirSync(resolve(root, outdir), { recursive: true });
  const hot = await buildSplit({
    ...of,
    entryPoints: { index: 'lambda/index.ts', readers: 'readers:all' },
    // Each file that a start needs beside this one is looked for, read and opened for itself.
    gather: { entry: 'index.js', sharedBy: Number.POSITIVE_INFINITY },
    plugins: [learnedBeside(resolve(root, outdir)), capabilitiesOnDemand(root), readersOnDemand(root)],
  });
  await build({
    ...of,
    entryPoints: { sync: 'lambda/sync.ts' },
    format: 'cjs',
    plugins: [learnedBeside(resolve(root, outdir))],
  });
  await bundleAssistants(outdir);
  // The zip has no package.json; beside our own these files would be taken for ES modules.
  writeFileSync(resolve(root, outdir, 'package.json'), '{"type":"commonjs"}\n');
  withCompileCache(resolve(root, outdir), node);
  return hot;
}

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
