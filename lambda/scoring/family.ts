/**
 * The families a characteristic belongs to; profile is who they are, behaviour what they did, qualification what we
 * learned, caution what speaks for care.
 */
export const families = ['profile', 'behaviour', 'qualification', 'caution'] as const;

export type Family = (typeof families)[number];
