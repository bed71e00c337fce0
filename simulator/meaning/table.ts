import type { Verdict } from './judge.ts';

const percent = (part: number, of: number) => `${((100 * part) / Math.max(1, of)).toFixed(1)} %`;

/** What came of sentences as lines of text: how much of each kind was right, and what was written that nobody said. */
export function meaningTable(verdicts: readonly Verdict[]): string {
  const of = (kind: Verdict['of']) => verdicts.filter((one) => one.of === kind);
  const came = (kind: Verdict['of'], ...what: Verdict['came'][]) =>
    percent(of(kind).filter((one) => what.includes(one.came)).length, of(kind).length);
  const harm = verdicts.filter(({ isHarm }) => isHarm).length;
  return [
    `questions answered      ${came('question', 'right')} of ${of('question').length}`,
    `statements kept right   ${came('statement', 'right')} of ${of('statement').length}`,
    `right, part or a note   ${came('statement', 'right', 'in-part', 'note')}`,
    `actions done            ${came('action', 'right')} of ${of('action').length}`,
    `asked where it must     ${came('to-ask', 'asked')} of ${of('to-ask').length}`,
    `nothing, and unchanged  ${came('nothing', 'right')} of ${of('nothing').length}`,
    `wrong writes            ${percent(harm, verdicts.length)} of all ${verdicts.length}`,
  ].join('\n');
}
