import { useEffect, useRef, useState } from 'preact/hooks';
import type { TalkState } from '../use-talk.ts';
import { Composer } from './composer.tsx';
import { AppCard, DeviceScreen } from './device.tsx';
import { Inspector } from './inspector.tsx';
import { SettingBar } from './setting-bar.tsx';
import { Thread } from './thread.tsx';

/** The conversation, and beside it what stands behind the turn that is looked at. */
export function TalkView({ talk }: { talk: TalkState }) {
  const { turns } = talk;
  const [looked, lookAt] = useState<number>();
  const last = turns.at(-1);
  // Whoever looks at an old turn and then says something wants to see what came of that.
  useEffect(() => lookAt(undefined), [last?.number]);
  const beside = useRef<HTMLElement>(null);
  const conversation = useRef<HTMLElement>(null);
  const toBeside = () => beside.current?.scrollIntoView({ block: 'start' });
  const shown = turns.find(({ number }) => number === looked) ?? last;
  return (
    <div class="talk">
      <section ref={conversation} class="conversation" aria-label="Conversation">
        <h1 class="unseen">Talk to Lead Scout</h1>
        <SettingBar talk={talk} />
        <Thread
          talk={talk}
          looked={shown?.number}
          lookAt={(turn) => {
            lookAt(turn);
            toBeside();
          }}
        />
        <Composer talk={talk} suggestions={last?.suggestions ?? []} toBeside={toBeside} />
      </section>
      <aside ref={beside} class="beside" aria-label="Behind this turn">
        <button
          type="button"
          class="link small to-conversation"
          onClick={() => conversation.current?.scrollIntoView({ block: 'start' })}
        >
          ↑ Back to the conversation
        </button>
        {shown && <DeviceScreen talk={talk} turn={shown} />}
        {shown && <AppCard turn={shown} isOpen={talk.setting?.screen === 'none'} />}
        {shown && <Inspector turn={shown} />}
      </aside>
    </div>
  );
}
