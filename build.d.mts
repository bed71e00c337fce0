/** Bundles the functions into a folder, as they are deployed, for a runtime of the version of `node`. */
export function bundle(outdir: string, node?: string): Promise<unknown>;
