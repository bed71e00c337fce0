import type { Ask } from '../turn/turn.ts';

/** What a touch may ask for, always about the lead it names. */
const touchable: ReadonlySet<string> = new Set(['LikelihoodIntent', 'WhyIntent', 'GapsIntent']);
const LONGEST_ID = 2_048;

/** A touch on a screen of ours as the question it stands for; nothing where it is none of ours. */
export function askOfTouch(sent: readonly unknown[]): Ask | undefined {
  const [intent, lead] = sent;
  if (typeof intent !== 'string' || !touchable.has(intent)) return undefined;
  if (typeof lead !== 'string' || lead === '' || lead.length > LONGEST_ID) return undefined;
  return { kind: 'intent', intent, slots: { chosen: { heard: lead, values: [] } } };
}

/** The version of APL our screens are written in; devices that know a later one know it too. */
export const OUR_VERSION = '1.6';

/** Whether a device's APL is as new as ours. */
export function knowsOurScreens(maxVersion: string | undefined): boolean {
  const [major = 0, minor = 0] = (maxVersion ?? '').split('.').map(Number);
  const [least = 0, leastMinor = 0] = OUR_VERSION.split('.').map(Number);
  return major > least || (major === least && minor >= leastMinor);
}
