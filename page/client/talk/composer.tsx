import { useRef, useState } from 'preact/hooks';
import type { TalkState } from '../use-talk.ts';

/** Where words are typed, and what could be said now. */
export function Composer({ talk, suggestions }: { talk: TalkState; suggestions: string[] }) {
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const isOpen = talk.link === 'open';
  const say = (what: string) => {
    setWords('');
    field.current?.focus();
    void talk.say(what);
  };
  return (
    <div class="composer">
      <ul class="suggestions" aria-label="You could say">
        {suggestions.map((one) => (
          <li key={one}>
            <button type="button" class="chip" disabled={!isOpen} onClick={() => say(one)}>
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
          value={words}
          autoComplete="off"
          placeholder="Say something, as you would to Alexa"
          onInput={({ currentTarget }) => setWords(currentTarget.value)}
        />
        <button type="submit" class="main" disabled={!isOpen}>
          {words.trim() === '' ? 'Stay silent' : 'Say'}
        </button>
      </form>
    </div>
  );
}
