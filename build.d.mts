/** Bundles the functions into a folder, as they are deployed, for a runtime of the version of `node`. */
export function bundle(outdir: string, node?: string): Promise<unknown>;

/** Bundles the function of the assistants into `assistants/` of a folder; another entry shows what it weighs without them. */
export function bundleAssistants(outdir: string, entry?: string): Promise<unknown>;
