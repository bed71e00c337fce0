import { anum } from './anum.ts';
import { bant } from './bant.ts';
import { champ } from './champ.ts';
import type { Framework } from './framework.ts';
import { gpctba } from './gpctba.ts';
import { meddic } from './meddic.ts';
import { spin } from './spin.ts';

/** Every framework a team can work with; one of your own is one more file and one more name here. */
export const frameworks: readonly [Framework, ...Framework[]] = [bant, champ, meddic, anum, gpctba, spin];

/** The framework of this id, or the first of the list when nobody knows it: a team's setting may be older than the list. */
export const frameworkOf = (id: string): Framework =>
  frameworks.find((framework) => framework.id === id.trim().toLowerCase()) ?? frameworks[0];
