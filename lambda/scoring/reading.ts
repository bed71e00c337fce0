import type { Evidence } from './assessment.ts';
/** What a card's row reads from a lead; `value` is absent when it is not known. */
export type Reading = { value?: string | number; evidence: Evidence; ageDays?: number; guess?: boolean };
