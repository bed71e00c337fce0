import type { FactValue } from '../../lambda/domain/fact.ts';
import type { Understood } from '../../lambda/understanding/understood.ts';

/**
 * An understood answer in one word: `50000` sure, `~50000` a guess, `40000..60000 EUR` a range, `?scale` asked back,
 * `?scale(50000)` with what it probably means, `yes`, `no`, `unknown`; people as `Name | role`, dates as `from..to`.
 */
export function short(understood: Understood<FactValue>): string {
  switch (understood.kind) {
    case 'sure':
      return value(understood.value);
    case 'guess':
      return `~${value(understood.value)}`;
    case 'ask':
      return `?${understood.why}${understood.maybe ? `(${value(understood.maybe)})` : ''}`;
  }
}

export function value(of: FactValue): string {
  switch (of.type) {
    case 'amount':
      return `${of.min === of.max ? of.max : `${of.min}..${of.max}`}${of.currency ? ` ${of.currency}` : ''}`;
    case 'answer':
      return of.answer;
    case 'person':
      return [of.name ?? '', of.role ?? ''].join(' | ').trim();
    case 'date':
      return `${of.from && of.from === of.to ? of.to : `${of.from ?? ''}..${of.to ?? ''}`}${of.reason ? ` (${of.reason})` : ''}`;
    case 'rank':
      return of.of ? `#${of.rank} of ${of.of}` : `#${of.rank}`;
    case 'text':
      return `"${of.text}"`;
  }
}
