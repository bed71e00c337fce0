import type { Lead } from '../../lambda/domain/lead.ts';
import { aLead } from '../store/conformance/samples.ts';

/** Sixty leads whose names and owners differ from version to version. */
export const book = (version: number): Lead[] =>
  Array.from({ length: 60 }, (_, i) =>
    aLead(`l${i}`, {
      name: `Name ${(i * 7 + version) % 10}`,
      owners: (i + version) % 3 === 0 ? ['dana', 'sam'] : ['dana'],
    }),
  );
