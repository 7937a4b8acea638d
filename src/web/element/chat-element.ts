/** `<tiaowen-chat>`: the conversation with a plan, for our own page, portals and frames. */
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { createActions } from './actions.ts';
import type { Conversation } from './conversation.ts';
import type { State } from './host.ts';
import { readPreferences, type Theme } from './preferences.ts';
import { Preview } from './preview.ts';
import { createService, type Service } from './service.ts';
import { shortcut } from './shortcuts.ts';
import { zh } from './strings/zh.ts';
import { coreStyles } from './styles/core-styles.ts';
import { composerView } from './views/composer-view.ts';
import { toolbarView } from './views/toolbar-view.ts';
import { turnView } from './views/turn-view.ts';
import type { Actions, View } from './views/view.ts';
import { welcomeView } from './views/welcome-view.ts';

type PaneModule = typeof import('./panes/pane-view.ts');

/** From this width on the pane stands beside the conversation, in CSS pixels. */
const WIDE = 900;

export class TiaowenChat extends LitElement {
  static override styles = coreStyles;
  static override properties = {
    endpoint: {},
    doc: {},
    theme: {},
    greeting: {},
    hotline: {},
    question: {},
    suggestions: {},
    history: {},
    noFeedback: { type: Boolean, attribute: 'no-feedback' },
  };

  /** Where the server is, `https://…` without a slash at the end; this page's own where empty. */
  declare endpoint: string | undefined;
  /** The only document to ask; all where undefined. */
  declare doc: string | undefined;
  declare theme: Theme | undefined;
  declare greeting: string | undefined;
  declare hotline: string | undefined;
  /** Asked as soon as the element is on the page. */
  declare question: string | undefined;
  /** Questions to begin with, parted by `|`; those of the document where undefined. */
  declare suggestions: string | undefined;
  /** `server`: the server keeps the conversation too. `off`: nothing is kept. */
  declare history: 'browser' | 'server' | 'off' | undefined;
  declare noFeedback: boolean;

  readonly state: State = {
    preferences: readPreferences(),
    words: zh,
    document: undefined,
    documents: [],
    editing: undefined,
    faulting: undefined,
    pane: undefined,
    draft: '',
    listening: false,
    feedbackOff: false,
    notice: '',
  };
  readonly preview = new Preview(this);
  service!: Service;
  conversation!: Conversation;
  #actions!: Actions;
  #panes: PaneModule | undefined;
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  readonly #contrast = matchMedia('(prefers-contrast: more)');
  readonly #redraw = () => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    this.service ??= createService(this.endpoint ?? '');
    if (this.#actions === undefined) {
      const { actions, conversation, askUnbidden, resume } = createActions(this);
      this.#actions = actions;
      this.conversation = conversation;
      void this.prepare();
      if (this.question?.trim()) askUnbidden(this.question);
      else void resume();
      this.tell('ready', {});
    }
    this.#dark.addEventListener('change', this.#redraw);
    this.#contrast.addEventListener('change', this.#redraw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.conversation.stop();
    this.#dark.removeEventListener('change', this.#redraw);
    this.#contrast.removeEventListener('change', this.#redraw);
  }

  /** Asks as if it had been typed. */
  ask(question: string): void {
    this.#actions.ask(question);
  }

  stop(): void {
    this.#actions.stop();
  }

  /** The actions, for what is built around the element. */
  get actions(): Actions {
    return this.#actions;
  }

  /** `light`, `dark` or `contrast`, as it is drawn now. */
  get look(): Exclude<Theme, 'auto'> {
    const theme = this.state.preferences.theme ?? this.theme ?? 'auto';
    if (theme !== 'auto') return theme;
    if (this.#contrast.matches) return 'contrast';
    return this.#dark.matches ? 'dark' : 'light';
  }

  /** Bubbles out of the shadow tree as `tiaowen:…`. */
  tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(`tiaowen:${name}`, { bubbles: true, composed: true, detail }));
  }

  get isWide(): boolean {
    return this.clientWidth >= WIDE;
  }

  /** Loads what panes are drawn with, at the first that is opened. */
  async loadPanes(): Promise<void> {
    if (this.#panes !== undefined) return;
    this.#panes = await import('./panes/pane-view.ts');
    const sheet = this.#panes.paneStyles.styleSheet;
    const root = this.renderRoot as ShadowRoot;
    if (sheet !== undefined) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  /** Brings language and document to what is chosen. */
  async prepare(): Promise<void> {
    const { state } = this;
    this.requestUpdate();
    const english = (state.preferences.language ?? this.lang.slice(0, 2)) === 'en';
    try {
      state.words = english ? (await import('./strings/en.ts')).en : zh;
      this.requestUpdate();
      state.documents = await this.service.documents();
      const id = this.doc ?? state.documents[0]?.id;
      if (id !== undefined) state.document = await this.service.document(id);
    } catch {
      // Questions can be asked without it.
    }
    this.requestUpdate();
  }

  view(): View {
    const { state } = this;
    return {
      ...state,
      service: this.service,
      conversation: this.conversation,
      theme: this.theme ?? 'auto',
      doc: this.doc,
      hotline: this.hotline,
      greeting: this.greeting,
      starters: (this.suggestions ?? '').split('|').filter((question) => question.trim() !== ''),
      rating: !this.noFeedback && !state.feedbackOff,
      faultForm: this.#panes?.feedbackForm,
      act: this.#actions,
    };
  }

  protected override render() {
    const view = this.view();
    const { words, pane, preferences } = view;
    const { turns } = this.conversation;
    return html`<div
      class="shell"
      lang=${words.language}
      data-look=${this.look}
      data-size=${preferences.size ?? 'normal'}
      data-pane=${pane === undefined ? 'closed' : pane.kind}
      @keydown=${this.#pressed}
      @pointerdown=${this.#pointed}
    >
      <div class="main">
        ${toolbarView(view)}
        <div class="log" role="region" tabindex="0" aria-label=${words.conversation}>
          <div class="column">
            ${turns.length === 0 ? welcomeView(view) : nothing}
            ${repeat(
              turns,
              ({ key }) => key,
              (turn, at) => turnView(turn, view, at === turns.length - 1),
            )}
          </div>
        </div>
        <div class="foot"><div class="column">${composerView(view)}</div></div>
      </div>
      <dialog
        class=${pane?.kind === 'help' ? 'pane centred' : 'pane'}
        aria-labelledby="pane-title"
        @cancel=${this.#cancelled}
      >
        ${pane !== undefined && this.#panes !== undefined ? this.#panes.paneView(pane, view) : nothing}
      </dialog>
      ${this.preview.view()}
      <p class="unseen" role="status" aria-live="polite">${this.state.notice}</p>
    </div>`;
  }

  protected override updated(_changed: PropertyValues): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog === null) return;
    const { pane } = this.state;
    if (pane === undefined && dialog.open) dialog.close();
    if (pane !== undefined && this.#panes !== undefined && !dialog.open) {
      const beside = this.isWide && pane.kind !== 'help';
      if (beside) dialog.show();
      else dialog.showModal();
    }
  }

  readonly #cancelled = (event: Event) => {
    event.preventDefault();
    this.#actions.close();
  };

  readonly #pointed = (event: Event) => {
    const menu = this.renderRoot.querySelector('details.menu');
    if (menu instanceof HTMLDetailsElement && !event.composedPath().includes(menu)) menu.open = false;
  };

  readonly #pressed = (event: KeyboardEvent) => {
    shortcut(event, this);
  };
}
