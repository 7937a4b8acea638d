/** How answers are made, and the keys. */
import { html, type TemplateResult } from 'lit';
import type { View } from '../views/view.ts';

export function helpPane({ words }: View): TemplateResult {
  return html`<div class="help">
    ${words.helpAbout.map((line) => html`<p>${line}</p>`)}
    <dl class="keys">
      ${words.shortcuts.map(([keys, what]) => html`<div><dt><kbd>${keys}</kbd></dt><dd>${what}</dd></div>`)}
    </dl>
  </div>`;
}
