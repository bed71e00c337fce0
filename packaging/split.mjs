// esbuild shares code between files only as ES modules, which Node loads slower than CommonJS; so they are made that at the end.
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { build, transform } from 'esbuild';

/** The names of the files that a file cannot do without, itself among them. */
function neededBy(path, { outputs }, needed = new Set()) {
  if (needed.has(basename(path))) return needed;
  needed.add(basename(path));
  for (const { path: next, kind, external } of outputs[path]?.imports ?? [])
    if (kind === 'import-statement' && !external) neededBy(next, { outputs }, needed);
  return needed;
}

/** What is to stand in one file: what an entry point needs, and what so many others need that nearly every use of it loads it. */
function together({ entry, sharedBy }, metafile) {
  const starts = Object.keys(metafile.outputs).filter((path) => metafile.outputs[path].entryPoint);
  const whole = neededBy(
    starts.find((path) => basename(path) === entry),
    metafile,
  );
  const uses = starts.flatMap((path) => [...neededBy(path, metafile)].filter((file) => file !== basename(path)));
  const often = uses.filter((file) => uses.filter((one) => one === file).length >= sharedBy);
  return new Set([...whole, ...often]);
}

/**
 * Puts what an entry point cannot do without into its one file: a few long files are a tenth less, zipped, than many short ones, and
 * are sooner open. Each of them stays a name by which the others ask for it.
 */
async function gathered(gather, { outputFiles, metafile }, options) {
  const { entry } = gather;
  const needed = together(gather, metafile);
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  const nameOf = (file) => `from_${file.replace(/\W/g, '_')}`;
  const others = [...needed].filter((file) => file !== entry);
  const whole = [
    `export * from './${entry}';`,
    ...others.map((file) => `export * as ${nameOf(file)} from './${file}';`),
  ].join('\n');
  const asked = /^\.\/(\w[\w.-]*\.js)$/;
  const { outputFiles: [{ text }] = [] } = await build({
    stdin: { contents: whole, resolveDir: options.absWorkingDir, loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: options.platform,
    target: options.target,
    minify: options.minify,
    supported: options.supported,
    legalComments: 'none',
    plugins: [
      {
        name: 'gathered',
        setup({ onLoad, onResolve }) {
          onResolve({ filter: asked }, ({ path }) =>
            needed.has(basename(path)) ? { path: basename(path), namespace: 'built' } : { path, external: true },
          );
          onResolve({ filter: /^\.\.?\// }, ({ path }) => ({ path, external: true }));
          onLoad({ filter: /.*/, namespace: 'built' }, ({ path }) => ({ contents: texts.get(path), loader: 'js' }));
        },
      },
    ],
  });
  const asCommonJs = (code) =>
    others.reduce((all, file) => all.replaceAll(`require("./${file}")`, `require("./${entry}").${nameOf(file)}`), code);
  return {
    files: [...texts]
      .filter(([file]) => !others.includes(file))
      .map(([file, own]) => [file, file === entry ? text : own]),
    asCommonJs,
  };
}

/** Builds entry points that share their code in files of their own, as CommonJS; `gather` names one that is to be whole, with what others share. */
export async function buildSplit({ outdir, gather, ...rest }) {
  const built = await build({
    ...rest,
    outdir,
    format: 'esm',
    splitting: true,
    write: false,
    metafile: true,
    chunkNames: '[hash]',
  });
  const { files, asCommonJs } = gather
    ? await gathered(gather, built, rest)
    : { files: built.outputFiles.map(({ path, text }) => [basename(path), text]), asCommonJs: (code) => code };
  mkdirSync(resolve(rest.absWorkingDir, outdir), { recursive: true });
  for (const [file, text] of files) {
    const { code } = await transform(text, {
      format: 'cjs',
      platform: 'node',
      target: rest.target,
      minify: rest.minify,
      supported: rest.supported,
      legalComments: 'none',
    });
    writeFileSync(resolve(rest.absWorkingDir, outdir, file), asCommonJs(code));
  }
  return built;
}
