import type { LeadShown } from '../../wire-book.ts';
import { percent } from './words.ts';

const [WIDTH, HEIGHT] = [400, 150];
const edge = { left: 46, right: 12, top: 12, bottom: 26 };

/** What a date takes of the axis, with "now" beside it: where they would meet, the line below names the date alone. */
const DATE_WIDTH = 70;

/** The likelihood over time: what it was by what was known then, and what it will be if nothing new happens. */
export function OverTime({ points, now }: { points: LeadShown['overTime']; now: number }) {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2) return <p class="small">Too new for a course over time.</p>;
  const x = (at: number) => edge.left + ((at - first.at) / (last.at - first.at)) * (WIDTH - edge.left - edge.right);
  const y = (likelihood: number) => edge.top + (1 - likelihood) * (HEIGHT - edge.top - edge.bottom);
  const line = (some: LeadShown['overTime']) =>
    some
      .map(({ at, likelihood }, i) => `${i === 0 ? 'M' : 'L'}${x(at).toFixed(1)} ${y(likelihood).toFixed(1)}`)
      .join('');
  const past = points.filter(({ ahead }) => !ahead);
  const ahead = points.filter((point) => point.ahead || point === past.at(-1));
  const day = (at: number) => new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric' }).format(at);
  const today = past.at(-1);
  const text = `From ${percent(first.likelihood)} on ${day(first.at)} to ${percent(today?.likelihood)} now; ${percent(last.likelihood)} by ${day(last.at)} if nothing new happens.`;
  return (
    <figure class="over-time">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={text}>
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line class="grid" x1={edge.left} x2={WIDTH - edge.right} y1={y(share)} y2={y(share)} />
            <text x={edge.left - 6} y={y(share) + 4} text-anchor="end">
              {percent(share)}
            </text>
          </g>
        ))}
        <line class="now" x1={x(now)} x2={x(now)} y1={edge.top} y2={HEIGHT - edge.bottom} />
        <path class="past" d={line(past)} />
        <path class="ahead" d={line(ahead)} />
        {today && <circle class="today" cx={x(now)} cy={y(today.likelihood)} r={4} />}
        {x(now) - edge.left > DATE_WIDTH && (
          <text x={edge.left} y={HEIGHT - 6}>
            {day(first.at)}
          </text>
        )}
        <text x={x(now)} y={HEIGHT - 6} text-anchor="middle">
          now
        </text>
        <text x={WIDTH - edge.right} y={HEIGHT - 6} text-anchor="end">
          {day(last.at)}
        </text>
      </svg>
      <figcaption class="small">{text}</figcaption>
    </figure>
  );
}
