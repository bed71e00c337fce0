import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** A file of the page as it is sent. */
export type StaticFile = { type: string; body: Buffer; zipped: Buffer };

const here = (file: string) => fileURLToPath(new URL(`../client/${file}`, import.meta.url));

const file = (type: string, body: Buffer): StaticFile => ({ type, body, zipped: gzipSync(body) });

/** Builds the page's script and style; a few dozen milliseconds, so that nothing built has to be kept. */
export async function clientBundle(): Promise<ReadonlyMap<string, StaticFile>> {
  const built = await build({
    entryPoints: { app: here('main.tsx') },
    outdir: 'out',
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    logLevel: 'silent',
  });
  const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };
  const outputs = built.outputFiles.map(({ path, contents }): [string, StaticFile] => {
    const ending = path.slice(path.lastIndexOf('.'));
    return [`/app${ending}`, file(`${types[ending]}; charset=utf-8`, Buffer.from(contents))];
  });
  return new Map([['/', file('text/html; charset=utf-8', readFileSync(here('index.html')))], ...outputs]);
}
