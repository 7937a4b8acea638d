/** Where questions are written. */
import { html, nothing, type TemplateResult } from 'lit';
import { isGenerated } from '../answer-label.ts';
import { icons } from './icons.ts';
import type { View } from './view.ts';

export const MAX_QUESTION = 2000;
/** From here on the reader is told how much room is left. */
const COUNTED_FROM = 1800;

export function composerView(view: View): TemplateResult {
  const { act, conversation, doc, documents, draft, listening, preferences, words } = view;
  const send = (event: Event) => {
    event.preventDefault();
    if (draft.trim() !== '') act.ask(draft);
  };
  const generated = conversation.turns.some(({ answer }) => answer && isGenerated(answer));
  return html`<form class="composer" @submit=${send}>
    ${
      documents.length > 1
        ? html`<label class="in-document"
            >${words.inDocument}
            <select @change=${(event: Event) => act.chooseDocument((event.target as HTMLSelectElement).value || undefined)}>
              <option value="" ?selected=${doc === undefined}>${words.allDocuments}</option>
              ${documents.map(({ id, title }) => html`<option value=${id} ?selected=${id === doc}>${title}</option>`)}
            </select>
          </label>`
        : nothing
    }
    <div class="box">
      <label class="unseen" for="question">${words.askLabel}</label>
      <textarea
        id="question"
        rows="1"
        maxlength=${MAX_QUESTION}
        placeholder=${words.askPlaceholder}
        enterkeyhint="send"
        aria-describedby="composer-note"
        .value=${draft}
        @input=${(event: Event) => act.draft((event.target as HTMLTextAreaElement).value)}
        @keydown=${sendOnEnter}
      ></textarea>
      ${
        preferences.voice
          ? html`<button type="button" class="round" aria-pressed=${listening} aria-label=${listening ? words.speaking : words.speak} @click=${act.speak}>
              ${icons.microphone}
            </button>`
          : nothing
      }
      ${
        conversation.busy
          ? html`<button type="button" class="round stop" aria-label=${words.stop} @click=${act.stop}>${icons.stop}<span>${words.stop}</span></button>`
          : html`<button type="submit" class="round primary" aria-label=${words.send} ?disabled=${draft.trim() === ''}>${icons.send}<span>${words.send}</span></button>`
      }
    </div>
    <p class="composer-note" id="composer-note">
      ${draft.length > COUNTED_FROM ? html`<span>${words.charactersLeft(MAX_QUESTION - draft.length)}</span>` : nothing}
      <span>${generated ? words.generated : words.caution}</span>
    </p>
  </form>`;
}

/** Enter that ends the composing of a Chinese word is not meant for us. */
function sendOnEnter(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  (event.currentTarget as HTMLTextAreaElement).form?.requestSubmit();
}
