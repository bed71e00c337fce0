/** Bundles the functions into a folder, as they are deployed. */
export function bundle(outdir: string): Promise<unknown>;
