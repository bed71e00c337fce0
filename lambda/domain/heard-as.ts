import { dayMs } from './day.ts';
import type { LeadName } from './lead.ts';

/** Whom a rep meant by words that had led to somebody else: kept from a repair, so that it is right the next time. */
export type HeardAs = {
  /** The words of the name as they were heard, folded. */
  heard: string;
  lead: LeadName;
  /** When it was put right, ISO, UTC. */
  at: string;
};

/** A repair is forgotten after so many days: people and books change. */
const KEPT_DAYS = 180;

/** When a repair made at an instant is forgotten: epoch milliseconds. */
export const forgottenAt = (at: string): number => Date.parse(at) + KEPT_DAYS * dayMs;
