import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './settings.ts';

/** What Alexa tells the skill outside of any conversation: that somebody has taken it off their account. */
export const skillEvents = ['SKILL_DISABLED'] as const;

/** The function that answers in each of Alexa's regions; `default` is the one for all others. */
export type Endpoints = Readonly<Record<string, string>>;

type Endpoint = { uri: string };
type Regional = { endpoint?: Endpoint; regions?: Record<string, { endpoint: Endpoint }> };
type Manifest = {
  manifest: {
    publishingInformation: { locales: Record<string, { smallIconUri?: string; largeIconUri?: string }> };
    apis: { custom: Regional };
    events?: Regional & { subscriptions: { eventName: string }[] };
    privacyAndCompliance: { locales?: Record<string, { privacyPolicyUrl?: string; termsOfUseUrl?: string }> };
  };
};

/**
 * Completes the built package's `skill.json`: the addresses of your policy and terms, and the endpoints of the last
 * deployment with the events they are told, so that an update never points the skill nowhere.
 */
export function completeManifest(
  skillPackage: string,
  { privacyPolicyUrl, termsOfUseUrl }: Settings,
  endpoints: Endpoints,
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
  const { default: first, ...others } = endpoints;
  if (first !== undefined) {
    const regions = Object.entries(others).map(([region, uri]) => [region, { endpoint: { uri } }]);
    const regional: Regional = {
      endpoint: { uri: first },
      ...(regions.length > 0 && { regions: Object.fromEntries(regions) }),
    };
    Object.assign(apis.custom, regional);
    whole.manifest.events = { ...regional, subscriptions: skillEvents.map((eventName) => ({ eventName })) };
  }
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
