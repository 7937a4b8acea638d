/** What can be done with the whole conversation. */
import { html, nothing, type TemplateResult } from 'lit';
import { icons } from './icons.ts';
import type { View } from './view.ts';

export function toolbarView(view: View): TemplateResult {
  const { act, conversation, words } = view;
  const opens = (kind: 'history' | 'settings' | 'help') => (event: Event) =>
    view.pane?.kind === kind ? act.close() : act.open({ kind }, event.currentTarget);
  const tool = (name: string, icon: TemplateResult, press: (event: Event) => void) =>
    html`<button type="button" class="tool" aria-label=${name} title=${name} @click=${press}>${icon}<span>${name}</span></button>`;
  return html`<div class="toolbar" role="group" aria-label=${words.toolbar}>
    ${tool(words.newChat, icons.add, act.newChat)} ${tool(words.history, icons.history, opens('history'))}
    <span class="space"></span>
    ${
      conversation.kept().length === 0
        ? nothing
        : html`<details class="menu">
            <summary class="tool" aria-label=${words.exportAs}>${icons.download}<span>${words.exportAs}</span></summary>
            <div class="menu-items">
              <button type="button" @click=${(event: Event) => choose(event, () => act.exportAs('word'))}>${words.exportWord}</button>
              <button type="button" @click=${(event: Event) => choose(event, () => act.exportAs('markdown'))}>${words.exportMarkdown}</button>
            </div>
          </details>`
    }
    ${tool(words.settings, icons.settings, opens('settings'))} ${tool(words.help, icons.help, opens('help'))}
  </div>`;
}

/** The menu closes, and the focus stays on what opened it. */
function choose(event: Event, run: () => void): void {
  const menu = (event.currentTarget as HTMLElement).closest('details');
  if (menu !== null) menu.open = false;
  menu?.querySelector('summary')?.focus();
  run();
}
