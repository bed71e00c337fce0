import type { Lead } from '../../lambda/domain/lead.ts';
import { otherAddresses } from '../sheets/records.ts';

/** The addresses a lead has besides the one that is written to. */
export const otherAddressesOf = ({ extra }: Pick<Lead, 'extra'>): string[] =>
  extra?.[otherAddresses]?.split(', ') ?? [];
