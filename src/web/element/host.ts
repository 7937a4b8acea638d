/** The element as its actions see it. */
import type { Conversation } from './conversation.ts';
import type { Preferences } from './preferences.ts';
import type { Preview } from './preview.ts';
import type { DocumentSummary, PlanDocument, Service } from './service.ts';
import type { Words } from './strings/words.ts';
import type { Pane } from './views/view.ts';

/** What the parts are drawn from; changed by actions only. */
export type State = {
  preferences: Preferences;
  words: Words;
  document: PlanDocument | undefined;
  documents: readonly DocumentSummary[];
  /** Keys of turns. */
  editing: number | undefined;
  faulting: number | undefined;
  pane: Pane | undefined;
  draft: string;
  listening: boolean;
  feedbackOff: boolean;
  /** Said by the polite region. */
  notice: string;
};

export type Host = {
  readonly state: State;
  readonly service: Service;
  readonly conversation: Conversation;
  readonly preview: Preview;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly updateComplete: Promise<boolean>;
  doc: string | undefined;
  history: 'browser' | 'server' | 'off' | undefined;
  requestUpdate(): void;
  loadPanes(): Promise<void>;
  /** Bubbles out of the shadow tree as `tiaowen:…`. */
  tell(name: string, detail: unknown): void;
  /** Reads the preferences again: language, theme. */
  prepare(): Promise<void>;
};
