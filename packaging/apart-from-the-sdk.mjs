// Code that two files need stands in one that both load. The SDK needs the whole of zod and what a turn asks a small part: so the
// SDK gets a zod of its own, and who does without the SDK loads none of that.
import { readFileSync } from 'node:fs';
import { dirname, extname } from 'node:path';

const sdk = /[\\/]node_modules[\\/]@modelcontextprotocol[\\/]/;
/** What only clients of the SDK are shown is written with the whole of zod too. */
const ofTheSdk = ({ importer, path }) => sdk.test(importer) || path === 'zod';

export const apartFromTheSdk = {
  name: 'apart-from-the-sdk',
  setup({ onLoad, onResolve, resolve }) {
    const own = async (path, { resolveDir, kind }) => ({
      ...(await resolve(path, { resolveDir, kind, pluginData: 'asked' })),
      namespace: 'zod-of-the-sdk',
    });
    onResolve({ filter: /^zod(?:\/|$)/ }, (asked) =>
      asked.pluginData !== 'asked' && ofTheSdk(asked) ? own(asked.path, asked) : undefined,
    );
    onResolve({ filter: /^\./, namespace: 'zod-of-the-sdk' }, (asked) =>
      asked.pluginData === 'asked' ? undefined : own(asked.path, asked),
    );
    onLoad({ filter: /.*/, namespace: 'zod-of-the-sdk' }, ({ path }) => ({
      contents: readFileSync(path, 'utf8'),
      resolveDir: dirname(path),
      loader: extname(path).slice(1).replace('mjs', 'js'),
    }));
  },
};
