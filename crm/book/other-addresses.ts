import type { Lead } from '../../lambda/domain/lead.ts';

/** Under which field a lead keeps its further addresses. */
export const otherAddresses = 'Other addresses';

/** The addresses a lead has besides the one that is written to. */
export const otherAddressesOf = ({ extra }: Pick<Lead, 'extra'>): string[] =>
  extra?.[otherAddresses]?.split(', ') ?? [];
