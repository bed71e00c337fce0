import type { ComponentChildren } from 'preact';

const SIDE = 240;
const edge = { left: 46, right: 10, top: 10, bottom: 40 };

/** Where a share lies across and up a plot. */
export const across = (share: number) => edge.left + share * SIDE;
export const up = (share: number) => edge.top + (1 - share) * SIDE;

/** A square plot of one share against another, from nothing to all. */
export function SharePlot({
  label,
  x,
  y,
  children,
}: {
  label: string;
  x: string;
  y: string;
  children: ComponentChildren;
}) {
  const [width, height] = [edge.left + SIDE + edge.right, edge.top + SIDE + edge.bottom];
  return (
    <svg class="share-plot" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <line class="grid" x1={across(0)} x2={across(1)} y1={up(share)} y2={up(share)} />
          <text x={across(0) - 6} y={up(share) + 4} text-anchor="end">
            {share * 100}
          </text>
          <text x={across(share)} y={up(0) + 16} text-anchor="middle">
            {share * 100}
          </text>
        </g>
      ))}
      <line class="even" x1={across(0)} y1={up(0)} x2={across(1)} y2={up(1)} />
      <text x={across(0.5)} y={up(0) + 34} text-anchor="middle">
        {x}
      </text>
      <text transform={`translate(11 ${up(0.5)}) rotate(-90)`} text-anchor="middle">
        {y}
      </text>
      {children}
    </svg>
  );
}
