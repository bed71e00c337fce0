import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './settings.ts';

type Manifest = {
  manifest: {
    publishingInformation: { locales: Record<string, { smallIconUri?: string; largeIconUri?: string }> };
    apis: { custom: { endpoint?: { uri: string } } };
    privacyAndCompliance: { locales?: Record<string, { privacyPolicyUrl?: string; termsOfUseUrl?: string }> };
  };
};

/**
 * Completes the built package's `skill.json`: the addresses of your policy and terms, and the endpoint of the last
 * deployment, so that an update never points the skill nowhere.
 */
export function completeManifest(
  skillPackage: string,
  { privacyPolicyUrl, termsOfUseUrl }: Settings,
  endpoint: string | undefined,
): void {
  const file = join(skillPackage, 'skill.json');
  const whole = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const { publishingInformation, apis, privacyAndCompliance } = whole.manifest;
  if (privacyPolicyUrl !== undefined || termsOfUseUrl !== undefined) {
    const addresses = { ...(privacyPolicyUrl && { privacyPolicyUrl }), ...(termsOfUseUrl && { termsOfUseUrl }) };
    privacyAndCompliance.locales = Object.fromEntries(
      Object.keys(publishingInformation.locales).map((locale) => [locale, addresses]),
    );
  }
  if (endpoint !== undefined) apis.custom.endpoint = { uri: endpoint };
  writeFileSync(file, `${JSON.stringify(whole, null, 2)}\n`);
}

/** What Amazon will ask for before it publishes the skill, each with its fix; a deployment of your own needs none of it. */
export function missingForPublishing(skillPackage: string, settings: Settings): string[] {
  const { manifest } = JSON.parse(readFileSync(join(skillPackage, 'skill.json'), 'utf8')) as Manifest;
  const iconless = Object.entries(manifest.publishingInformation.locales).filter(([, { smallIconUri, largeIconUri }]) =>
    [smallIconUri, largeIconUri].some(
      (uri) => uri === undefined || (uri.startsWith('file://') && !existsSync(join(skillPackage, uri.slice(7)))),
    ),
  );
  return [
    ...(iconless.length > 0
      ? [
          `There are no icons for ${iconless.map(([locale]) => locale).join(', ')}: put them into skill-package/assets/images.`,
        ]
      : []),
    ...(settings.privacyPolicyUrl === undefined
      ? ['There is no address of a privacy policy: put "privacyPolicyUrl" into deploy.json.']
      : []),
    ...(settings.alarmEmail === undefined
      ? ['Nobody is told when something breaks: put "alarmEmail" into deploy.json.']
      : []),
  ];
}
