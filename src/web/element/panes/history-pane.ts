/** Conversations kept in this browser. */
import { html, nothing, type TemplateResult } from 'lit';
import { keptConversations, removeAllConversations, removeConversation } from '../archive.ts';
import { icons } from '../views/icons.ts';
import type { View } from '../views/view.ts';

export function historyPane({ act, words }: View): TemplateResult {
  const kept = keptConversations();
  const removing = (remove: () => void) => (event: Event) => {
    remove();
    act.refresh();
    // The button that was pressed is gone.
    const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    root.querySelector<HTMLElement>('#pane-title')?.focus();
  };
  if (kept.length === 0) return html`<p class="note">${words.historyEmpty}</p>`;
  const time = new Intl.DateTimeFormat(words.language, { dateStyle: 'medium', timeStyle: 'short' });
  return html`<p class="note">${words.historyNote}</p>
    <ul class="history">
      ${kept.map((conversation) => {
        const title = conversation.turns[0]?.question ?? '';
        return html`<li>
          <button type="button" class="resume" @click=${() => act.resume(conversation)}>
            <span>${title}</span>
            <small>${time.format(conversation.at)} · ${words.questions(conversation.turns.length)}</small>
          </button>
          <button
            type="button"
            class="tool"
            aria-label=${words.historyRemove(title)}
            @click=${removing(() => removeConversation(conversation.id))}
          >
            ${icons.close}
          </button>
        </li>`;
      })}
    </ul>
    ${
      kept.length > 1
        ? html`<button type="button" class="quiet" @click=${removing(() => removeAllConversations())}>${words.historyClear}</button>`
        : nothing
    }`;
}
