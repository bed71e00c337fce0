import { useEffect, useRef, useState } from 'preact/hooks';
import type { Document } from '../../../lambda/alexa/screens/apl.ts';
import { screens } from '../../devices.ts';
import type { ShownTurn } from '../../wire.ts';
import { Drawn } from '../apl/draw.tsx';
import type { TalkState } from '../use-talk.ts';

type Rendered = { document: Document; datasources: unknown };

/** The screen a response brings, if it brings one. */
function screenIn({ response }: ShownTurn): Rendered | undefined {
  const { directives = [] } = (response as { response: { directives?: { type: string }[] } }).response;
  const found = directives.find(({ type }) => type === 'Alexa.Presentation.APL.RenderDocument');
  return found as Rendered | undefined;
}

/** The card a response leaves in the Alexa app, if it leaves one. */
function cardIn({ response }: ShownTurn): { title: string; content: string } | undefined {
  const { card } = (response as { response: { card?: { type: string; title: string; content: string } } }).response;
  return card?.type === 'Simple' ? card : undefined;
}

/** What an answer was too short for, as it stands in the Alexa app. */
export function AppCard({ turn, isOpen }: { turn: ShownTurn; isOpen: boolean }) {
  const card = cardIn(turn);
  if (!card) return null;
  return (
    <details class="step app-card" open={isOpen}>
      <summary>
        <b>{card.title}</b> <span class="small">card in the Alexa app</span>
      </summary>
      <p class="step-body">{card.content}</p>
    </details>
  );
}

const TALLEST = 420;

/** The device's screen as it stands after a turn: the last one that was sent stays. */
export function DeviceScreen({ talk, turn }: { talk: TalkState; turn: ShownTurn }) {
  const name = talk.setting?.screen ?? 'none';
  const frame = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const measure = () => setRoom(frame.current?.clientWidth ?? 0);
    measure();
    const watcher = new ResizeObserver(measure);
    if (frame.current) watcher.observe(frame.current);
    return () => watcher.disconnect();
  }, [name]);
  if (name === 'none') return null;
  const session = talk.turns.filter(({ number }) => number <= turn.number);
  const opened = session.findLastIndex(({ how }) => how === 'opened');
  const sent = session
    .slice(Math.max(0, opened))
    .flatMap((one) => screenIn(one) ?? [])
    .at(-1);
  const { width, height, round, called, density } = screens[name];
  const size = { width: Math.round((width * 160) / density), height: Math.round((height * 160) / density) };
  const scale = Math.min(room / size.width, TALLEST / size.height);
  return (
    <section class="device" aria-label={`Screen of an ${called}`}>
      <div ref={frame} class="device-room" style={{ height: `${size.height * scale}px` }}>
        <div
          class={`device-screen ${round ? 'round' : ''}`}
          style={{
            width: `${size.width}px`,
            height: `${size.height}px`,
            transform: `translateX(-50%) scale(${scale})`,
          }}
        >
          {sent && room > 0 ? (
            <Drawn
              document={sent.document}
              data={sent.datasources}
              viewport={{ ...size, shape: round ? 'round' : 'rectangle' }}
              touch={(what, words) => void talk.touch(words, what)}
            />
          ) : (
            <p class="device-idle">Lead Scout</p>
          )}
        </div>
      </div>
      <p class="small">
        {called}
        {sent && !screenIn(turn) && ', as the turn before left it'}
      </p>
    </section>
  );
}
