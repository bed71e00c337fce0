import { slotValues } from '../../lambda/language/slot-values.ts';
import { generateModel } from '../../model/generate.ts';
import { createEar } from '../../simulator/understand.ts';
import { sampleCapabilities } from '../model/sample-capabilities.ts';

/** The ear of a small model, and the day it hears on: a Saturday. */
export const sampleModel = generateModel(sampleCapabilities, slotValues.en, 'en');
export const sampleEar = createEar(sampleModel);
export const hearing = { today: '2026-11-21' };

/** What was heard as `Intent slot=value …`, for tables. */
export const heard = (text: string, more: Partial<Parameters<typeof sampleEar.understand>[1]> = {}) => {
  const { intent, slots } = sampleEar.understand(text, { ...hearing, ...more });
  return [intent, ...Object.entries(slots).map(([name, { value }]) => `${name}=${value}`)].join(' ');
};
