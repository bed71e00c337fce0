// esbuild shares code between files only as ES modules, which Node loads slower than CommonJS; so they are made that at the end.
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { build, transform } from 'esbuild';

/** Builds entry points that share their code in files of their own, as CommonJS. */
export async function buildSplit(options) {
  const { outdir, ...rest } = options;
  const built = await build({
    ...rest,
    outdir,
    format: 'esm',
    splitting: true,
    write: false,
    metafile: true,
    chunkNames: '[hash]',
  });
  mkdirSync(resolve(rest.absWorkingDir, outdir), { recursive: true });
  for (const { path, text } of built.outputFiles) {
    const { code } = await transform(text, {
      format: 'cjs',
      platform: 'node',
      target: rest.target,
      minify: rest.minify,
      supported: rest.supported,
      legalComments: 'none',
    });
    writeFileSync(resolve(rest.absWorkingDir, outdir, basename(path)), code);
  }
  return built;
}
