import { useEffect, useState } from 'preact/hooks';
import { DayView } from './book/day-view.tsx';
import { LeadView } from './book/lead-view.tsx';
import { LeadsView } from './book/leads-view.tsx';
import { BringView } from './bring/bring-view.tsx';
import { Clock } from './clock.tsx';
import { ModelView } from './model/model-view.tsx';
import { TalkView } from './talk/talk-view.tsx';
import { TeachView } from './teach/teach-view.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import { type Link, type TalkState, useTalk } from './use-talk.ts';

const views = [
  { path: 'talk', title: 'Talk' },
  { path: 'today', title: 'Day' },
  { path: 'leads', title: 'Leads' },
  { path: 'bring', title: 'Import' },
  { path: 'model', title: 'Model' },
  { path: 'teach', title: 'Teach' },
] as const;

/** The path behind the `#` of the address, in its parts. */
function usePath(): string[] {
  const read = () =>
    location.hash
      .replace(/^#\/?/, '')
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent);
  const [path, setPath] = useState(read);
  useEffect(() => {
    const changed = () => setPath(read());
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return path;
}

const notices: Readonly<Record<Link, string>> = {
  opening: '',
  open: '',
  lost: 'Lead Scout cannot be reached. It is tried again until it answers; what was said is kept.',
  anew: 'Lead Scout was started anew since this page was opened. Open the address that its terminal shows.',
};

/** The whole page: its views, the rep's clock, and how it stands to its server. */
export function App() {
  const [view = 'talk', of] = usePath();
  const talk = useTalk();
  const notice = notices[talk.link];
  return (
    <>
      <button type="button" class="skip" onClick={skipToMain}>
        Skip to the conversation
      </button>
      <header class="top">
        <p class="brand">Lead Scout</p>
        <nav aria-label="Views">
          {views.map(({ path, title }) => (
            <a key={path} href={`#/${path}`} aria-current={view === path ? 'page' : undefined}>
              {title}
            </a>
          ))}
        </nav>
        <div class="top-end">
          {talk.clock && <Clock clock={talk.clock} />}
          <ThemeSwitch />
        </div>
      </header>
      <div class="notice" role="status" hidden={notice === ''}>
        {notice}
      </div>
      <main id="main" tabIndex={-1}>
        <View view={view} of={of} talk={talk} />
      </main>
    </>
  );
}

function View({ view, of, talk }: { view: string; of: string | undefined; talk: TalkState }) {
  switch (view) {
    case 'today':
      return <DayView talk={talk} />;
    case 'leads':
      return of === undefined ? <LeadsView talk={talk} /> : <LeadView key={of} talk={talk} lead={of} />;
    case 'bring':
      return <BringView talk={talk} />;
    case 'model':
      return <ModelView talk={talk} of={of} />;
    case 'teach':
      return <TeachView key={of} talk={talk} of={of} />;
    default:
      return <TalkView talk={talk} />;
  }
}

const skipToMain = () => document.getElementById('main')?.focus();
