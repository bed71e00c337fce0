import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** As much of the browser's speech recognition as we use; not every browser has it, and none of its types are standard. */
type Recogniser = {
  lang: string;
  interimResults: boolean;
  continuous: boolean;
  start: () => void;
  stop: () => void;
  abort: () => void;
  onresult: ((event: { results: ArrayLike<ArrayLike<{ transcript: string }> & { isFinal: boolean }> }) => void) | null;
  onend: (() => void) | null;
  onerror: ((event: { error: string }) => void) | null;
};

type WithRecogniser = { SpeechRecognition?: new () => Recogniser; webkitSpeechRecognition?: new () => Recogniser };

const { SpeechRecognition, webkitSpeechRecognition } = globalThis as unknown as WithRecogniser;
const Recognition = SpeechRecognition ?? webkitSpeechRecognition;

const troubles: Readonly<Record<string, string>> = {
  'not-allowed': 'The browser may not use the microphone here.',
  'audio-capture': 'There is no microphone.',
  network: 'The browser’s speech recognition cannot be reached.',
};

/** Listening: whether it can, whether it does, what was caught so far. */
export type Listening = {
  isPossible: boolean;
  isOn: boolean;
  caught: string;
  trouble?: string;
  start: () => void;
  /** What was heard so far is all. */
  stop: () => void;
  /** Nothing was said: the rep types instead. */
  forget: () => void;
};

/** Listens once, until a pause, and hands over what was heard; nothing heard is silence. */
export function useListening(lang: string, heard: (words: string) => void): Listening {
  const [isOn, setOn] = useState(false);
  const [caught, setCaught] = useState('');
  const [trouble, setTrouble] = useState<string>();
  const recogniser = useRef<Recogniser | undefined>(undefined);
  const hear = useRef(heard);
  hear.current = heard;
  const start = useCallback(() => {
    if (!Recognition || recogniser.current) return;
    const one = new Recognition();
    one.lang = lang;
    one.interimResults = true;
    one.continuous = false;
    let words = '';
    let isBroken = false;
    one.onresult = ({ results }) => {
      words = Array.from(results, (result) => result[0]?.transcript ?? '')
        .join(' ')
        .trim();
      setCaught(words);
    };
    one.onerror = ({ error }) => {
      isBroken = error !== 'no-speech';
      setTrouble(troubles[error]);
    };
    one.onend = () => {
      recogniser.current = undefined;
      setOn(false);
      setCaught('');
      if (!isBroken) hear.current(words);
    };
    recogniser.current = one;
    setTrouble(undefined);
    setOn(true);
    one.start();
  }, [lang]);
  const stop = useCallback(() => recogniser.current?.stop(), []);
  const forget = useCallback(() => {
    const { current } = recogniser;
    if (!current) return;
    current.onend = null;
    current.abort();
    recogniser.current = undefined;
    setOn(false);
    setCaught('');
  }, []);
  useEffect(() => forget, []);
  return {
    isPossible: Recognition !== undefined,
    isOn,
    caught,
    start,
    stop,
    forget,
    ...(trouble !== undefined && { trouble }),
  };
}

/** Speaking with the browser's own voice; whatever is said next interrupts it. */
export function useSpeaking(lang: string): { speak: (words: string, then: () => void) => void; hush: () => void } {
  const speak = useCallback(
    (words: string, then: () => void) => {
      const { speechSynthesis: voice } = globalThis;
      voice.cancel();
      const spoken = new SpeechSynthesisUtterance(words);
      spoken.lang = lang;
      spoken.rate = Number(localStorage.getItem(SPEED) ?? 1);
      spoken.onend = then;
      voice.speak(spoken);
    },
    [lang],
  );
  const hush = useCallback(() => globalThis.speechSynthesis?.cancel(), []);
  return { speak, hush };
}

/** Where the speed of the voice is kept. */
export const SPEED = 'lead-scout-speed';
