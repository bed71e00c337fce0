import { useEffect, useState } from 'preact/hooks';
import { Clock } from './clock.tsx';
import { TalkView } from './talk/talk-view.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import { type Link, useTalk } from './use-talk.ts';

const views = [{ path: 'talk', title: 'Talk' }] as const;

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
  const [view = 'talk'] = usePath();
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
        <TalkView talk={talk} />
      </main>
    </>
  );
}

const skipToMain = () => document.getElementById('main')?.focus();
