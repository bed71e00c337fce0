import type { Case } from '../../conversation/lead-case.ts';
import type { SignalKind } from '../../domain/signal.ts';
import { engagingKinds } from '../../scoring/readings.ts';
import type { Desk, Reply } from '../../turn/turn.ts';
import { newestFirst } from './days-of-entries.ts';
import { leadRecordWords as words } from './languages.ts';

const MOST_SIGNALS = 3;
const FRESH_DAYS = 90;

/** What a lead did by itself: what counts as interest but a meeting, and what a mail program tells. */
const shown: ReadonlySet<SignalKind> = new Set<SignalKind>([
  ...engagingKinds.filter((kind) => kind !== 'met'),
  'opened-email',
  'unsubscribed',
]);

/** What the lead read, visited and answered lately. */
export function engagement({ file, about }: Case, desk: Desk): Reply {
  const say = words[desk.language];
  const since = desk.now.minus({ days: FRESH_DAYS }).toMillis();
  const signals = file.signals
    .filter((signal) => shown.has(signal.kind) && Date.parse(signal.at) >= since)
    .sort(newestFirst)
    .slice(0, MOST_SIGNALS);
  const tell = signals.length > 0 ? say.engagement({ about, signals, now: desk.now }) : say.noEngagement({ about });
  return { tell: [tell], ask: say.askNext };
}
