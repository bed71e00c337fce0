import { useEffect, useState } from 'preact/hooks';
import type { TalkState } from './use-talk.ts';

const kinds = {
  demo: 'the demo company’s day, which starts at 8:55 whenever you start it',
  real: 'the clock of this machine',
  still: 'a clock that stands still',
} as const;
const short = { demo: 'demo day', real: 'now', still: 'stands still' } as const;

/** The rep's clock, running on as the server's does. */
export function Clock({ clock }: { clock: NonNullable<TalkState['clock']> }) {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  const at = clock.kind === 'still' ? clock.at : clock.at + (Date.now() - clock.heardAt);
  const text = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-US', { timeZone: clock.zone, ...options }).format(at);
  return (
    <p class="clock" title={`${kinds[clock.kind]}; ${clock.zone}`}>
      <time dateTime={new Date(at).toISOString()}>
        <span class="wide-only">{text({ weekday: 'short', month: 'short', day: 'numeric' })}, </span>
        {text({ hour: 'numeric', minute: '2-digit' })}
      </time>{' '}
      <span class="tag">{short[clock.kind]}</span>
    </p>
  );
}
