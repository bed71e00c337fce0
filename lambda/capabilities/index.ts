import type { Capability } from '../turn.ts';
import { explainLikelihood } from './explain-likelihood/index.ts';
import { followUp } from './follow-up/index.ts';
import { launch } from './launch/index.ts';
import { listCalls } from './list-calls/index.ts';
import { system } from './system/index.ts';
import { whoIsIt } from './who-is-it/index.ts';

/** What a rep can ask for: the table of contents. */
export const capabilities: readonly Capability[] = [launch, listCalls, whoIsIt, explainLikelihood, followUp, system];
