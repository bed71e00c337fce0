// Lets the deployed function load a capability when it is first asked for, while the source stays a plain table of contents.
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { build } from 'esbuild';

const folder = 'lambda/capabilities';

/** Capabilities that are asked for one after another come in one file; each of the others is in the last. */
const likeTheSkill = [
  ['launch', 'list-calls', 'who-is-it'],
  ['check-likelihood', 'explain-likelihood'],
  ['log-answer', 'debrief', 'interview', 'find-gaps', 'move-stage', 'free-words', 'lead-record'],
];

/** An assistant asks now this and now that: each in a file of its own. */
export const eachOnItsOwn = 'each on its own';

/** What each line of the table of contents exports, and from where. */
function linesOf(root) {
  const text = readFileSync(join(root, folder, 'index.ts'), 'utf8');
  return [...text.matchAll(/^export \{ (\w+) \} from '\.\/([\w-]+)\/index\.ts';$/gm)].map(([, name, of]) => ({
    name,
    of,
  }));
}

/** What the capabilities declare, read from themselves. */
async function declaredIn(root) {
  const built = await build({
    absWorkingDir: root,
    entryPoints: [`${folder}/all.ts`],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
    external: ['*understanding.json', '*outright.json'],
  });
  const module = { exports: {} };
  const run = new Script(`(function (module, exports, require) {${built.outputFiles[0].text}\n})`).runInThisContext();
  run(module, module.exports, process.getBuiltinModule('node:module').createRequire(join(root, 'package.json')));
  return module.exports.capabilities.map(({ name, intents, internal }) => ({
    name,
    intents,
    internal: Object.keys(internal ?? {}),
  }));
}

/** A capability that is loaded when something is asked of it. */
const later = `const later = (known, internal, load) => ({
  ...known,
  internal: Object.fromEntries(
    internal.map((intent) => [intent, async (slots, desk) => (await load()).internal[intent](slots, desk)]),
  ),
  answer: async (asked, desk) => (await load()).answer(asked, desk),
});`;

/** Stands in for `lambda/capabilities/all.ts` with capabilities that know what they declare and load the rest when asked. */
export const capabilitiesOnDemand = (root, groups = likeTheSkill) => ({
  name: 'capabilities-on-demand',
  setup({ onLoad, onResolve }) {
    const lines = linesOf(root);
    const groupOf = (of) => {
      if (groups === eachOnItsOwn) return lines.findIndex((line) => line.of === of);
      const at = groups.findIndex((group) => group.includes(of));
      return at < 0 ? groups.length : at;
    };
    onLoad({ filter: /[\\/]capabilities[\\/]all\.ts$/ }, async ({ path }) => {
      const declared = await declaredIn(root);
      if (declared.length !== lines.length) throw new Error('A line of the table of contents is not understood.');
      const contents = lines.map(({ name, of }) => {
        const one = declared.find((each) => each.name === of);
        if (!one) throw new Error(`No capability is called ${of}, as its folder is.`);
        return `later(${JSON.stringify({ name: of, intents: one.intents })}, ${JSON.stringify(one.internal)}, async () => (await import('capabilities:${groupOf(of)}')).${name})`;
      });
      return {
        contents: `${later}\nexport const capabilities = [\n${contents.join(',\n')}\n];`,
        resolveDir: dirname(path),
        loader: 'js',
      };
    });
    onResolve({ filter: /^capabilities:\d+$/ }, ({ path }) => ({
      path: path.slice('capabilities:'.length),
      namespace: 'capabilities',
    }));
    onLoad({ filter: /.*/, namespace: 'capabilities' }, ({ path }) => ({
      contents: lines
        .filter(({ of }) => groupOf(of) === Number(path))
        .map(({ name, of }) => `export { ${name} } from './${of}/index.ts';`)
        .join('\n'),
      resolveDir: join(root, folder),
      loader: 'js',
    }));
  },
});

/** What reads an answer's words is needed by whoever logs one; a topic knows only where to find it. */
export const readersOnDemand = (root) => ({
  name: 'readers-on-demand',
  setup({ onLoad, onResolve }) {
    const readers = join(root, 'lambda/language/en/readers');
    const exportsOf = (file) =>
      [...readFileSync(join(readers, file), 'utf8').matchAll(/^export (?:const|(?:async )?function) (\w+)/gm)].map(
        ([, name]) => name,
      );
    const wanted = ['amount', 'hedges', 'person', 'rank', 'text-answer', 'when', 'yes-no'].map((name) => `${name}.ts`);
    onResolve({ filter: /language\/en\/readers\/[\w-]+\.ts$/ }, ({ path, importer }) =>
      /[\\/]topics[\\/][\w-]+[\\/]en\.ts$/.test(importer) && wanted.includes(basename(path))
        ? { path: basename(path), namespace: 'readers' }
        : undefined,
    );
    onResolve({ filter: /^readers:all$/ }, () => ({ path: 'all', namespace: 'readers' }));
    onResolve({ filter: /^\.\/readers\.js$/, namespace: 'readers' }, () => ({ path: './readers.js', external: true }));
    onLoad({ filter: /^all$/, namespace: 'readers' }, () => ({
      contents: wanted.map((file) => `export { ${exportsOf(file).join(', ')} } from './${file}';`).join('\n'),
      resolveDir: readers,
      loader: 'js',
    }));
    onLoad({ filter: /\.ts$/, namespace: 'readers' }, ({ path }) => ({
      contents: exportsOf(path)
        .map((name) => `export const ${name} = (...all) => require('./readers.js').${name}(...all);`)
        .join('\n'),
      resolveDir: readers,
      loader: 'js',
    }));
  },
});

/** What is seldom needed and much comes with: who imports it, what from, and which function, that answers later anyway. */
const seldom = [
  { by: 'lead-record/index.ts', from: './deal-size.ts', name: 'setDeal' },
  { by: 'dynamodb/unheard.ts', from: './forget-lead.ts', name: 'repIds' },
];

/** Leaves what is seldom needed to the turn that needs it. */
export const seldomOnDemand = {
  name: 'seldom-on-demand',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^\.\// }, ({ path, importer, resolveDir, namespace }) => {
      const found = namespace === 'file' && seldom.find(({ by, from }) => from === path && importer.endsWith(by));
      return found ? { path, namespace: 'seldom', pluginData: { ...found, resolveDir } } : undefined;
    });
    onLoad({ filter: /.*/, namespace: 'seldom' }, ({ pluginData: { from, name, resolveDir } }) => ({
      contents: `export const ${name} = async (...all) => (await import(${JSON.stringify(from)})).${name}(...all);`,
      resolveDir,
      loader: 'js',
    }));
  },
};
