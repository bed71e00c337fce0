import { useEffect, useRef, useState } from 'preact/hooks';
import type { TalkState } from '../use-talk.ts';
import { SPEED, useListening, useSpeaking } from './voice.ts';

const MUTED = 'lead-scout-muted';
const canSpeak = 'speechSynthesis' in globalThis;

/** Where words are typed or spoken, what could be said now, and how answers are heard. */
export function Composer({
  talk,
  suggestions,
  toBeside,
}: {
  talk: TalkState;
  suggestions: string[];
  toBeside: () => void;
}) {
  const [words, setWords] = useState('');
  // A page that begins to talk by itself startles: its voice is asked for.
  const [isMuted, setMuted] = useState(localStorage.getItem(MUTED) !== 'no');
  const [speed, setSpeed] = useState(Number(localStorage.getItem(SPEED) ?? 1));
  const [isHandsFree, setHandsFree] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const isOpen = talk.link === 'open';
  const lang = talk.setting?.locale ?? 'en-US';
  const { speak, hush } = useSpeaking(lang);
  const say = (what: string) => {
    setWords('');
    hush();
    void talk.say(what);
  };
  const listening = useListening(lang, say);
  const last = talk.turns.at(-1);
  const spokenUpTo = useRef<number | undefined>(undefined);

  // Whoever has just opened the page can type at once; who came by keyboard from elsewhere on it stays there.
  useEffect(() => {
    if (document.activeElement === document.body && matchMedia('(pointer: fine)').matches) field.current?.focus();
  }, []);

  // Every new answer is spoken, and hands-free listens again after it, as an Echo does while a question is open.
  useEffect(() => {
    if (!last || last.number === spokenUpTo.current) return;
    const isFirstSeen = spokenUpTo.current === undefined;
    spokenUpTo.current = last.number;
    if (isFirstSeen) return;
    const goOn = () => {
      if (isHandsFree && !last.ends) listening.start();
    };
    if (isMuted || !canSpeak || last.speech === '') goOn();
    else speak(last.speech, goOn);
  }, [last?.number]);

  const listen = () => {
    hush();
    if (listening.isOn) listening.stop();
    else listening.start();
  };
  return (
    <div class="composer">
      <ul class="suggestions" aria-label="You could say">
        {suggestions.map((one) => (
          <li key={one}>
            <button
              type="button"
              class="chip"
              disabled={!isOpen}
              onClick={() => {
                say(one);
                field.current?.focus();
              }}
            >
              {one}
            </button>
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          say(words);
        }}
      >
        <label class="unseen" for="words">
          What you say
        </label>
        <input
          id="words"
          ref={field}
          value={listening.isOn ? listening.caught : words}
          autoComplete="off"
          placeholder={listening.isOn ? 'Listening …' : 'Say something, as you would to Alexa'}
          onInput={({ currentTarget }) => {
            hush();
            listening.forget();
            setWords(currentTarget.value);
          }}
        />
        {listening.isPossible && (
          <button type="button" class="plain" aria-pressed={listening.isOn} disabled={!isOpen} onClick={listen}>
            {listening.isOn ? 'Done' : 'Speak'}
          </button>
        )}
        <button type="submit" class={words.trim() === '' ? 'plain' : 'main'} disabled={!isOpen}>
          {words.trim() === '' ? 'Stay silent' : 'Say'}
        </button>
      </form>
      <div class="hearing small">
        {canSpeak && (
          <label>
            <input
              type="checkbox"
              checked={!isMuted}
              onChange={({ currentTarget }) => {
                setMuted(!currentTarget.checked);
                localStorage.setItem(MUTED, currentTarget.checked ? 'no' : 'yes');
                if (!currentTarget.checked) hush();
              }}
            />{' '}
            Speak answers
          </label>
        )}
        {canSpeak && !isMuted && (
          <label>
            Speed{' '}
            <input
              type="range"
              min={0.7}
              max={1.6}
              step={0.1}
              value={speed}
              onInput={({ currentTarget }) => {
                setSpeed(Number(currentTarget.value));
                localStorage.setItem(SPEED, currentTarget.value);
              }}
            />
          </label>
        )}
        {listening.isPossible && (
          <label title="Listens again after every answer. The browser may send what it hears to its maker.">
            <input
              type="checkbox"
              checked={isHandsFree}
              onChange={({ currentTarget }) => {
                setHandsFree(currentTarget.checked);
                if (currentTarget.checked) listening.start();
                else listening.forget();
              }}
            />{' '}
            Hands-free
          </label>
        )}
        {listening.trouble !== undefined && <span role="alert">{listening.trouble}</span>}
        <button type="button" class="link to-beside" onClick={toBeside}>
          Screen and workings ↓
        </button>
        <Keep talk={talk} />
      </div>
    </div>
  );
}

/** The conversation as a test, to be kept. */
function Keep({ talk }: { talk: TalkState }) {
  return (
    <button type="button" class="link keep" disabled={talk.turns.length < 2} onClick={() => void talk.save()}>
      Save as a dialogue test
    </button>
  );
}
