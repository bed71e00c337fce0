import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

const outputs = z.array(z.object({ OutputKey: z.string(), OutputValue: z.string() }));
const statesSchema = z.object({
  profiles: z.record(
    z.string(),
    z.object({
      skillId: z.optional(z.string()),
      skillInfrastructure: z.optional(
        z.record(
          z.string(),
          z.object({
            deployState: z.optional(
              z.record(
                z.string(),
                z.object({
                  stackId: z.optional(z.string()),
                  s3: z.optional(z.object({ bucket: z.string() })),
                  outputs: z.optional(outputs),
                }),
              ),
            ),
          }),
        ),
      ),
    }),
  ),
});

/** One stack of a deployment. */
export type DeployedStack = {
  alexaRegion: string;
  region: string;
  id: string;
  outputs: Record<string, string>;
  bucket?: string;
};
/** What the ASK CLI remembers of a deployment, in `.ask/ask-states.json`; the first stack is the one for all regions without their own. */
export type Deployed = { skillId?: string; stacks: DeployedStack[] };

/** What has been deployed from here under a profile of the ASK CLI. */
export function deployedIn(root: string, profile: string): Deployed {
  const file = join(root, '.ask', 'ask-states.json');
  if (!existsSync(file)) return { stacks: [] };
  const states = statesSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const { skillId, skillInfrastructure = {} } = states.profiles[profile] ?? {};
  const stacks = Object.values(skillInfrastructure).flatMap(({ deployState = {} }) =>
    Object.entries(deployState).flatMap(([alexaRegion, { stackId, s3, outputs: told = [] }]) => {
      if (stackId === undefined) return [];
      const region = stackId.split(':')[3] ?? '';
      const named = Object.fromEntries(told.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]));
      return [{ alexaRegion, region, id: stackId, outputs: named, ...(s3 && { bucket: s3.bucket }) }];
    }),
  );
  const isFirst = ({ alexaRegion }: DeployedStack) => alexaRegion === 'default';
  const [first, others] = [stacks.filter(isFirst), stacks.filter((stack) => !isFirst(stack))];
  return { ...(skillId === undefined ? {} : { skillId }), stacks: [...first, ...others] };
}

const resourcesSchema = z.object({
  profiles: z.record(
    z.string(),
    z.object({
      skillInfrastructure: z.object({ userConfig: z.object({ awsRegion: z.string() }) }),
    }),
  ),
});

/** The AWS region a profile of `ask-resources.json` deploys to, or nothing where there is no such profile. */
export function regionIn(root: string, profile: string): string | undefined {
  const { profiles } = resourcesSchema.parse(JSON.parse(readFileSync(join(root, 'ask-resources.json'), 'utf8')));
  return profiles[profile]?.skillInfrastructure.userConfig.awsRegion;
}
