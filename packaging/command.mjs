// The command in JavaScript: made of its TypeScript once, kept beside the packages, and made anew when a file has changed.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'node_modules', '.cache', 'lead-scout');
const KEPT_MS = 7 * 86_400_000;

/** How a file stands: its time and size, or that it is gone. */
function stateOf(file) {
  const found = statSync(join(root, file), { throwIfNoEntry: false });
  return found ? `${found.mtimeMs} ${found.size}` : '';
}

function standing() {
  try {
    const { into, files } = JSON.parse(readFileSync(join(folder, 'made-of.json'), 'utf8'));
    const isFresh = Object.entries(files).every(([file, state]) => stateOf(file) === state);
    return isFresh ? join(folder, into) : undefined;
  } catch {
    return undefined;
  }
}

/** What a file says of where it is holds where it was written, not where it is put. */
const whereItWas = {
  name: 'where-it-was',
  setup({ onLoad }) {
    onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
      if (path.includes('node_modules')) return undefined;
      const contents = readFileSync(path, 'utf8').replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(path).href),
      );
      return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
    });
  },
};

/** JSON is read as it is when it is needed; as a script it would be compiled. */
const jsonAsItIs = {
  name: 'json-as-it-is',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.json$/ }, ({ path, resolveDir }) =>
      path.startsWith('.') ? { path: resolve(resolveDir, path), namespace: 'json' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'json' }, ({ path }) => ({
      contents: `import { readFileSync } from 'node:fs';\nexport default JSON.parse(readFileSync(${JSON.stringify(path)}, 'utf8'));`,
      watchFiles: [path],
    }));
  },
};

/**
 * Node gives an ES module that imports `node:http` a facade with all it exports, for which it loads the whole of `fetch`. What is
 * required has none.
 */
const webAsRequired = {
  name: 'web-as-required',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:node:)?https?$/ }, ({ path, namespace }) =>
      namespace === 'web' ? undefined : { path: path.replace('node:', ''), namespace: 'web' },
    );
    onLoad({ filter: /.*/, namespace: 'web' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule?.(${JSON.stringify(`node:${path}`)}) ?? require(${JSON.stringify(`node:${path}`)});`,
      loader: 'js',
    }));
  },
};

async function make() {
  const { build } = await import('esbuild');
  mkdirSync(folder, { recursive: true });
  const into = mkdtempSync(join(folder, 'made-'));
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { main: 'cli/main.ts', 'work-out-heard': 'simulator/work-out-heard.ts' },
    outdir: into,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    define: { 'process.env.LEAD_SCOUT_HEARD_READY': JSON.stringify(join(into, 'heard.json')) },
    mainFields: ['module', 'main'],
    external: ['dynalite', 'esbuild', 'tsx', 'fsevents', 'playwright-core'],
    banner: {
      js: `import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(${JSON.stringify(pathToFileURL(join(root, 'package.json')).href)});`,
    },
    metafile: true,
    logLevel: 'error',
    legalComments: 'none',
    logOverride: { 'import-is-undefined': 'silent' },
    plugins: [whereItWas, jsonAsItIs, webAsRequired],
  });
  // What the local ear hears by is the same at every start: it is worked out once, here.
  const { workOutHeard } = await import(pathToFileURL(join(into, 'work-out-heard.mjs')).href);
  const heard = workOutHeard();
  writeFileSync(join(into, 'heard.json'), JSON.stringify(heard.ready));
  const own = Object.keys(metafile.inputs)
    .map((file) => relative(root, resolve(root, file.replace(/^json:/, ''))))
    .filter((file) => !file.startsWith('node_modules'));
  const files = Object.fromEntries(
    [...own, ...heard.files, 'package-lock.json', 'packaging/command.mjs'].map((file) => [file, stateOf(file)]),
  );
  const list = join(into, 'made-of.json');
  writeFileSync(list, JSON.stringify({ into: relative(folder, into), files }));
  renameSync(list, join(folder, 'made-of.json'));
  forgetOld();
  return into;
}

/** What was made before stays for a while: a page or an address that runs may still load a part of it. */
function forgetOld() {
  for (const name of readdirSync(folder)) {
    const { mtimeMs } = statSync(join(folder, name));
    if (name.startsWith('made-') && name !== 'made-of.json' && Date.now() - mtimeMs > KEPT_MS)
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** The file of the command in JavaScript; nothing where it cannot be kept. */
export async function commandFile() {
  try {
    return pathToFileURL(join(standing() ?? (await make()), 'main.mjs')).href;
  } catch (error) {
    // Packages may lie where nothing can be written, or the disk be full.
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
