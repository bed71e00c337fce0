import type { SumShown } from '../../wire-book.ts';
import { signed } from './words.ts';

/** A score as the sum it is: each bar starts where the one before it ended, and the last ends at the score. */
export function Waterfall({ sum }: { sum: SumShown }) {
  const { start, steps, total, points, held } = sum;
  const edges = [0, start, total, points, ...steps.flatMap((step) => [step.from, step.from + step.points])];
  const [low, high] = [Math.min(...edges), Math.max(...edges)];
  const x = (value: number) => ((value - low) / (high - low || 1)) * 100;
  const zero = x(0);
  return (
    <table class="waterfall">
      <caption class="unseen">How the score comes about, in points</caption>
      <thead>
        <tr>
          <th scope="col">Reason</th>
          <th scope="col">
            <span class="unseen">Bar</span>
          </th>
          <th scope="col" class="number">
            Points
          </th>
        </tr>
      </thead>
      <tbody>
        <Line
          label="Where every lead starts"
          from={Math.min(zero, x(start))}
          to={Math.max(zero, x(start))}
          kind="whole"
          points={String(start)}
        />
        {steps.map(({ label, points: worth, from, fresh }) => (
          <Line
            key={label}
            label={label}
            note={fresh === undefined ? undefined : `was ${signed(fresh)} when it was new`}
            from={Math.min(x(from), x(from + worth))}
            to={Math.max(x(from), x(from + worth))}
            kind={worth < 0 ? 'against' : 'for'}
            points={signed(worth)}
          />
        ))}
        {held !== undefined && (
          <>
            <Line
              label="Together"
              from={Math.min(zero, x(total))}
              to={Math.max(zero, x(total))}
              kind="whole"
              points={String(total)}
            />
            <Line
              label={held}
              from={Math.min(x(total), x(points))}
              to={Math.max(x(total), x(points))}
              kind="against"
              points={signed(points - total)}
            />
          </>
        )}
        <Line
          label="Score"
          from={Math.min(zero, x(points))}
          to={Math.max(zero, x(points))}
          kind="total"
          points={String(points)}
        />
      </tbody>
    </table>
  );
}

type LineOf = {
  label: string;
  note?: string | undefined;
  from: number;
  to: number;
  kind: 'whole' | 'for' | 'against' | 'total';
  points: string;
};

function Line({ label, note, from, to, kind, points }: LineOf) {
  return (
    <tr class={`line ${kind}`}>
      <th scope="row">
        {label}
        {note !== undefined && <span class="small"> {note}</span>}
      </th>
      <td class="bar-cell">
        <span class="bar" style={{ left: `${from}%`, width: `max(2px, ${to - from}%)` }} />
      </td>
      <td class="number" data-points>
        {points}
      </td>
    </tr>
  );
}
