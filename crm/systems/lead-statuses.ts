import type { Stage } from '../../lambda/domain/lead.ts';

/** What SugarCRM calls the states of a lead, and SuiteCRM and EspoCRM after it. */
export const sugarStatuses: Readonly<Record<string, Stage>> = {
  new: 'IQL',
  assigned: 'MQL',
  'in process': 'SAL',
  converted: 'SQL',
  recycled: 'nurture',
  dead: 'dropped',
};
