import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

/** The files of a zip, by path. */
export async function filesIn(zip: Buffer): Promise<Map<string, Buffer>> {
  const opened = await fromBufferPromise(zip, { lazyEntries: true });
  const files = new Map<string, Buffer>();
  for await (const entry of opened.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    files.set(entry.fileName.replace(/^\.\//, ''), await buffer(await opened.openReadStreamPromise(entry)));
  }
  return files;
}
