/** What stands beside the conversation; loaded when the first of it is opened. */
import { html, type TemplateResult } from 'lit';
import { icons } from '../views/icons.ts';
import type { Pane, View } from '../views/view.ts';
import { clausePane, measurePane } from './clause-pane.ts';
import { helpPane } from './help-pane.ts';
import { historyPane } from './history-pane.ts';
import { settingsPane } from './settings-pane.ts';
import { sourcesPane } from './sources-pane.ts';

export { paneStyles } from '../styles/pane-styles.ts';
export { feedbackForm } from './feedback-form.ts';

export function paneView(pane: Pane, view: View): TemplateResult {
  const { act, words } = view;
  return html`<header class="pane-head">
      <h2 id="pane-title" tabindex="-1">${titleOf(pane, view)}</h2>
      <button type="button" class="tool" aria-label=${words.close} title=${words.close} @click=${act.close}>${icons.close}</button>
    </header>
    <div class="pane-body" role="region" tabindex="0" aria-labelledby="pane-title">${bodyOf(pane, view)}</div>`;
}

function titleOf({ kind }: Pane, { words }: View): string {
  switch (kind) {
    case 'clause':
    case 'measure':
      return words.reader;
    case 'sources':
      return words.allSources;
    case 'history':
      return words.history;
    case 'settings':
      return words.settings;
    case 'help':
      return words.help;
  }
}

function bodyOf(pane: Pane, view: View): TemplateResult {
  switch (pane.kind) {
    case 'clause':
      return clausePane(pane.citation, view);
    case 'measure':
      return measurePane(pane, view);
    case 'sources':
      return sourcesPane(pane.turn, view);
    case 'history':
      return historyPane(view);
    case 'settings':
      return settingsPane(view);
    case 'help':
      return helpPane(view);
  }
}
