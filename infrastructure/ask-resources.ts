import { skillEvents } from './skill-package.ts';

/** A further region as the ASK CLI deploys it: where, and with which values of the template's parameters. */
export type RegionToDeploy = { alexaRegion: string; awsRegion: string; parameters: Record<string, string> };

type Resources = {
  profiles: Record<
    string,
    {
      code: Record<string, { src: string }>;
      skillInfrastructure: { userConfig: Record<string, unknown> & { regionalOverrides?: Record<string, unknown> } };
    }
  >;
};

/**
 * The text of `ask-resources.json` for one deployment: the events that the skill is told, and further regions over the same
 * code and template.
 */
export function askResources(text: string, profile: string, regions: readonly RegionToDeploy[]): string {
  const resources = JSON.parse(text) as Resources;
  const own = resources.profiles[profile];
  if (!own) return text;
  const { userConfig } = own.skillInfrastructure;
  userConfig.skillEvents ??= { subscriptions: skillEvents };
  for (const { alexaRegion, awsRegion, parameters } of regions) {
    own.code[alexaRegion] = { src: own.code.default?.src ?? './dist/lambda' };
    userConfig.regionalOverrides = {
      ...userConfig.regionalOverrides,
      [alexaRegion]: { awsRegion, cfn: { parameters } },
    };
  }
  return `${JSON.stringify(resources, null, 2)}\n`;
}
