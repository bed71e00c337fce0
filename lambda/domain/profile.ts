import type { Lead } from './lead.ts';

/** The fields a lead's profile should have (`docs/concepts.md` PR.1 to PR.5). */
export const profileFields = ['email', 'phone', 'title', 'company', 'employees', 'industry'] as const;
export type ProfileField = (typeof profileFields)[number];

/** How complete a profile is, 0 to 1, and the fields that are missing in the order they matter. */
export function profileOf(lead: Lead): { share: number; missing: ProfileField[] } {
  const missing = profileFields.filter((field) => lead[field] === undefined);
  return { share: 1 - missing.length / profileFields.length, missing };
}
