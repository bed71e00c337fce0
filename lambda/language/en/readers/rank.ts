import type { FactValue } from '../../../domain/fact-value.ts';
import { askBack, said, type Understood } from '../../../understanding/understood.ts';
import { isHedged, isUnknown } from './hedges.ts';
import { inDigits } from './in-digits.ts';
import { afterSlips } from './repair.ts';
import { evenOut } from './text.ts';
import { readYesNo } from './yes-no.ts';

export type RankAnswer = Extract<FactValue, { type: 'rank' | 'answer' }>;

const rank = (n: number, of?: number): RankAnswer => ({ type: 'rank', rank: n, ...(of ? { of } : {}) });

const forms: readonly [RegExp, (match: RegExpExecArray) => Understood<RankAnswer>][] = [
  [
    /\b(?:number |no |priority )?(\d{1,2})(?:th)?(?: (?:place|priority))? (?:out )?of (\d{1,2})\b/,
    ([, n, of]) => said(rank(Number(n), Number(of)), false),
  ],
  [/\btop (\d)\b/, ([, n]) => said(rank(Number(n)), true)],
  [/\b(?:number|no|place|position|priority) (\d{1,2})\b/, ([, n]) => said(rank(Number(n)), false)],
  [/\b(\d{1,2})th\b/, ([, n]) => said(rank(Number(n)), false)],
  [
    /\b(?:top|highest|first|main|biggest|most important|at the (?:very )?top|their priority|the priority|right at the top)\b/,
    () => said(rank(1), false),
  ],
  [
    /\b(?:last|bottom|lowest|not a priority|not (?:very |that |really )?(?:high|important)|low|nice to have|way down|back burner|no priority|end of the list)\b/,
    () => said({ type: 'answer', answer: 'no' }, false),
  ],
  [
    /\b(?:high|very important|important|urgent|priority|up there)\b/,
    () => said({ type: 'answer', answer: 'yes' }, false),
  ],
  [/\b(?:medium|middle|mid|so so|somewhere in the middle|average)\b/, () => askBack('vague')],
  [/^(\d{1,2})$/, ([, n]) => said(rank(Number(n)), false)],
];

/** Where something stands on a list: "number two", "third of five", "top priority"; low is a no, high without a place a yes. */
export function readRank(spoken: string): Understood<RankAnswer> {
  const text = inDigits(evenOut(spoken));
  const hedged = isHedged(text);
  for (const part of afterSlips(text))
    for (const [pattern, read] of forms) {
      const match = pattern.exec(part);
      if (!match) continue;
      const found = read(match);
      return found.kind === 'sure' && hedged ? { kind: 'guess', value: found.value } : found;
    }
  if (isUnknown(text)) return said({ type: 'answer', answer: 'unknown' }, false);
  return readYesNo(spoken);
}
