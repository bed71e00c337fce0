/** How likely in a word; the percentage is always said with it. */
export type Band = 'very-likely' | 'likely' | 'even' | 'unlikely' | 'very-unlikely';

const bands: [number, Band][] = [
  [0.75, 'very-likely'],
  [0.55, 'likely'],
  [0.4, 'even'],
  [0.15, 'unlikely'],
  [0, 'very-unlikely'],
];

/** The band a likelihood falls into, for saying it in words. */
export const bandOf = (likelihood: number): Band => bands.find(([from]) => likelihood >= from)?.[1] ?? 'very-unlikely';
