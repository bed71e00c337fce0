import type { RestsOn } from './scorecard.ts';

/** On starting rules alone nobody is as good as sold, and nobody as good as lost: no outcome has checked them. */
export const surestOnRules = { least: 0.02, most: 0.95 };

/** A chance as it may be said: within the bounds of starting rules where it rests on nothing else. */
export const sayable = ({ kind }: RestsOn, chance: number): number =>
  kind === 'experts' ? Math.min(surestOnRules.most, Math.max(surestOnRules.least, chance)) : chance;
