/** Speech as typing, by the browser's own service; loaded when first used. */
import type { State } from './host.ts';

type Heard = { results: ArrayLike<ArrayLike<{ transcript: string }>> };
type Recogniser = {
  lang: string;
  interimResults: boolean;
  continuous: boolean;
  onresult: ((event: Heard) => void) | null;
  onend: (() => void) | null;
  start(): void;
  stop(): void;
};
type RecogniserMaker = new () => Recogniser;

let running: Recogniser | undefined;

/** Begins to listen, or ends it. What is heard goes behind what was typed. */
export function dictate(state: Pick<State, 'draft' | 'listening' | 'words'>, draw: () => void): void {
  if (running !== undefined) {
    running.stop();
    return;
  }
  const Maker = recogniser();
  if (Maker === undefined) return;
  const typed = state.draft;
  running = new Maker();
  running.lang = state.words.language;
  running.interimResults = true;
  running.continuous = false;
  running.onresult = ({ results }) => {
    state.draft = typed + Array.from(results, (result) => result[0]?.transcript ?? '').join('');
    draw();
  };
  running.onend = () => {
    running = undefined;
    state.listening = false;
    draw();
  };
  state.listening = true;
  running.start();
  draw();
}

/** Undefined where the browser has none. */
export function recogniser(): RecogniserMaker | undefined {
  const scope = globalThis as {
    SpeechRecognition?: RecogniserMaker;
    webkitSpeechRecognition?: RecogniserMaker;
  };
  return scope.SpeechRecognition ?? scope.webkitSpeechRecognition;
}
