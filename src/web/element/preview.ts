/** The quote of a citation beside its button: stays while pointed at, goes with Escape, never takes the focus. */
import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { Citation } from '../../schema/answer.ts';
import { firstOf } from './first-of.ts';

/** Milliseconds until the quote is shown, and until it goes. */
const DELAY = 120;
const LINGER = 180;
const GAP = 8;
const MOST_TEXT = 240;

type PreviewHost = ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment };

export class Preview implements ReactiveController {
  readonly #host: PreviewHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #citation: Citation | undefined;
  #anchor: HTMLElement | undefined;

  constructor(host: PreviewHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  get open(): boolean {
    return this.#citation !== undefined;
  }

  show(citation: Citation, anchor: HTMLElement): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#anchor?.removeAttribute('aria-describedby');
      this.#citation = citation;
      this.#anchor = anchor;
      this.#host.requestUpdate();
    }, DELAY);
  }

  hide({ now } = { now: false }): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        this.#anchor?.removeAttribute('aria-describedby');
        this.#citation = undefined;
        this.#anchor = undefined;
        this.#host.requestUpdate();
      },
      now ? 0 : LINGER,
    );
  }

  /** Pointing at the quote itself keeps it. */
  readonly #stay = () => clearTimeout(this.#timer);

  view(): TemplateResult {
    const { quote = '', clause } = this.#citation ?? {};
    const text = quote.length > MOST_TEXT ? `${firstOf(quote, MOST_TEXT)}……` : quote;
    return html`<div
      id="preview"
      role="tooltip"
      popover="manual"
      ?hidden=${!hasPopovers}
      lang="zh-CN"
      @mouseenter=${this.#stay}
      @mouseleave=${() => this.hide()}
    >
      ${clause === undefined ? nothing : html`<p class="preview-path">${clause.path.join(' › ')}</p>`}
      <p>${text}</p>
    </div>`;
  }

  hostUpdated(): void {
    const box = this.#host.renderRoot.querySelector<HTMLElement>('#preview');
    if (box === null || !hasPopovers) return;
    const anchor = this.#anchor;
    if (anchor === undefined || !anchor.isConnected) {
      if (isShown(box)) box.hidePopover();
      return;
    }
    if (!isShown(box)) box.showPopover();
    anchor.setAttribute('aria-describedby', 'preview');
    place(box, anchor.getBoundingClientRect());
  }
}

/** Browsers that have no popovers show none: the clause is one press away. */
const hasPopovers = 'popover' in HTMLElement.prototype;
const isShown = (box: HTMLElement) => box.matches(':popover-open');

/** Below the button, above it where there is no room; within the window. */
function place(box: HTMLElement, anchor: DOMRect): void {
  const { width, height } = box.getBoundingClientRect();
  const left = Math.min(Math.max(anchor.left, GAP), innerWidth - width - GAP);
  const below = anchor.bottom + GAP;
  const top = below + height > innerHeight - GAP ? Math.max(anchor.top - height - GAP, GAP) : below;
  box.style.left = `${Math.max(left, GAP)}px`;
  box.style.top = `${top}px`;
}
